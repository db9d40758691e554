/** Dates, floats and work of a phase from those of the tasks below it; dropped ones count only where all are. */
import type { Calendars } from './compile-calendars';
import type { ScheduledTask } from './schedule';
import type { ScheduleTask } from './schedule-projection';
import { workedBetween } from './work-calendar';

/** @param children scheduled ones, at least one, in the order of the file */
export function rollUp(
  phase: ScheduleTask,
  children: readonly ScheduledTask[],
  isDropped: (id: string) => boolean,
  calendars: Calendars,
  lateBy: (finish: number) => number | null,
): ScheduledTask {
  const kept = children.filter(({ id }) => !isDropped(id));
  const counted = kept.length > 0 ? kept : children;
  const first = counted.reduce((a, b) => (b.start < a.start ? b : a));
  const last = counted.reduce((a, b) => (b.finish > a.finish ? b : a));
  const least = (of: (task: ScheduledTask) => number): number =>
    counted.reduce((lowest, task) => Math.min(lowest, of(task)), Infinity);
  const most = (of: (task: ScheduledTask) => number): number =>
    counted.reduce((highest, task) => Math.max(highest, of(task)), -Infinity);
  const sum = (of: (task: ScheduledTask) => number): number =>
    counted.reduce((total, task) => total + of(task), 0);
  const workByPerson = new Map<string, number>();
  for (const child of counted) {
    for (const [person, work] of child.workByPerson) {
      workByPerson.set(person, (workByPerson.get(person) ?? 0) + work);
    }
  }
  return {
    id: phase.id,
    kind: 'summary',
    start: first.start,
    finish: last.finish,
    earlyStart: least((task) => task.earlyStart),
    earlyFinish: most((task) => task.earlyFinish),
    lateStart: least((task) => task.lateStart),
    lateFinish: most((task) => task.lateFinish),
    totalFloat: least((task) => task.totalFloat),
    freeFloat: least((task) => task.freeFloat),
    critical: counted.some((task) => task.critical),
    nearCritical: !counted.some((task) => task.critical) && counted.some((task) => task.nearCritical),
    driver: first.driver,
    finishDriver: { kind: 'task', task: last.id, type: 'FF' },
    absences: [],
    segments: [],
    duration: workedBetween(calendars.project, first.start, last.finish),
    work: sum((task) => task.work),
    remainingWork: sum((task) => task.remainingWork),
    workByPerson,
    lateBy: lateBy(last.finish),
  };
}
