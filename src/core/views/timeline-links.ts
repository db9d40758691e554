/** Links between rows of the timeline, and which of them decide when critical work begins. */
import type { Snapshot } from '../analysis/snapshot';
import { printLag } from '../analysis/hand/link-text';
import type { Link } from '../model/values';
import { isOver } from '../model/states';
import type { TimelineLink } from './timeline-model';

export function timelineLinks(
  { plan, schedule }: Snapshot,
  indexOf: ReadonlyMap<string, number>,
): readonly TimelineLink[] {
  const links: TimelineLink[] = [];
  /** A link from a phase is decided by the task in it that ends last. */
  const isWithin = (id: string, phase: string): boolean => {
    for (let up: string | null = id; up !== null; up = plan.tasks.get(up)?.parent ?? null)
      if (up === phase) return true;
    return false;
  };
  const add = (id: string, needs: readonly Link[], isAhead: boolean): void => {
    const to = indexOf.get(id);
    const scheduled = schedule.tasks.get(id);
    if (to === undefined || !scheduled) return;
    for (const link of needs) {
      const { predecessor, type } = link;
      const from = indexOf.get(predecessor);
      if (from === undefined || !schedule.tasks.has(predecessor)) continue;
      let { driver } = scheduled;
      while ('behind' in driver) driver = driver.behind;
      const drives =
        isAhead && scheduled.critical && driver.kind === 'task' && isWithin(driver.task, predecessor);
      links.push({ from, to, type, lag: printLag(link), drives });
    }
  };
  for (const task of plan.tasks.values()) add(task.id, task.needs, !isOver(plan, task));
  for (const { id, needs, finished } of plan.milestones.values()) add(id, needs, finished === null);
  return links;
}
