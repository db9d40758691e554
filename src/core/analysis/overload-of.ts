/**
 * How much more work a plan holds than its people have time for: of each day from the status date on. Only people whose days
 * have changed are counted again.
 */
import type { Day } from '../base/dates';
import type { DayLoad } from '../schedule/schedule';
import type { Snapshot } from './snapshot';
import { askedLastStage } from './stage';

/** By person, with the days that it was counted from. */
type Excess = ReadonlyMap<string, { readonly days: readonly DayLoad[]; readonly excess: number }>;

interface Overload {
  readonly statusDay: Day;
  readonly people: Excess;
  readonly total: number;
}

/** Person-minutes. */
export function overloadOf({ schedule, statusDay, stages }: Snapshot): number {
  const { loads } = schedule;
  const inputs = [loads, statusDay] as const;
  return askedLastStage<Overload>(stages, 'overload', inputs, (last) => {
    const people = new Map<string, { readonly days: readonly DayLoad[]; readonly excess: number }>();
    let total = 0;
    for (const [person, days] of loads) {
      const known = last?.statusDay === statusDay ? last.people.get(person) : undefined;
      const one = known?.days === days ? known : { days, excess: excessOf(days, statusDay) };
      people.set(person, one);
      total += one.excess;
    }
    return { statusDay, people, total };
  }).total;
}

function excessOf(days: readonly DayLoad[], from: Day): number {
  let excess = 0;
  for (const { day, work, capacity } of days) if (day >= from && work > capacity) excess += work - capacity;
  return excess;
}
