/**
 * What budget lines cost besides people: a sum, or a rate per time over the whole project. `accrual` says when within
 * each period (the project for a sum, else month, quarter, year or week, the first and last ones in proportion to
 * their days). Such money is not tied to a task: it earns as it is planned (level of effort).
 */
import { civilOf, dayOf, weekdayOf, type Day } from '../base/dates';
import { exactMinorOf, roundMinor } from '../model/money';
import type { BudgetLine } from '../model/plan';
import { evenPart } from './allocate';
import type { BudgetGap } from './budget-result';
import type { CostItem } from './cost-item';
import { daysOf, type CostContext } from './task-items';
import type { WorkingDays } from './working-days';

/** Half open would hide the end that is meant: both days belong to it. */
interface Period {
  readonly first: Day;
  readonly last: Day;
  /** How much of a whole period it is. */
  readonly part: number;
}

/** More periods than any project has: a finish in the year 9999 stops there. */
const mostPeriods = 5000;

export function lineItem(line: BudgetLine, context: CostContext): CostItem | BudgetGap | null {
  const { plan, schedule, statusDay, base, days } = context;
  const of = { task: null, person: null, line: line.id };
  const byDay = context.moneyOf(of);
  if (!line.planned) return null;
  const whole = exactMinorOf(line.planned.money, base);
  if (whole === null) {
    const currency = line.planned.money.currency ?? '';
    return { kind: 'currency', currency, address: ['budget', 'lines', line.id, 'planned'] };
  }
  const { first, last } = daysOf(schedule);
  const worked = days.between(first, last, null, null);
  const perDay = line.planned.per === 'h' ? plan.project.hoursPerDay : 1;
  const timed =
    line.planned.per === 'h' || line.planned.per === 'd'
      ? [{ first, last, part: worked.length * perDay }]
      : periods(line.planned.per, first, last);
  const sums = { planned: 0, pv: 0 };
  for (const period of timed) {
    const amount = roundMinor(whole * period.part);
    const on = accrualDays(line.accrual, period, days);
    for (const [i, day] of on.entries()) {
      const part = evenPart(amount, on.length, i);
      sums.planned += part;
      byDay.planned.add(day, part);
      if (day < statusDay) sums.pv += part;
      (day < statusDay ? byDay.earned : byDay.remaining).add(day, part);
    }
  }
  const { planned, pv } = sums;
  const figures = { planned, bac: planned, pv, ev: pv, remaining: planned - pv };
  return { ...of, ...figures };
}

function accrualDays(
  accrual: BudgetLine['accrual'],
  { first, last }: Period,
  days: WorkingDays,
): readonly Day[] {
  if (accrual === 'along') return days.between(first, last, null, null);
  return [accrual === 'start' ? first : last];
}

function periods(per: 'w' | 'month' | 'quarter' | 'year' | 'once', first: Day, last: Day): Period[] {
  if (per === 'once') return [{ first, last, part: 1 }];
  const found: Period[] = [];
  for (let day = first; day <= last && found.length < mostPeriods;) {
    const [begin, next] = periodAround(per, day);
    const end = Math.min(next - 1, last);
    found.push({ first: day, last: end, part: (end - day + 1) / (next - begin) });
    day = next;
  }
  return found;
}

/** The first day of the calendar's period that a day lies in, and of the one after it; weeks begin on Monday. */
function periodAround(per: 'w' | 'month' | 'quarter' | 'year', day: Day): readonly [Day, Day] {
  if (per === 'w') {
    const begin = day - weekdayOf(day) + 1;
    return [begin, begin + 7];
  }
  const { year, month } = civilOf(day);
  const months = { month: 1, quarter: 3, year: 12 }[per];
  const begin = month - ((month - 1) % months);
  const next = begin + months;
  return [dayOf(year, begin, 1), next > 12 ? dayOf(year + 1, next - 12, 1) : dayOf(year, next, 1)];
}
