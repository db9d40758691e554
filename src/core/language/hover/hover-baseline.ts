/** When a task or milestone was to end by the baseline, and what it was to cost, beside what has become of both. */
import type { Snapshot } from '../../analysis/snapshot';
import { lastDayOf } from '../../base/dates';
import { escapeMarkdown } from '../../base/markdown';
import type { LanguageWords } from '../words';

/** `14 May by plan-1, +3 d; 12,800 €, +1,200 €`: Markdown; empty without a baseline. */
export function againstBaseline(
  { baseline, variance }: Pick<Snapshot, 'baseline' | 'variance'>,
  id: string,
  words: LanguageWords,
): string {
  if (!baseline || !variance) return '';
  const name = escapeMarkdown(baseline.name);
  const was = variance.items.get(id);
  if (!was) return words.t('not in {0}', name);
  const { finish, finishSlip, cost, costChange } = was;
  const parts = [
    ...(finish === null ? [] : [words.t('{0} by {1}', words.day(lastDayOf(finish)), name)]),
    ...(finishSlip === null || finishSlip === 0 ? [] : [signed(finishSlip, (by) => words.workingTime(by))]),
  ];
  const money = [
    ...(cost === null || (cost === 0 && !costChange) ? [] : [words.exactMoney(cost)]),
    ...(costChange === null || costChange === 0 ? [] : [signed(costChange, (by) => words.exactMoney(by))]),
  ];
  return [parts.join(', '), money.join(', ')].filter(Boolean).join('; ');
}

function signed(amount: number, print: (amount: number) => string): string {
  return `${amount > 0 ? '+' : '−'}${print(Math.abs(amount))}`;
}
