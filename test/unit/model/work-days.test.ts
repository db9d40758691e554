import assert from 'node:assert/strict';
import { parseDay, printDay, type Day } from '../../../src/core/base/dates';
import type { Calendar } from '../../../src/core/model/plan';
import { workDays } from '../../../src/core/model/work-days';

const day = (text: string): Day => parseDay(text)!;
const range = (text: string): { first: Day; last: Day } => {
  const [first, last] = text.split('..') as [string, string?];
  return { first: day(first), last: day(last ?? first) };
};

function calendar(
  closed: readonly string[],
  open: readonly string[],
  week: Calendar['week'] = null,
  holidays: readonly string[] = [],
): Calendar {
  return { week, holidays, closed: closed.map(range), open: open.map(range) };
}

const holidays = new Map([
  ['DE-BY', [day('2026-01-01'), day('2026-01-06')]],
  ['FR', [day('2026-01-01')]],
]);

/** The worked days of January 2026 as a string of dates without the month: `5 6 7`. */
function checkJanuary(given: Calendar, expected: string): void {
  const days = workDays(given, holidays);
  const worked = Array.from({ length: 31 }, (_, i) => i + 1).filter((n) =>
    days.works(day('2026-01-01') + n - 1),
  );
  assert.equal(worked.join(' '), expected);
}

describe('work days', () => {
  it('are Monday to Friday where no week is named', () =>
    checkJanuary(calendar([], []), '1 2 5 6 7 8 9 12 13 14 15 16 19 20 21 22 23 26 27 28 29 30'));

  it('leave out what is closed and take in what is open, which wins', () =>
    checkJanuary(
      calendar(['2026-01-01..2026-01-15', '2026-01-10..2026-01-23'], ['2026-01-24', '2026-01-06']),
      '6 24 26 27 28 29 30',
    ));

  it('leave out the public holidays of the regions named, unless they are open', () => {
    checkJanuary(calendar(['2026-01-07..2026-01-31'], ['2026-01-10'], null, ['DE-BY', 'nowhere']), '2 5 10');
    checkJanuary(calendar(['2026-01-07..2026-01-31'], [], null, ['FR']), '2 5 6');
    checkJanuary(calendar(['2026-01-07..2026-01-31'], ['2026-01-06'], null, ['DE-BY']), '2 5 6');
  });

  it('are none in a week without hours', () => {
    const days = workDays(calendar([], [], [[], [], [], [], [], [], []]), new Map());
    assert.equal(days.before(day('2026-01-05')), null);
    assert.equal(days.onOrAfter(day('2026-01-05')), null);
  });

  it('are found before, on or after, and counted between', () => {
    const days = workDays(calendar(['2026-01-12'], []), new Map());
    assert.equal(printDay(days.before(day('2026-01-13'))!), '2026-01-09');
    assert.equal(printDay(days.onOrAfter(day('2026-01-10'))!), '2026-01-13');
    assert.equal(printDay(days.onOrAfter(day('2026-01-13'))!), '2026-01-13');
    assert.equal(days.between(day('2026-01-09'), day('2026-01-14')), 2);
    assert.equal(days.between(day('2026-01-14'), day('2026-01-09')), 0);
  });
});
