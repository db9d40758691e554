/** The register of risks by what they may cost: exposure in money and in time, the greatest first. */
import type { Snapshot } from '../../analysis/snapshot';
import { oneLine } from '../../base/one-line';
import { itemAddress } from '../../model/plan';
import type { RiskExposure } from '../../risk/exposure';
import { exposureAmounts, levelWord } from './risk-tooltip';
import type { TreeNode } from './tree-node';
import { treeNode, type Tree, type TreeOptions, type TreeView } from './tree-view';
import { wordsOf, type Words } from './words';

export const risksTree: Tree = {
  id: 'risks',
  title: 'Risks',
  icon: 'shield',
  showCollapseAll: false,
  size: 3,
  present: presentRisks,
};

function presentRisks(snapshot: Snapshot, options: TreeOptions): TreeView {
  const words = wordsOf(snapshot, options);
  const { exposure } = snapshot;
  const isOpen = ({ risk }: RiskExposure): boolean => risk.status === 'open' || risk.status === 'watching';
  const open = exposure.risks.filter(isOpen);
  const over = exposure.risks.filter((entry) => !isOpen(entry));
  const nodes = open.map((entry) => riskRow(entry, words));
  if (over.length > 0) {
    nodes.push(
      treeNode({
        id: 'over',
        label: words.t('{0} over', over.length),
        icon: 'pass-filled',
        color: 'muted',
        context: 'group',
        children: over.map((entry) => riskRow(entry, words)),
      }),
    );
  }
  const money = exposure.cost === 0 ? [] : [words.money(exposure.cost)];
  const count = words.t('{0} open', exposure.openCount);
  return {
    nodes,
    description: nodes.length > 0 ? [...money, count].join(', ') : '',
    message: nodes.length > 0 ? null : words.t('The plan names no risks yet.'),
  };
}

function riskRow(entry: RiskExposure, words: Words): TreeNode {
  const { risk, level, reviewOverdue } = entry;
  const isOpen = risk.status === 'open' || risk.status === 'watching';
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
    accessibleLabel: [
      oneLine(risk.title),
      risk.kind === 'opportunity' ? words.t('opportunity') : levelWord(level, words),
      description,
    ]
      .filter(Boolean)
      .join(', '),
  });
}
