/** The charts of the page of risks as data: how exposure went, what moves finish and cost, and the odds of each date. */
import assert from 'node:assert/strict';
import { planAt } from '../../../src/core/analysis/plan-at';
import type { PlanTrend } from '../../../src/core/analysis/plan-trend';
import { simulationInput } from '../../../src/core/analysis/simulation-input';
import { trendLine } from '../../../src/core/analysis/trend-line';
import { minutesPerDay, parseDay } from '../../../src/core/base/dates';
import { inEnglish } from '../../../src/core/base/translate';
import { simulate } from '../../../src/core/schedule/simulation/simulate';
import { presentRisk } from '../../../src/core/views/risk';
import type { RiskModel } from '../../../src/core/views/risk-model';
import type { KnownOdds, WebviewOptions } from '../../../src/core/views/webview';
import { snapshotOf } from './support/present-tree';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

const planWith = (risks: string): string => `
project: { name: A, start: 2026-05-04, status-date: 2026-05-04, deadline: 2026-05-20, currency: EUR }
budget: { total: 10k, contingency: 2k }
rates: { dev: 50/h }
team: { ana: { name: Ana, role: dev } }
milestones: { beta: { title: Beta, due: 2026-05-12, needs: [a] } }
tasks:
  a: { title: Alpha, effort: 3d/5d/12d, assign: ana }
  b: { title: Second, effort: 2d, assign: ana, needs: a }
risks:
${risks}`;
const leak = (probability: string): string =>
  `  leak: { title: Leak, probability: ${probability}, impact: { schedule: 5d, cost: 4k }, affects: b, proximity: 2026-05-08 }\n`;
const fee = '  fee: { title: Fees, probability: 50%, impact: { cost: 1k } }\n';
const now = snapshotOf(planWith(leak('50%') + fee));

function trendOf(revisions: readonly (readonly [date: string, text: string])[]): PlanTrend {
  const line = trendLine({ ...now, whole: true });
  revisions.toReversed().forEach(([date, text], i) => {
    const day = parseDay(date)!;
    const head = { hash: String(i + 1).repeat(40), day, author: 'Ana', subject: 'Plan' };
    line.add(head, planAt([{ path: 'project.yaml', text, role: 'root' }], day, new Map()), new Map());
  });
  return { kind: 'read', points: line.end(), more: false };
}

const result = simulate(simulationInput(now), { runs: 1000, seed: 1 });
const odds = (change: Partial<KnownOdds> = {}): KnownOdds => ({
  cost: null,
  result,
  running: false,
  ...change,
});
const present = (options: Partial<WebviewOptions>, snapshot = now): RiskModel =>
  presentRisk(snapshot, { locale: 'en', translate: inEnglish, stale: null, ...options });

describe('the exposure over time', () => {
  const trend = trendOf([
    ['2026-03-02', planWith('')],
    ['2026-04-01', planWith(leak('10%'))],
    ['2026-04-20', planWith(leak('10%')).replace('project:', 'project: [')],
  ]);

  it('has a point for each commit that could be read, and ends with the files as they are', () =>
    assert.deepEqual(
      present({ trend }).burndown!.points.map(({ at, value }) => [at - parseDay('2026-03-01')!, value]),
      [
        [1, 0],
        [31, 40_000],
        [64, 250_000],
      ],
    ));

  it('goes down as the days pass on which risks may happen', () =>
    assert.deepEqual(
      present({ trend }).burndown!.ahead.map(({ at, value }) => [at - parseDay('2026-05-04')!, value]),
      [
        [0, 250_000],
        [5, 50_000],
      ],
    ));

  it('stands beside the contingency, and has a table of the same figures', () => {
    const { level, table, description } = present({ trend }).burndown!;
    assert.equal(level?.label, 'contingency 2k');
    assert.deepEqual(table.rows, [
      ['2026-03-02', '3333333', '0', '0', '0'],
      ['2026-04-01', '2222222', '1', '0', '400'],
      ['2026-05-04', 'not committed', '2', '1', '2.5k'],
    ]);
    assert.equal(plain(description), 'Exposure went from 0 on 2 Mar 2026 to 2.5k on 4 May 2026.');
  });

  it('counts expected delay where no risk is priced', () => {
    const unpriced = snapshotOf(
      planWith('  slow: { title: Slow, probability: 50%, impact: { schedule: 4d } }\n'),
    );
    const line = trendLine({ ...unpriced, whole: true });
    const chart = present({ trend: { kind: 'read', points: line.end(), more: false } }, unpriced).burndown!;
    assert.equal(plain(chart.end.title), '2 d');
    assert.equal(chart.level, null);
  });

  it('says that the history is being read, or why it cannot be', () => {
    assert.equal(
      present({ trend: { kind: 'reading' } }).noBurndown,
      'The history of the plan is being read.',
    );
    assert.equal(present({ trend: { kind: 'failed', why: 'No git.' } }).noBurndown, 'No git.');
    assert.equal(present({ trend }).noBurndown, null);
  });

  it('tells of each risk which commits assessed it anew', () => {
    const [first] = present({ trend }).list.rows;
    assert.deepEqual(
      first!.history.map(({ date, text, hash }) => [date, plain(text), hash?.[0] ?? null]),
      [
        ['now', '10 % → 50 %, 400 → 2.0k, 4 h → 2.5 d', null],
        ['1 Apr', 'found: 10 %, 400, 4 h, open', '2'],
      ],
    );
  });
});

describe('the odds on the page of risks', () => {
  it('stand in the headline: the last date, and the least likely one', () =>
    assert.match(
      plain(
        present({ odds: odds() })
          .headline.map(({ text }) => text)
          .join(''),
      ),
      /The deadline of 20 May holds in \d+ % of the runs, Beta of 12 May in \d+ %\.$/,
    ));

  it('draw each date as the share of the runs that keep it, with its due and a table', () => {
    const chart = present({ odds: odds() }).odds.finish!;
    assert.deepEqual(chart.lines.map(({ id }) => id).toSorted(), ['', 'beta']);
    for (const { id, points, due, p50, p80, isUnlikely } of chart.lines) {
      const { finish } = id === '' ? result.project! : result.targets.get(id)!;
      assert.equal(points.length, 101);
      assert.ok(points.every(({ at }, i) => i === 0 || at >= points[i - 1]!.at));
      assert.equal(Math.round(p50.at * minutesPerDay), finish.percentiles[50]);
      assert.equal(Math.round(p80.at * minutesPerDay), finish.percentiles[80]);
      assert.equal(due?.share, finish.chance);
      assert.equal(isUnlikely, finish.chance! < 0.5);
    }
    assert.deepEqual(chart.table.rows.map(([name]) => plain(name!)).slice(0, 4), [
      'Due',
      'Odds',
      'earliest',
      '10 %',
    ]);
  });

  it('draw the cost with the odds of the budget', () => {
    const line = present({ odds: odds() }).odds.cost!.lines[0]!;
    const runs = Array.from(result.sample!.cost!);
    assert.equal(line.due?.at, 1_000_000);
    assert.equal(line.due.share, runs.filter((cost) => cost <= 1_000_000).length / runs.length);
  });

  it('tell what moves finish and cost, the strongest first, risks with their chance', () => {
    const { finishTornado, costTornado } = present({ odds: odds() }).odds;
    assert.deepEqual(
      finishTornado!.bars.map(({ title, isRisk, chance }) => [title, isRisk, plain(chance)]),
      [
        ['Leak', true, '50 %'],
        ['Alpha', false, ''],
      ],
    );
    assert.deepEqual(
      costTornado!.bars.map(({ title }) => title),
      ['Leak', 'Alpha', 'Fees'],
    );
    assert.equal(finishTornado!.table.rows.length, 2);
    assert.ok(
      finishTornado!.bars.every(({ low, high }) => low >= finishTornado!.from && high <= finishTornado!.to),
    );
  });

  it('say that they are of an earlier text while new ones are made', () => {
    assert.equal(present({ odds: odds({ running: true }) }).updating, 'updating');
    assert.equal(present({ odds: odds() }).updating, null);
    const first = present({ odds: odds({ result: null, running: true }) });
    assert.equal(first.updating, null);
    assert.equal(first.odds.none, 'The dates are being simulated.');
  });

  it('are none where nothing is scheduled', () => {
    const empty = snapshotOf('project: { name: A, start: 2026-05-04 }\n');
    const nothing = simulate(simulationInput(empty), { runs: 10, seed: 1 });
    assert.equal(present({ odds: odds({ result: nothing }) }, empty).odds.none, 'Nothing is scheduled.');
  });
});
