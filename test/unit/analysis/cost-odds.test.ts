import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { costOdds, type CostOdds } from '../../../src/core/analysis/cost-odds';
import { simulationInput } from '../../../src/core/analysis/simulation-input';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { parseDay, printDay } from '../../../src/core/base/dates';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { simulate } from '../../../src/core/schedule/simulation/simulate';

const runs = 4000;

function snapshotOf(text: string, ledger: string | null = null, today = '2026-01-05'): Snapshot {
  return analyse(
    {
      files: [
        { path: 'project.yaml', text: `project: { name: T, start: 2026-01-05 }\n${text}`, role: 'root' },
      ],
      ledgers: ledger === null ? [] : [{ path: 'l.csv', text: `date,task,amount\n${ledger}` }],
      commits: noCommits,
      holidays: noHolidays,
      today: parseDay(today)!,
    },
    null,
  );
}

function oddsOf(...given: Parameters<typeof snapshotOf>): CostOdds {
  const snapshot = snapshotOf(...given);
  return costOdds(snapshot, simulate(simulationInput(snapshot), { runs, seed: 1 }))!;
}

/** One task of 10 to 60 days, most likely 20, at 800 a day. */
const triangle = `
team: { ana: { name: Ana, rate: 100/h } }
tasks:
  A: { title: A, effort: 10d/20d/60d, estimate: triangular, assign: ana }
`;

/** The inverse of the triangular distribution, in closed form. */
function triangular(p: number, low: number, mode: number, high: number): number {
  const split = (mode - low) / (high - low);
  return p < split
    ? low + Math.sqrt(p * (high - low) * (mode - low))
    : high - Math.sqrt((1 - p) * (high - low) * (high - mode));
}

describe('the odds of the cost', () => {
  it('are those of the closed form where one task is all there is', () => {
    const { cost } = oddsOf(triangle);
    for (const p of [10, 50, 80, 90]) {
      const exact = triangular(p / 100, 10, 20, 60) * 80_000;
      assert.ok(Math.abs(cost[p]! - exact) < 0.025 * exact, `P${p}: ${cost[p]} is not ${exact}`);
    }
  });

  it('go with the dates where both come from the same work', () => {
    assert.ok(oddsOf(triangle).correlation! > 0.99);
    const other = `${triangle}  B: { title: B, duration: 200d }\n`;
    const { correlation, finish } = oddsOf(other);
    assert.deepEqual([correlation, finish[0] === finish[100]], [null, true]);
  });

  it('of a limit are the share of the runs that keep to it', () => {
    // Of the closed form P50 is 29.37 days.
    const total = Math.round(triangular(0.5, 10, 20, 60) * 800);
    const { limits } = oddsOf(`${triangle}budget: { total: ${total}, contingency: 100%, reserve: 1M }\n`);
    assert.deepEqual(
      limits.map(({ kind }) => kind),
      ['total', 'contingency', 'reserve'],
    );
    assert.ok(Math.abs(limits[0]!.chance - 0.5) < 0.03, String(limits[0]!.chance));
    // 58.74 of 10 to 60 days: all but (60 − 58.74)² ÷ (50 × 40) of the runs.
    assert.ok(limits[1]!.chance > 0.99);
    assert.equal(limits[2]!.chance, 1);
    assert.ok(limits[2]!.ends.every((day) => day === null));
  });

  it('end the money on the day on which a run has worked it up', () => {
    // Every run spends 800 a day, so 15 days of money end on the 16th working day whatever the run.
    const { limits, band } = oddsOf(`${triangle}budget: { total: 12000 }\n`);
    const [total] = limits;
    const known = total!.ends.flatMap((day) => (day === null ? [] : [day]));
    assert.ok(known.length > 80 && known.length < 101);
    for (const day of known) {
      // Weekends are stretched with the rest: a few days either way.
      const off = day - parseDay('2026-01-26')!;
      assert.ok(Math.abs(off) <= 3, printDay(day));
    }
    assert.equal(band[0]!.p90, 0);
  });

  it('hold what is spent as certain', () => {
    const budget = 'budget: { total: 5000, ledger: l.csv }\n';
    const { limits, band, cost } = oddsOf(`${triangle}${budget}`, '2026-01-06,A,6000\n', '2026-01-08');
    assert.deepEqual(limits[0]!.ends.map((day) => day && printDay(day)).at(50), '2026-01-06');
    assert.equal(limits[0]!.chance, 0);
    assert.deepEqual([band[0]!.p10, band[0]!.p90], [600_000, 600_000]);
    assert.ok(cost[0]! >= 600_000);
  });

  it('make a band that never falls, in order, and ends at the percentiles of the cost', () => {
    const lines = 'budget: { total: 30k, lines: { people: { from: team }, cloud: { planned: 2k/month } } }\n';
    const { band, cost } = oddsOf(`${triangle}${lines}`);
    assert.ok(band.length > 10 && band.length <= 62);
    for (const [i, point] of band.entries()) {
      assert.ok(point.p10 <= point.p50 && point.p50 <= point.p80 && point.p80 <= point.p90);
      const last = band[i - 1];
      if (last) assert.ok(last.day < point.day && last.p10 <= point.p10 && last.p80 <= point.p80);
    }
    const { p10, p50, p80, p90 } = band.at(-1)!;
    assert.deepEqual([p10, p50, p80, p90], [cost[10], cost[50], cost[80], cost[90]]);
  });

  it('let lines at a rate cost more the longer a run takes', () => {
    const lines = (planned: string): string =>
      `${triangle}budget: { lines: { people: { from: team }, cloud: { planned: ${planned} } } }\n`;
    const fixed = oddsOf(lines('2000'));
    const standing = oddsOf(lines('700/w'));
    const spread = ({ cost }: CostOdds): number => cost[90]! - cost[10]!;
    const days = standing.finish[90]! - standing.finish[10]!;
    // 100 a day of the calendar, beside the same work.
    assert.ok(Math.abs(spread(standing) - spread(fixed) - days * 10_000) < 25_000);
  });

  it('are none where nothing has a cost or a date', () => {
    for (const text of ['tasks: { A: { title: A, effort: 1d } }\n', 'tasks: {}\n']) {
      const snapshot = snapshotOf(text);
      assert.equal(costOdds(snapshot, simulate(simulationInput(snapshot), { runs: 10, seed: 1 })), null);
    }
  });
});
