/**
 * How far a task may be where the plan claims nothing: the share of its checklist that is settled, of the tasks below it
 * that are done, or of its estimate that days with commits have used up, in the order that `infer-progress:` names. It
 * stands beside the plan's own figures; it enters no date and no sum until a person applies it.
 */
import { workingMinutes } from '../model/durations';
import { openItems } from '../model/open-ends';
import type { Plan, ProgressBasis, Task } from '../model/plan';
import { isOver, isSummary, stateKind } from '../model/states';
import type { Evidence } from './evidence';
import { inferState } from './infer-state';
import { workOf } from './task-evidence';

export interface InferredProgress {
  /** Above 0, to a hundredth; of active days never more than `mostOfDays`. */
  readonly share: number;
  readonly by: ProgressBasis;
  /** Points, tasks, or days of a person with a commit. */
  readonly done: number;
  /** All points, all tasks, or the days of the estimate, which may be a fraction. */
  readonly of: number;
}

/** Days prove effort and not results: however many there are, they do not say that nothing is left. */
export const mostOfDays = 0.9;

/** @returns null where the plan says it itself, where it is over, or where nothing speaks for any progress */
export function inferProgress(plan: Plan, task: Task, evidence: Evidence): InferredProgress | null {
  if (claimsProgress(task) || isOver(plan, task)) return null;
  for (const by of plan.project.inferProgress) {
    const found = bases[by](plan, task, evidence);
    if (!found || found.done <= 0 || found.of <= 0) continue;
    const most = by === 'active-days' ? mostOfDays : 1;
    const share = Math.round(Math.min(found.done / found.of, most) * 100) / 100;
    if (share > 0) return { share, by, ...found };
  }
  return null;
}

function claimsProgress({ progress, remaining, units, measure, checklist }: Task): boolean {
  if (progress !== null || remaining !== null || units !== null) return true;
  // Then the plan itself counts the points.
  return measure === 'checklist' && checklist.size > 0;
}

type Basis = (plan: Plan, task: Task, evidence: Evidence) => Pick<InferredProgress, 'done' | 'of'> | null;

const bases: Readonly<Record<ProgressBasis, Basis>> = {
  checklist: (_plan, task) => ({
    done: task.checklist.size - openItems(task).length,
    of: task.checklist.size,
  }),
  tasks(plan, task, evidence) {
    if (!isSummary(task)) return null;
    const leaves = leavesBelow(plan, task).filter(({ status }) => stateKind(plan, status) !== 'dropped');
    const isDone = (leaf: Task): boolean =>
      stateKind(plan, leaf.status) === 'done' || inferState(plan, leaf, evidence)?.kind === 'done';
    return { done: leaves.filter(isDone).length, of: leaves.length };
  },
  'active-days'(plan, task, evidence) {
    const estimate = task.effort ?? task.duration;
    if (isSummary(task) || !estimate || evidence.state !== 'complete') return null;
    const isBegun = stateKind(plan, task.status) !== 'open' || inferState(plan, task, evidence) !== null;
    if (!isBegun) return null;
    const work = workOf(evidence.byTask.get(task.id) ?? []).filter(({ by }) => by !== 'body');
    // Of effort, each person's day counts; of a duration, each day once.
    const days = new Set(
      work.map(({ commit: { author, day } }) =>
        task.effort ? `${day} ${(author.email || author.name).toLowerCase()}` : String(day),
      ),
    );
    const { hoursPerDay } = plan.project;
    return { done: days.size, of: workingMinutes(estimate.likely, hoursPerDay) / (60 * hoursPerDay) };
  },
};

function leavesBelow(plan: Plan, task: Task): readonly Task[] {
  const leaves: Task[] = [];
  const open = [...task.children];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const child = plan.tasks.get(id);
    if (!child) continue;
    if (isSummary(child)) for (const one of child.children) open.push(one);
    else leaves.push(child);
  }
  return leaves;
}
