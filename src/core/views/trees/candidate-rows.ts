/** Below the register: what the code and its history suggest for it, folded, each row with what was counted. */
import type { Snapshot } from '../../analysis/snapshot';
import type { RiskCandidate, RiskFacts } from '../../analysis/technical-risks/risk-candidate';
import { technicalRisks } from '../../analysis/technical-risks/technical-risks';
import { escapeMarkdown } from '../../base/markdown';
import { sayCandidate } from '../say-candidate';
import type { TreeNode } from './tree-node';
import { treeNode } from './tree-view';
import type { Words } from './words';

/** @returns one row that holds them, or none */
export function candidateRows(snapshot: Snapshot, words: Words): readonly TreeNode[] {
  const found = technicalRisks(snapshot);
  if (found.length === 0) return [];
  return [
    treeNode({
      id: 'candidates',
      label: found.length === 1 ? words.t('1 candidate') : words.t('{0} candidates', found.length),
      description: words.t('from the code'),
      icon: 'lightbulb',
      color: 'muted',
      context: 'group',
      children: found.map((candidate) => candidateRow(snapshot, candidate, words)),
    }),
  ];
}

function candidateRow({ plan }: Snapshot, candidate: RiskCandidate, words: Words): TreeNode {
  const { title, why } = sayCandidate(plan, candidate, words);
  return treeNode({
    id: `candidate/${candidate.id}`,
    label: title,
    description: why,
    icon: icons[candidate.facts.kind],
    target: { kind: 'candidate', id: candidate.id },
    context: 'risk.candidate',
    accessibleLabel: `${words.t('candidate')} ${title}, ${why}`,
  });
}

const icons: Readonly<Record<RiskFacts['kind'], string>> = {
  'hot-file': 'flame',
  'one-person': 'account',
  'late-work': 'milestone',
  'long-branch': 'git-branch',
  reminders: 'checklist',
  'low-estimates': 'watch',
};

/** Markdown; what the plan and the repository say is escaped. */
export function candidateTooltip({ plan }: Snapshot, candidate: RiskCandidate, words: Words): string {
  const { title, why } = sayCandidate(plan, candidate, words);
  const affected = candidate.affects.slice(0, 5).map((id) => escapeMarkdown(plan.tasks.get(id)?.title ?? id));
  return [
    `**${escapeMarkdown(title)}**`,
    escapeMarkdown(why),
    ...(affected.length > 0 ? [words.t('Affects {0}', affected.join(', '))] : []),
    words.t('A candidate: it stands in no figure until it is added.'),
  ].join('\n\n');
}
