/** An estimate: what three points come to, and how long one figure is in hours. */
import { referenceClasses } from '../../analysis/reference-classes';
import type { Snapshot } from '../../analysis/snapshot';
import { escapeMarkdown } from '../../base/markdown';
import { expectedMinutes, minutesOf } from '../../model/durations';
import type { Task } from '../../model/plan';
import { parseDuration, parseEstimate } from '../../syntax/values/duration';
import type { Field } from '../../syntax/schema/field-at';
import type { TextPlace } from '../place/place-at';
import { sayClass } from '../estimate-factors';
import type { LanguageWords } from '../words';
import { paragraphs } from './facts';
import type { Hover } from './hover';

const kinds: ReadonlySet<string> = new Set(['effort', 'estimate', 'duration', 'workingTime']);
const mostClasses = 4;
const formulas: Readonly<Record<Task['estimate'], string>> = {
  pert: '(o + 4m + p) / 6',
  triangular: '(o + m + p) / 3',
  lognormal: '(o + 4m + p) / 6',
};

export function hoverEstimate(
  snapshot: Snapshot,
  place: TextPlace,
  { value }: Field,
  word: string,
  words: LanguageWords,
): Hover | null {
  if (value === null || !kinds.has(value)) return null;
  const { plan } = snapshot;
  const { t } = words;
  const { hoursPerDay } = plan.project;
  const turnedOut = factors(snapshot, place, words);
  const one = parseDuration(word);
  if (one.ok) {
    const hours = minutesOf(one.value, hoursPerDay) / 60;
    const text = one.value.elapsed
      ? t('{0} hours of the clock, nights and weekends too', hours)
      : t('{0} working hours', hours);
    return { markdown: paragraphs(text, turnedOut), range: place.word };
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
  return { markdown: paragraphs(`${sentence}${spread}`, turnedOut), range: place.word };
}

/** How estimates of such tasks turned out; empty where too little is finished, or it is no estimate of a task. */
function factors(snapshot: Snapshot, { path }: TextPlace, { t }: LanguageWords): string {
  const field = path.at(-1);
  if (path.at(-3) !== 'tasks' || (field !== 'effort' && field !== 'duration')) return '';
  const { plan } = snapshot;
  const classes = referenceClasses(snapshot, plan.tasks.get(String(path.at(-2))) ?? null);
  if (classes.length === 0) return '';
  const lines = classes
    .slice(0, mostClasses)
    .map((found) => `- **${found.factor} ×**: ${escapeMarkdown(sayClass(found, plan, t))}`);
  const { calibration } = plan.project;
  const counted =
    calibration === 1
      ? t('The simulation counts with what is estimated.')
      : t('The simulation counts with {0} times what is estimated.', calibration);
  return paragraphs(t('What such tasks took beside their estimates:'), lines.join('\n'), counted);
}
