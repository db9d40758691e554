/**
 * What the commits of a task show together: a row above them with a small timeline, and the same in full
 * when the pointer rests on it.
 */
import { evidenceOfTask } from '../../analysis/evidence-of-task';
import type { Snapshot } from '../../analysis/snapshot';
import { escapeMarkdown } from '../../base/markdown';
import { sayCourse, sayFigures } from '../../history/say-evidence';
import type { CommitChanges } from '../../history/task-evidence';
import type { TreeNode } from './tree-node';
import { treeNode } from './tree-view';
import type { Words } from './words';

const mostPeople = 8;

/** @returns none for a task with fewer than two commits that count: these are told by themselves */
export function evidenceRows(snapshot: Snapshot, task: string, below: string, words: Words): TreeNode[] {
  const shown = evidenceOfTask(snapshot, task, null);
  const course = shown && sayCourse(shown.days, words);
  if (!shown || course === null) return [];
  const description = sayFigures(shown, shown.releases, words).join(', ');
  return [
    treeNode({
      id: `${below}/evidence`,
      label: course,
      description,
      icon: 'pulse',
      color: 'muted',
      target: { kind: 'evidence', task },
      context: 'evidence',
      accessibleLabel: words.t('commits from {0} to {1}, {2}', ...ends(shown.days, words), description),
    }),
  ];
}

function ends(days: readonly number[], words: Words): [string, string] {
  return [words.day(days.reduce((a, b) => Math.min(a, b))), words.day(days.reduce((a, b) => Math.max(a, b)))];
}

/** Markdown; what commits and plan say is escaped. */
export function evidenceTooltip(
  snapshot: Snapshot,
  task: string,
  changes: CommitChanges | null,
  words: Words,
): string | null {
  const shown = evidenceOfTask(snapshot, task, changes);
  if (!shown) return null;
  const { commits, takenBack, people } = shown;
  const names = people.slice(0, mostPeople).map(({ name, email }) => escapeMarkdown(name || email));
  const more = people.length - names.length;
  const facts = [
    commits === 1 ? words.t('1 commit') : words.t('{0} commits', commits),
    ...(takenBack > 0 ? [words.t('{0} taken back', takenBack)] : []),
    ...sayFigures(shown, shown.releases, words).map(escapeMarkdown),
    more > 0 ? words.t('{0} and {1} more', names.join(', '), more) : names.join(', '),
  ];
  return [
    `**${words.t('What the commits of {0} show', escapeMarkdown(snapshot.plan.tasks.get(task)?.title ?? task))}**`,
    sayCourse(shown.days, words) ?? '',
    facts.map((fact) => `- ${fact}`).join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}
