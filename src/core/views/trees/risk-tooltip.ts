/** What is told of a risk when the pointer rests on its row: how exposed the plan is, who answers it, and how. */
import type { Snapshot } from '../../analysis/snapshot';
import { escapeMarkdown } from '../../base/markdown';
import type { RiskExposure } from '../../risk/exposure';
import type { Words } from './words';

/** Markdown; plan text is escaped. */
export function riskTooltip(snapshot: Snapshot, entry: RiskExposure, words: Words): string {
  const { risk, level, reviewOverdue } = entry;
  const { t } = words;
  const amounts = exposureAmounts(entry, words);
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

/** `6.0k, 3 d`; empty where neither is known. */
export function exposureAmounts({ cost, delay }: RiskExposure, words: Words): string {
  return [
    ...(cost === null || cost === 0 ? [] : [words.money(cost)]),
    ...(delay === null || delay === 0 ? [] : [words.workingTime(delay)]),
  ].join(', ');
}

export function levelWord(level: RiskExposure['level'], words: Words): string {
  return { high: words.t('high'), medium: words.t('medium'), low: words.t('low') }[level];
}
