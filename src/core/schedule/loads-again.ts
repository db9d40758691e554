/** The loads of everybody after some stints have changed: only the days that these touch are added up again. */
import type { Day } from '../base/dates';
import type { Calendars } from './compile-calendars';
import { addLoad, dayCapacity, type DaySum } from './compute-loads';
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
  const touched = new Map<string, Set<Day>>();
  for (const { before, after } of moved) {
    for (const list of [before, after]) {
      for (const stint of list) {
        let days = touched.get(stint.person);
        if (!days) touched.set(stint.person, (days = new Set()));
        const { first, last: end } = stintSpan(stint);
        for (let day = first; day <= end; day++) days.add(day);
      }
    }
  }
  const people = new Map(Array.from(touched, ([person, days]) => [person, sumsOn(days)]));
  for (const own of stints) {
    for (const stint of own) {
      const sums = people.get(stint.person);
      if (sums?.isMet(stint))
        spreadStint(stint, Infinity, (day, work) => sums.add(stint, day, work, statusDay));
    }
  }
  const loads = new Map<string, readonly DayLoad[]>();
  for (const person of plan.team.values()) {
    const sums = people.get(person.id);
    const before = last.get(person.id) ?? [];
    const days = sums ? merged(before, sums.days, sums.sums, dayCapacity(person, calendars)) : before;
    if (days.length > 0) loads.set(person.id, days);
  }
  return loads;
}

interface PersonSums {
  readonly days: ReadonlySet<Day>;
  readonly sums: ReadonlyMap<Day, DaySum>;
  /** Whether a stint has days among those that are touched. */
  isMet(stint: Stint): boolean;
  add(stint: Stint, day: Day, work: number, statusDay: Day): void;
}

function sumsOn(days: ReadonlySet<Day>): PersonSums {
  const ascending = Float64Array.from(days).sort();
  const sums = new Map<Day, DaySum>();
  return {
    days,
    sums,
    isMet(stint) {
      const { first, last } = stintSpan(stint);
      let low = 0;
      for (let high = ascending.length; low < high;) {
        const middle = (low + high) >> 1;
        if (ascending[middle]! < first) low = middle + 1;
        else high = middle;
      }
      return low < ascending.length && ascending[low]! <= last;
    },
    add(stint, day, work, statusDay) {
      if (days.has(day)) addLoad(sums, stint, day, work, statusDay);
    },
  };
}

/** The days of before that are not touched, and what there is on those that are; ascending. */
function merged(
  before: readonly DayLoad[],
  touched: ReadonlySet<Day>,
  sums: ReadonlyMap<Day, DaySum>,
  capacityOn: (day: Day) => number,
): readonly DayLoad[] {
  const fresh = Array.from(sums, ([day, { work, tasks }]) => ({
    day,
    work,
    capacity: capacityOn(day),
    tasks,
  })).sort((a, b) => a.day - b.day);
  const all: DayLoad[] = [];
  let next = 0;
  for (const load of before) {
    if (touched.has(load.day)) continue;
    for (; next < fresh.length && fresh[next]!.day < load.day; next++) all.push(fresh[next]!);
    all.push(load);
  }
  for (; next < fresh.length; next++) all.push(fresh[next]!);
  return all;
}
