/** A date: its weekday, how far it is from today in working days, and whether anybody works on it. */
import type { Snapshot } from '../../analysis/snapshot';
import { parseDay, type Day } from '../../base/dates';
import { workDays } from '../../model/work-days';
import type { TextPlace } from '../place/place-at';
import type { LanguageWords } from '../words';
import type { Hover } from './hover';
import { paragraphs } from './facts';

const date = /\d{4}-\d{2}-\d{2}/g;

/** Null where no date stands at the offset. */
export function hoverDate(
  snapshot: Snapshot,
  { word: { start } }: TextPlace,
  word: string,
  offset: number,
  words: LanguageWords,
): Hover | null {
  const found = [...word.matchAll(date)].find(
    (match) => start + match.index <= offset && offset <= start + match.index + match[0].length,
  );
  const day = found ? parseDay(found[0]) : null;
  if (!found || day === null) return null;
  const range = { start: start + found.index, end: start + found.index + found[0].length };
  return {
    markdown: paragraphs(sentence(snapshot, day, words), rangeSentence(snapshot, word, words)),
    range,
  };
}

function sentence(snapshot: Snapshot, day: Day, words: LanguageWords): string {
  const { t } = words;
  const { today, holidays } = snapshot.inputs;
  const days = workDays(snapshot.plan.calendar, holidays.days);
  const name = `**${words.weekday(day)}**, ${words.day(day)}`;
  const rest = days.works(day) ? '' : `, ${t('not a working day')}`;
  if (day === today) return `${name}, ${t('today')}${rest}`;
  const ahead = day > today;
  const worked = ahead ? days.between(today, day) : days.between(day, today);
  const calendar = Math.abs(day - today);
  const distance =
    worked === 1
      ? ahead
        ? t('in 1 working day')
        : t('1 working day ago')
      : ahead
        ? t('in {0} working days', worked)
        : t('{0} working days ago', worked);
  const beside = calendar === worked ? '' : ` (${calendar} ed)`;
  return `${name}, ${distance}${beside}${rest}`;
}

/** `2026-04-01..2026-04-14` is so many working days long. */
function rangeSentence(snapshot: Snapshot, word: string, { t }: LanguageWords): string {
  const [first = null, last = null] = word.split('..').map((part) => parseDay(part));
  if (first === null || last === null || last < first) return '';
  const days = workDays(snapshot.plan.calendar, snapshot.inputs.holidays.days);
  const worked = days.between(first - 1, last);
  return worked === 1 ? t('1 working day in all') : t('{0} working days in all', worked);
}
