/**
 * What keeps an open task from being begun: something that it, or a phase it lies in, needs to be finished; an issue or a
 * decision that blocks it; a day before which the plan does not let it begin. Nothing of it asks whether anybody has time.
 */
import { dayOfMinute, type Day } from '../base/dates';
import { unfinishedOf } from '../model/open-ends';
import type { Plan, Task } from '../model/plan';
import type { Link } from '../model/values';
import { isSettled } from '../model/settled';
import type { Driver, Schedule } from '../schedule/schedule';

export type HoldBack =
  | { readonly kind: 'need'; readonly id: string }
  | { readonly kind: 'issue' | 'decision'; readonly id: string; readonly title: string }
  | { readonly kind: 'date'; readonly day: Day }
  | { readonly kind: 'no-dates' };

interface Known {
  readonly plan: Plan;
  readonly schedule: Schedule;
  readonly statusDay: Day;
}

/** By the task that each of them blocks: issues that are not settled, and decisions that nobody has made. */
export function blockersOf({ issues, decisions }: Plan): ReadonlyMap<string, HoldBack> {
  const blockers = new Map<string, HoldBack>();
  for (const issue of issues.values()) {
    const { id, title, blocks } = issue;
    if (!isSettled(issue)) for (const task of blocks) blockers.set(task, { kind: 'issue', id, title });
  }
  for (const decision of decisions.values()) {
    const { id, title, blocks, date } = decision;
    if (date !== null || isSettled(decision)) continue;
    for (const task of blocks) if (!blockers.has(task)) blockers.set(task, { kind: 'decision', id, title });
  }
  return blockers;
}

/** @returns null: it can be begun */
export function whatHoldsBack(
  { plan, schedule, statusDay }: Known,
  task: Task,
  blockers: ReadonlyMap<string, HoldBack>,
): HoldBack | null {
  const seen = new Set<string>();
  for (let at: Task | undefined = task; at && !seen.has(at.id); at = plan.tasks.get(at.parent ?? '')) {
    seen.add(at.id);
    const blocker = blockers.get(at.id);
    if (blocker) return blocker;
    for (const link of at.needs) {
      const open = link.type === 'FS' && !isLead(link) ? unfinishedOf(plan, link.predecessor) : null;
      if (open) return { kind: 'need', id: open.id };
    }
  }
  const scheduled = schedule.tasks.get(task.id);
  if (!scheduled) return { kind: 'no-dates' };
  const begins = dayOfMinute(scheduled.start);
  if (begins <= statusDay) return null;
  const driver = behindAbsences(scheduled.driver);
  if (driver.kind === 'task') return { kind: 'need', id: driver.task };
  return driver.kind === 'status-date' || driver.kind === 'actual' ? null : { kind: 'date', day: begins };
}

function isLead({ lag }: Link): boolean {
  if (lag === null) return false;
  return lag.kind === 'percent' ? lag.share < 0 : lag.duration.amount < 0;
}

/** An absence is no reason of the work itself. */
function behindAbsences(driver: Driver): Driver {
  let at = driver;
  while (at.kind === 'absence') at = at.behind;
  return at;
}
