/**
 * What the commits of a task show, in a few words each: a small timeline, how many people and active days, how
 * many of the commits the main line holds, how many files and lines they changed and how many of the files are tests, and
 * the tags and releases that hold them.
 */
import type { Day } from '../base/dates';
import { oneLine } from '../base/one-line';
import type { Translate } from '../base/translate';
import type { TaskEvidence } from './task-evidence';

interface SayWith {
  readonly t: Translate;
  day(day: Day): string;
}

/** Columns: a day each, of longer work a week, of yet longer work more than that. */
const mostColumns = 26;
const heights = '▁▂▃▄▅▆▇█';
const mostTags = 3;

/** `3 Feb ▂▄·█ 14 May`; null of a single commit, which has no course. */
export function sayCourse(days: readonly Day[], words: SayWith): string | null {
  if (days.length < 2) return null;
  const first = days.reduce((a, b) => Math.min(a, b));
  const last = days.reduce((a, b) => Math.max(a, b));
  return `${words.day(first)} ${courseStrip(days)} ${words.day(last)}`;
}

/** All of it: the course first. Plain text. */
export function sayEvidence(
  figures: TaskEvidence & { readonly days: readonly Day[]; readonly releases: ReadonlyMap<string, string> },
  words: SayWith,
): readonly string[] {
  const course = sayCourse(figures.days, words);
  return [...(course === null ? [] : [course]), ...sayFigures(figures, figures.releases, words)];
}

/**
 * What follows from there being no more than one commit is left out. Plain text.
 * @param releases titles by tag
 */
export function sayFigures(
  figures: TaskEvidence,
  releases: ReadonlyMap<string, string>,
  { t }: Pick<SayWith, 't'>,
): readonly string[] {
  const { commits, people, activeDays } = figures;
  return [
    ...(commits < 2 ? [] : [activeDays === 1 ? t('1 active day') : t('{0} active days', activeDays)]),
    ...(commits < 2 ? [] : [people.length === 1 ? t('1 person') : t('{0} people', people.length)]),
    ...sayMainLine(figures, t),
    ...sayFiles(figures, t),
    ...sayTags(figures, releases, t),
  ];
}

function sayMainLine({ onMain, commits }: TaskEvidence, t: Translate): readonly string[] {
  if (onMain === null) return [];
  if (commits > 1) return [t('{0} of {1} on the main line', onMain, commits)];
  return [onMain > 0 ? t('on the main line') : t('not on the main line')];
}

/** `12 files, 3 of them tests, +340 −20` */
function sayFiles({ files, tests, added, removed }: TaskEvidence, t: Translate): readonly string[] {
  if (files === null) return [];
  const parts = [
    files === 1 ? t('1 file') : t('{0} files', files),
    tests === 0 || tests === null ? t('no tests') : t('{0} of them tests', tests),
    ...(added === null || removed === null ? [] : [`+${added} −${removed}`]),
  ];
  return [parts.join(', ')];
}

/** `in v0.9.0 (Public beta), v1.0.0, 2 in no tag`: where none is in one, nothing is said. */
function sayTags(
  { tags, untagged }: TaskEvidence,
  releases: ReadonlyMap<string, string>,
  t: Translate,
): readonly string[] {
  if (tags.length === 0) return [];
  const named = tags.slice(0, mostTags).map((tag) => {
    const title = releases.get(tag);
    return title === undefined ? oneLine(tag, 60) : `${oneLine(tag, 60)} (${oneLine(title, 60)})`;
  });
  const more = tags.length - named.length;
  const all = more > 0 ? t('{0} and {1} more', named.join(', '), more) : named.join(', ');
  return [t('in {0}', all), ...(untagged > 0 ? [t('{0} in no tag', untagged)] : [])];
}

/** The time from the first day to the last, a letter for each day or week: the higher, the more commits; a dot for none. */
export function courseStrip(days: readonly Day[]): string {
  const first = days.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = days.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (days.length === 0) return '';
  const span = last - first + 1;
  const width = span <= mostColumns ? 1 : Math.max(7, span / mostColumns);
  const columns = Math.ceil(span / width);
  const counts = Array.from({ length: columns }, () => 0);
  for (const day of days) counts[Math.min(columns - 1, Math.floor((day - first) / width))]!++;
  const most = counts.reduce((a, b) => Math.max(a, b));
  return counts
    .map((count) => (count === 0 ? '·' : heights[Math.ceil((count / most) * heights.length) - 1]!))
    .join('');
}
