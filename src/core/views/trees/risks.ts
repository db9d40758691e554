/** The register of risks by what they may cost: exposure in money and in time, the greatest first. */
import type { Snapshot } from '../../analysis/snapshot';
import { itemAddress } from '../../model/plan';
import type { RiskExposure } from '../../risk/exposure';
import { escapeMarkdown } from '../../base/markdown';
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
  const nodes = open.map((entry) => riskRow(snapshot, entry, words));
  if (over.length > 0) {
    nodes.push(
      treeNode({
        id: 'over',
        label: words.t('{0} over', over.length),
        icon: 'pass-filled',
        color: 'muted',
        context: 'group',
        children: over.map((entry) => riskRow(snapshot, entry, words)),
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

function riskRow(snapshot: Snapshot, entry: RiskExposure, words: Words): TreeNode {
  const { risk, cost, delay, level, reviewOverdue } = entry;
  const isOpen = risk.status === 'open' || risk.status === 'watching';
  const amounts = [
    ...(cost === null || cost === 0 ? [] : [words.money(cost)]),
    ...(delay === null || delay === 0 ? [] : [words.workingTime(delay)]),
  ].join(', ');
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
    tooltip: tooltip(snapshot, entry, amounts, words),
    target: { kind: 'address', address: itemAddress('risks', risk.id) },
    context: 'risk',
    accessibleLabel: [
      risk.title,
      risk.kind === 'opportunity' ? words.t('opportunity') : levelWord(level, words),
      description,
    ]
      .filter(Boolean)
      .join(', '),
  });
}

function levelWord(level: RiskExposure['level'], words: Words): string {
  return { high: words.t('high'), medium: words.t('medium'), low: words.t('low') }[level];
}

function tooltip(snapshot: Snapshot, entry: RiskExposure, amounts: string, words: Words): string {
  const { risk, level, reviewOverdue } = entry;
  const { t } = words;
  const name = (person: string): string => escapeMarkdown(snapshot.plan.team.get(person)?.name ?? person);
  const lines = [`**${escapeMarkdown(risk.title)}** ${escapeMarkdown(risk.id)}`];
  const chance = risk.probability === null ? t('no probability stated') : words.share(risk.probability);
  lines.push(`${t('{0} exposure', levelWord(level, words))} · ${chance}${amounts ? ` · ${amounts}` : ''}`);
  if (risk.owner) lines.push(t('Owner {0}', name(risk.owner)));
  if (risk.response) lines.push(t('Response: {0}', risk.response));
  if (risk.trigger) lines.push(t('Trigger: {0}', escapeMarkdown(risk.trigger)));
  if (risk.review !== null) {
    const day = words.day(risk.review);
    lines.push(reviewOverdue ? `**${t('Review was due {0}', day)}**` : t('Review {0}', day));
  }
  const affected = risk.affects
    .slice(0, 5)
    .map((id) => escapeMarkdown(snapshot.plan.tasks.get(id)?.title ?? id));
  if (affected.length > 0) lines.push(t('Affects {0}', affected.join(', ')));
  return lines.join('\n\n');
}
