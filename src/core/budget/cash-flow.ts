/**
 * Money as cash: what was paid per month of late, what each month ahead needs, and the day on which the money ends. Two
 * ways to look ahead: by the plan's own remaining work (`forecast`), and at the pace so far (`pace`), where what is left
 * costs BAC ÷ CPI and falls on the same days. Null has a reason, never a guess.
 */
import { civilOf, dayOf, type Day } from '../base/dates';
import { roundMinor } from '../model/money';
import type {
  BudgetResult,
  BurnRate,
  CashFlow,
  CashNeed,
  EarnedFigures,
  Minor,
  MoneyEnd,
  MoneyLimit,
} from './budget-result';
import { sumOf, type DayAmount } from './money-by-day';
import type { DatedMoney } from './time-phases';

export type CashInputs = Pick<BudgetResult, 'statusDay' | 'total' | 'contingency' | 'reserve'> & {
  readonly earned: EarnedFigures;
};

const mostBurnMonths = 3;
/** A century. */
const mostMonths = 1200;

export function cashFlow(inputs: CashInputs, money: DatedMoney): CashFlow {
  const { statusDay } = inputs;
  const paid = money.spent?.filter(({ day }) => day <= statusDay) ?? null;
  const before = paid ?? money.planned.filter(({ day }) => day < statusDay);
  const { ahead } = money;
  const soFar = sumOf(before);
  return {
    burn: burnRate(paid, statusDay),
    needs: needsOf(ahead, soFar, statusDay),
    limits: limitsOf(inputs).map((limit) => ({
      ...limit,
      forecast: endOf(limit.amount, before, ahead, 1),
      pace: endAtPace(limit.amount, before, ahead, inputs.earned),
    })),
    soFar,
    ahead,
  };
}

function limitsOf({ total, contingency, reserve }: CashInputs): Pick<MoneyLimit, 'kind' | 'amount'>[] {
  if (total === null) return [];
  const withContingency = total + (contingency ?? 0);
  return [
    { kind: 'total', amount: total },
    ...(contingency === null ? [] : [{ kind: 'contingency' as const, amount: withContingency }]),
    ...(reserve === null ? [] : [{ kind: 'reserve' as const, amount: withContingency + reserve }]),
  ];
}

function burnRate(paid: readonly DayAmount[] | null, statusDay: Day): BurnRate {
  const none = { perMonth: null, months: 0, from: null, to: null };
  if (paid === null) return { ...none, unknown: 'no-ledger' };
  const first = paid[0];
  const last = paid.at(-1);
  if (!first || !last) return { ...none, unknown: 'no-whole-month' };
  // The month in which a ledger ends counts as whole once it is over: nobody books on every day of it.
  const to = Math.min(monthOf(last.day), monthBefore(monthOf(statusDay)));
  let from = to;
  let months = 1;
  while (months < mostBurnMonths && monthBefore(from) >= monthOf(first.day)) {
    from = monthBefore(from);
    months++;
  }
  if (to < monthOf(first.day)) return { ...none, unknown: 'no-whole-month' };
  const sum = sumOf(paid.filter(({ day }) => day >= from && day < monthAfter(to)));
  return { perMonth: roundMinor(sum / months), months, from, to, unknown: null };
}

function needsOf(ahead: readonly DayAmount[], soFar: Minor, statusDay: Day): readonly CashNeed[] {
  const last = ahead.at(-1);
  if (!last) return [];
  const needs: CashNeed[] = [];
  let next = 0;
  let cumulative = soFar;
  for (let month = monthOf(statusDay); month <= last.day && needs.length < mostMonths;) {
    const following = monthAfter(month);
    let amount = 0;
    for (; next < ahead.length && ahead[next]!.day < following; next++) amount += ahead[next]!.amount;
    cumulative += amount;
    needs.push({ month, amount, cumulative });
    month = following;
  }
  return needs;
}

/** @param factor by which what is ahead is dearer than planned */
function endOf(
  limit: Minor,
  before: readonly DayAmount[],
  ahead: readonly DayAmount[],
  factor: number,
): MoneyEnd {
  let sum = 0;
  // Corrections may bring it back under the limit: what counts is when it stays above.
  let end: Day | null = null;
  const pay = (day: Day, amount: number): void => {
    sum += amount;
    if (roundMinor(sum) <= limit) end = null;
    else end ??= day;
  };
  for (const { day, amount } of before) pay(day, amount);
  for (const { day, amount } of ahead) pay(day, amount * factor);
  return { day: end, left: limit - roundMinor(sum), unknown: end === null ? 'lasts' : null };
}

function endAtPace(
  limit: Minor,
  before: readonly DayAmount[],
  ahead: readonly DayAmount[],
  { eac, ac, unknown }: EarnedFigures,
): MoneyEnd {
  if (eac === null || ac === null) return { day: null, left: null, unknown: unknown.eac ?? 'no-ledger' };
  const toCome = sumOf(ahead);
  const etc = eac - ac;
  // Money that falls on no day of the plan ends on no day either.
  if (toCome <= 0 && etc > 0 && ac <= limit && eac > limit) {
    return { day: null, left: limit - eac, unknown: 'nothing-ahead' };
  }
  return endOf(limit, before, ahead, toCome > 0 ? Math.max(0, etc) / toCome : 0);
}

function monthOf(day: Day): Day {
  const { year, month } = civilOf(day);
  return dayOf(year, month, 1);
}

function monthAfter(month: Day): Day {
  return monthOf(month + 31);
}

function monthBefore(month: Day): Day {
  return monthOf(month - 1);
}
