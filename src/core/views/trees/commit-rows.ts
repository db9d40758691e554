/** The commits below a task, newest first: the last few, and one row that holds the others. */
import { oneLine } from '../../base/one-line';
import type { LinkedCommit } from '../../history/evidence';
import type { Commit } from '../../model/commit';
import { treeNode } from './tree-view';
import type { TreeNode } from './tree-node';
import type { Words } from './words';

const shownAtOnce = 3;
/** A task with more than this is read in the history, not in a tree. */
const shownAtMost = 200;

/** @param below id of the row they stand under */
export function commitRows(commits: readonly LinkedCommit[], below: string, words: Words): TreeNode[] {
  const rows = commits.slice(0, shownAtMost).map(({ commit, by }) =>
    // What a person has linked can be taken back from its row.
    commitRow(commit, { below, context: by === 'note' ? 'commit.note' : 'commit', also: null }, words),
  );
  return folded(
    rows,
    commits.map(({ commit }) => commit),
    below,
    words,
  );
}

/** The last few rows, and one that holds the others. */
function folded(rows: TreeNode[], commits: readonly Commit[], below: string, words: Words): TreeNode[] {
  // «1 more» would take the place of the row it hides.
  if (commits.length <= shownAtOnce + 1) return rows;
  const oldest = commits.at(-1)!;
  const others = treeNode({
    id: `${below}/commits`,
    label: words.t('{0} more', commits.length - shownAtOnce),
    description: words.t('since {0}', words.day(oldest.day)),
    icon: 'git-commit',
    context: 'commits',
    children: rows.slice(shownAtOnce),
  });
  return [...rows.slice(0, shownAtOnce), others];
}

/** Commits that changed files of something, newest first: the same rows. */
export function changeRows(commits: readonly Commit[], below: string, words: Words): TreeNode[] {
  const rows = commits
    .slice(0, shownAtMost)
    .map((commit) => commitRow(commit, { below, context: 'commit', also: null }, words));
  return folded(rows, commits, below, words);
}

/** @param also what is said before repository, author and day, or null */
export function commitRow(
  commit: Commit,
  {
    below,
    context,
    also,
  }: { readonly below: string; readonly context: string; readonly also: string | null },
  words: Words,
): TreeNode {
  const [firstName = commit.author.name] = commit.author.name.split(/\s+/);
  const { hash, repository } = commit;
  const where = repository === undefined ? [] : [repository];
  const description = [...(also === null ? [] : [also]), ...where, firstName, words.day(commit.day)].join(
    ', ',
  );
  const label = oneLine(commit.subject) || words.t('(no subject)');
  return treeNode({
    id: `${below}/commit/${hash}`,
    label,
    description,
    icon: 'git-commit',
    target: { kind: 'commit', hash, ...(repository === undefined ? {} : { repository }) },
    context,
    accessibleLabel: `${words.t('commit')} ${label}, ${description}`,
  });
}
