/** Curves of rows: two phases of one week each, 100 a day, in January and February. */
import assert from 'node:assert/strict';
import { printDay } from '../../../src/core/base/dates';
import { computeSeries, type EarnedSeries, type SeriesBy } from '../../../src/core/budget/compute-series';
import { costInputsOf, person, rate, type Scene } from './plan-and-schedule';

const scene: Scene = {
  team: [
    person('ana', { rates: [{ from: null, rate: rate('10/h') }] }),
    person('ben', { rates: [{ from: null, rate: rate('10/h') }] }),
  ],
  tasks: {
    all: {},
    first: { parent: 'all', from: '2026-01-26', to: '2026-01-30', hours: { ana: 50 }, status: 'done' },
    second: {
      parent: 'all',
      from: '2026-02-02',
      to: '2026-02-06',
      hours: { ben: 50 },
      left: 0.5,
      progress: 0.5,
      status: 'doing',
    },
  },
  ledgers: {
    'l.csv':
      'date,task,person,amount\n2026-01-28,first,ana,400\n2026-02-03,,,50\n2026-02-03,second,ben,300\n',
  },
  today: '2026-02-04',
};

function check(
  by: SeriesBy,
  period: 'week' | 'month',
  expected: Record<string, readonly (readonly unknown[])[]>,
): void {
  it(`by ${by} and ${period}`, () => {
    const show = ({ points }: EarnedSeries): unknown[] =>
      points.map(({ day, planned, earned, spent, forecast }) => [
        printDay(day),
        ...[planned, earned, spent, forecast].map((amount) => (amount === null ? null : amount / 100)),
      ]);
    const found = computeSeries(costInputsOf(scene), by, period);
    assert.deepEqual(Object.fromEntries(Array.from(found, ([id, series]) => [id, show(series)])), expected);
  });
}

describe('curves of earned value', () => {
  const project = [
    ['2026-01-25', 0, 0, 0, null],
    ['2026-02-04', 700, 750, 750, 750],
    ['2026-02-06', 1000, null, null, 1000],
  ];
  check('project', 'week', {
    '': [project[0]!, ['2026-02-01', 500, 500, 400, null], project[1]!, project[2]!],
  });
  check('project', 'month', {
    '': [project[0]!, ['2026-01-31', 500, 500, 400, null], project[1]!, project[2]!],
  });
  check('phase', 'month', {
    all: [
      ['2026-01-25', 0, 0, 0, null],
      ['2026-01-31', 500, 500, 400, null],
      ['2026-02-04', 700, 750, 700, 700],
      ['2026-02-06', 1000, null, null, 950],
    ],
    '': [
      ['2026-01-25', 0, 0, 0, null],
      ['2026-01-31', 0, 0, 0, null],
      ['2026-02-04', 0, 0, 50, 50],
      ['2026-02-06', 0, null, null, 50],
    ],
  });
  it('by person, with the figures of each', () => {
    const people = computeSeries(costInputsOf(scene), 'person', 'month');
    const figures = Array.from(people, ([id, { earned, time }]) => [
      id,
      earned.cpi,
      earned.spi,
      time?.index ?? null,
    ]);
    assert.deepEqual(figures, [
      ['ana', 1.25, 1, 1],
      ['ben', 250 / 300, 1.25, 1.25],
      ['', null, null, null],
    ]);
  });
});
