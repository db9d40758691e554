/**
 * What to do about ids that commits name and the plan does not have: add the task, with the words of its first commit as
 * title and in the phase of the tasks around it, or list the id as an earlier one of a task that is spelled much alike.
 */
import type { Snapshot } from '../../analysis/snapshot';
import { printDay } from '../../base/dates';
import { clip, oneLine } from '../../base/one-line';
import { nearest } from '../../base/similar';
import type { Commit, CommitList } from '../../model/commit';
import type { Finding, Fix } from '../../model/finding';
import { stateOfKind } from '../../model/states';
import type { PlanValue } from '../../model/plan-edit';
import { isId } from '../../syntax/values/id';

/** Ids that one list has room for. */
const mostIds = 5;

export function adoptCommits(snapshot: Snapshot, finding: Finding): readonly Fix[] {
  if (finding.rule !== 'evidence/unknown-task') return [];
  const byId = new Map<string, CommitInLog[]>();
  for (const { id, commit } of snapshot.evidence.unknown) {
    const found = isId(id) ? findCommit(snapshot, commit) : null;
    if (!found) continue;
    const known = byId.get(id);
    if (known) known.push(found);
    else byId.set(id, [found]);
  }
  return [...byId].slice(0, mostIds).flatMap(([id, named]): Fix[] => {
    // Each log begins with the newest.
    const first = named.at(-1)!;
    const title = titleOf(id, first.commit.subject);
    const phase = phaseAround(snapshot, first);
    const [alike, ...others] = nearest(id, snapshot.plan.tasks.keys());
    const former = alike !== undefined && others.length === 0 ? [earlierId(snapshot, alike, id)] : [];
    return [
      {
        title: `Add ${clip(id, 24)} «${clip(title, 36)}»`,
        preferred: former.length === 0 && byId.size === 1,
        edits: [
          {
            kind: 'insert',
            address: phase === null ? ['tasks'] : ['task', phase, 'tasks'],
            key: id,
            value: taskOf(snapshot, title, first.commit),
            after: null,
          },
        ],
      },
      ...former,
    ];
  });
}

interface CommitInLog {
  readonly commits: CommitList;
  readonly commit: Commit;
  readonly i: number;
}

/** In the plan's own repository first. */
function findCommit({ logs }: Snapshot, hash: string): CommitInLog | null {
  for (const { commits } of logs) {
    const i = commits.indexOf(hash);
    if (i >= 0) return { commits, commit: commits.at(i)!, i };
  }
  return null;
}

function earlierId({ plan }: Snapshot, task: string, id: string): Fix {
  const address = ['task', task, 'was'];
  const { was } = plan.tasks.get(task)!;
  return {
    title: `Count ${clip(id, 24)} as an earlier id of ${clip(task, 24)}`,
    preferred: false,
    edits: [
      was.length === 0 ? { kind: 'set', address, value: [id] } : { kind: 'append', address, value: id },
    ],
  };
}

/** Work has begun with the commit. */
function taskOf({ plan }: Snapshot, title: string, { day }: Commit): { readonly [key: string]: PlanValue } {
  const state = stateOfKind(plan, 'active');
  return { title, ...(state === null ? {} : { status: state, started: printDay(day) }) };
}

/** The subject without the id and what sets it apart: `ATLAS-z9z: fix the clock` is «fix the clock». */
function titleOf(id: string, subject: string): string {
  const [before = '', ...after] = subject.split(id);
  if (after.length === 0) return oneLine(subject, 120).trim() || id;
  const bare = `${before.replace(/[[(#\s]+$/, '')} ${after.join(id).replace(/^[\])}:,;.\s-]+/, '')}`.trim();
  return oneLine(bare, 120).trim() || id;
}

/** The phase of the task that the nearest commit in the log worked on. */
function phaseAround({ plan, evidence }: Snapshot, { commits, i: index }: CommitInLog): string | null {
  const near = 50;
  const wanted = new Map<string, number>();
  for (let i = Math.max(0, index - near); i < Math.min(commits.length, index + near); i++)
    wanted.set(commits.at(i)!.hash, Math.abs(i - index));
  let best: { readonly parent: string | null; readonly distance: number } | null = null;
  for (const [id, linked] of evidence.byTask) {
    const task = plan.tasks.get(id);
    if (!task || task.children.length > 0) continue;
    for (const { commit } of linked) {
      const distance = wanted.get(commit.hash);
      if (distance !== undefined && distance < (best?.distance ?? Infinity))
        best = { parent: task.parent, distance };
    }
  }
  return best?.parent ?? null;
}
