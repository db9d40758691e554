/** Checks a schedule against dates worked out by hand. */
import assert from 'node:assert/strict';
import { parseDay, printMinute } from '../../../../src/core/base/dates';
import { computeSchedule, type ScheduleOptions } from '../../../../src/core/schedule/compute-schedule';
import type { Driver, Schedule, ScheduledTask } from '../../../../src/core/schedule/schedule';
import { scheduleProjection } from '../../../../src/core/schedule/schedule-projection';
import { planOf } from '../../../support/plan-of';

export interface ScheduleCase {
  readonly plan: string;
  /** 2026-01-05, the start of the test project, when left out. */
  readonly status?: string;
  readonly options?: ScheduleOptions;
}

/** A Monday; the test project starts on it. */
export const monday = '2026-01-05';

export function scheduleOf({ plan, status = monday, options = {} }: ScheduleCase): Schedule {
  return computeSchedule(scheduleProjection(planOf(plan)), parseDay(status)!, options);
}

/**
 * @param expected by task, parts in any number: `01-05 08:00 > 01-06 17:00` (start and finish in 2026), `late …` (late
 *   start and finish), `float 480`, `free 0`, `critical`, `not critical`, `nearly critical`, `driven by …` (see
 *   `sayDriver`), `in 01-05 08:00 > 01-05 17:00 + …` (its parts, where it is split); joined by a comma
 */
export function checkSchedule(given: ScheduleCase, expected: Readonly<Record<string, string>>): void {
  const schedule = scheduleOf(given);
  const shown: Record<string, string> = {};
  for (const [id, text] of Object.entries(expected)) {
    const task = schedule.tasks.get(id);
    shown[id] = task
      ? text
          .split(', ')
          .map((part) => show(task, part))
          .join(', ')
      : 'not scheduled';
  }
  assert.deepEqual(shown, expected);
}

function show(task: ScheduledTask, part: string): string {
  if (part.startsWith('late ')) return `late ${span(task.lateStart, task.lateFinish)}`;
  if (part.startsWith('early ')) return `early ${span(task.earlyStart, task.earlyFinish)}`;
  if (part.startsWith('float ')) return `float ${task.totalFloat}`;
  if (part.startsWith('free ')) return `free ${task.freeFloat}`;
  if (part.startsWith('duration ')) return `duration ${task.duration}`;
  if (part.startsWith('work ')) return `work ${task.work}`;
  if (part.startsWith('remaining ')) return `remaining ${task.remainingWork}`;
  if (part.startsWith('by ')) {
    return `by ${[...task.workByPerson].map(([person, work]) => `${person} ${work}`).join(' ')}`;
  }
  if (part.startsWith('overdue ')) return `overdue ${task.lateBy}`;
  if (part.startsWith('driven by ')) return `driven by ${sayDriver(task.driver)}`;
  if (part.startsWith('in ')) {
    return `in ${task.segments.map(({ start, finish }) => span(start, finish)).join(' + ')}`;
  }
  if (part.endsWith('nearly critical')) return task.nearCritical ? 'nearly critical' : 'not nearly critical';
  if (part.endsWith('critical')) return task.critical ? 'critical' : 'not critical';
  return span(task.start, task.finish);
}

/** `A FS`, `task/A/start`, `ana away after A FS`, `status-date` */
export function sayDriver(driver: Driver): string {
  switch (driver.kind) {
    case 'task':
      return `${driver.task} ${driver.type}`;
    case 'constraint':
      return driver.address.join('/');
    case 'absence':
      return `${driver.person} away after ${sayDriver(driver.behind)}`;
    case 'pause':
    case 'delay':
      return `${driver.kind} after ${sayDriver(driver.behind)}`;
    default:
      return driver.kind;
  }
}

function span(start: number, finish: number): string {
  return `${day(start)} > ${day(finish)}`;
}

function day(minute: number): string {
  return Number.isFinite(minute)
    ? printMinute(minute)
        .replace(/^2026-/, '')
        .replace('T', ' ')
    : String(minute);
}
