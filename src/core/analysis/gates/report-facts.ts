/**
 * Which reports count for a subject: those that could be read and are no older than the newest commit they should cover; and
 * which files of a report are those of the work. Tools write paths as they like: whole, or from where they were started.
 */
import { pathOwner } from '../../history/owned-paths';
import { isTestPath, workOf } from '../../history/task-evidence';
import type { Commit } from '../../model/commit';
import type { ReadReport, Report } from '../../quality/report';
import type { Snapshot } from '../snapshot';
import { commitProof, say, unknown, type Answer, type GateSubject, type Proof } from './requirement';

export type ReportOf<K extends Report['kind']> = ReadReport & {
  readonly report: Extract<Report, { readonly kind: K }>;
};

/** The reports of a kind that count, or why there are none. */
export function reportsFor<K extends Report['kind']>(
  subject: GateSubject,
  { inputs, evidence }: Snapshot,
  kind: K,
): readonly ReportOf<K>[] | Answer {
  const reports = inputs.reports ?? null;
  if (reports === null) return unknown('The reports are not read.');
  const faulty = reports.find(({ problem }) => problem !== null);
  if (faulty) return unknown(say`${faulty.path}: ${faulty.problem ?? ''}`, [reportProof(faulty.path)]);
  const own = reports.filter((one): one is ReportOf<K> => one.report?.kind === kind);
  if (own.length === 0) return unknown('There is no such report.');
  if (evidence.state === 'reading') return unknown('The commits are not read.');
  const newest = newestCommit(subject, evidence);
  const old = newest && own.find(({ seconds }) => seconds === null || seconds < newest.seconds);
  if (!newest || !old) return own;
  const proof = [reportProof(old.path), commitProof(newest)];
  return old.seconds === null
    ? unknown(say`Nobody can say how old ${old.path} is.`, proof)
    : unknown(say`${old.path} is older than ${newest.hash.slice(0, 9)} «${newest.subject}».`, proof);
}

export function isAnswer(found: readonly unknown[] | Answer): found is Answer {
  return 'state' in found;
}

export function reportProof(path: string, line: number | null = null, text = ''): Proof {
  return { kind: 'line', path, line, text };
}

function newestCommit({ tasks }: GateSubject, { byTask }: Snapshot['evidence']): Commit | null {
  let newest: Commit | null = null;
  for (const { id } of tasks) {
    for (const { commit } of workOf(byTask.get(id) ?? [])) {
      if (newest === null || commit.seconds > newest.seconds) newest = commit;
    }
  }
  return newest;
}

/**
 * Tells the files of the work from others: those that its tasks own by their paths, or else that their commits changed;
 * tests are none of them.
 * @returns null where nobody knows what they are
 */
export function filesOf(
  { tasks }: GateSubject,
  { inputs, evidence }: Snapshot,
): ((path: string) => boolean) | null {
  const owner = pathOwner(tasks.flatMap(({ paths }) => paths));
  const changed = new Set<string>();
  for (const { id, paths } of tasks) {
    if (paths.length > 0) continue;
    for (const { commit } of workOf(evidence.byTask.get(id) ?? [])) {
      const change = inputs.changes?.get(commit.hash);
      if (!change) return null;
      for (const path of change.paths) if (!isTestPath(path)) changed.add(path);
    }
  }
  const ends = new Set(Array.from(changed, (path) => path.split('/').at(-1)));
  return (path) => {
    const plain = path.replaceAll('\\', '/').replace(/^\.\//, '');
    const name = plain.slice(plain.lastIndexOf('/') + 1);
    if (!isWhole(plain)) {
      if (owner.patternOf(plain) !== null || changed.has(plain)) return true;
      // The tool was started in a folder below the top.
      return ends.has(name) && Array.from(changed).some((one) => one.endsWith(`/${plain}`));
    }
    for (let at = plain.indexOf('/'); at >= 0; at = plain.indexOf('/', at + 1)) {
      const end = plain.slice(at + 1);
      if (owner.patternOf(end) !== null || changed.has(end)) return true;
    }
    return false;
  };
}

function isWhole(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//.test(path);
}
