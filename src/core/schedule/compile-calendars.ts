/**
 * The plan's calendars as `WorkCalendar`s: the project's, the named ones, and each person's own with absences taken
 * out. A person's calendar stands alone (as in Microsoft Project): the project's holidays bind those who follow the
 * project's calendar. Where a task has a calendar of its own, its people work when both do. Every calendar is made
 * once and shared, so that equal ones are the same object.
 */
import type { Calendar } from '../model/plan';
import type { HolidayDays } from '../model/public-holidays';
import { standardWeek } from '../model/standard-week';
import type { DayRange, WorkInterval } from '../model/values';
import type { SchedulePlan } from './schedule-projection';
import {
  aroundTheClockWeek,
  dayHours,
  everyDay,
  noWork,
  openWeek,
  weekPattern,
  type WeekPattern,
} from './week-pattern';
import {
  aroundTheClock,
  combineCalendars,
  workCalendar,
  type CalendarException,
  type WorkCalendar,
} from './work-calendar';

export interface Calendars {
  readonly project: WorkCalendar;
  /** A named calendar; the project's where the name is null or unknown. */
  named(name: string | null): WorkCalendar;
  /** A person's working time without and with absences; the project's for a person that the plan does not know. */
  present(person: string): WorkCalendar;
  available(person: string): WorkCalendar;
  /** When an equipment can be used: at any time that its own calendar and its absences leave. */
  usable(equipment: string): WorkCalendar;
  /** The hours of somebody's days; of an equipment without a calendar also those of the people who work with it. */
  hours(person: string): WorkCalendar;
  /** All the time but for these days. */
  except(days: readonly DayRange[]): WorkCalendar;
  /** Where all of them work. */
  intersection(calendars: readonly WorkCalendar[]): WorkCalendar;
  /** Where any of them works. */
  union(calendars: readonly WorkCalendar[]): WorkCalendar;
  /** Where the first works and the second does not. */
  difference(first: WorkCalendar, second: WorkCalendar): WorkCalendar;
  /** Where any of them works, with the rates of those that do added up. */
  weighted(calendars: readonly WorkCalendar[], rates: readonly number[]): WorkCalendar;
}

export function compileCalendars(plan: SchedulePlan, holidays: HolidayDays): Calendars {
  const projectWeek = weekPattern(plan.calendar.week ?? standardWeek);
  const sources = new Map<string | null, { week: WeekPattern; exceptions: readonly CalendarException[] }>();
  const sourceOf = (name: string | null): { week: WeekPattern; exceptions: readonly CalendarException[] } => {
    const known = name !== null && plan.calendars.has(name) ? name : null;
    let source = sources.get(known);
    if (!source) {
      const calendar = known === null ? plan.calendar : plan.calendars.get(known)!;
      const week = known === null || !calendar.week ? projectWeek : weekPattern(calendar.week);
      sources.set(known, (source = { week, exceptions: exceptionsOf(calendar, week, holidays) }));
    }
    return source;
  };

  const made = new Map<string, WorkCalendar>();
  const once = (key: string, make: () => WorkCalendar): WorkCalendar => {
    let calendar = made.get(key);
    if (!calendar) made.set(key, (calendar = make()));
    return calendar;
  };
  const numbers = new Map<WorkCalendar, number>();
  const numberOf = (calendar: WorkCalendar): number => {
    const number = numbers.get(calendar) ?? numbers.size;
    numbers.set(calendar, number);
    return number;
  };
  const laid = (
    how: string,
    calendars: readonly WorkCalendar[],
    rate: (rates: readonly number[]) => number,
  ): WorkCalendar => {
    const distinct = [...new Set(calendars)];
    if (distinct.length === 1) return distinct[0]!;
    return once(`${how} ${distinct.map(numberOf).join()}`, () => combineCalendars(distinct, rate));
  };

  const named = (name: string | null): WorkCalendar => {
    const known = name !== null && plan.calendars.has(name) ? name : null;
    return once(known === null ? 'project' : `named ${known}`, () => {
      const { week, exceptions } = sourceOf(known);
      return workCalendar(week, exceptions);
    });
  };
  const present = (person: string): WorkCalendar => named(plan.team.get(person)?.calendar ?? null);

  const available = (person: string): WorkCalendar => {
    const away = plan.team.get(person)?.away ?? [];
    if (away.length === 0) return present(person);
    return once(`person ${person}`, () => {
      const { week, exceptions } = sourceOf(plan.team.get(person)!.calendar);
      return workCalendar(week, [...exceptions, ...away.map(closed)]);
    });
  };

  const usable = (equipment: string): WorkCalendar => {
    const { calendar, away } = plan.team.get(equipment) ?? { calendar: null, away: [] };
    if (calendar !== null) return available(equipment);
    if (away.length === 0) return aroundTheClock;
    return once(`equipment ${equipment}`, () => workCalendar(aroundTheClockWeek, away.map(closed)));
  };
  const intersection = (calendars: readonly WorkCalendar[]): WorkCalendar =>
    laid('all', calendars, (rates) => (rates.every((rate) => rate > 0) ? 1 : 0));
  const union = (calendars: readonly WorkCalendar[]): WorkCalendar =>
    laid('any', calendars, (rates) => (rates.some((rate) => rate > 0) ? 1 : 0));

  return {
    project: named(null),
    named,
    present,
    available,
    usable,
    hours(person) {
      const own = plan.team.get(person);
      if (own?.kind !== 'equipment' || own.calendar !== null) return available(person);
      const people = [...besideOf(person, plan)].filter((id) => plan.team.get(id)?.kind === 'person');
      const anybody = union([named(null), ...people.map(present)]);
      return own.away.length === 0 ? anybody : intersection([anybody, usable(person)]);
    },
    except: (days) =>
      once(`except ${days.map(({ first, last }) => `${first}..${last}`).join()}`, () =>
        workCalendar(aroundTheClockWeek, days.map(closed)),
      ),
    intersection,
    union,
    difference: (first, second) =>
      once(`less ${numberOf(first)},${numberOf(second)}`, () =>
        combineCalendars([first, second], ([usual, now]) => (usual! > 0 && now === 0 ? 1 : 0)),
      ),
    weighted: (calendars, weights) =>
      once(`sum ${calendars.map(numberOf).join()} ${weights.join()}`, () =>
        combineCalendars(calendars, (rates) => rates.reduce((sum, rate, i) => sum + rate * weights[i]!, 0)),
      ),
  };
}

/** Who is assigned along with somebody, or may be. */
function besideOf(person: string, { tasks }: SchedulePlan): ReadonlySet<string> {
  const beside = new Set<string>();
  for (const { assign } of tasks.values()) {
    if (!assign.some((one) => one.person === person)) continue;
    for (const one of assign) for (const id of [one.person, ...one.alternatives]) beside.add(id);
  }
  return beside;
}

/** The weakest first: public holidays, days closed, days open in spite of both. */
function exceptionsOf(
  calendar: Calendar,
  week: WeekPattern,
  holidays: HolidayDays,
): readonly CalendarException[] {
  const publicHolidays = calendar.holidays.flatMap((region) => holidays.get(region) ?? []);
  const open = openWeek(week);
  // A rule that comes again has the same hours each time: one pattern for all of them.
  const made = new Map<readonly WorkInterval[], WeekPattern>();
  const ownHours = (hours: readonly WorkInterval[]): WeekPattern => {
    const pattern = made.get(hours) ?? everyDay(dayHours(hours));
    made.set(hours, pattern);
    return pattern;
  };
  return [
    ...publicHolidays.map((day) => closed({ first: day, last: day })),
    ...calendar.closed.map(closed),
    ...calendar.open.map(({ first, last, hours }) => ({
      first,
      last,
      pattern: hours ? ownHours(hours) : open,
    })),
  ];
}

function closed({ first, last }: DayRange): CalendarException {
  return { first, last, pattern: noWork };
}

/** Hours of the calendar's first working weekday, on every day: for work that was done on a day without any. */
export function usualDay(calendar: WorkCalendar): WorkCalendar {
  const pattern = calendar.patterns.find(({ total }) => total > 0);
  const day = pattern?.days.find(({ total }) => total > 0);
  return day ? workCalendar(everyDay(day), []) : calendar;
}
