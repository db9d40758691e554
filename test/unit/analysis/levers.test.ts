import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { idleLevers, type Levers } from '../../../src/core/analysis/levers';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { whatIf } from '../../../src/core/analysis/what-if';
import { whatIfLevers } from '../../../src/core/analysis/what-if-levers';
import { parseDay, printMinute } from '../../../src/core/base/dates';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';

const plan = `project: { name: Levers, start: 2026-01-05, currency: EUR }
rates: { dev: 100/h }
team:
  ana: { name: Ana, role: dev }
  ben:
    name: Ben
    rate: # raised in April
      - { rate: 80/h }
      - { from: 2026-04-01, rate: 88.50/h }
    capacity: 80%
  cara: { name: Cara, rate: 9k/project }
  dan: { name: Dan, rate: 70 USD/h }
  rig: { kind: equipment, rate: 10/h }
tasks:
  A: { title: A, duration: 10d, assign: ana, status: done, started: 2026-01-05, finished: 2026-01-16 }
  B: { title: B, effort: 10d, assign: [ana, ben 50%], needs: A, status: doing, started: 2026-01-19, progress: 25% }
  C: { title: C, effort: 3d/5d/9d, assign: [ben, rig], needs: B }
  D: { title: D, duration: 1w, assign: cara, needs: B, cost: { licences: 400 } }
  E: { title: E, effort: 2d, assign: 'ana 20% or ben', remaining: 12h, status: doing, started: 2026-01-19 }
  F: { title: F, duration: 3ed, assign: dan, needs: C }
budget: { total: 30k, currencies: { USD: 0.9 }, ledger: l.csv }
`;
const ledger = 'date,task,person,hours\n2026-01-16,A,ana,80\n';

function snapshotOf(text: string, today = '2026-01-26'): Snapshot {
  return analyse(
    {
      files: [{ path: 'project.yaml', text, role: 'root' }],
      ledgers: [{ path: 'l.csv', text: ledger }],
      commits: noCommits,
      holidays: noHolidays,
      today: parseDay(today)!,
    },
    null,
  );
}

function apply(snapshot: Snapshot, levers: Partial<Levers>): Snapshot {
  const result = whatIf(snapshot, whatIfLevers(snapshot).edits({ ...idleLevers, ...levers }));
  assert.ok(result.ok, result.ok ? '' : result.error);
  assert.deepEqual(result.value.problems, []);
  return result.value.after;
}

describe('the levers', () => {
  const snapshot = snapshotOf(plan);
  const question = whatIfLevers(snapshot);

  it('at 1 are the plan, and write nothing', () => {
    assert.deepEqual(question.edits(idleLevers), []);
    assert.deepEqual(question.figures(idleLevers), {
      finish: snapshot.schedule.finish,
      forecast: snapshot.budget.figures.forecast,
      moneyEnds: null,
    });
  });

  for (const levers of [
    { team: 2 },
    { team: 0.5 },
    { team: 1.333 },
    { rate: 1.1 },
    { rate: 0.75 },
    { scope: 1.5 },
    { scope: 0.3333 },
    { team: 1.5, rate: 1.25, scope: 0.8 },
  ]) {
    it(`give the figures that applying them gives: ${JSON.stringify(levers)}`, () => {
      const after = apply(snapshot, levers);
      assert.deepEqual(question.figures({ ...idleLevers, ...levers }), {
        finish: after.schedule.finish,
        forecast: after.budget.figures.forecast,
        moneyEnds: after.budget.cash.limits[0]!.forecast.day,
      });
      // Not by doing nothing.
      assert.notDeepEqual(question.figures({ ...idleLevers, ...levers }), question.now);
    });
  }

  it('leave what is done as it is: what it cost, and how long it took', () => {
    for (const levers of [{ team: 3 }, { rate: 3 }, { scope: 3 }]) {
      const after = apply(snapshot, levers);
      const cost = ({ budget }: Snapshot): unknown => {
        const { planned, spent, forecast } = budget.phases.find(({ id }) => id === 'A')!;
        return [planned, spent, forecast];
      };
      assert.deepEqual(
        [after.schedule.tasks.get('A'), cost(after)],
        [snapshot.schedule.tasks.get('A'), cost(snapshot)],
      );
    }
  });

  it('make a larger team sooner, a dearer one dearer, and more work later and dearer', () => {
    const { now } = question;
    const [more, dear, wide] = [{ team: 2 }, { rate: 2 }, { scope: 2 }].map((levers) =>
      question.figures({ ...idleLevers, ...levers }),
    );
    assert.ok(more!.finish! < now.finish!);
    assert.deepEqual([dear!.finish, dear!.forecast > now.forecast], [now.finish, true]);
    assert.ok(wide!.finish! > now.finish! && wide!.forecast > now.forecast);
    assert.ok(wide!.moneyEnds !== null, printMinute(wide!.finish!));
  });

  it('write what a person would: percents, rates with the day they begin, hundredths of a unit', () => {
    const edits = question.edits({ team: 1.25, rate: 1.1, scope: 1.5 });
    const value = (...address: readonly (string | number)[]): unknown =>
      edits.find((edit) => 'address' in edit && JSON.stringify(edit.address) === JSON.stringify(address));
    const set = (address: readonly (string | number)[], to: unknown): unknown => ({
      kind: 'set',
      address,
      value: to,
    });
    for (const [address, to] of [
      [['team', 'ben', 'capacity'], '100%'],
      [
        ['team', 'ana', 'rate'],
        [{ rate: '100/h' }, { from: '2026-01-27', rate: '110/h' }],
      ],
      [
        ['team', 'ben', 'rate'],
        [{ rate: '80/h' }, { from: '2026-01-27', rate: '88/h' }, { from: '2026-04-01', rate: '97.35/h' }],
      ],
      [['team', 'cara', 'rate'], '9900/project'],
      [
        ['team', 'dan', 'rate'],
        [{ rate: '70 USD/h' }, { from: '2026-01-27', rate: '77 USD/h' }],
      ],
      [['task', 'A', 'assign', 0], 'ana 100%'],
      [['task', 'B', 'assign', 1], 'ben 63%'],
      [['task', 'B', 'remaining'], '90h'],
      [['task', 'C', 'effort'], '4.5d/7.5d/13.5d'],
      [['task', 'D', 'duration'], '1.5w'],
      [['task', 'E', 'assign', 0], 'ana 25% or ben'],
      [['task', 'E', 'remaining'], '18h'],
      [['task', 'F', 'duration'], '4.5ed'],
    ] as const) {
      assert.deepEqual(value(...address), set(address, to));
    }
    assert.equal(value('team', 'rig', 'capacity'), undefined);
    assert.equal(value('task', 'A', 'duration'), undefined);
  });

  it('write no rate where the rates are private', () => {
    const files = [
      { path: 'project.yaml', text: plan, role: 'root' as const },
      { path: 'project.private.yaml', text: 'team: { ana: { rate: 200/h } }\n', role: 'private' as const },
    ];
    const hidden = whatIfLevers(analyse({ ...snapshot.inputs, files }, null));
    assert.equal(hidden.ratesArePrivate, true);
    assert.deepEqual(hidden.edits({ ...idleLevers, rate: 2 }), []);
    assert.ok(hidden.figures({ ...idleLevers, rate: 2 }).forecast > hidden.now.forecast);
  });

  it('stay within their bounds, whatever is asked', () => {
    for (const odd of [0, -1, 1e9, Number.NaN, Infinity]) {
      const levers = { team: odd, rate: odd, scope: odd };
      assert.ok(whatIf(snapshot, question.edits(levers)).ok);
      assert.ok(Number.isSafeInteger(question.figures(levers).forecast));
    }
  });
});
