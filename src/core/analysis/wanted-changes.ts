/** Of which commits the changed files are of use: git is asked for no others, since that costs more than the log. */
import { recentWork } from '../history/code-activity';
import { isOver, isSummary } from '../model/states';
import { recentUnlinked } from '../history/suggest-links';
import type { Commit } from '../model/commit';
import { asksForChanges } from './gates/gate-inputs';
import type { Snapshot } from './snapshot';

/** Of all tasks together, the first ones of each: of an old project it would be its whole history. */
const mostOfTasks = 2000;
const mostOfTask = 200;

/**
 * @param uses what the files are wanted for beside suggestions: `marks` on those of tasks that are late or critical, and
 *   `activity`, which technical risks and the changes below a risk are told from; gates that ask for them get those of all
 *   tasks
 * @returns each once
 */
export function wantedChanges(
  { plan, schedule, evidence, logs, inputs, statusDay }: Snapshot,
  uses: { readonly marks: boolean; readonly activity: boolean },
): readonly Commit[] {
  const wanted = new Map<string, Commit>();
  if (uses.marks) {
    for (const task of evidence.byTask.size === 0 ? [] : plan.tasks.values()) {
      const links = evidence.byTask.get(task.id) ?? [];
      if (links.length === 0) continue;
      const scheduled = schedule.tasks.get(task.id);
      const counts = scheduled && (scheduled.critical || (scheduled.lateBy ?? 0) > 0);
      if (!counts || isSummary(task) || isOver(plan, task)) continue;
      for (const { commit } of links.slice(0, mostOfTask)) {
        if (wanted.size >= mostOfTasks) break;
        wanted.set(commit.hash, commit);
      }
    }
  }
  if (asksForChanges(plan)) {
    for (const links of evidence.byTask.values()) {
      for (const { commit } of links.slice(0, mostOfTask)) {
        if (wanted.size >= mostOfTasks) break;
        wanted.set(commit.hash, commit);
      }
    }
  }
  // For the paths that tasks own, and for telling which of them only keep the plan up to date.
  if (evidence.state === 'complete')
    for (const commit of recentUnlinked(evidence)) wanted.set(commit.hash, commit);
  if (uses.activity && evidence.state === 'complete')
    for (const commit of recentWork(logs, Math.min(statusDay, inputs.today))) wanted.set(commit.hash, commit);
  return Array.from(wanted.values());
}
