/** The loads of everybody after some stints have changed: only the days that these touch are added up again. */
import type { Day } from '../base/dates';
import type { Calendars } from './compile-calendars';
import { dayCapacity, withLoad, type DaySum } from './compute-loads';
import type { DayLoad, Schedule } from './schedule';
import type { SchedulePlan } from './schedule-projection';
import { spreadStint, stintSpan, type Stint } from './stints';

/**
 * @param last the loads before
 * @param stints all there are now, by node
 * @param moved those that have changed
 */
export function loadsAgain(
  last: Schedule['loads'],
  stints: readonly (readonly Stint[])[],
  moved: readonly { readonly before: readonly Stint[]; readonly after: readonly Stint[] }[],
  plan: SchedulePlan,
  calendars: Calendars,
  statusDay: Day,
): Schedule['loads'] {
  const touched = new Map<string, Day[]>();
  for (const { before, after } of moved) {
    for (const list of [before, after]) {
      for (const stint of list) {
        let days = touched.get(stint.person);
        if (!days) touched.set(stint.person, (days = []));
        const { first, last: end } = stintSpan(stint);
        for (let day = first; day <= end; day++) days.push(day);
      }
    }
  }
  const people = new Map(Array.from(touched, ([person, days]) => [person, sumsOn(days)]));
  for (const own of stints) {
    for (const stint of own) {
      const sums = people.get(stint.person);
      if (sums) addStint(sums, stint, statusDay);
    }
  }
  const loads = new Map<string, readonly DayLoad[]>();
  for (const person of plan.team.values()) {
    const sums = people.get(person.id);
    const before = last.get(person.id) ?? [];
    const days = sums ? merged(before, sums, dayCapacity(person, calendars)) : before;
    if (days.length > 0) loads.set(person.id, days);
  }
  return loads;
}

/** Of each day that is touched, ascending, what there is to do on it. */
interface PersonSums {
  readonly days: Float64Array;
  readonly sums: (DaySum | null)[];
}

function sumsOn(days: readonly Day[]): PersonSums {
  const ascending = Float64Array.from(days).sort();
  let count = 0;
  for (const day of ascending) if (count === 0 || day !== ascending[count - 1]) ascending[count++] = day;
  return { days: ascending.subarray(0, count), sums: Array.from({ length: count }, () => null) };
}

/** Adds the work of a stint on those of its days that are touched; most have none. */
function addStint({ days, sums }: PersonSums, stint: Stint, statusDay: Day): void {
  const { first, last } = stintSpan(stint);
  let at = placeOf(days, first);
  if (at === days.length || days[at]! > last) return;
  spreadStint(stint, Infinity, (day, work) => {
    while (at < days.length && days[at]! < day) at++;
    if (days[at] === day) sums[at] = withLoad(sums[at]!, stint, day, work, statusDay);
  });
}

/** Of the first day that is not before another. */
function placeOf(days: Float64Array, day: Day): number {
  let low = 0;
  for (let high = days.length; low < high;) {
    const middle = (low + high) >> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The days of before that are not touched, and what there is on those that are; ascending. */
function merged(
  before: readonly DayLoad[],
  { days, sums }: PersonSums,
  capacityOn: (day: Day) => number,
): readonly DayLoad[] {
  const all: DayLoad[] = [];
  let next = 0;
  const addUpTo = (end: Day): void => {
    for (; next < days.length && days[next]! < end; next++) {
      const sum = sums[next];
      const day = days[next]!;
      if (sum) all.push({ day, work: sum.work, capacity: capacityOn(day), tasks: sum.tasks });
    }
  };
  for (const load of before) {
    addUpTo(load.day);
    if (days[next] !== load.day) all.push(load);
  }
  addUpTo(Infinity);
  return all;
}
