/** A plan with the cursor in it, as `‸` (`|` is YAML's own), and the snapshot of the plan without it. */
import assert from 'node:assert/strict';
import { analyse } from '../../../../src/core/analysis/analyse';
import type { Snapshot } from '../../../../src/core/analysis/snapshot';
import { parseDay, printDay, weekdayOf } from '../../../../src/core/base/dates';
import { inEnglish } from '../../../../src/core/base/translate';
import type { LanguageWords } from '../../../../src/core/language/words';
import { noCommits, type CommitLog } from '../../../../src/core/model/commit';
import { noHolidays } from '../../../../src/core/model/public-holidays';

export const file = 'project.yaml';

/** A Monday. */
export const today = parseDay('2026-05-04')!;

export interface CursorPlan {
  readonly text: string;
  readonly offset: number;
}

/** @param marked holds one `‸` */
export function cursorPlan(marked: string): CursorPlan {
  const places = [...marked.matchAll(/‸/g)].map(({ index }) => index);
  assert.equal(places.length, 1, 'one cursor');
  const offset = places[0]!;
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

export function snapshotOf(text: string, given: { readonly commits?: CommitLog } = {}): Snapshot {
  return analyse(
    {
      files: [{ path: file, text, role: 'root' }],
      ledgers: [],
      commits: given.commits ?? noCommits,
      holidays: noHolidays,
      today,
    },
    null,
  );
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Plain words: ISO dates, minutes and whole units. */
export const languageWords: LanguageWords = {
  t: inEnglish,
  day: printDay,
  dayRange: (first, last) => (first === last ? printDay(first) : `${printDay(first)}–${printDay(last)}`),
  weekday: (day) => weekdays[weekdayOf(day) - 1]!,
  share: (share) => `${Math.round((share ?? 0) * 100)} %`,
  workingTime: (minutes) => `${minutes} min`,
  exactMoney: (minor) => `${(minor ?? 0) / 100} EUR`,
};
