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
  /** Takes back what was added before. */
  take(day: Day, amount: Minor): void;
  copy(): ByDay;
  /** Every day to which something was added, were it nothing. */
  ascending(): readonly DayAmount[];
}

/** Days of one page, as a power of two. */
const pageBits = 9;
const pageSize = 1 << pageBits;

interface Page {
  readonly sums: Float64Array;
  /** How often something was added, so that a day with nothing in the end is told from one without money. */
  readonly times: Int32Array;
}

export function sumsByDay(pages = new Map<number, Page>()): ByDay {
  let current = Number.NaN;
  let page: Page = { sums: new Float64Array(0), times: new Int32Array(0) };
  const addTimes = (day: Day, amount: Minor, times: number): void => {
    const number = day >> pageBits;
    if (number !== current) {
      current = number;
      page = pages.get(number) ?? { sums: new Float64Array(pageSize), times: new Int32Array(pageSize) };
      pages.set(number, page);
    }
    const at = day & (pageSize - 1);
    page.sums[at]! += amount;
    page.times[at]! += times;
  };
  return {
    add: (day, amount) => addTimes(day, amount, 1),
    take: (day, amount) => addTimes(day, -amount, -1),
    copy: () =>
      sumsByDay(
        new Map(
          Array.from(pages, ([number, { sums, times }]) => [
            number,
            { sums: sums.slice(), times: times.slice() },
          ]),
        ),
      ),
    ascending() {
      const amounts: DayAmount[] = [];
      for (const number of [...pages.keys()].sort((a, b) => a - b)) {
        const { sums, times } = pages.get(number)!;
        for (let at = 0; at < pageSize; at++) {
          if (times[at]! > 0) amounts.push({ day: number * pageSize + at, amount: sums[at]! });
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

/** The same sums, that may go on by themselves. */
export function copyMoney({ planned, approved, earned, remaining }: MoneyByDay): MoneyByDay {
  const copied = planned.copy();
  return {
    planned: copied,
    approved: approved === planned ? copied : approved.copy(),
    earned: earned.copy(),
    remaining: remaining.copy(),
  };
}

/** Where what is added is taken away. */
export function takenFrom({ planned, approved, earned, remaining }: MoneyByDay): MoneyByDay {
  const taken = (sums: ByDay): ByDay => ({
    ...sums,
    add: (day, amount) => sums.take(day, amount),
    take: (day, amount) => sums.add(day, amount),
  });
  return {
    planned: taken(planned),
    approved: taken(approved),
    earned: taken(earned),
    remaining: taken(remaining),
  };
}
