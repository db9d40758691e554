/** The effect of a change, in a sentence and in full. */
import assert from 'node:assert/strict';
import type { Effect, Shift, TargetShift } from '../../../src/core/analysis/effect';
import { parseDay, printDay, startOfDay, type Minute } from '../../../src/core/base/dates';
import { effectReport, sayEffect } from '../../../src/core/language/say-effect';

const words = {
  day: printDay,
  consequence: (minor: number) => `${minor > 0 ? '+' : ''}${minor / 100} EUR`,
  exactMoney: (minor: number) => `${minor / 100} EUR`,
  workingTime: (minutes: number) => `${minutes / 480} d`,
};
/** 17:00 on a day of May 2026. */
const may = (day: number): Minute =>
  startOfDay(parseDay(`2026-05-${String(day).padStart(2, '0')}`)!) + 17 * 60;
const shift = (before: number | null, after: number | null, days: number | null): Shift => ({
  before: before && may(before),
  after: after && may(after),
  days,
});
const target = (title: string, due: number | null, ...dates: Parameters<typeof shift>): TargetShift => ({
  id: title,
  title,
  due: due && may(due),
  ...shift(...dates),
});
const nothing: Effect = {
  finish: shift(8, 8, 0),
  cost: { before: 100_000, after: 100_000 },
  milestones: [],
  deadlines: [],
  tasks: [],
  overload: { before: 0, after: 0 },
};

function checkSaid(what: string, effect: Partial<Effect>, expected: string): void {
  it(what, () => assert.equal(sayEffect({ ...nothing, ...effect }, words), expected));
}

describe('The effect of a change in a sentence', () => {
  checkSaid('says where the finish stays', {}, 'Finish stays 2026-05-08.');
  checkSaid('names the finish that moves', { finish: shift(8, 6, -2) }, 'Finish 2026-05-06 (−2 d).');
  checkSaid(
    'names what moves furthest first, and the money',
    {
      milestones: [target('Beta', 5, 4, 5, 1), target('Still', 8, 8, 8, 0), target('Release', null, 4, 7, 3)],
      cost: { before: 100_000, after: 132_000 },
    },
    'Finish stays 2026-05-08; Release 2026-05-07 (+3 d); Beta 2026-05-05 (+1 d); cost +320 EUR.',
  );
  checkSaid(
    'counts what there is no room for',
    { deadlines: ['a', 'b', 'c', 'd', 'e'].map((title) => target(title, null, 4, 5, 1)) },
    'Finish stays 2026-05-08; a 2026-05-05 (+1 d); b 2026-05-05 (+1 d); c 2026-05-05 (+1 d); 2 more.',
  );
  checkSaid(
    'says what is lost and what is new',
    { milestones: [target('Lost', null, 4, null, null), target('New', null, null, 5, null)] },
    'Finish stays 2026-05-08; Lost is not scheduled any more; New 2026-05-05.',
  );
});

describe('The effect of a change in full', () => {
  it('has every milestone, the money and the load, and shows titles as they are', () => {
    const report = effectReport(
      {
        ...nothing,
        milestones: [target('Beta | [x](command:y)', 4, 4, 5, 1)],
        tasks: [{ id: 'a', title: 'First', start: shift(4, 4, 0), finish: shift(4, 5, 1) }],
        overload: { before: 960, after: 0 },
      },
      words,
    );
    assert.deepEqual(report.split('\n'), [
      '| | Due | Before | After | Change |',
      '| --- | --- | --- | --- | --- |',
      '| **Finish** |  | 2026-05-08 | 2026-05-08 |  |',
      String.raw`| Beta \| \[x\]\(command\:y\) | 2026-05-04 (missed) | 2026-05-04 | 2026-05-05 | +1 d |`,
      '| **Cost** |  | 1000 EUR | 1000 EUR |  |',
      '| **Overload** |  | 2 d | 0 d |  |',
      '',
      '| Task | Start before | Start after | Finish before | Finish after |',
      '| --- | --- | --- | --- | --- |',
      '| First | 2026-05-04 | 2026-05-04 | 2026-05-04 | 2026-05-05 |',
      '',
    ]);
  });
});
