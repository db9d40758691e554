/**
 * Who works on a task, how much of it and when: turns assignments, effort and duration into a calendar and a length.
 * A person without a percentage gives all of their capacity; a percentage is of a full day. Equipment beside people
 * does no part of the work, it only has to be there; alone it does the work, one unit unless a share says otherwise.
 * Of alternatives (`ana or ben`) the first one counts. Nobody means one full-time person of no name.
 */
import type { Assignment } from '../model/values';
import type { Calendars } from './compile-calendars';
import { expectedMinutes, minutesOf } from '../model/durations';
import type { SchedulePlan, ScheduleTask } from './schedule-projection';
import { aroundTheClock, neverWorking, type WorkCalendar } from './work-calendar';

/** Rates are ten-thousandths of a full-time person, so that sums of work stay integers. */
export const fullRate = 10_000;

export interface Member {
  readonly person: string;
  readonly rate: number;
  /** When this member works on the task. */
  readonly calendar: WorkCalendar;
  /** False for equipment that stands beside people. */
  readonly works: boolean;
}

export interface Crew {
  readonly members: readonly Member[];
  readonly calendar: WorkCalendar;
  /** The calendar as if nobody were away and nothing paused; the same object where that is so. */
  readonly present: WorkCalendar;
  readonly timeline: WorkCalendar;
  readonly elapsed: boolean;
  /** Ticks of the timeline. */
  readonly duration: number;
  /** Ticks of what `remaining` says, or null. */
  readonly remaining: number | null;
  /** Person-minutes of the effort; null where the work follows from the duration. */
  readonly effort: number | null;
}

/** Those who work together on a task, as far as it does not depend on how long it takes. */
interface Gang {
  readonly members: readonly Member[];
  readonly calendar: WorkCalendar;
  readonly present: WorkCalendar;
  readonly timeline: WorkCalendar;
  /** Ticks of the timeline are minutes; person-minutes at `rate`; person-minutes of people with different hours. */
  readonly counts: 'minutes' | 'work' | 'mixed-work';
  readonly rate: number;
}

/**
 * Lowers the tasks of a plan one after another: most of them have one of a few gangs, which are made once.
 * @returns of a task and the name of its calendar, null for the project's
 */
export function crewsOf(
  plan: SchedulePlan,
  calendars: Calendars,
): (task: ScheduleTask, calendarName: string | null) => Crew {
  const gangs = new Map<string, Gang>();
  let lastKey = '';
  let lastGang: Gang | null = null;
  return (task, calendarName) => {
    const isFixed = task.duration !== null;
    const find = (): Gang => gangOf(task, calendarName, isFixed, plan, calendars);
    if (task.pause.length > 0) return lowerCrew(task, find(), plan);
    const key = gangKey(task.assign, calendarName, isFixed);
    if (key !== lastKey || lastGang === null) {
      lastGang = gangs.get(key) ?? find();
      gangs.set(key, lastGang);
      lastKey = key;
    }
    return lowerCrew(task, lastGang, plan);
  };
}

function lowerCrew(task: ScheduleTask, gang: Gang, plan: SchedulePlan): Crew {
  const { hoursPerDay } = plan.project;
  const left = task.remaining === null ? null : Math.max(0, minutesOf(task.remaining, hoursPerDay));
  const effort = task.effort && expectedMinutes(task.effort, task.estimate, hoursPerDay);
  const fixed = task.duration && expectedMinutes(task.duration, task.estimate, hoursPerDay);
  const elapsed = task.duration?.likely.elapsed === true;
  const { members, counts, rate } = gang;
  const calendar = elapsed ? aroundTheClock : gang.calendar;
  let duration = fixed ?? effort ?? 0;
  let remaining = left;
  if (fixed === null && gang.calendar === neverWorking) {
    duration = Math.max(1, effort ?? left ?? 0);
  } else if (fixed === null && counts !== 'minutes') {
    duration = ticksOf(effort ?? 0, counts, rate);
    remaining = left === null ? null : ticksOf(left, counts, rate);
  }
  return {
    members,
    calendar,
    present: elapsed ? aroundTheClock : gang.present,
    timeline: elapsed ? aroundTheClock : gang.timeline,
    elapsed,
    duration,
    remaining,
    effort,
  };
}

function ticksOf(work: number, counts: Gang['counts'], rate: number): number {
  return counts === 'work' ? Math.ceil((work * fullRate) / rate) : work * fullRate;
}

/** Unlike for any other gang, whatever the names are made of. */
function gangKey(assign: readonly Assignment[], calendarName: string | null, isFixed: boolean): string {
  let key = isFixed ? 'd' : 'w';
  for (const { person, share } of assign) key += `${person.length} ${person} ${share} `;
  return calendarName === null ? key : `${key}on ${calendarName}`;
}

/** @param calendarName of the task, @param isFixed its length is stated, whoever works on it */
function gangOf(
  { assign, pause }: ScheduleTask,
  calendarName: string | null,
  isFixed: boolean,
  plan: SchedulePlan,
  calendars: Calendars,
): Gang {
  const own =
    calendarName !== null && plan.calendars.has(calendarName) ? calendars.named(calendarName) : null;
  const pauses = pause.length === 0 ? null : calendars.except(pause);
  const limits = own === null && pauses === null ? noCalendars : [own, pauses].filter((one) => one !== null);
  const members = assign.length === 0 ? nobody : membersOf(assign, plan, calendars, limits);
  const workers = members.length === 0 ? nobody : members.filter((member) => member.works);
  const minutesOn = (calendar: WorkCalendar, present: WorkCalendar): Gang => {
    return { members, calendar, present, timeline: calendar, counts: 'minutes', rate: fullRate };
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
  if (isFixed) {
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
    timeline: calendars.weighted([...rates.keys()], [...rates.values()]),
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
