/**
 * The register of risks by what they may cost: exposure in money and in time, the greatest first; as one list, or by
 * owner, state or the date of the next review. Below a risk stand the commits that changed its files, and at the end what
 * the code suggests.
 */
import { riskChanges } from '../../analysis/risk-changes';
import type { Snapshot } from '../../analysis/snapshot';
import { oneLine } from '../../base/one-line';
import { itemAddress } from '../../model/item-address';
import { isLiveRisk } from '../../model/risk-edits';
import type { Commit } from '../../model/commit';
import type { RiskExposure } from '../../risk/exposure';
import { candidateRows } from './candidate-rows';
import { changeRows } from './commit-rows';
import { groupRisks } from './group-risks';
import { exposureAmounts, levelWord } from './risk-tooltip';
import type { TreeNode } from './tree-node';
import { treeNode, type Tree, type TreeBadge, type TreeOptions, type TreeView } from './tree-view';
import { wordsOf, type Words } from './words';

export const risksTree: Tree = {
  id: 'risks',
  title: 'Risks',
  icon: 'shield',
  showCollapseAll: false,
  size: 11,
  present: presentRisks,
  badge: badgeOf,
};

function presentRisks(snapshot: Snapshot, options: TreeOptions): TreeView {
  const words = wordsOf(snapshot, options);
  const { exposure } = snapshot;
  const open = exposure.risks.filter(({ risk }) => isLiveRisk(risk));
  const over = exposure.risks.filter(({ risk }) => !isLiveRisk(risk));
  const changes = riskChanges(snapshot);
  const rowOf = (entry: RiskExposure): TreeNode => riskRow(entry, changes.get(entry.risk.id) ?? [], words);
  const groups = groupRisks(snapshot, open, options.groupRisksBy, words);
  const nodes = groups
    ? groups.map(({ id, label, icon, entries }) =>
        treeNode({
          id,
          label,
          description: groupSum(entries, words),
          icon,
          context: 'group',
          expanded: true,
          children: entries.map(rowOf),
        }),
      )
    : open.map(rowOf);
  if (over.length > 0) {
    nodes.push(
      treeNode({
        id: 'over',
        label: words.t('{0} over', over.length),
        icon: 'pass-filled',
        color: 'muted',
        context: 'group',
        children: over.map(rowOf),
      }),
    );
  }
  const registered = nodes.length;
  nodes.push(...candidateRows(snapshot, words));
  const money = exposure.cost === 0 ? [] : [words.money(exposure.cost)];
  const count = words.t('{0} open', exposure.openCount);
  return {
    nodes,
    description: registered > 0 ? [...money, count].join(', ') : '',
    message: nodes.length > 0 ? null : words.t('The plan names no risks yet.'),
  };
}

/** Risks to be looked at today: their review is due, or has been. */
function badgeOf(
  { exposure, statusDay }: Snapshot,
  { translate }: Pick<TreeOptions, 'translate'>,
): TreeBadge | null {
  const count = exposure.risks.filter(
    ({ risk }) => isLiveRisk(risk) && risk.review !== null && risk.review <= statusDay,
  ).length;
  if (count === 0) return null;
  return {
    count,
    tooltip: count === 1 ? translate('1 risk to review') : translate('{0} risks to review', count),
  };
}

function groupSum(entries: readonly RiskExposure[], words: Words): string {
  const cost = entries.reduce((sum, entry) => sum + (entry.cost ?? 0), 0);
  return [String(entries.length), ...(cost === 0 ? [] : [words.money(cost)])].join(', ');
}

/** @param changes of files that tasks own which it affects */
function riskRow(entry: RiskExposure, changes: readonly Commit[], words: Words): TreeNode {
  const { risk, level, reviewOverdue } = entry;
  const isOpen = isLiveRisk(risk);
  const amounts = exposureAmounts(entry, words);
  const overdue = isOpen && reviewOverdue;
  const description = isOpen ? (overdue ? words.t('review overdue') : amounts || '—') : risk.status;
  const icon: Pick<TreeNode, 'icon' | 'color'> =
    risk.kind === 'opportunity'
      ? { icon: 'arrow-up', color: 'green' }
      : isOpen && level === 'high'
        ? { icon: 'warning', color: 'orange' }
        : { icon: 'shield', color: null };
  return treeNode({
    id: `risk/${risk.id}`,
    label: risk.title,
    description,
    ...icon,
    alert: overdue,
    target: { kind: 'address', address: itemAddress('risks', risk.id) },
    context: isOpen ? 'risk.open' : 'risk.over',
    ...(changes.length > 0 ? { children: () => changeRows(changes, `risk/${risk.id}`, words) } : {}),
    accessibleLabel: [
      oneLine(risk.title),
      risk.kind === 'opportunity' ? words.t('opportunity') : levelWord(level, words),
      description,
    ]
      .filter(Boolean)
      .join(', '),
  });
}
