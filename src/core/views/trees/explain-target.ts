/** What a row explains when the pointer rests on it, by what it stands for. */
import type { Snapshot } from '../../analysis/snapshot';
import { technicalRisks } from '../../analysis/technical-risks/technical-risks';
import type { CommitChanges } from '../../history/task-evidence';
import { taskOfAddress } from '../../model/address';
import { candidateTooltip } from './candidate-rows';
import { commitTooltip } from './commit-tooltip';
import { evidenceTooltip } from './evidence-rows';
import { riskTooltip } from './risk-tooltip';
import { milestoneTooltip, taskTooltip } from './task-tooltip';
import type { TreeTarget } from './tree-node';
import type { TreeOptions } from './tree-view';
import { unlinkedTooltip } from './unlinked-rows';
import { wordsOf } from './words';

/**
 * @param changes what was read of the commits of the task that the row is about; null: nothing
 * @returns Markdown whose plan text is escaped, or null where there is nothing to add to the label
 */
export function explainTarget(
  snapshot: Snapshot,
  target: TreeTarget,
  options: Pick<TreeOptions, 'locale' | 'translate'>,
  changes: CommitChanges | null = null,
): string | null {
  const words = wordsOf(snapshot, options);
  if (target.kind === 'commit') {
    for (const commits of snapshot.evidence.byTask.values()) {
      const linked = commits.find(({ commit }) => commit.hash === target.hash);
      if (linked) return commitTooltip(linked, words);
    }
    const without = snapshot.unlinked.find(({ commit }) => commit.hash === target.hash);
    return without ? unlinkedTooltip(snapshot, without, words) : null;
  }
  if (target.kind === 'candidate') {
    const candidate = technicalRisks(snapshot).find(({ id }) => id === target.id);
    return candidate ? candidateTooltip(snapshot, candidate, words) : null;
  }
  if (target.kind === 'evidence') return evidenceTooltip(snapshot, target.task, changes, words);
  // It is no part of the present plan.
  if (target.kind === 'change') return null;
  const taskId = taskOfAddress(target.address);
  const task = taskId === null ? undefined : snapshot.plan.tasks.get(taskId);
  if (task) return taskTooltip(snapshot, task, words, changes);
  const [section, id] = target.address;
  const milestone = section === 'milestones' ? snapshot.plan.milestones.get(String(id)) : undefined;
  if (milestone) return milestoneTooltip(snapshot, milestone, words);
  const entry = section === 'risks' ? snapshot.exposure.risks.find(({ risk }) => risk.id === id) : undefined;
  return entry ? riskTooltip(snapshot, entry, words) : null;
}
