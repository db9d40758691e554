/** Of which commits the changed files are of use: git is asked for no others, since that costs more than the log. */
import { isOver, isSummary } from '../model/states';
import type { Snapshot } from './snapshot';

/** Of all tasks together, the first ones of each: of an old project it would be its whole history. */
const mostOfTasks = 2000;
const mostOfTask = 200;

/**
 * @param marks the files of tasks that are late or critical are to be marked
 * @returns hashes, each once
 */
export function wantedChanges(
  { plan, unlinked, schedule, evidence }: Snapshot,
  marks: boolean,
): readonly string[] {
  const tasks = Array.from(plan.tasks.values());
  const wanted = new Set<string>();
  if (marks) {
    for (const task of tasks) {
      const scheduled = schedule.tasks.get(task.id);
      const counts = scheduled && (scheduled.critical || (scheduled.lateBy ?? 0) > 0);
      if (!counts || isSummary(task) || isOver(plan, task)) continue;
      for (const { commit } of (evidence.byTask.get(task.id) ?? []).slice(0, mostOfTask)) {
        if (wanted.size >= mostOfTasks) break;
        wanted.add(commit.hash);
      }
    }
  }
  if (tasks.some(({ paths }) => paths.length > 0)) for (const { commit } of unlinked) wanted.add(commit.hash);
  return Array.from(wanted);
}
