/**
 * What the commits of one task show, as figures, for whoever looks at that task: with the tags that hold them, and with
 * what they changed, where that is known of all of them.
 */
import type { Day } from '../base/dates';
import { tagFinder } from '../history/first-tags';
import { summarizeTask, workOf, type CommitChanges, type TaskEvidence } from '../history/task-evidence';
import type { Plan } from '../model/plan';
import type { Snapshot } from './snapshot';
import { askedStage } from './stage';

export interface EvidenceOfTask extends TaskEvidence {
  /** Of each commit that counts. */
  readonly days: readonly Day[];
  /** Titles of the plan's releases by their tags. */
  readonly releases: ReadonlyMap<string, string>;
}

/** The tag that was made for the plan alone, where it is none of a release. */
export function baselineTag({ baseline, releases }: Pick<Plan, 'baseline' | 'releases'>): string | null {
  return Array.from(releases.values()).some(({ tag }) => tag === baseline) ? null : baseline;
}

/**
 * @param read what was read of the task's commits since somebody looks at it; null: nothing
 * @returns null where no commit counts
 */
export function evidenceOfTask(
  { evidence, logs, plan, inputs, stages }: Snapshot,
  task: string,
  read: CommitChanges | null,
): EvidenceOfTask | null {
  const linked = evidence.byTask.get(task) ?? [];
  const work = workOf(linked);
  if (work.length === 0) return null;
  const isIn = (changes: CommitChanges | null | undefined): changes is CommitChanges =>
    (changes ?? null) !== null && work.every(({ commit }) => changes!.has(commit.hash));
  const changes = [read, inputs.changes].find(isIn) ?? null;
  const without = baselineTag(plan);
  const tagOf = askedStage(stages, 'tags-of-commits', [without, ...logs], () => tagFinder(logs, without));
  const releases = Array.from(plan.releases.values()).flatMap(({ tag, title }) =>
    tag === null ? [] : [[tag, title] as const],
  );
  return {
    ...summarizeTask(linked, tagOf, changes),
    days: work.map(({ commit }) => commit.day),
    releases: new Map(releases),
  };
}
