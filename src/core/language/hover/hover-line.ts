/** What is told of a line of code: the task of the commit that it comes from, that commit, and the risks of its file. */
import type { Snapshot } from '../../analysis/snapshot';
import { escapeMarkdown } from '../../base/markdown';
import type { LinkedCommit } from '../../history/evidence';
import type { RiskExposure } from '../../risk/exposure';
import type { LanguageWords } from '../words';
import { heading, paragraphs } from './facts';

/** At most so many tasks of one commit are told. */
const mostTasks = 3;

/** The greatest exposure first. */
const mostRisks = 2;

/**
 * @param linked the links of one commit
 * @param risks of the tasks that own the file
 * @returns null where it names no task that the plan has now, and no risk is known
 */
export function hoverLine(
  snapshot: Snapshot,
  linked: readonly LinkedCommit[],
  risks: readonly RiskExposure[],
  words: LanguageWords,
): string | null {
  const parts = [taskOfLine(snapshot, linked, words) ?? '', ...risksOfLine(risks, words)].filter(Boolean);
  return parts.length > 0 ? paragraphs(...parts) : null;
}

function risksOfLine(risks: readonly RiskExposure[], words: LanguageWords): readonly string[] {
  return risks.slice(0, mostRisks).map(({ risk, cost, delay }) => {
    const amounts = [
      cost === null ? '' : words.exactMoney(cost),
      delay === null ? '' : words.workingTime(delay),
    ].filter(Boolean);
    const said = words.t('Risk of the task that owns this file: {0}', `**${escapeMarkdown(risk.title)}**`);
    return amounts.length > 0 ? words.t('{0}, {1} expected', said, amounts.join(', ')) : said;
  });
}

function taskOfLine(
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
