/**
 * The plan that was approved, at the revision that `baseline` names, beside the present one: dates and cost of each task
 * then, and by how much they have moved since.
 */
import type { Minute } from '../base/dates';
import type { BudgetBaseline } from '../budget/baseline-items';
import type { BudgetResult, Minor } from '../budget/budget-result';
import { matchTasks, type NamedTasks } from '../history/compare-plans';
import type { BaselineRead, RevisionHead } from '../history/plan-revision';
import type { HolidayDays } from '../model/public-holidays';
import type { Schedule } from '../schedule/schedule';
import type { SchedulePlan } from '../schedule/schedule-projection';
import type { PlanFile } from '../syntax/parsed-plan';
import { planAt, projectWork, taskCosts, type PlanAt } from './plan-at';

export interface Baseline extends PlanAt {
  /** As the plan writes it. */
  readonly name: string;
  readonly head: RevisionHead;
  /** The present id of each of its tasks; one that is gone is absent. */
  readonly presentIds: ReadonlyMap<string, string>;
}

export interface BaselineVariance {
  /** Of the project: null where one of the two has no dates. */
  readonly finish: Minute | null;
  readonly finishSlip: number | null;
  /** By present id: tasks, phases and milestones that the baseline knew. */
  readonly items: ReadonlyMap<string, ItemVariance>;
}

/** Dates are null where the item could not be scheduled then or now. */
export interface ItemVariance {
  /** Its id then. */
  readonly id: string;
  readonly start: Minute | null;
  readonly finish: Minute | null;
  /** Working minutes of the project's calendar; positive is later than approved. */
  readonly startSlip: number | null;
  readonly finishSlip: number | null;
  /** What it was planned to cost, and how much more it is now; null for milestones, and between two currencies. */
  readonly cost: Minor | null;
  readonly costChange: Minor | null;
}

/** Null where none is named, or what is named could not be read or is no plan. */
export function readBaseline(
  named: string | null,
  input: BaselineRead | null,
  overlay: readonly PlanFile[],
  holidays: HolidayDays,
): Omit<Baseline, 'presentIds'> | null {
  if (named === null || input === null || input.name !== named || !('revision' in input)) return null;
  const { files, ...head } = input.revision;
  const read = planAt([...files, ...overlay], head.day, holidays);
  return read.whole ? { ...read, name: input.name, head } : null;
}

export function pairBaseline(
  baseline: Omit<Baseline, 'presentIds'> | null,
  plan: NamedTasks,
): Baseline | null {
  if (baseline === null) return null;
  const pairs = matchTasks(baseline.plan, plan);
  return { ...baseline, presentIds: new Map(Array.from(pairs, ([now, then]) => [then, now])) };
}

/** What the budget is measured against. */
export function budgetBaseline(baseline: Baseline | null): BudgetBaseline | null {
  if (baseline === null) return null;
  const { name, plan, schedule, presentIds } = baseline;
  return { name, plan, schedule, presentIds };
}

export function computeVariance(
  baseline: Baseline | null,
  plan: SchedulePlan,
  schedule: Schedule,
  budget: BudgetResult,
  holidays: HolidayDays,
): BaselineVariance | null {
  if (baseline === null) return null;
  const work = projectWork(plan, holidays);
  const slip = (from: Minute | undefined, to: Minute | undefined): number | null =>
    from === undefined || to === undefined ? null : work(from, to);
  const [before, now] = [taskCosts(baseline.budget), taskCosts(budget)];
  const comparable = baseline.budget.currency === budget.currency;
  const items = new Map<string, ItemVariance>();
  const add = (id: string, earlier: string, cost: Minor | null): void => {
    const [then, is] = [baseline.schedule.tasks.get(earlier), schedule.tasks.get(id)];
    items.set(id, {
      id: earlier,
      start: then?.start ?? null,
      finish: then?.finish ?? null,
      startSlip: slip(then?.start, is?.start),
      finishSlip: slip(then?.finish, is?.finish),
      cost,
      costChange: cost === null ? null : (now.get(id) ?? 0) - cost,
    });
  };
  for (const [earlier, id] of baseline.presentIds) {
    add(id, earlier, comparable ? (before.get(earlier) ?? 0) : null);
  }
  for (const id of plan.milestones.keys()) if (baseline.plan.milestones.has(id)) add(id, id, null);
  const scheduled = schedule.tasks.size > 0 && baseline.schedule.tasks.size > 0;
  return {
    finish: baseline.schedule.tasks.size > 0 ? baseline.schedule.finish : null,
    finishSlip: scheduled ? work(baseline.schedule.finish, schedule.finish) : null,
    items,
  };
}
