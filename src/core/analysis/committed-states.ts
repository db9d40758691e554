/**
 * The states that tasks had when the plan was last committed: what a workflow's moves are measured from. Read only where a
 * workflow restricts moves, and not of a plan so large that parsing it again would be felt.
 */
import type { PlanRevision, RevisionHead } from '../history/plan-revision';
import type { Plan } from '../model/plan';
import { parsePlan } from '../syntax/parse-plan';

export interface CommittedStates {
  readonly head: RevisionHead;
  /** By task. */
  readonly states: ReadonlyMap<string, string>;
}

/** Of all files of a revision together: some thousand tasks. */
const mostCharacters = 1_000_000;

/** Whether anybody needs to know. */
export function restrictsMoves({ workflow }: Pick<Plan, 'workflow'>): boolean {
  return Array.from(workflow.states.values()).some(({ next }) => next !== null);
}

/** @param revisions the newest first */
export function committedStates(revisions: readonly PlanRevision[]): readonly CommittedStates[] {
  return revisions.flatMap(({ files, ...head }) => {
    if (files.reduce((sum, { text }) => sum + text.length, 0) > mostCharacters) return [];
    const { plan, broken } = parsePlan(files);
    if (broken) return [];
    return [{ head, states: new Map(Array.from(plan.tasks.values(), ({ id, status }) => [id, status])) }];
  });
}
