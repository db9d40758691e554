/**
 * What an hour of somebody costs on a day: their own rate in force, else their role's. A rate per month or year is
 * spent over working time as the plan's durations have it (20 days, 240 days); a fixed sum (`once`) has no hourly cost.
 */
import type { Day } from '../base/dates';
import { exactMinorOf, rateMinutes, type MoneyBase } from '../model/money';
import type { Person } from '../model/plan';
import type { Rate } from '../model/values';
import type { CostPlan } from './budget-plan';

/** The rate in force on a day, or null where neither the person nor the role has one. */
export function rateOn(person: Person, day: Day, rates: CostPlan['rates']): Rate | null {
  let best: { readonly from: Day | null; readonly rate: Rate } | null = null;
  for (const entry of person.rates) {
    if (entry.from !== null && entry.from > day) continue;
    // Later entries win over earlier ones, and of two with the same date the last one.
    if (best === null || (entry.from ?? -Infinity) >= (best.from ?? -Infinity)) best = entry;
  }
  if (best) return best.rate;
  return person.role === null ? null : (rates.get(person.role) ?? null);
}

/** Minor units per working minute, unrounded; null for a fixed sum, or a currency that the plan has no rate for. */
export function costPerMinute(rate: Rate, base: MoneyBase, hoursPerDay: number): number | null {
  const minutes = rateMinutes(rate.per, hoursPerDay);
  const money = exactMinorOf(rate.money, base);
  return minutes === null || money === null ? null : money / minutes;
}

/** By what the rate of somebody is multiplied: overheads are of people's work, by the hour. */
export function overheadOf({ kind }: Person, { budget }: Pick<CostPlan, 'budget'>): number {
  return kind === 'person' ? 1 + budget.overhead : 1;
}
