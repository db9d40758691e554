/**
 * What the budget's lines cost for each day that the project goes on: those planned at a rate (`2k/month`). A sum that is
 * paid once does not change with the finish. Rates per month and year count by their mean length, those per hour and
 * working day by how many of them the project has to a day of the calendar.
 */
import { exactMinorOf, moneyBase } from '../model/money';
import type { BudgetLine } from '../model/plan';
import type { HolidayDays } from '../model/public-holidays';
import type { Schedule } from '../schedule/schedule';
import type { CostPlan } from './budget-plan';
import { daysOf } from './task-items';
import { workingDays } from './working-days';

type Per = NonNullable<BudgetLine['planned']>['per'];

/** Mean Gregorian year. */
const daysOfYear = 365.2425;
/** Ten years say enough. */
const mostDays = 3650;

/** @returns minor units to a day of 24 hours, unrounded */
export function standingCost(
  plan: Pick<CostPlan, 'project' | 'calendar' | 'calendars' | 'budget'>,
  schedule: Pick<Schedule, 'start' | 'finish'>,
  holidays: HolidayDays,
): number {
  const base = moneyBase(plan);
  let sum = 0;
  for (const { planned } of plan.budget.lines.values()) {
    const amount = planned === null ? null : exactMinorOf(planned.money, base);
    if (planned === null || amount === null || planned.per === 'once') continue;
    sum +=
      amount * perDayOf(planned.per, () => workedShare(plan, schedule, holidays), plan.project.hoursPerDay);
  }
  return sum;
}

/** How many of a unit of time a day of the calendar has. */
function perDayOf(per: Exclude<Per, 'once'>, worked: () => number, hoursPerDay: number): number {
  switch (per) {
    case 'h':
      return worked() * hoursPerDay;
    case 'd':
      return worked();
    case 'w':
      return 1 / 7;
    case 'month':
      return 12 / daysOfYear;
    case 'quarter':
      return 4 / daysOfYear;
    case 'year':
      return 1 / daysOfYear;
  }
}

function workedShare(
  plan: Parameters<typeof standingCost>[0],
  schedule: Pick<Schedule, 'start' | 'finish'>,
  holidays: HolidayDays,
): number {
  const span = daysOf(schedule);
  const { first } = span;
  const last = Math.min(span.last, first + mostDays);
  return workingDays(plan, holidays).between(first, last, null, null).length / (last - first + 1);
}
