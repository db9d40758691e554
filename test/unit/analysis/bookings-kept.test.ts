import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { parseDay } from '../../../src/core/base/dates';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';

const plan = `project: { name: T, start: 2026-01-05 }
team: { ana: { name: Ana, rate: 100/h } }
tasks:
  A: { title: A, effort: 3d, assign: ana }
  B: { title: B, effort: 2d, assign: ana }
budget: { total: 5k, ledger: l.csv }
`;

function next(
  before: Snapshot | null,
  text: string,
  ledger = 'date,task,person,hours\n2026-01-05,A,ana,8\n',
): Snapshot {
  const files = [{ path: 'project.yaml', text, role: 'root' as const }];
  const known = before?.inputs ?? {
    commits: noCommits,
    holidays: noHolidays,
    today: parseDay('2026-01-06')!,
    ledgers: [],
  };
  const kept = known.ledgers[0]?.text === ledger ? known.ledgers : [{ path: 'l.csv', text: ledger }];
  return analyse({ ...known, files, ledgers: kept }, before);
}

describe('bookings', () => {
  for (const [what, from, to] of [
    ['an estimate', 'effort: 3d', 'effort: 4d'],
    ['a title', 'title: B', 'title: C'],
    ['a state', 'A, effort: 3d', 'A, status: doing, started: 2026-01-05, effort: 3d'],
  ] as const) {
    it(`are not made again when ${what} changes`, () => {
      const before = next(null, plan);
      const after = next(before, plan.replace(from, to));
      assert.equal(after.booked, before.booked);
      assert.equal(after.budget.figures.spent, 80_000);
    });
  }

  for (const [what, from, to, spent] of [
    ['a rate', '100/h', '50/h', 40_000],
    ['the id of a task', '  A:', '  Z:', 80_000],
    ['the status date', 'start: 2026-01-05', 'start: 2026-01-05, status-date: 2026-01-01', 0],
    ['the end of a task', 'effort: 3d', 'status: done, finished: 2026-01-02, effort: 3d', 80_000],
  ] as const) {
    it(`are made again when ${what} changes`, () => {
      const before = next(null, plan);
      const text = plan.replace(from, to);
      const after = next(before, text);
      assert.notEqual(after.booked, before.booked);
      assert.equal(after.budget.figures.spent, spent);
      assert.deepEqual(after.budget.ledger, next(null, text).budget.ledger);
    });
  }

  it('are made again when a ledger changes', () => {
    const before = next(null, plan);
    assert.equal(next(before, plan, 'date,task,amount\n2026-01-05,A,5\n').budget.figures.spent, 500);
  });
});
