/** What is told of a commit when the pointer rests on its row: who made it, when, and how it names its task. */
import { escapeMarkdown } from '../../base/markdown';
import type { LinkedCommit } from '../../history/evidence';
import type { Words } from './words';

/** Markdown; what the commit says is escaped. */
export function commitTooltip({ commit, by, branch }: LinkedCommit, words: Words): string {
  const how = {
    trailer: words.t('named in a trailer'),
    subject: words.t('named in the subject'),
    body: words.t('named in the message'),
    branch: words.t('made on the branch {0}', escapeMarkdown(branch ?? '')),
    merge: words.t('merged from {0}', escapeMarkdown(branch ?? '')),
  }[by];
  return [
    `**${escapeMarkdown(commit.subject || words.t('(no subject)'))}**`,
    `\`${commit.hash.slice(0, 10)}\` · ${escapeMarkdown(commit.author.name)}, ${words.day(commit.day)}`,
    how,
  ].join('\n\n');
}
