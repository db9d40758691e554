/**
 * Reads a converted Microsoft Project file, and of it only what a scheduler may know: calendars, mode, duration,
 * constraint, deadline, links, levelling delay, units and work of assignments, actual dates, percent, status date.
 * Every field that Project computed is dropped here; `readResults` reads those, for the comparison alone. A manually
 * scheduled task keeps its dates, so they are input there.
 */
import { parseDay, startOfDay, type Minute } from '../../../src/core/base/dates';

export interface ProjectInput {
  readonly start: Minute;
  readonly finish: Minute;
  readonly fromFinish: boolean;
  readonly defaultCalendar: string | null;
  readonly criticalSlack: number;
  readonly statusDate: Minute | null;
  readonly minutesPerDay: number;
  readonly calendars: readonly CalendarInput[];
  readonly tasks: readonly TaskInput[];
  readonly resources: readonly ResourceInput[];
  readonly assignments: readonly AssignmentInput[];
}

export interface CalendarInput {
  readonly name: string;
  readonly parent: string | null;
  /** From Monday; null: as the parent has it. */
  readonly days: readonly (readonly Interval[] | null)[];
  readonly exceptions: readonly {
    readonly first: number;
    readonly last: number;
    readonly hours: readonly Interval[];
  }[];
}
interface Interval {
  readonly from: number;
  readonly to: number;
}

export interface TaskInput {
  readonly uid: number;
  readonly parent: number | null;
  readonly summary: boolean;
  readonly active: boolean;
  /** Dates of a manually scheduled task; null for the others. */
  readonly manual: { readonly start: Minute; readonly finish: Minute } | null;
  readonly calendar: string | null;
  readonly duration: Length;
  readonly constraint: string;
  readonly constraintDate: Minute | null;
  readonly deadline: Minute | null;
  readonly levelingDelay: Length;
  readonly percentComplete: number;
  readonly actualStart: Minute | null;
  readonly actualFinish: Minute | null;
  /** What it costs beside the work of people. */
  readonly fixedCost: number;
  readonly links: readonly {
    readonly uid: number;
    readonly type: 'FS' | 'SS' | 'FF' | 'SF';
    readonly lag: Length;
  }[];
}

export interface ResourceInput {
  readonly uid: number;
  readonly type: string;
  readonly calendar: string | null;
}

export interface AssignmentInput {
  readonly task: number;
  readonly resource: number;
  /** A share of one. */
  readonly units: number;
  /** Person-minutes. */
  readonly work: number;
}

/** Minutes, or a share of the predecessor's duration. */
export interface Length {
  readonly amount: number;
  readonly kind: 'working' | 'elapsed' | 'percent';
}

/** What Project computed for a task. */
export interface TaskResult {
  readonly start: Minute | null;
  readonly finish: Minute | null;
  readonly lateStart: Minute | null;
  readonly lateFinish: Minute | null;
  readonly earlyStart: Minute | null;
  readonly earlyFinish: Minute | null;
  readonly totalSlack: Length;
  readonly freeSlack: Length | null;
  readonly critical: boolean;
}

type Raw = Readonly<Record<string, unknown>>;

const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

export function readProject(text: string): ProjectInput {
  const raw = JSON.parse(text) as Raw;
  const length = lengthReader(raw);
  return {
    start: minute(raw['start'])!,
    finish: minute(raw['finish'])!,
    fromFinish: raw['scheduleFrom'] === '1' || raw['scheduleFrom'] === 'FINISH',
    defaultCalendar: word(raw['defaultCalendar']),
    criticalSlack: length(raw['criticalSlackLimit']).amount,
    statusDate: minute(raw['statusDate']),
    minutesPerDay: Number(raw['minutesPerDay'] ?? 480),
    calendars: list(raw['calendars']).map(readCalendar),
    tasks: list(raw['tasks']).map((task) => readTask(task, length)),
    resources: list(raw['resources']).map((resource) => ({
      uid: Number(resource['uid']),
      type: word(resource['type']) ?? '',
      calendar: word(resource['calendar']),
    })),
    assignments: list(raw['assignments']).map((assignment) => ({
      task: Number(assignment['task']),
      resource: Number(assignment['resource']),
      units: Number(assignment['units']) / 100,
      work: length(assignment['work']).amount,
    })),
  };
}

export function readResults(text: string): ReadonlyMap<number, TaskResult> {
  const raw = JSON.parse(text) as Raw;
  const length = lengthReader(raw);
  return new Map(
    list(raw['tasks']).map((task) => [
      Number(task['uid']),
      {
        start: minute(task['start']),
        finish: minute(task['finish']),
        lateStart: minute(task['lateStart']),
        lateFinish: minute(task['lateFinish']),
        earlyStart: minute(task['earlyStart']),
        earlyFinish: minute(task['earlyFinish']),
        freeSlack: task['freeSlack'] === undefined ? null : length(task['freeSlack']),
        totalSlack: length(task['totalSlack']),
        critical: task['critical'] === true,
      },
    ]),
  );
}

/** When tasks were to be finished by the plan that was approved, by their unique id: no input of a schedule. */
export function readBaseline(text: string): ReadonlyMap<number, Minute> {
  const raw = JSON.parse(text) as Raw;
  return new Map(
    list(raw['tasks']).flatMap((task): [number, Minute][] => {
      const finish = minute(task['baselineFinish']);
      return finish === null ? [] : [[Number(task['uid']), finish]];
    }),
  );
}

function readCalendar(raw: Raw): CalendarInput {
  const days = (raw['days'] ?? {}) as Raw;
  return {
    name: word(raw['name']) ?? '',
    parent: word(raw['parent']),
    days: weekdays.map((name) => (Array.isArray(days[name]) ? intervals(days[name]) : null)),
    exceptions: list(raw['exceptions']).map((exception) => ({
      first: parseDay(String(exception['from']).slice(0, 10))!,
      last: parseDay(String(exception['to']).slice(0, 10))!,
      hours: intervals(exception['hours']),
    })),
  };
}

function readTask(raw: Raw, length: (value: unknown) => Length): TaskInput {
  const start = minute(raw['start']);
  const finish = minute(raw['finish']);
  const manual = raw['mode'] === 'MANUALLY_SCHEDULED' && start !== null && finish !== null;
  return {
    uid: Number(raw['uid']),
    parent: raw['parent'] === null || raw['parent'] === undefined ? null : Number(raw['parent']),
    summary: raw['summary'] === true,
    active: raw['active'] !== false,
    manual: manual ? { start, finish } : null,
    calendar: word(raw['calendar']),
    duration: length(raw['duration']),
    constraint: word(raw['constraint']) ?? 'AS_SOON_AS_POSSIBLE',
    constraintDate: minute(raw['constraintDate']),
    deadline: minute(raw['deadline']),
    levelingDelay: length(raw['levelingDelay']),
    percentComplete: Number(raw['percentComplete'] ?? 0),
    actualStart: minute(raw['actualStart']),
    actualFinish: minute(raw['actualFinish']),
    fixedCost: Number(raw['fixedCost'] ?? 0),
    links: list(raw['preds']).map((link) => ({
      uid: Number(link['uid']),
      type: link['type'] as 'FS',
      lag: length(link['lag']),
    })),
  };
}

/** `2.0d`, `1.5ew`, `-50.0%`, in the units of the project. */
function lengthReader(raw: Raw): (value: unknown) => Length {
  const day = Number(raw['minutesPerDay'] ?? 480);
  const week = Number(raw['minutesPerWeek'] ?? 5 * day);
  const working: Record<string, number> = { m: 1, h: 60, d: day, w: week, mo: 20 * day, y: 52 * week };
  const elapsed: Record<string, number> = { em: 1, eh: 60, ed: 1440, ew: 10_080, emo: 43_200, ey: 525_600 };
  return (value) => {
    const match = /^(-?[\d.]+)(e?%|[a-z]+)/.exec(word(value) ?? '');
    if (!match) return { amount: 0, kind: 'working' };
    const [amount, unit] = [Number(match[1]), match[2]!];
    if (unit.endsWith('%')) return { amount: amount / 100, kind: 'percent' };
    if (unit in elapsed) return { amount: Math.round(amount * elapsed[unit]!), kind: 'elapsed' };
    return { amount: Math.round(amount * (working[unit] ?? 1)), kind: 'working' };
  };
}

function intervals(value: unknown): Interval[] {
  if (!Array.isArray(value)) return [];
  return value.map((text) => {
    const [from, to] = String(text).split('-').map(clock) as [number, number];
    return { from, to: to === 0 ? 1440 : to };
  });
}

function clock(text: string): number {
  const [hours, minutes] = text.split(':').map(Number) as [number, number];
  return hours * 60 + minutes;
}

function minute(value: unknown): Minute | null {
  const match = typeof value === 'string' && /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(value);
  return match ? startOfDay(parseDay(match[1]!)!) + clock(match[2]!) : null;
}

function word(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function list(value: unknown): readonly Raw[] {
  return Array.isArray(value) ? (value as readonly Raw[]) : [];
}
