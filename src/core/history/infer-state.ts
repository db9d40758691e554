/**
 * The state of a task as its commits and branches show it, beside the one that the plan claims; never a step back, since
 * the absence of commits proves nothing. A branch that names the task: under way; merged: in review; a commit on the
 * main line that closes it: done. It enters no date and no sum until a person applies it.
 */
import type { Day } from '../base/dates';
import type { Plan, StateKind, Task } from '../model/plan';
import { isSummary, stateKind, stateOfKind } from '../model/states';
import type { Evidence, LinkedCommit } from './evidence';
import { openBranches } from './open-branches';
import { isStanding } from './task-evidence';

export interface InferredState {
  readonly kind: Extract<StateKind, 'active' | 'review' | 'done'>;
  /** The state's name in the workflow of the plan. */
  readonly state: string;
  /** Of the first commit; null where only a branch without commits speaks for it. */
  readonly started: Day | null;
  /** Of the closing commit; null unless it is done. */
  readonly finished: Day | null;
  /** The branch that says it, by its name. */
  readonly branch: string | null;
  /** Commits that count. */
  readonly commits: number;
}

/** How far each kind is; those that a person decides alone are absent. */
const steps: Readonly<Partial<Record<StateKind, number>>> = { open: 0, active: 1, review: 2, done: 3 };

/** @returns null where nothing speaks for a state that is further than the claimed one */
export function inferState(plan: Plan, task: Task, evidence: Evidence): InferredState | null {
  const claimed = steps[stateKind(plan, task.status)];
  if (claimed === undefined || claimed === 3 || isSummary(task) || evidence.state === 'none') return null;
  const work = (evidence.byTask.get(task.id) ?? []).filter((link) => link.by !== 'body' && isStanding(link));
  const branches = evidence.branches.get(task.id) ?? [];
  const [open] = openBranches(branches);
  const closing = open ? undefined : work.find(({ closes, onMain }) => closes && onMain !== false);
  const kind = closing ? 'done' : kindOf(work, branches.length > 0, open !== undefined);
  const state = kind && stateOfKind(plan, kind);
  if (!kind || state === null || (steps[kind] ?? 0) <= claimed) return null;
  const first = work.reduce((day, { commit }) => Math.min(day, commit.day), Infinity);
  return {
    kind,
    state,
    started: work.length > 0 ? first : null,
    finished: closing?.commit.day ?? null,
    branch: open?.name ?? branches[0]?.name ?? work.find(({ by }) => by === 'merge')?.branch ?? null,
    commits: work.length,
  };
}

function kindOf(
  work: readonly LinkedCommit[],
  hasBranch: boolean,
  isOpen: boolean,
): 'active' | 'review' | null {
  if (isOpen) return 'active';
  // A branch without commits has just begun, though the main line holds all that it has.
  if (work.length === 0) return hasBranch ? 'active' : null;
  const wasMerged = work.some(({ by, onMain }) => by === 'merge' && onMain === true);
  return wasMerged ? 'review' : 'active';
}
