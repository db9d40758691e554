/**
 * What changed in the plan since a revision, in words: the finish and the milestones, then tasks by what became of them
 * (later, new, dropped, grown, moved, …), each beside what it was. A row leads to its line; what the present text no
 * longer holds, and what only stands between two revisions, leads to the two texts side by side.
 */
import {
  comparedChanges,
  laterPlan,
  type ComparedRevision,
  type RevisionPair,
} from '../../analysis/plan-comparison';
import type { Snapshot } from '../../analysis/snapshot';
import { oneLine } from '../../base/one-line';
import type { PlanChange, PlanChangeKind } from '../../history/plan-change';
import { taskAddress, type Address } from '../../model/address';
import { itemAddress } from '../../model/item-address';
import { describeChange, type ChangeNames } from './describe-change';
import type { TreeNode, TreeTarget } from './tree-node';
import { treeNode, type Tree, type TreeOptions, type TreeView } from './tree-view';
import { wordsOf, type Words } from './words';

export const changesTree: Tree = {
  id: 'changes',
  title: 'Changes',
  icon: 'git-compare',
  showCollapseAll: true,
  size: 1,
  collapsed: true,
  compares: true,
  present: presentChanges,
};

/** Groups with no more rows are open at once. */
const openAtMost = 12;

function presentChanges(snapshot: Snapshot, options: TreeOptions): TreeView {
  const words = wordsOf(snapshot, options);
  const { comparison } = options;
  const nothing = (message: string): TreeView => ({ nodes: [], description: '', message });
  if (comparison === null) return nothing(words.t('There is no earlier plan to compare with yet.'));
  if (comparison.kind === 'reading') return nothing(words.t('The earlier plan is being read.'));
  if (comparison.kind === 'failed') return nothing(oneLine(comparison.why));
  const { from, to } = comparison;
  const [then, now] = [sayRevision(from, words), to && sayRevision(to, words)];
  const changes = comparedChanges(snapshot, comparison);
  return {
    nodes: groupRows(snapshot, comparison, changes, words),
    description: now === null ? words.t('since {0}', then) : words.t('{0} to {1}', then, now),
    message:
      changes.length > 0
        ? null
        : now === null
          ? words.t('Nothing has changed in the plan since {0}.', then)
          : words.t('Nothing has changed in the plan from {0} to {1}.', then, now),
  };
}

/** `plan-1, 1 Feb`; a commit by the beginning of its hash. */
function sayRevision({ name, head }: ComparedRevision, words: Words): string {
  const known = name === null || head.hash.startsWith(name) ? head.hash.slice(0, 7) : oneLine(name, 40);
  return `${known}, ${words.day(head.day)}`;
}

interface Group {
  readonly id: string;
  readonly title: string;
  readonly icon: string;
  readonly holds: (change: PlanChange) => boolean;
}

function groupsOf({ t }: Words): readonly Group[] {
  const tasks = (id: string, title: string, icon: string, ...kinds: readonly PlanChangeKind[]): Group => ({
    id,
    title,
    icon,
    holds: ({ item, kind }) => item.section === 'tasks' && kinds.includes(kind),
  });
  return [
    {
      id: 'dates',
      title: t('Finish and milestones'),
      icon: 'milestone',
      holds: ({ item }) => item.section === 'project' || item.section === 'milestones',
    },
    tasks('later', t('Later'), 'arrow-right', 'slipped'),
    tasks('added', t('New'), 'diff-added', 'added'),
    tasks('dropped', t('Dropped'), 'diff-removed', 'dropped'),
    tasks('grown', t('Grown'), 'expand-all', 'grown'),
    tasks('earlier', t('Earlier'), 'arrow-left', 'pulled-in'),
    tasks('shrunk', t('Shrunk'), 'collapse-all', 'shrunk'),
    tasks('state', t('In another state'), 'play-circle', 'state'),
    tasks('moved', t('In another phase'), 'list-tree', 'moved'),
    tasks('due', t('With another deadline'), 'calendar', 'due'),
    tasks('people', t('With other people'), 'account', 'assigned'),
    tasks('needs', t('Waiting for others'), 'link', 'needs'),
    tasks('names', t('With another name'), 'diff-renamed', 'renamed', 'retitled'),
    { id: 'risks', title: t('Risks'), icon: 'shield', holds: ({ item }) => item.section === 'risks' },
  ];
}

function groupRows(
  snapshot: Snapshot,
  pair: RevisionPair,
  changes: readonly PlanChange[],
  words: Words,
): readonly TreeNode[] {
  const names: ChangeNames = { earlier: pair.from.at.plan, later: laterPlan(snapshot, pair) };
  return groupsOf(words).flatMap(({ id, title, icon, holds }) => {
    const own = bySlip(changes.filter(holds));
    if (own.length === 0) return [];
    return [
      treeNode({
        id,
        label: title,
        description: String(own.length),
        icon,
        context: 'group',
        expanded: own.length <= openAtMost,
        children: () => own.map((change) => changeRow(snapshot, pair, names, id, change, words)),
      }),
    ];
  });
}

/** Tasks that have moved most come first; all else stays in the order of the file. */
function bySlip(changes: readonly PlanChange[]): readonly PlanChange[] {
  const moved = (change: PlanChange): number =>
    change.item.section === 'tasks' && 'by' in change && typeof change.by === 'number'
      ? Math.abs(change.by)
      : 0;
  return changes.toSorted((a, b) => moved(b) - moved(a));
}

function changeRow(
  snapshot: Snapshot,
  pair: RevisionPair,
  names: ChangeNames,
  group: string,
  change: PlanChange,
  words: Words,
): TreeNode {
  const { item, kind } = change;
  const label = item.section === 'project' ? projectLabel(change, words) : oneLine(item.title);
  const description = describeChange(change, names, words);
  return treeNode({
    id: `${group}/${item.section}/${item.section === 'project' ? '' : item.id}/${kind}`,
    label,
    description,
    struck: kind === 'dropped',
    target: targetOf(snapshot, pair, change),
    context: 'change',
    accessibleLabel: [label, group === 'dates' ? '' : kindWord(group, words), description]
      .filter(Boolean)
      .join(', '),
  });
}

function projectLabel({ kind }: PlanChange, { t }: Words): string {
  switch (kind) {
    case 'due':
      return t('Deadline of the project');
    case 'budget':
      return t('Budget');
    case 'retitled':
      return t('Name of the project');
    default:
      return t('Finish');
  }
}

function kindWord(group: string, words: Words): string {
  return groupsOf(words)
    .find(({ id }) => id === group)!
    .title.toLocaleLowerCase();
}

/** The line of the present text, where the change leads to one. */
function targetOf(snapshot: Snapshot, { to }: RevisionPair, change: PlanChange): TreeTarget {
  const isGone = change.kind === 'dropped' && change.by === 'removed';
  const address = addressOf(change);
  return to === null && !isGone && isIn(snapshot, change)
    ? { kind: 'address', address }
    : { kind: 'change', address, side: isGone ? 'earlier' : 'later' };
}

function isIn({ plan }: Snapshot, { item }: PlanChange): boolean {
  return item.section === 'project' || plan[item.section].has(item.id);
}

function addressOf({ item, kind }: PlanChange): Address {
  if (item.section === 'tasks') return taskAddress(item.id);
  if (item.section !== 'project') return itemAddress(item.section, item.id);
  switch (kind) {
    case 'due':
      return ['project', 'deadline'];
    case 'budget':
      return ['budget', 'total'];
    case 'retitled':
      return ['project', 'name'];
    default:
      return ['project'];
  }
}
