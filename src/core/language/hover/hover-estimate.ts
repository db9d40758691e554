/** An estimate: what three points come to, and how long one figure is in hours. */
import type { Snapshot } from '../../analysis/snapshot';
import { escapeMarkdown } from '../../base/markdown';
import { expectedMinutes, minutesOf } from '../../model/durations';
import type { Task } from '../../model/plan';
import { parseDuration, parseEstimate } from '../../syntax/values/duration';
import type { Field } from '../../syntax/schema/field-at';
import type { TextPlace } from '../place/place-at';
import type { LanguageWords } from '../words';
import type { Hover } from './hover';

const kinds: ReadonlySet<string> = new Set(['effort', 'estimate', 'duration', 'workingTime']);
const formulas: Readonly<Record<Task['estimate'], string>> = {
  pert: '(o + 4m + p) / 6',
  triangular: '(o + m + p) / 3',
  lognormal: '(o + 4m + p) / 6',
};

export function hoverEstimate(
  { plan }: Snapshot,
  place: TextPlace,
  { value }: Field,
  word: string,
  words: LanguageWords,
): Hover | null {
  if (value === null || !kinds.has(value)) return null;
  const { t } = words;
  const { hoursPerDay } = plan.project;
  const one = parseDuration(word);
  if (one.ok) {
    const hours = minutesOf(one.value, hoursPerDay) / 60;
    const text = one.value.elapsed
      ? t('{0} hours of the clock, nights and weekends too', hours)
      : t('{0} working hours', hours);
    return { markdown: text, range: place.word };
  }
  const read = parseEstimate(word);
  if (!read.ok) return null;
  const id = place.path.findLast((part, i) => typeof part === 'string' && i < place.path.length - 1);
  const kind = plan.tasks.get(String(id))?.estimate ?? 'pert';
  const expected = words.workingTime(expectedMinutes(read.value, kind, hoursPerDay));
  const deviation =
    (minutesOf(read.value.pessimistic, hoursPerDay) - minutesOf(read.value.optimistic, hoursPerDay)) / 6;
  const sentence = t('Expected **{0}** by {1}', expected, `${kind}, ${escapeMarkdown(formulas[kind])}`);
  const spread = kind === 'triangular' ? '' : `; ${t('deviation {0}', words.workingTime(deviation))}`;
  return { markdown: `${sentence}${spread}`, range: place.word };
}
