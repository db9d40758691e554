/**
 * What the commits of a task show, in a line: a small timeline of its weeks, how many people and active days, how many of
 * the commits the main line holds, and how many files they changed, where that is known of all of them.
 */
import type { Day } from '../base/dates';
import type { Translate } from '../base/translate';
import type { Evidence } from './evidence';
import { summarizeEvidence, workOf, type CommitChanges } from './task-evidence';

interface SayWith {
  readonly t: Translate;
  day(day: Day): string;
}

/** Columns; of longer work each stands for more than a week. */
const mostColumns = 26;
const heights = '▁▂▃▄▅▆▇█';

/** @returns null for a task with fewer than two commits that count: these are told by themselves */
export function sayEvidence(
  evidence: Evidence,
  task: string,
  changes: CommitChanges | null,
  words: SayWith,
): string | null {
  const linked = evidence.byTask.get(task) ?? [];
  const work = workOf(linked);
  if (work.length < 2) return null;
  const isKnown = changes !== null && work.every(({ commit }) => changes.has(commit.hash));
  const own: Evidence = { ...evidence, byTask: new Map([[task, linked]]) };
  // Tags are left to the command line: to find them the whole history is gone through.
  const figures = summarizeEvidence([], own, isKnown ? changes : null).get(task)!;
  const { first, last, people, activeDays, onMain, commits, files } = figures;
  return [
    `${words.day(first!)} ${weekStrip(work.map(({ commit }) => commit.day))} ${words.day(last!)}`,
    people.length === 1 ? words.t('1 person') : words.t('{0} people', people.length),
    activeDays === 1 ? words.t('1 active day') : words.t('{0} active days', activeDays),
    ...(onMain === null ? [] : [words.t('{0} of {1} on the main line', onMain, commits)]),
    ...(files === null ? [] : [files === 1 ? words.t('1 file') : words.t('{0} files', files)]),
  ].join(', ');
}

/** The weeks from the first day to the last, a letter each: the higher, the more commits; a dot where there is none. */
export function weekStrip(days: readonly Day[]): string {
  const first = days.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = days.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (days.length === 0) return '';
  const span = last - first + 1;
  const width = Math.max(7, span / mostColumns);
  const columns = Math.ceil(span / width);
  const counts = Array.from({ length: columns }, () => 0);
  for (const day of days) counts[Math.min(columns - 1, Math.floor((day - first) / width))]!++;
  const most = counts.reduce((a, b) => Math.max(a, b));
  return counts
    .map((count) => (count === 0 ? '·' : heights[Math.ceil((count / most) * heights.length) - 1]!))
    .join('');
}
