/** How a risk was assessed over the history of the plan: each commit that changed its chance, its worth or its state. */
import type { PlanTrend, TrendRisk } from '../analysis/plan-trend';
import type { Translate } from '../base/translate';
import type { Format } from './format';
import type { RiskChange } from './risk-model';

/** What a reader still takes in. */
const mostChanges = 6;

/** The newest first; none where the history is not read. */
export function riskHistory(
  id: string,
  trend: PlanTrend | null,
  format: Format,
  t: Translate,
): readonly RiskChange[] {
  if (trend?.kind !== 'read') return [];
  const changes: RiskChange[] = [];
  let before: TrendRisk | null = null;
  // Oldest first.
  for (const { head, whole, exposure } of trend.points.toReversed()) {
    const now = exposure.risks.find((risk) => risk.id === id) ?? null;
    // Where the text was broken, the risk was not gone.
    if (!whole || now === null) continue;
    const text = before === null ? firstWords(now, format, t) : changeWords(before, now, format);
    before = now;
    if (text === '') continue;
    changes.push({
      date: head ? format.day(head.day) : t('now'),
      text,
      hash: head?.hash ?? null,
      shortHash: head?.hash.slice(0, 7) ?? '',
    });
  }
  return changes.toReversed().slice(0, mostChanges);
}

function firstWords(risk: TrendRisk, format: Format, t: Translate): string {
  return t('found: {0}', figures(risk, format).join(', '));
}

function changeWords(before: TrendRisk, now: TrendRisk, format: Format): string {
  const was = figures(before, format);
  return figures(now, format)
    .flatMap((figure, i) => (figure === was[i] ? [] : [`${was[i]!} → ${figure}`]))
    .join(', ');
}

function figures({ status, probability, cost, delay }: TrendRisk, format: Format): readonly string[] {
  return [
    format.share(probability),
    format.money(cost),
    delay === null ? format.share(null) : format.workingTime(delay),
    status,
  ];
}
