/**
 * What it takes for the plan to say what the commits say: states, actual dates and progress of all tasks, as edits that a
 * person may apply. Dates and figures that a person wrote are kept.
 */
import { printDay, type Day } from '../base/dates';
import { taskAddress } from '../model/address';
import type { Plan, Task } from '../model/plan';
import type { PlanEdit } from '../model/plan-edit';
import { stateEdits } from '../model/state-edits';
import { isSummary, stateKind } from '../model/states';
import type { Evidence } from './evidence';
import { inferProgress, type InferredProgress } from './infer-progress';
import { inferState, type InferredState } from './infer-state';

export type EvidenceChange =
  | {
      readonly kind: 'state';
      readonly task: Task;
      readonly inferred: InferredState;
      readonly edits: readonly PlanEdit[];
    }
  | {
      readonly kind: 'progress';
      readonly task: Task;
      readonly inferred: InferredProgress;
      readonly edits: readonly PlanEdit[];
    };

/**
 * States first, each in the order of the plan.
 * @param day the plan's status date, after which nothing is known to have happened; it becomes the start where only a
 *   branch without commits speaks for it
 */
export function proposeEvidence(plan: Plan, evidence: Evidence, day: Day): readonly EvidenceChange[] {
  if (evidence.state !== 'complete') return [];
  const states: EvidenceChange[] = [];
  const progress: EvidenceChange[] = [];
  for (const task of plan.tasks.values()) {
    const inferred = inferState(plan, task, evidence);
    if (inferred) states.push({ kind: 'state', task, inferred, edits: editsFor(plan, task, inferred, day) });
    const kind = inferred?.kind ?? stateKind(plan, task.status);
    // A figure of what has not begun, and one beside those of the tasks below it, would contradict the plan.
    if (isSummary(task) || (kind !== 'active' && kind !== 'review' && kind !== 'blocked')) continue;
    const reached = inferProgress(plan, task, evidence);
    if (reached)
      progress.push({ kind: 'progress', task, inferred: reached, edits: [progressEdit(task, reached)] });
  }
  return [...states, ...progress];
}

function progressEdit(task: Task, { share }: InferredProgress): PlanEdit {
  return { kind: 'set', address: taskAddress(task.id, 'progress'), value: `${Math.round(share * 100)}%` };
}

function editsFor(
  plan: Plan,
  task: Task,
  { state, started, finished }: InferredState,
  day: Day,
): readonly PlanEdit[] {
  const begun = task.started?.day ?? Math.min(started ?? day, day);
  const last = Math.max(Math.min(finished ?? day, day), begun);
  const edits = stateEdits(plan, { ...task, started: { day: begun, time: null } }, state, last);
  if (task.started !== null) return edits;
  const start: PlanEdit = { kind: 'set', address: taskAddress(task.id, 'started'), value: printDay(begun) };
  const at = edits.findIndex(
    ({ kind, ...edit }) => kind === 'set' && 'address' in edit && edit.address?.at(-1) === 'finished',
  );
  return at < 0 ? [...edits, start] : edits.toSpliced(at, 0, start);
}
