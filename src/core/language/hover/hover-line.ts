/** What is told of a line of code: the task of the commit that it comes from, and that commit. */
import type { Snapshot } from '../../analysis/snapshot';
import { escapeMarkdown } from '../../base/markdown';
import type { LinkedCommit } from '../../history/evidence';
import type { LanguageWords } from '../words';
import { heading, paragraphs } from './facts';

/** At most so many tasks of one commit are told. */
const mostTasks = 3;

/** @param linked the links of one commit; @returns null where it names no task that the plan has now */
export function hoverLine(
  { plan, schedule }: Snapshot,
  linked: readonly LinkedCommit[],
  words: LanguageWords,
): string | null {
  const [first] = linked;
  const tasks = linked.flatMap(({ task }) => plan.tasks.get(task) ?? []).slice(0, mostTasks);
  if (!first || tasks.length === 0) return null;
  const { commit, revertedBy } = first;
  const who = words.t('{0}, {1}', escapeMarkdown(commit.author.name), words.day(commit.day));
  return paragraphs(
    ...tasks.map(({ id, title, status }) => {
      const lateBy = schedule.tasks.get(id)?.lateBy ?? 0;
      const late = lateBy > 0 ? words.t('{0} late', words.workingTime(lateBy)) : '';
      return heading(title, id, status, late);
    }),
    `\`${commit.hash.slice(0, 10)}\` «${escapeMarkdown(commit.subject)}» · ${who}${
      revertedBy === null ? '' : `, ${words.t('taken back')}`
    }`,
  );
}

/** The links of each commit by its hash. */
export function linksByCommit({
  evidence,
}: Pick<Snapshot, 'evidence'>): ReadonlyMap<string, readonly LinkedCommit[]> {
  const byCommit = new Map<string, LinkedCommit[]>();
  for (const linked of evidence.byTask.values()) {
    for (const link of linked) {
      const known = byCommit.get(link.commit.hash);
      if (known) known.push(link);
      else byCommit.set(link.commit.hash, [link]);
    }
  }
  return byCommit;
}
