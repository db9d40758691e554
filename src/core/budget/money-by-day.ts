/**
 * Sums of money by day. A plan of 10,000 tasks has a million days of work: they are added up in pages of numbers, since
 * a map of days takes ten times as long.
 */
import type { Day } from '../base/dates';
import { evenPart } from './allocate';
import type { Minor } from './budget-result';

export interface DayAmount {
  readonly day: Day;
  readonly amount: Minor;
}

export interface ByDay {
  add(day: Day, amount: Minor): void;
  /** Every day to which something was added, were it nothing. */
  ascending(): readonly DayAmount[];
}

/** Days of one page, as a power of two. */
const pageBits = 9;
const pageSize = 1 << pageBits;

export function sumsByDay(): ByDay {
  const pages = new Map<number, Float64Array>();
  let current = Number.NaN;
  let page: Float64Array = new Float64Array(0);
  return {
    add(day, amount) {
      const number = day >> pageBits;
      if (number !== current) {
        current = number;
        page = pages.get(number) ?? new Float64Array(pageSize).fill(Number.NaN);
        pages.set(number, page);
      }
      const at = day & (pageSize - 1);
      const sum = page[at]!;
      // What is no number is a day without money.
      page[at] = (Number.isNaN(sum) ? 0 : sum) + amount;
    },
    ascending() {
      const amounts: DayAmount[] = [];
      for (const number of [...pages.keys()].sort((a, b) => a - b)) {
        for (const [at, amount] of pages.get(number)!.entries()) {
          if (!Number.isNaN(amount)) amounts.push({ day: number * pageSize + at, amount });
        }
      }
      return amounts;
    },
  };
}

export function sumOf(amounts: readonly DayAmount[]): Minor {
  return amounts.reduce((sum, { amount }) => sum + amount, 0);
}

/** Adds an amount in even parts on days; nothing at all where it is 0. */
export function addEvenly(sums: ByDay, amount: Minor, days: readonly Day[]): void {
  if (amount === 0) return;
  for (let i = 0; i < days.length; i++) sums.add(days[i]!, evenPart(amount, days.length, i));
}

/**
 * The money of all items by day: when it is planned to be spent, when it was earned as far as the plan says, and when
 * the rest will be spent. Summed up while items are made, so that no list of all their days is kept.
 */
export interface MoneyByDay {
  readonly planned: ByDay;
  /** What was approved, as `bac` is. */
  readonly approved: ByDay;
  readonly earned: ByDay;
  readonly remaining: ByDay;
}

/** The plan's own money is what was approved, until a baseline says otherwise. */
export function noMoney(): MoneyByDay {
  const planned = sumsByDay();
  return { planned, approved: planned, earned: sumsByDay(), remaining: sumsByDay() };
}
