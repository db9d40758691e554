/** The calendars of a Microsoft Project file as the engine's: a calendar takes from its parent what it does not say. */
import {
  dayHours,
  everyDay,
  noWork,
  weekOf,
  type WeekPattern,
} from '../../../src/core/schedule/week-pattern';
import {
  aroundTheClock,
  combineCalendars,
  workCalendar,
  type CalendarException,
  type WorkCalendar,
} from '../../../src/core/schedule/work-calendar';
import type { CalendarInput, ProjectInput } from './read-project';

export interface ProjectCalendars {
  readonly project: WorkCalendar;
  /** The project's calendar where there is none of the name. */
  named(name: string | null): WorkCalendar;
  /** Where all of them work, or any. */
  intersection(calendars: readonly WorkCalendar[]): WorkCalendar;
  union(calendars: readonly WorkCalendar[]): WorkCalendar;
}

interface Definition {
  readonly week: WeekPattern;
  readonly exceptions: readonly CalendarException[];
  /** Equal for calendars with equal hours, so that they become the same object. */
  readonly key: string;
}

export function projectCalendars(input: ProjectInput): ProjectCalendars {
  const byName = new Map(input.calendars.map((calendar) => [calendar.name, calendar]));
  const definitions = new Map<string, Definition>();
  const define = (name: string): Definition | null => {
    const known = definitions.get(name);
    const calendar = byName.get(name);
    if (known || !calendar) return known ?? null;
    byName.delete(name); // A calendar that is its own parent has none.
    const definition = defineCalendar(calendar, calendar.parent === null ? null : define(calendar.parent));
    definitions.set(name, definition);
    return definition;
  };
  const made = new Map<string, WorkCalendar>();
  const once = (key: string, make: () => WorkCalendar): WorkCalendar => {
    const calendar = made.get(key) ?? make();
    made.set(key, calendar);
    return calendar;
  };
  const compile = (name: string | null): WorkCalendar | null => {
    const definition = name === null ? null : define(name);
    return definition && once(definition.key, () => workCalendar(definition.week, definition.exceptions));
  };
  const laid = (
    how: string,
    calendars: readonly WorkCalendar[],
    rate: (rates: readonly number[]) => number,
  ): WorkCalendar => {
    const distinct = [...new Set(calendars)];
    if (distinct.length === 1) return distinct[0]!;
    const all = [...made.values()];
    const key = `${how} ${distinct.map((calendar) => all.indexOf(calendar)).join()}`;
    return once(key, () => combineCalendars(distinct, rate));
  };
  const project =
    compile(input.defaultCalendar) ?? compile(input.calendars[0]?.name ?? null) ?? aroundTheClock;
  return {
    project,
    named: (name) => compile(name) ?? project,
    intersection: (calendars) => laid('and', calendars, (rates) => Math.min(...rates)),
    union: (calendars) => laid('or', calendars, (rates) => Math.max(...rates)),
  };
}

function defineCalendar(calendar: CalendarInput, parent: Definition | null): Definition {
  const week = weekOf(
    calendar.days.map((hours, i) => (hours ? dayHours(hours) : (parent?.week.days[i] ?? noWork.days[i]!))),
  );
  const own = calendar.exceptions.map(({ first, last, hours }) => ({
    first,
    last,
    pattern: hours.length > 0 ? everyDay(dayHours(hours)) : noWork,
  }));
  const exceptions = [...(parent?.exceptions ?? []), ...own];
  return {
    week,
    exceptions,
    key: JSON.stringify([week.days, exceptions.map((e) => [e.first, e.last, e.pattern.days[0]])]),
  };
}
