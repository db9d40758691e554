/**
 * What requirements about commits share: the work of each task of a subject, and one answer out of the tasks' own. A task
 * without a commit has shown nothing; where the history was not read as a whole that says nothing either.
 */
import { sawEverything, type LinkedCommit } from '../../history/evidence';
import { workOf } from '../../history/task-evidence';
import type { Task } from '../../model/plan';
import type { Snapshot } from '../snapshot';
import { met, notMet, say, unknown, type Answer, type GateSubject } from './requirement';

export interface TaskWork {
  readonly task: Task;
  /** Everything that is linked to it. */
  readonly linked: readonly LinkedCommit[];
  /** What counts as work: neither merges nor reverts nor copies; at least one. */
  readonly work: readonly LinkedCommit[];
}

/**
 * @param check of one task that has commits
 * @param metSays of all of them together
 */
export function checkWork(
  subject: GateSubject,
  { evidence }: Pick<Snapshot, 'evidence'>,
  check: (work: TaskWork) => Answer,
  metSays: (commits: number) => string,
): Answer {
  if (evidence.state !== 'complete') return unknown('The commits are not read.');
  let commits = 0;
  const answers = subject.tasks.map((task) => {
    const linked = evidence.byTask.get(task.id) ?? [];
    const work = workOf(linked);
    commits += work.length;
    if (work.length > 0) return check({ task, linked, work });
    return sawEverything(evidence)
      ? notMet(say`No commit belongs to ${task.title}.`, [{ kind: 'plan', address: ['task', task.id] }])
      : unknown(say`No commit of ${task.title} is known; not all of the history was read.`);
  });
  return joinAnswers(answers, () => metSays(commits));
}

/** The worst of several: what is not met says so, then what nobody knows. */
export function joinAnswers(answers: readonly Answer[], metSays: () => string): Answer {
  for (const state of ['not-met', 'unknown'] as const) {
    const found = answers.filter((answer) => answer.state === state);
    const [first, ...others] = found;
    if (!first) continue;
    const proof = found.flatMap((answer) => answer.proof);
    const says = others.length === 0 ? first.says : say`${first.says} And ${others.length} more.`;
    return state === 'not-met' ? notMet(says, proof) : unknown(says, proof);
  }
  return met(
    metSays(),
    answers.flatMap((answer) => answer.proof),
  );
}
