/** What is told of a commit when the pointer rests on its row: who made it, when, and how it names its task. */
import { escapeMarkdown } from '../../base/markdown';
import type { LinkedCommit } from '../../history/evidence';
import type { Commit } from '../../model/commit';
import type { Words } from './words';

/** Markdown; what the commit says is escaped. */
export function commitTooltip({ commit, by, branch, revertedBy }: LinkedCommit, words: Words): string {
  const how = {
    trailer: words.t('named in a trailer'),
    subject: words.t('named in the subject'),
    body: words.t('named in the message'),
    note: words.t('linked by a note'),
    branch: words.t('made on the branch {0}', escapeMarkdown(branch ?? '')),
    merge: words.t('merged from {0}', escapeMarkdown(branch ?? '')),
    'cherry-pick': words.t('copy of a commit of the task'),
    revert: words.t('takes back a commit of the task'),
  }[by];
  const state = revertedBy === null ? '' : words.t('taken back by {0}', revertedBy.slice(0, 10));
  return [
    `**${escapeMarkdown(commit.subject || words.t('(no subject)'))}**`,
    commitFacts(commit, words),
    state === '' ? how : `${how}, ${state}`,
  ].join('\n\n');
}

/** `3f2a9c01de` in api · Ana Ruiz, 5 May: Markdown. */
export function commitFacts({ hash, repository, author, day }: Commit, words: Words): string {
  const code = `\`${hash.slice(0, 10)}\``;
  const which = repository === undefined ? code : words.t('{0} in {1}', code, escapeMarkdown(repository));
  return `${which} · ${escapeMarkdown(author.name)}, ${words.day(day)}`;
}
