/** Days with more work than time, in runs, from the loads of a schedule. What lies before the status date is a fact. */
import type { Day } from '../../base/dates';
import type { DayLoad, Schedule } from '../schedule';
import type { Overload } from './levelled-plan';

/** Days off that do not end a run: a long weekend. */
const gap = 4;

export function findOverloads({ loads }: Schedule, statusDay: Day): readonly Overload[] {
  return [...loads].flatMap(([person, days]) =>
    runsOf(days.filter(({ day, work, capacity }) => day >= statusDay && work > capacity)).map((run) => ({
      person,
      first: run[0]!.day,
      last: run.at(-1)!.day,
      days: run.length,
      excess: run.reduce((sum, { work, capacity }) => sum + work - capacity, 0),
      loads: run.map(({ day, work, capacity }) => ({ day, work, capacity })),
      tasks: [...new Set(run.flatMap(({ tasks }) => tasks))],
    })),
  );
}

function runsOf(days: readonly DayLoad[]): readonly (readonly DayLoad[])[] {
  const runs: DayLoad[][] = [];
  for (const load of days) {
    const last = runs.at(-1);
    if (last && load.day - last.at(-1)!.day <= gap) last.push(load);
    else runs.push([load]);
  }
  return runs;
}

export function excessOf(overloads: readonly Overload[]): number {
  return overloads.reduce((sum, { excess }) => sum + excess, 0);
}
