/**
 * Actual dates and progress as the network takes them. A date without a time is the first or last working minute of
 * that day on the task's own calendar; on a day without work it is the hours of a usual day, for somebody did work.
 */
import { dayOfMinute, startOfDay, type Minute } from '../base/dates';
import type { StateKind } from '../model/plan';
import type { Moment } from '../model/values';
import { usualDay } from './compile-calendars';
import { notStarted, type NodeProgress } from './network';
import { lastFinish, nextStart, type WorkCalendar } from './work-calendar';

interface StatusMinutes {
  readonly status: Minute;
  readonly statusMinute: Minute;
}

/** What is known of how far something is. */
export interface ProgressFacts {
  readonly kind: StateKind;
  readonly started: Moment | null;
  readonly finished: Moment | null;
  /** A share of one, or null. */
  readonly progress: number | null;
  /** Ticks of the whole and, where it is stated, of the rest. */
  readonly duration: number;
  readonly remaining: number | null;
}

/**
 * @param status the status day's midnight, at which unfinished work resumes, and its first working minute, at which
 *   what has no work left lies
 */
export function lowerProgress(
  facts: ProgressFacts,
  calendar: WorkCalendar,
  status: StatusMinutes,
): NodeProgress {
  const start = facts.started && actualStart(facts.started, calendar);
  if (facts.finished || facts.kind === 'done' || facts.kind === 'dropped') {
    return { kind: 'finished', start, finish: facts.finished && actualFinish(facts.finished, calendar) };
  }
  const begun =
    start !== null || facts.kind === 'active' || facts.kind === 'review' || (facts.progress ?? 0) > 0;
  if (!begun) return notStarted;
  const left = 1 - Math.max(0, Math.min(facts.progress ?? 0, 1));
  const remaining = facts.remaining ?? Math.round(facts.duration * left);
  return { kind: 'started', start, resume: remaining === 0 ? status.statusMinute : status.status, remaining };
}

export function actualStart({ day, time }: Moment, calendar: WorkCalendar): Minute {
  const midnight = startOfDay(day);
  if (time !== null) return midnight + time;
  const first = nextStart(calendar, midnight);
  return dayOfMinute(first) === day ? first : onThatDay(nextStart(usualDay(calendar), midnight), midnight);
}

export function actualFinish({ day, time }: Moment, calendar: WorkCalendar): Minute {
  const midnight = startOfDay(day);
  if (time !== null) return midnight + time;
  const next = startOfDay(day + 1);
  const last = lastFinish(calendar, next);
  return last > midnight ? last : onThatDay(lastFinish(usualDay(calendar), next), midnight);
}

/** A calendar without any hours has no usual day either. */
function onThatDay(minute: Minute, midnight: Minute): Minute {
  return dayOfMinute(minute - 1) === dayOfMinute(midnight) || minute === midnight ? minute : midnight;
}
