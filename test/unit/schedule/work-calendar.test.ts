import assert from 'node:assert/strict';
import { parseDay, printMinute, startOfDay } from '../../../src/core/base/dates';
import { emptyPlan } from '../../../src/core/model/empty-plan';
import type { Calendar } from '../../../src/core/model/plan';
import { compileCalendars } from '../../../src/core/schedule/compile-calendars';
import {
  combineCalendars,
  finishAt,
  horizon,
  lastFinish,
  nextStart,
  startAt,
  worked,
  workedBetween,
  type WorkCalendar,
} from '../../../src/core/schedule/work-calendar';

const day = (text: string): number => parseDay(text)!;
const at = (text: string): number => {
  const [date, time] = text.split('T') as [string, string];
  return startOfDay(day(date)) + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
};
const calendar = (parts: Partial<Calendar>, holidays: readonly string[] = []): WorkCalendar =>
  compileCalendars(
    { ...emptyPlan, calendar: { ...emptyPlan.calendar, ...parts } },
    new Map([['XX', holidays.map(day)]]),
  ).project;

describe('schedule: working time', () => {
  const standard = calendar({});

  it('ends work in the evening, and starts it in the morning', () => {
    const monday = worked(standard, at('2026-01-05T08:00'));
    const cases: readonly [number, string, string][] = [
      [0, '2026-01-05T08:00', '2026-01-02T17:00'],
      [1, '2026-01-05T08:01', '2026-01-05T08:01'],
      [240, '2026-01-05T13:00', '2026-01-05T12:00'],
      [480, '2026-01-06T08:00', '2026-01-05T17:00'],
      [2400, '2026-01-12T08:00', '2026-01-09T17:00'],
      [-1, '2026-01-02T16:59', '2026-01-02T16:59'],
    ];
    for (const [minutes, start, finish] of cases) {
      assert.equal(printMinute(startAt(standard, monday + minutes)), start);
      assert.equal(printMinute(finishAt(standard, monday + minutes)), finish);
    }
  });

  it('lets the stronger exception win: open over closed over holidays over the week', () => {
    const exceptions = calendar(
      {
        holidays: ['XX'],
        closed: [{ first: day('2026-01-07'), last: day('2026-01-11') }],
        open: [{ first: day('2026-01-10'), last: day('2026-01-10') }],
      },
      ['2026-01-06', '2026-01-10', '2026-01-12'],
    );
    const days = ['05', '06', '07', '08', '09', '10', '11', '12', '13'];
    const minutes = days.map((text) => {
      const from = startOfDay(day(`2026-01-${text}`));
      return workedBetween(exceptions, from, from + 1440);
    });
    assert.deepEqual(minutes, [480, 0, 0, 0, 0, 480, 0, 0, 480]);
  });

  it('gives an open day without hours of its own those of the first working day', () => {
    const open = calendar({
      week: [[], [{ from: 600, to: 660 }], [], [], [], [], []],
      open: [{ first: day('2026-01-10'), last: day('2026-01-10') }],
    });
    assert.equal(printMinute(nextStart(open, at('2026-01-07T00:00'))), '2026-01-10T10:00');
  });

  it('works nights over midnight', () => {
    const night = calendar({
      week: Array.from({ length: 7 }, (_, i) => [
        ...(i > 0 && i < 6 ? [{ from: 0, to: 360 }] : []),
        ...(i < 5 ? [{ from: 1320, to: 1440 }] : []),
      ]),
    });
    const start = worked(night, at('2026-01-05T22:00'));
    assert.equal(printMinute(finishAt(night, start + 480)), '2026-01-06T06:00');
    assert.equal(printMinute(finishAt(night, start + 5 * 480)), '2026-01-10T06:00');
    assert.equal(printMinute(startAt(night, start + 5 * 480)), '2026-01-12T22:00');
    assert.equal(printMinute(lastFinish(night, at('2026-01-11T12:00'))), '2026-01-10T06:00');
  });

  it('merges hours that overlap or stand in any order', () => {
    const week = Array.from({ length: 7 }, () => [
      { from: 600, to: 720 },
      { from: 480, to: 660 },
      { from: 500, to: 510 },
    ]);
    assert.equal(
      worked(calendar({ week }), at('2026-01-06T00:00')) - worked(calendar({ week }), at('2026-01-05T00:00')),
      240,
    );
  });

  it('never ends where nothing is ever worked, nor after the year 9999', () => {
    const never = calendar({ week: [[], [], [], [], [], [], []] });
    assert.equal(startAt(never, 0), Infinity);
    assert.equal(finishAt(never, 1), Infinity);
    const closing = calendar({ closed: [{ first: day('2026-01-06'), last: day('9999-12-31') }] });
    const start = worked(closing, at('2026-01-05T08:00'));
    assert.equal(printMinute(finishAt(closing, start + 480)), '2026-01-05T17:00');
    assert.equal(startAt(closing, start + 480), Infinity);
    assert.equal(finishAt(standard, worked(standard, horizon)), at('9999-12-31T17:00'));
    assert.equal(startAt(standard, worked(standard, horizon)), Infinity);
  });

  it('lays calendars over one another', () => {
    const early = calendar({ week: Array.from({ length: 7 }, () => [{ from: 360, to: 600 }]) });
    const minutes = (combined: WorkCalendar): number =>
      workedBetween(combined, at('2026-01-05T00:00'), at('2026-01-12T00:00'));
    const both = combineCalendars([standard, early], (rates) => Math.min(...rates));
    const sum = combineCalendars([standard, early], ([a, b]) => 3 * a! + b!);
    assert.equal(minutes(both), 5 * 120);
    assert.equal(minutes(sum), 3 * 2400 + 7 * 240);
  });
});
