/** PV, EV and BAC against an approved plan, proved by hand: 8 hours of work a day at 100 EUR an hour. */
import assert from 'node:assert/strict';
import type { BudgetResult, EarnedValue } from '../../../src/core/budget/budget-result';
import { computeBudget } from '../../../src/core/budget/compute-budget';
import { parseLedgers } from '../../../src/core/budget/parse-ledgers';
import { day, line, money, person, planOf, rate, scheduleOf, type Scene } from './plan-and-schedule';

const ana = person('ana', { rates: [{ from: null, rate: rate('100/h') }] });

interface Measured {
  readonly now: Scene;
  readonly approved: Omit<Scene, 'today'>;
  /** Id in the baseline → present id, where it is another or none. */
  readonly renamed?: Readonly<Record<string, string | null>>;
}

function measure({ now, approved, renamed = {} }: Measured): BudgetResult {
  const plan = planOf(now);
  const then = { ...approved, today: now.today };
  const ids = Object.keys(approved.tasks ?? {}).flatMap((id): [string, string][] => {
    const present = id in renamed ? renamed[id]! : id;
    return present === null ? [] : [[id, present]];
  });
  const ledgers = Object.entries(now.ledgers ?? {}).map(([path, text]) => ({ path, text }));
  return computeBudget(plan, scheduleOf(now), parseLedgers(plan.budget, ledgers), day(now.today), new Map(), {
    name: 'plan-1',
    plan: planOf(then),
    schedule: scheduleOf(then),
    presentIds: new Map(ids),
  });
}

function check(what: string, scene: Measured, expected: Partial<EarnedValue>): void {
  it(what, () => {
    const budget = measure(scene);
    const { earned } = budget;
    assert.deepEqual(
      Object.fromEntries(Object.keys(expected).map((key) => [key, earned[key as keyof EarnedValue]])),
      expected,
    );
    for (const rows of [budget.phases, budget.people, budget.lines]) {
      for (const key of ['planned', 'bac', 'pv', 'ev'] as const) {
        const sum = rows.reduce((total, row) => total + row[key], 0);
        assert.equal(sum, key === 'planned' ? budget.figures.planned : earned[key], key);
      }
    }
    const at = budget.series.find((point) => point.day === budget.statusDay)!;
    assert.deepEqual([at.planned, at.earned], [earned.pv, earned.ev]);
    assert.equal(budget.series.at(-1)!.planned, earned.bac);
    assert.equal(
      budget.months.reduce((total, month) => total + month.planned, 0),
      budget.figures.planned,
    );
  });
}

/** Monday to Friday, as it was approved. */
const week = { from: '2026-01-05', to: '2026-01-09', hours: { ana: 40 } };

describe('money against a baseline', () => {
  check(
    'PV follows the approved dates, not those the plan slipped to',
    {
      now: {
        today: '2026-01-08',
        team: [ana],
        tasks: { A: { ...week, from: '2026-01-12', to: '2026-01-16' } },
      },
      approved: { team: [ana], tasks: { A: week } },
    },
    { baseline: 'plan-1', bac: 400_000, pv: 240_000, ev: 0, spi: 0 },
  );
  check(
    'EV is the share done of what was approved, whatever the task has grown to',
    {
      now: {
        today: '2026-01-08',
        team: [ana],
        tasks: { A: { from: '2026-01-05', to: '2026-01-16', hours: { ana: 80 }, progress: 0.5 } },
        ledgers: { 'l.csv': 'date,task,amount\n2026-01-06,A,3000\n' },
      },
      approved: { team: [ana], tasks: { A: week } },
    },
    { bac: 400_000, pv: 240_000, ev: 200_000, ac: 300_000, cpi: 2 / 3, spi: 5 / 6 },
  );
  check(
    'work that came later has no budget and earns nothing',
    {
      now: {
        today: '2026-01-12',
        team: [ana],
        tasks: { A: { ...week, status: 'done' }, B: { ...week, status: 'done' } },
      },
      approved: { team: [ana], tasks: { A: week } },
    },
    { bac: 400_000, pv: 400_000, ev: 400_000 },
  );
  check(
    'what is gone or dropped stays approved and earns nothing',
    {
      now: { today: '2026-01-12', team: [ana], tasks: { B: { ...week, status: 'dropped' } } },
      approved: { team: [ana], tasks: { A: week, B: week } },
      renamed: { A: null },
    },
    { bac: 800_000, pv: 800_000, ev: 0 },
  );
  check(
    'a task that was renamed earns what its earlier id was approved',
    {
      now: { today: '2026-01-12', team: [ana], tasks: { B: { ...week, status: 'done' } } },
      approved: { team: [ana], tasks: { A: week } },
      renamed: { A: 'B' },
    },
    { bac: 400_000, pv: 400_000, ev: 400_000 },
  );
  check(
    'people and lines that are gone still add up',
    {
      now: { today: '2026-01-08', team: [], tasks: { A: { from: '2026-01-05', to: '2026-01-09' } } },
      approved: {
        team: [ana],
        tasks: { A: week },
        budget: { lines: [line('people', { from: 'team' }), line('cloud', { planned: rate('500') })] },
        span: ['2026-01-05', '2026-01-09'],
      },
    },
    { bac: 450_000, pv: 270_000, ev: 30_000 },
  );
  check(
    'money of another currency is no measure',
    {
      now: { today: '2026-01-08', team: [ana], tasks: { A: week }, currency: 'EUR' },
      approved: { team: [ana], tasks: { A: week }, currency: 'USD', budget: { total: money('1') } },
    },
    { baseline: null, bac: 400_000, pv: 240_000 },
  );
});
