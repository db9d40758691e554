/** Of which commits the changed files are of use: git is asked for no others, since that costs more than the log. */
import { isOver, isSummary } from '../model/states';
import { recentUnlinked } from '../history/suggest-links';
import type { Commit } from '../model/commit';
import type { Snapshot } from './snapshot';

/** Of all tasks together, the first ones of each: of an old project it would be its whole history. */
const mostOfTasks = 2000;
const mostOfTask = 200;

/**
 * @param marks the files of tasks that are late or critical are to be marked
 * @returns each once
 */
export function wantedChanges({ plan, schedule, evidence }: Snapshot, marks: boolean): readonly Commit[] {
  const wanted = new Map<string, Commit>();
  if (marks) {
    for (const task of plan.tasks.values()) {
      const scheduled = schedule.tasks.get(task.id);
      const counts = scheduled && (scheduled.critical || (scheduled.lateBy ?? 0) > 0);
      if (!counts || isSummary(task) || isOver(plan, task)) continue;
      for (const { commit } of (evidence.byTask.get(task.id) ?? []).slice(0, mostOfTask)) {
        if (wanted.size >= mostOfTasks) break;
        wanted.set(commit.hash, commit);
      }
    }
  }
  // For the paths that tasks own, and for telling which of them only keep the plan up to date.
  if (evidence.state === 'complete')
    for (const commit of recentUnlinked(evidence)) wanted.set(commit.hash, commit);
  return Array.from(wanted.values());
}
