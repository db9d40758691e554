/**
 * Money measured against the baseline, as PMI and Microsoft Project have it: what is planned and still to be spent is
 * the present plan's; budget at completion and planned value are the baseline's; earned value is the share that the
 * present plan says is done of what the baseline approved. What the baseline approved and the plan no longer holds
 * stays approved, and earns nothing.
 */
import type { HolidayDays } from '../model/public-holidays';
import type { Schedule } from '../schedule/schedule';
import type { CostPlan } from './budget-plan';
import type { CostItem } from './cost-item';
import { noMoney, sumsByDay } from './money-by-day';
import { plannedItems, type PlannedItems } from './planned-items';
import { earn, type CostContext } from './task-items';
import { workingDays } from './working-days';

export interface BudgetBaseline {
  /** As `baseline` writes it. */
  readonly name: string;
  readonly plan: CostPlan;
  readonly schedule: Schedule;
  /** The present id of each of its tasks; a task that is gone is absent. */
  readonly presentIds: ReadonlyMap<string, string>;
}

/** @param context of the present plan; the baseline's money is added to its `approved` and `earned` */
export function measuredItems(
  context: CostContext,
  baseline: BudgetBaseline,
  holidays: HolidayDays,
): PlannedItems {
  const { byDay } = context;
  const present = plannedItems({ ...context, byDay: { ...byDay, earned: sumsByDay() } });
  const { plan, schedule } = baseline;
  const approvedByDay = { ...noMoney(), planned: byDay.approved };
  const approved = plannedItems(
    { ...context, plan, schedule, days: workingDays(plan, holidays), byDay: approvedByDay },
    // Lines are no task's: they earn as they were approved to.
    { ...approvedByDay, earned: byDay.earned },
  );
  return {
    items: [
      ...present.items.map((item): CostItem => ({ ...item, bac: 0, pv: 0, ev: 0 })),
      ...approved.items.map((item) => measured(item, context, baseline)),
    ],
    gaps: present.gaps,
  };
}

function measured(item: CostItem, context: CostContext, baseline: BudgetBaseline): CostItem {
  const { plan } = context;
  const task = item.task === null ? null : (baseline.presentIds.get(item.task) ?? null);
  const now = task === null ? undefined : plan.tasks.get(task);
  const ofTask = now ? earn(now, item.bac, context) : 0;
  return {
    task: now ? now.id : null,
    person: item.person !== null && plan.team.has(item.person) ? item.person : null,
    line: item.line,
    planned: 0,
    bac: item.bac,
    pv: item.pv,
    ev: item.task === null ? item.ev : ofTask,
    remaining: 0,
  };
}
