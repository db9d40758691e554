/** What the gates of a plan need to see beside its commits, so that git is asked for nothing that no gate looks at. */
import type { Commit } from '../../model/commit';
import type { Plan } from '../../model/plan';
import type { Snapshot } from '../snapshot';

const lookAtChanges: ReadonlySet<string> = new Set(['tests-touched', 'documents', 'coverage', 'no-findings']);

const lookAtReports: ReadonlySet<string> = new Set(['tests-pass', 'coverage', 'no-findings']);

/** Which files commits changed. */
export function asksForChanges({ gates }: Pick<Plan, 'gates'>): boolean {
  return asksFor({ gates }, (name) => lookAtChanges.has(name));
}

/** The reports that the plan names. */
export function asksForReports({ gates, reportFiles }: Pick<Plan, 'gates' | 'reportFiles'>): boolean {
  return reportFiles.length > 0 && asksFor({ gates }, (name) => lookAtReports.has(name));
}

/** Lines of code that are marked as unfinished. */
export function asksForReminders({ gates }: Pick<Plan, 'gates'>): boolean {
  return asksFor({ gates }, (name) => name === 'no-todo');
}

/** Commits of which a signature is wanted, the newest of each task; none where no gate asks for it. */
export function wantedSignatures({ plan, evidence }: Pick<Snapshot, 'plan' | 'evidence'>): readonly Commit[] {
  if (!asksFor(plan, (name) => name === 'signed')) return [];
  const wanted = new Map<string, Commit>();
  for (const links of evidence.byTask.values()) {
    for (const { commit } of links) if (wanted.size < mostSignatures) wanted.set(commit.hash, commit);
  }
  return Array.from(wanted.values());
}

/** Each takes a program of its own to check. */
const mostSignatures = 2000;

function asksFor({ gates }: Pick<Plan, 'gates'>, isMeant: (requirement: string) => boolean): boolean {
  return Array.from(gates.values()).some(({ require }) => require.some(({ name }) => isMeant(name)));
}
