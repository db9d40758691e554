/**
 * The latest commits that name no task, folded into one row at the end of the schedule, each with the task it may belong
 * to; and why, when the pointer rests on it.
 */
import type { Snapshot } from '../../analysis/snapshot';
import { escapeMarkdown } from '../../base/markdown';
import { oneLine } from '../../base/one-line';
import { mostUnlinked, type SuggestionReason, type UnlinkedCommit } from '../../history/suggest-links';
import { commitRow } from './commit-rows';
import { commitFacts } from './commit-tooltip';
import type { TreeNode } from './tree-node';
import { treeNode } from './tree-view';
import type { Words } from './words';

export function unlinkedRows(snapshot: Snapshot, words: Words): TreeNode[] {
  const { unlinked, plan } = snapshot;
  if (unlinked.length === 0 || plan.tasks.size === 0) return [];
  const suggested = unlinked.filter(({ suggestions }) => suggestions.length > 0).length;
  const count = unlinked.length === mostUnlinked ? `${mostUnlinked}+` : String(unlinked.length);
  return [
    treeNode({
      id: 'unlinked',
      label:
        unlinked.length === 1
          ? words.t('1 commit without a task')
          : words.t('{0} commits without a task', count),
      description:
        suggested > 0
          ? words.t('{0} with a suggestion', suggested)
          : words.t('since {0}', words.day(unlinked.at(-1)!.commit.day)),
      icon: 'git-commit',
      color: 'muted',
      context: 'unlinked',
      children: unlinked.map((each) => unlinkedRow(snapshot, each, words)),
    }),
  ];
}

function unlinkedRow({ plan }: Snapshot, { commit, suggestions }: UnlinkedCommit, words: Words): TreeNode {
  const task = suggestions[0] && plan.tasks.get(suggestions[0].task);
  const perhaps = task ? words.t('perhaps {0}', oneLine(task.title)) : null;
  return commitRow(commit, { below: 'unlinked', context: 'commit.unlinked', also: perhaps }, words);
}

/** Markdown; what commits and plan say is escaped. */
export function unlinkedTooltip(
  snapshot: Snapshot,
  { commit, suggestions }: UnlinkedCommit,
  words: Words,
): string {
  const { plan } = snapshot;
  const why = suggestions.map(({ task, reasons }) => {
    const title = escapeMarkdown(plan.tasks.get(task)?.title ?? task);
    const said = reasons.map((reason) => escapeMarkdown(sayReason(snapshot, reason, words)));
    return `- ${words.t('perhaps {0}', title)}: ${said.join('; ')}`;
  });
  return [
    `**${escapeMarkdown(commit.subject || words.t('(no subject)'))}**`,
    commitFacts(commit, words),
    words.t('It names no task of the plan.'),
    ...(why.length > 0 ? [why.join('\n')] : []),
  ].join('\n\n');
}

/** Why a task is suggested, in a few words of plain text. */
export function sayReason(
  { plan }: Pick<Snapshot, 'plan'>,
  reason: SuggestionReason,
  { t }: Pick<Words, 't'>,
): string {
  switch (reason.kind) {
    case 'paths':
      return reason.of === 1
        ? t('its file lies in {0}', reason.pattern)
        : t('{0} of {1} files in {2}', reason.files, reason.of, reason.pattern);
    case 'branch':
      return t('the branch {0} names it', reason.branch);
    case 'neighbours':
      return reason.commits === 1
        ? t('1 other commit of {0} is its', reason.branch)
        : t('{0} other commits of {1} are its', reason.commits, reason.branch);
    case 'assigned':
      return t('{0} is assigned', plan.team.get(reason.person)?.name ?? reason.person);
  }
}
