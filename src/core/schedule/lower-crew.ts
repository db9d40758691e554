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

export function lowerCrew(
  task: ScheduleTask,
  calendarName: string | null,
  plan: SchedulePlan,
  calendars: Calendars,
): Crew {
  const { hoursPerDay } = plan.project;
  const own =
    calendarName !== null && plan.calendars.has(calendarName) ? calendars.named(calendarName) : null;
  const remaining = task.remaining === null ? null : Math.max(0, minutesOf(task.remaining, hoursPerDay));
  const effort = task.effort && expectedMinutes(task.effort, task.estimate, hoursPerDay);
  const fixed = task.duration && expectedMinutes(task.duration, task.estimate, hoursPerDay);
  const pauses = task.pause.length === 0 ? null : calendars.except(task.pause);
  const limits = [own, pauses].filter((calendar) => calendar !== null);
  const members = task.assign.length === 0 ? nobody : membersOf(task.assign, plan, calendars, limits);
  const workers = members.length === 0 ? nobody : members.filter((member) => member.works);

  const alone = (calendar: WorkCalendar, present: WorkCalendar, minutes: number, elapsed: boolean): Crew => {
    return { members, calendar, present, timeline: calendar, elapsed, duration: minutes, remaining, effort };
  };
  if (task.duration?.likely.elapsed) return alone(aroundTheClock, aroundTheClock, fixed ?? 0, true);
  if (workers.length === 0) {
    const usual = own ?? calendars.project;
    const calendar = pauses ? calendars.intersection([usual, pauses]) : usual;
    return alone(calendar, usual, fixed ?? effort ?? 0, false);
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
  if (fixed !== null) {
    const calendar = calendars.union(workers.map((member) => member.calendar));
    return alone(calendar, presentOf(workers, calendar), fixed, false);
  }
  // Effort. People with the same hours are one rate on one calendar; otherwise rates add up where they meet.
  const rates = new Map<WorkCalendar, number>();
  const working = workers.filter((member) => member.rate > 0);
  for (const { calendar, rate } of working) rates.set(calendar, (rates.get(calendar) ?? 0) + rate);
  if (rates.size === 0)
    return alone(neverWorking, neverWorking, Math.max(1, effort ?? remaining ?? 0), false);
  const [only, rate] = [...rates][0]!;
  if (rates.size === 1) {
    const minutesFor = (work: number): number => Math.ceil((work * fullRate) / rate);
    return {
      ...alone(only, presentOf(working, only), minutesFor(effort ?? 0), false),
      remaining: remaining === null ? null : minutesFor(remaining),
    };
  }
  const calendar = calendars.union([...rates.keys()]);
  return {
    ...alone(calendar, presentOf(working, calendar), (effort ?? 0) * fullRate, false),
    timeline: calendars.weighted([...rates.keys()], [...rates.values()]),
    remaining: remaining === null ? null : remaining * fullRate,
  };
}

const nobody: readonly Member[] = [];

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
