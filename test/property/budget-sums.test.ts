/** Money adds up to the cent, whatever the split. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { printDay } from '../../src/core/base/dates';
import { allocate, evenPart } from '../../src/core/budget/allocate';
import { computeSeries } from '../../src/core/budget/compute-series';
import type { BudgetBaseline } from '../../src/core/budget/baseline-items';
import { computeBudget } from '../../src/core/budget/compute-budget';
import type { BudgetRow, Figures } from '../../src/core/budget/budget-result';
import {
  budgetOf,
  costInputsOf,
  day,
  line,
  money,
  person,
  planOf,
  rate,
  scheduleOf,
  type Scene,
  type Work,
} from '../unit/budget/plan-and-schedule';
import { runs } from './runs';

const anyWeight = fc.oneof(
  fc.double({ min: 0, max: 1e6 }),
  fc.constantFrom(0, -1, NaN, Infinity, 1e-300, 1e300),
);

describe('allocating money', () => {
  it('sums to the total, and stays within one unit of the exact share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.array(anyWeight, { minLength: 1, maxLength: 60 }),
        (total, weights) => {
          const parts = allocate(total, weights);
          assert.equal(parts.length, weights.length);
          assert.ok(parts.every(Number.isSafeInteger));
          assert.equal(
            parts.reduce((a, b) => a + b, 0),
            total,
          );
          const usable = weights.map((weight) => (weight > 0 && Number.isFinite(weight) ? weight : 0));
          const sum = usable.reduce((a, b) => a + b, 0);
          if (sum > 0 && Number.isFinite(sum)) {
            for (const [i, part] of parts.entries())
              assert.ok(Math.abs(part - total * (usable[i]! / sum)) <= 1.001);
          }
        },
      ),
      runs(30),
    );
  });
});

describe('allocating money evenly', () => {
  it('is allocating it by equal weights', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 1, max: 400 }), (total, count) => {
        const weights = Array.from({ length: count }, () => 1);
        assert.deepEqual(
          weights.map((_, i) => evenPart(total, count, i) + 0),
          allocate(total, weights),
        );
      }),
      runs(30),
    );
  });
});

const first = day('2026-01-05');
const states = ['todo', 'doing', 'done', 'dropped', 'blocked'];
const measures = [null, '0/100', '50/50', 'percent', 'checklist', 'units'] as const;
const currencies = ['EUR', 'JPY', 'KWD'];
const people = ['ana', 'ben', 'rig'];

const work = fc.record({
  start: fc.integer({ min: 0, max: 200 }),
  length: fc.integer({ min: 0, max: 120 }),
  hours: fc.dictionary(fc.constantFrom(...people), fc.integer({ min: 0, max: 400 }), {
    noNullPrototype: true,
  }),
  left: fc.double({ min: 0, max: 1, noNaN: true }),
  status: fc.constantFrom(...states),
  progress: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  measure: fc.constantFrom(...measures),
  cost: fc.option(fc.integer({ min: 0, max: 99_999 }).map((cents) => (cents / 100).toFixed(2))),
  parent: fc.boolean(),
  accrual: fc.constantFrom('start' as const, 'end' as const, 'along' as const),
});
const row = fc.record({
  at: fc.integer({ min: -40, max: 200 }),
  task: fc.constantFrom('', 't0', 't1', 't2', 'gone'),
  person: fc.constantFrom('', ...people, 'eve'),
  line: fc.constantFrom('', 'people', 'cloud', 'toys'),
  amount: fc.oneof(
    fc.integer({ min: -9999, max: 99_999 }).map((cents) => (cents / 100).toFixed(2)),
    fc.constantFrom('', 'x'),
  ),
  hours: fc.constantFrom('', '7.5', '0.33'),
});

const scenes: fc.Arbitrary<Scene> = fc
  .record({
    works: fc.array(work, { minLength: 1, maxLength: 12 }),
    rows: fc.option(fc.array(row, { maxLength: 20 })),
    lines: fc.boolean(),
    today: fc.integer({ min: -20, max: 350 }),
    currency: fc.constantFrom(...currencies),
  })
  .map(({ works, rows, lines, today, currency }): Scene => {
    const tasks: Record<string, Work> = {
      phase: { from: printDay(first), to: printDay(first + 300), costs: { travel: '12.34' } },
    };
    for (const [i, each] of works.entries()) {
      const { start, length, cost, parent, ...rest } = each;
      tasks[`t${i}`] = {
        ...rest,
        parent: parent ? 'phase' : null,
        from: printDay(first + start),
        to: printDay(first + start + length),
        costs: cost === null ? {} : { licence: cost },
      };
    }
    const text = rows?.map((each) =>
      [printDay(first + each.at), each.task, each.person, each.line, each.amount, each.hours].join(','),
    );
    return {
      tasks,
      currency,
      team: [
        person('ana', {
          rates: [
            { from: null, rate: rate('33.33/h') },
            { from: first + 50, rate: rate('41.7/h') },
          ],
        }),
        person('ben', { rates: [{ from: null, rate: rate('1234.56') }] }),
        person('rig', { kind: 'equipment', role: 'lab' }),
      ],
      rates: { lab: '7.77/d' },
      today: printDay(first + today),
      budget: lines
        ? {
            overhead: 0.077,
            total: money('20000'),
            contingency: 0.1,
            reserve: money('5000'),
            lines: [
              line('people', { from: 'team' }),
              line('cloud', { planned: rate('99.99/month') }),
              line('desk', { planned: rate('17.77/quarter'), accrual: 'end' }),
              line('rent', { planned: rate('3.33/w'), accrual: 'start' }),
            ],
          }
        : {},
      ledgers: text ? { 'l.csv': ['date,task,person,line,amount,hours', ...text].join('\n') } : {},
    };
  });

function checkSum(name: string, rows: readonly Figures[], total: Figures): void {
  for (const figure of ['planned', 'spent', 'forecast'] as const) {
    const sum = rows.reduce((a, each) => a + (each[figure] ?? 0), 0);
    assert.equal(sum, total[figure] ?? 0, `${name}: ${figure}`);
  }
}

function checkTree(name: string, rows: readonly BudgetRow[]): void {
  for (const each of rows) {
    if (each.children.length === 0) continue;
    checkSum(`${name}/${each.title}`, each.children, each);
    checkTree(`${name}/${each.title}`, each.children);
  }
}

/** Tasks keep their ids; one that the plan no longer has is gone. */
function baselineOf(then: Scene, now: Scene): BudgetBaseline {
  const ids = Object.keys(then.tasks ?? {}).flatMap((id): [string, string][] =>
    id in (now.tasks ?? {}) ? [[id, id]] : [],
  );
  return { name: 'plan-1', plan: planOf(then), schedule: scheduleOf(then), presentIds: new Map(ids) };
}

describe('a budget', () => {
  it('has the same total in every breakdown, in every row with children, over the months and at the end of the curve', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const budget = budgetOf(scene);
        for (const [name, rows] of Object.entries({
          phases: budget.phases,
          people: budget.people,
          lines: budget.lines,
        })) {
          checkSum(name, rows, budget.figures);
          checkTree(name, rows);
          assert.equal(
            rows.reduce((a, each) => a + each.pv, 0),
            budget.earned.pv,
            `${name}: pv`,
          );
          assert.equal(
            rows.reduce((a, each) => a + each.ev, 0),
            budget.earned.ev,
            `${name}: ev`,
          );
        }
        checkSum('months', budget.months, budget.figures);
        const end = budget.series.at(-1)!;
        assert.deepEqual([end.planned, end.forecast], [budget.figures.planned, budget.figures.forecast]);
        const now = budget.series.find((point) => point.day === budget.statusDay)!;
        assert.deepEqual(
          [now.planned, now.earned, now.spent],
          [budget.earned.pv, budget.earned.ev, budget.earned.ac],
        );
        const { needs, limits, soFar } = budget.cash;
        assert.equal(
          needs.reduce((a, { amount }) => a + amount, soFar),
          budget.figures.forecast,
          'cash need',
        );
        for (const { amount, forecast } of limits) {
          assert.equal(forecast.left, amount - budget.figures.forecast);
          assert.equal(forecast.day === null, forecast.left >= 0, 'the money ends where it does not suffice');
        }
        assert.ok(budget.ledger.rowsUsed + budget.ledger.rowsLater <= budget.ledger.rows);
        const left = new Set(
          budget.ledger.problems
            .filter(({ kind }) => kind === 'bad-row' || kind === 'missing-rate')
            .map(({ line: at }) => at),
        );
        assert.equal(
          budget.ledger.rows,
          budget.ledger.rowsUsed + budget.ledger.rowsLater + left.size,
          'no row is dropped in silence',
        );
      }),
      runs(30),
    );
  });

  it('has the same curves in sum, whatever rows it is broken down into', () => {
    fc.assert(
      fc.property(scenes, fc.option(scenes), fc.constantFrom('week', 'month'), (scene, then, period) => {
        const inputs = { ...costInputsOf(scene), baseline: then === null ? null : baselineOf(then, scene) };
        const { plan, schedule, ledgers, statusDay, holidays, baseline } = inputs;
        const { earned, figures } = computeBudget(plan, schedule, ledgers, statusDay, holidays, baseline);
        const [whole] = computeSeries(inputs, 'project', period).values();
        assert.deepEqual(
          [whole!.earned, whole!.time],
          [
            Object.fromEntries(Object.keys(whole!.earned).map((key) => [key, (earned as never)[key]])),
            earned.time,
          ],
        );
        for (const by of ['phase', 'person', 'line'] as const) {
          const rows = [...computeSeries(inputs, by, period)].flatMap(([id, row]) =>
            // Phases hold those below them.
            by === 'phase' && (inputs.plan.tasks.get(id)?.parent ?? null) !== null ? [] : [row],
          );
          for (const [i, point] of whole!.points.entries()) {
            const here = rows.map(({ points }) => points[i]!);
            for (const key of ['planned', 'earned', 'spent', 'forecast'] as const) {
              const sum = here.reduce((a, each) => a + (each[key] ?? 0), 0);
              assert.equal(sum, point[key] ?? 0, `${by}: ${key} on ${printDay(point.day)}`);
            }
          }
          assert.equal(
            rows.reduce((a, row) => a + (row.earned.eacBottomUp ?? 0), 0),
            earned.ac === null ? 0 : figures.forecast,
          );
        }
      }),
      runs(25),
    );
  });

  it('never plans less over time', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { series } = budgetOf(scene);
        const curve = series.filter((point) => point.day !== day(scene.today)).map((point) => point.planned);
        assert.deepEqual(
          curve,
          [...curve].sort((a, b) => a - b),
        );
      }),
      runs(10),
    );
  });
});
