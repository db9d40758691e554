/**
 * Change requests that wait for an answer, with what approving them would do to the money: what they cost, and what the
 * lines at a rate cost for as long as the project ends later. An effect in a currency that has no rate counts as none.
 */
import { dayOfMinute, type Day } from '../base/dates';
import type { Minor } from '../budget/budget-result';
import { standingCost } from '../budget/standing-cost';
import { workingMinutes } from '../model/durations';
import { minorOf, moneyBase, roundMinor } from '../model/money';
import type { ChangeRequest } from '../model/plan';
import { isSettled } from '../model/settled';
import { workDays } from '../model/work-days';
import type { Snapshot } from './snapshot';

export interface PricedChange {
  readonly change: ChangeRequest;
  /** What it costs by itself, and by the days that it adds. */
  readonly amount: Minor;
  /** The last day of the project with it and those before it. */
  readonly finish: Day;
}

/** A change may be as long as a mistyped number makes it. */
const mostDays = 3650;

/** Nobody has approved it, and its status does not say that it is settled. */
export function isOpenChange(change: ChangeRequest): boolean {
  return change.approvedBy === null && change.approved === null && !isSettled(change);
}

/** In the order of the plan; one after the other moves the finish. */
export function priceOpenChanges({ plan, schedule, inputs, statusDay }: Snapshot): readonly PricedChange[] {
  const { hoursPerDay } = plan.project;
  const base = moneyBase(plan);
  const days = workDays(plan.calendar, inputs.holidays.days);
  let finish = Math.max(statusDay, dayOfMinute(schedule.finish - 1));
  const open = [...plan.changes.values()].filter(isOpenChange);
  const perDay = open.some(({ effect }) => effect.time !== null)
    ? standingCost(plan, schedule, inputs.holidays.days)
    : 0;
  return open.map((change) => {
    const { cost, time } = change.effect;
    const added = time === null ? 0 : Math.round(workingMinutes(time, hoursPerDay) / (60 * hoursPerDay));
    const before = finish;
    for (let n = 0; n < Math.min(added, mostDays); n++) finish = days.onOrAfter(finish + 1) ?? finish;
    const own = cost === null ? 0 : (minorOf(cost, base) ?? 0);
    return { change, amount: own + roundMinor(perDay * (finish - before)), finish };
  });
}
