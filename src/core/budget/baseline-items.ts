/**
 * Money measured against the baseline, as PMI and Microsoft Project have it: what is planned and still to be spent is
 * the present plan's; budget at completion and planned value are the baseline's; earned value is the share that the
 * present plan says is done of what the baseline approved. What the baseline approved and the plan no longer holds
 * stays approved, and earns nothing.
 */
import type { HolidayDays } from '../model/public-holidays';
import type { Schedule } from '../schedule/schedule';
import type { CostPlan } from './budget-plan';
import type { CostItem, MoneyOf } from './cost-item';
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

/** @param context of the present plan; the baseline's money is added as `approved` and `earned` */
export function measuredItems(
  context: CostContext,
  baseline: BudgetBaseline,
  holidays: HolidayDays,
): PlannedItems {
  const { moneyOf } = context;
  const unused = sumsByDay();
  const present = plannedItems({ ...context, moneyOf: (of) => ({ ...moneyOf(of), earned: unused }) });
  const { plan, schedule } = baseline;
  const presentOf = (of: MoneyOf): MoneyOf => presentNames(of, context.plan, baseline);
  const nowhere = noMoney();
  const approved = plannedItems(
    {
      ...context,
      plan,
      schedule,
      days: workingDays(plan, holidays),
      moneyOf: (of) => ({ ...nowhere, planned: moneyOf(presentOf(of)).approved }),
    },
    // Lines are no task's: they earn as they were approved to.
    (of) => {
      const money = moneyOf(presentOf(of));
      return { ...nowhere, planned: money.approved, earned: money.earned };
    },
  );
  return {
    items: [
      ...present.items.map(unapproved),
      ...approved.items.map((item) => measured(item, context, baseline)),
    ],
    gaps: present.gaps,
  };
}

function unapproved({ task, person, line, planned, remaining }: CostItem): CostItem {
  return { task, person, line, planned, bac: 0, pv: 0, ev: 0, remaining };
}

function measured(item: CostItem, context: CostContext, baseline: BudgetBaseline): CostItem {
  const of = presentNames(item, context.plan, baseline);
  const now = of.task === null ? undefined : context.plan.tasks.get(of.task);
  const ofTask = now ? earn(now, item.bac, of, context) : 0;
  return {
    task: of.task,
    person: of.person,
    line: of.line,
    planned: 0,
    bac: item.bac,
    pv: item.pv,
    ev: item.task === null ? item.ev : ofTask,
    remaining: 0,
  };
}

/** What the baseline's money belongs to today: to nothing where it is gone. */
function presentNames({ task, person, line }: MoneyOf, plan: CostPlan, baseline: BudgetBaseline): MoneyOf {
  const now = task === null ? null : (baseline.presentIds.get(task) ?? null);
  return {
    task: now !== null && plan.tasks.has(now) ? now : null,
    person: person !== null && plan.team.has(person) ? person : null,
    line,
  };
}
