/**
 * Who works on a task, how much of it and when: turns assignments, effort and duration into a calendar and a length.
 * A person without a percentage gives all of their capacity; a percentage is of a full day. Equipment beside people
 * does no part of the work, it only has to be there; alone it does the work, one unit unless a share says otherwise.
 * Of alternatives (`ana or ben`) the first one counts. Nobody means one full-time person of no name.
 */
import type { Assignment } from '../model/values';
import type { Calendars } from './compile-calendars';
import { expectedMinutes, minutesOf } from '../model/durations';
import { workTerms, type NodeTerms } from './network';
import type { SchedulePlan, ScheduleTask } from './schedule-projection';
import { aroundTheClock, neverWorking, type WorkCalendar } from './work-calendar';

/** Rates are ten-thousandths of a full-time person, so that sums of work stay integers. */
export const fullRate = 10_000;

export interface Member {
  readonly person: string;
  readonly rate: number;
  /** When this member works on the task; equipment beside people is used when they work. */
  readonly calendar: WorkCalendar;
  /** False for equipment that stands beside people. */
  readonly works: boolean;
}

/** Those who work together, whatever the length of their task: tasks of the same people share one. */
export interface Crew {
  readonly members: readonly Member[];
  /** The calendar as if nobody were away and nothing paused; the same object where that is so. */
  readonly present: WorkCalendar;
  /** Of a task that has not begun and that no dates bind. */
  readonly terms: NodeTerms;
  /** Ticks of the timeline are minutes; person-minutes at `rate`; person-minutes of people with different hours. */
  readonly counts: 'minutes' | 'work' | 'mixed-work';
  readonly rate: number;
}

/** How much a crew has to do. */
export interface CrewWork {
  /** Ticks of the timeline. */
  readonly duration: number;
  /** Ticks of what `remaining` says, or null. */
  readonly remaining: number | null;
  /** Person-minutes of the effort; null where the work follows from the duration. */
  readonly effort: number | null;
}

/**
 * The crews of a plan's tasks, one task after another: most of them have one of a few crews, which are made once.
 * @returns of a task and the name of its calendar, null for the project's
 */
export function crewsOf(
  plan: SchedulePlan,
  calendars: Calendars,
): (task: ScheduleTask, calendarName: string | null) => Crew {
  const crews = new Map<string, Crew>();
  let lastKey = '';
  let lastCrew: Crew | null = null;
  return (task, calendarName) => {
    if (task.pause.length > 0) return crewOf(task, calendarName, plan, calendars);
    const key = crewKey(task, calendarName);
    if (key !== lastKey || lastCrew === null) {
      lastCrew = crews.get(key) ?? crewOf(task, calendarName, plan, calendars);
      crews.set(key, lastCrew);
      lastKey = key;
    }
    return lastCrew;
  };
}

export function crewWork(task: ScheduleTask, { terms, counts, rate }: Crew, hoursPerDay: number): CrewWork {
  const left = task.remaining === null ? null : Math.max(0, minutesOf(task.remaining, hoursPerDay));
  const effort = task.effort && expectedMinutes(task.effort, task.estimate, hoursPerDay);
  const fixed = task.duration && expectedMinutes(task.duration, task.estimate, hoursPerDay);
  if (fixed !== null || counts === 'minutes') {
    const isNever = fixed === null && terms.calendar === neverWorking;
    const duration = isNever ? Math.max(1, effort ?? left ?? 0) : (fixed ?? effort ?? 0);
    return { duration, remaining: left, effort };
  }
  return {
    duration: ticksOf(effort ?? 0, counts, rate),
    remaining: left === null ? null : ticksOf(left, counts, rate),
    effort,
  };
}

function ticksOf(work: number, counts: Crew['counts'], rate: number): number {
  return counts === 'work' ? Math.ceil((work * fullRate) / rate) : work * fullRate;
}

function isElapsed({ duration }: ScheduleTask): boolean {
  return duration !== null && duration.likely.elapsed;
}

/** Unlike for any other crew, whatever the names are made of. */
function crewKey(task: ScheduleTask, calendarName: string | null): string {
  let key = task.duration === null ? 'w' : isElapsed(task) ? 'e' : 'd';
  for (const { person, share } of task.assign) key += `${person.length} ${person} ${share} `;
  return calendarName === null ? key : `${key}on ${calendarName}`;
}

/** @param calendarName of the task */
function crewOf(
  task: ScheduleTask,
  calendarName: string | null,
  plan: SchedulePlan,
  calendars: Calendars,
): Crew {
  const { assign, pause } = task;
  const own =
    calendarName !== null && plan.calendars.has(calendarName) ? calendars.named(calendarName) : null;
  const pauses = pause.length === 0 ? null : calendars.except(pause);
  const limits = own === null && pauses === null ? noCalendars : [own, pauses].filter((one) => one !== null);
  const members = assign.length === 0 ? nobody : membersOf(assign, plan, calendars, limits);
  const workers = members.length === 0 ? nobody : members.filter((member) => member.works);
  if (isElapsed(task)) {
    const terms = { ...workTerms(aroundTheClock), floatCalendar: calendars.project, elapsed: true };
    // Whoever works at night, float is time to work: a weekend after elapsed time is none.
    return { members, present: aroundTheClock, terms, counts: 'minutes', rate: fullRate };
  }
  const minutesOn = (calendar: WorkCalendar, present: WorkCalendar): Crew => {
    const used = members.map((member) => (member.works ? member : { ...member, calendar }));
    return { members: used, present, terms: workTerms(calendar), counts: 'minutes', rate: fullRate };
  };
  if (workers.length === 0) {
    const usual = own ?? calendars.project;
    return minutesOn(pauses ? calendars.intersection([usual, pauses]) : usual, usual);
  }
  const isAway = members.some(({ person }) => (plan.team.get(person)?.away.length ?? 0) > 0);
  const tools = members.filter((member) => !member.works && plan.team.get(member.person)!.calendar !== null);
  const usualLimits = [...(own ? [own] : []), ...tools.map(({ person }) => calendars.present(person))];
  const presentOf = (those: readonly Member[], now: WorkCalendar): WorkCalendar => {
    if (!isAway && !pauses) return now;
    return calendars.union(
      those.map(({ person }) => calendars.intersection([calendars.present(person), ...usualLimits])),
    );
  };
  // Its length is stated, whoever works on it.
  if (task.duration !== null) {
    const calendar = calendars.union(workers.map((member) => member.calendar));
    return minutesOn(calendar, presentOf(workers, calendar));
  }
  // Effort. People with the same hours are one rate on one calendar; otherwise rates add up where they meet.
  const rates = new Map<WorkCalendar, number>();
  const working = workers.filter((member) => member.rate > 0);
  for (const { calendar, rate } of working) rates.set(calendar, (rates.get(calendar) ?? 0) + rate);
  if (rates.size === 0) return minutesOn(neverWorking, neverWorking);
  const [only, rate] = [...rates][0]!;
  if (rates.size === 1) return { ...minutesOn(only, presentOf(working, only)), counts: 'work', rate };
  const calendar = calendars.union([...rates.keys()]);
  return {
    ...minutesOn(calendar, presentOf(working, calendar)),
    terms: workTerms(calendar, calendars.weighted([...rates.keys()], [...rates.values()])),
    counts: 'mixed-work',
  };
}

const nobody: readonly Member[] = [];
const noCalendars: readonly WorkCalendar[] = [];

/** Known people only; one who is named twice works both shares. */
function membersOf(
  assign: readonly Assignment[],
  plan: SchedulePlan,
  calendars: Calendars,
  own: readonly WorkCalendar[],
): Member[] {
  const rates = new Map<string, number>();
  for (const { person, share } of assign) {
    const member = plan.team.get(person);
    if (!member) continue;
    const full = member.kind === 'equipment' ? 1 : member.capacity;
    const rate = Math.round(Math.max(0, Math.min(share ?? full, 1000)) * fullRate);
    rates.set(person, (rates.get(person) ?? 0) + (Number.isNaN(rate) ? 0 : rate));
  }
  const isEquipment = (person: string): boolean => plan.team.get(person)!.kind === 'equipment';
  const beside = [...rates.keys()].some((person) => !isEquipment(person));
  const tools = beside ? [...rates.keys()].filter(isEquipment).map((id) => calendars.usable(id)) : [];
  return [...rates].map(([person, rate]) => {
    return {
      person,
      rate,
      calendar: calendars.intersection([calendars.available(person), ...own, ...tools]),
      works: !(beside && isEquipment(person)),
    };
  });
}
