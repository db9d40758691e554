/** A risk: how likely, how bad, what it is expected to cost, and who does what about it. */
import type { Snapshot } from '../../analysis/snapshot';
import { escapeMarkdown } from '../../base/markdown';
import { clip, oneLine } from '../../base/one-line';
import { minorOf, moneyBase } from '../../model/money';
import { titleOf } from '../../rules/names';
import type { LanguageWords } from '../words';
import { factTable, heading, names, paragraphs } from './facts';
import { planText } from './plan-text';

export function hoverRisk(snapshot: Snapshot, id: string, words: LanguageWords): string | null {
  const { plan, exposure } = snapshot;
  const risk = plan.risks.get(id);
  if (!risk) return null;
  const { t } = words;
  const found = exposure.risks.find((one) => one.risk.id === id);
  const more = (count: number): string => t('and {0} more', count);
  const { cost, schedule, other } = risk.impact;
  const delay = schedule === null ? '' : `${schedule.amount} ${schedule.elapsed ? 'e' : ''}${schedule.unit}`;
  const money = cost === null ? null : minorOf(cost, moneyBase(plan));
  const impact = [
    delay,
    money === null ? '' : words.exactMoney(money),
    ...Array.from(other, ([what, level]) => escapeMarkdown(`${what}: ${level}`)),
  ];
  return paragraphs(
    heading(risk.title, id, risk.status, risk.category ?? ''),
    factTable([
      risk.probability === null ? null : [t('Probability'), words.share(risk.probability)],
      [t('Impact'), impact.filter(Boolean).join(', ')],
      [t('Expected'), expectedWords(found ?? null, words)],
      [t('After the response'), expectedWords(found?.residual ?? null, words)],
      [
        t('Affects'),
        names(
          risk.affects.map((one) => titleOf(plan, one)),
          more,
        ),
      ],
      risk.owner === null
        ? null
        : [
            t('Owner'),
            escapeMarkdown(
              plan.team.get(risk.owner)?.name ?? plan.stakeholders.get(risk.owner)?.name ?? risk.owner,
            ),
          ],
      risk.response === null ? null : [t('Response'), risk.response],
      [
        t('Actions'),
        names(
          risk.actions.map((one) => titleOf(plan, one)),
          more,
        ),
      ],
      risk.trigger === null ? null : [t('Trigger'), escapeMarkdown(clip(oneLine(risk.trigger), 200))],
      risk.proximity === null
        ? null
        : [t('Proximity'), `${words.day(risk.proximity.first)}..${words.day(risk.proximity.last)}`],
      risk.review === null
        ? null
        : [
            t('Review'),
            found?.reviewOverdue ? `${words.day(risk.review)}, **${t('overdue')}**` : words.day(risk.review),
          ],
    ]),
    risk.notes === null ? '' : planText(risk.notes),
  );
}

function expectedWords(
  expected: { readonly cost: number | null; readonly delay: number | null } | null,
  words: LanguageWords,
): string {
  const { cost = null, delay = null } = expected ?? {};
  const parts = [cost === null ? '' : words.exactMoney(cost), delay === null ? '' : words.workingTime(delay)];
  return parts.filter(Boolean).join(', ');
}
