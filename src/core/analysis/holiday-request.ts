/**
 * Which public holidays a plan needs: the regions that its calendars name, and the years that its dates lie in. A pure
 * function of the plan, so that editor and command line look up the same days (invariant I7), and whole years, so that
 * few edits ask for others.
 */
import { civilOf, type Day } from '../base/dates';
import type { Plan } from '../model/plan';
import type { HolidayRequest } from '../model/public-holidays';
import type { Constraint } from '../model/values';
import { parsePlan } from '../syntax/parse-plan';
import type { PlanFile } from '../syntax/parsed-plan';

/** Regions beyond these are not looked up, and `reference/unknown-region` says so: looking up takes time for each. */
export const mostRegions = 100;

/** Work may have begun before the first date that stands in the plan, and ends after the last. */
const yearsBefore = 1;
const yearsAfter = 10;
/** One date that is far off (a deadline in 9999) does not ask for thousands of years. */
const mostYearsBeforeStart = 10;
const mostYearsAfterStart = 50;
/** Before, there are no dates in a plan; beyond, nobody knows which days the law of a country will name. */
const firstYearKnown = 1900;
const lastYearKnown = 2200;

/** @returns null where the plan names no region */
export function holidayRequest(plan: Plan, statusDay: Day): HolidayRequest | null {
  const regions = regionsOf(plan).slice(0, mostRegions);
  if (regions.length === 0) return null;
  let first = statusDay;
  let last = statusDay;
  for (const day of daysOf(plan)) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  const { start, finish } = plan.project;
  const anchor = civilOf((start ?? finish)?.day ?? statusDay).year;
  return {
    regions,
    firstYear: Math.max(civilOf(first).year - yearsBefore, anchor - mostYearsBeforeStart, firstYearKnown),
    lastYear: Math.min(civilOf(last).year + yearsAfter, anchor + mostYearsAfterStart, lastYearKnown),
  };
}

/** What the texts of an earlier revision need besides: null where they name no region, without being parsed. */
export function revisionRequest(files: readonly PlanFile[], day: Day): HolidayRequest | null {
  if (!files.some(({ text }) => text.includes('holidays'))) return null;
  return holidayRequest(parsePlan(files).plan, day);
}

/** Both in one. */
export function joinRequests(a: HolidayRequest | null, b: HolidayRequest | null): HolidayRequest | null {
  if (a === null || b === null) return a ?? b;
  return {
    regions: Array.from(new Set([...a.regions, ...b.regions])).slice(0, mostRegions),
    firstYear: Math.min(a.firstYear, b.firstYear),
    lastYear: Math.max(a.lastYear, b.lastYear),
  };
}

/** All regions that the plan's calendars name, as written, each once. */
export function regionsOf(plan: Plan): readonly string[] {
  return [...new Set([plan.calendar, ...plan.calendars.values()].flatMap(({ holidays }) => holidays))];
}

/** The dates that place work, or that work is measured against. */
function* daysOf({ project, tasks, milestones }: Plan): Iterable<Day> {
  for (const moment of [project.start, project.finish, project.deadline]) if (moment) yield moment.day;
  for (const { start, finish, deadline, started, finished } of tasks.values()) {
    for (const moment of [momentOf(start), momentOf(finish), deadline, started, finished]) {
      if (moment) yield moment.day;
    }
  }
  for (const { due, finished } of milestones.values()) {
    for (const moment of [due, finished]) if (moment) yield moment.day;
  }
}

function momentOf(constraint: Constraint | null): { readonly day: Day } | null {
  return constraint && constraint.kind !== 'as-late-as-possible' ? constraint.moment : null;
}
