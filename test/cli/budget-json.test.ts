/** `budget` for machines: exact figures of a plan that is proved by hand, in JSON and CSV. */
import assert from 'node:assert/strict';
import { atlas, ledger, monday } from './support/atlas';
import { folders, runCli } from './support/run-cli';

describe('budget for machines', () => {
  const { make } = folders();
  const json = async (folder: string): Promise<never> => {
    const run = await runCli(['budget', '--json', ...monday], { cwd: folder });
    assert.equal(run.stderr, '');
    return JSON.parse(run.stdout) as never;
  };

  it('without lines: assigned effort × rates + costs of tasks', async () => {
    const folder = make({ 'project.yaml': atlas, 'ledger.csv': ledger });
    assert.deepEqual(await json(folder), {
      version: 1,
      statusDate: '2026-01-05',
      commit: null,
      currency: 'EUR',
      privateRates: false,
      total: '5000.00',
      contingency: null,
      reserve: null,
      riskExposure: '0.00',
      // 24 h and 16 h of Ana at 100, and the licences.
      planned: '4120.50',
      spent: '500.25',
      // All of the work remains.
      forecast: '4620.75',
      // On Monday morning, before the plan begins; the first hours are booked already.
      earned: {
        baseline: null,
        bac: '4120.50',
        pv: '0.00',
        ev: '0.00',
        ac: '500.25',
        cv: '-500.25',
        sv: '0.00',
        eac: null,
        etc: null,
        vac: null,
        cpi: 0,
        spi: null,
        tcpi: 1.1382,
        // What is spent, and all that was approved; and what the work that remains costs.
        eacAsPlanned: '4620.75',
        eacOnTime: null,
        eacBottomUp: '4620.75',
        tcpiEac: null,
        unknown: {
          eac: 'nothing-earned',
          eacOnTime: 'nothing-earned',
          etc: 'nothing-earned',
          vac: 'nothing-earned',
          tcpiEac: 'nothing-earned',
          spi: 'nothing-planned-yet',
        },
        time: {
          start: '2026-01-05',
          finish: '2026-01-09',
          planned: 5,
          actual: 0,
          earned: 0,
          variance: 0,
          index: null,
          forecast: null,
          forecastFinish: null,
          unknown: 'not-begun',
        },
      },
      // What a plan without lines has: the people, and each kind of cost.
      lines: [
        { id: 'people', planned: '4000.00', spent: '0.00', forecast: '4000.00' },
        { id: 'licences', planned: '120.50', spent: '0.00', forecast: '120.50' },
      ],
      ledger: { files: ['ledger.csv'], rows: 1, rowsUsed: 1, rowsLater: 0, lastDate: '2026-01-05' },
      cash: {
        burn: { perMonth: null, months: 0, from: null, to: null, unknown: 'no-whole-month' },
        needs: [{ month: '2026-01', amount: '4120.50', cumulative: '4620.75' }],
        ends: [
          {
            of: 'total',
            amount: '5000.00',
            forecast: { date: null, left: '379.25', unknown: 'lasts' },
            pace: { date: null, left: null, unknown: 'nothing-earned' },
          },
        ],
      },
      odds: null,
    });
  });

  it('by lines; null where there is no total and no ledger', async () => {
    const text = atlas.replace(
      /^budget:.*$/m,
      'budget: { lines: { people: { from: team }, cloud: { planned: 100 } } }',
    );
    assert.deepEqual(await json(make({ 'project.yaml': text })), {
      version: 1,
      statusDate: '2026-01-05',
      commit: null,
      currency: 'EUR',
      privateRates: false,
      total: null,
      contingency: null,
      reserve: null,
      riskExposure: '0.00',
      planned: '4220.50',
      spent: null,
      forecast: '4220.50',
      earned: {
        baseline: null,
        bac: '4220.50',
        pv: '0.00',
        ev: '0.00',
        ac: null,
        cv: null,
        sv: '0.00',
        eac: null,
        etc: null,
        vac: null,
        cpi: null,
        spi: null,
        tcpi: null,
        eacAsPlanned: null,
        eacOnTime: null,
        eacBottomUp: null,
        tcpiEac: null,
        unknown: {
          ac: 'no-ledger',
          cv: 'no-ledger',
          cpi: 'no-ledger',
          eac: 'no-ledger',
          eacAsPlanned: 'no-ledger',
          eacOnTime: 'no-ledger',
          eacBottomUp: 'no-ledger',
          etc: 'no-ledger',
          vac: 'no-ledger',
          tcpi: 'no-ledger',
          tcpiEac: 'no-ledger',
          spi: 'nothing-planned-yet',
        },
        time: {
          start: '2026-01-05',
          finish: '2026-01-09',
          planned: 5,
          actual: 0,
          earned: 0,
          variance: 0,
          index: null,
          forecast: null,
          forecastFinish: null,
          unknown: 'not-begun',
        },
      },
      lines: [
        { id: 'people', planned: '4120.50', spent: null, forecast: '4120.50' },
        { id: 'cloud', planned: '100.00', spent: null, forecast: '100.00' },
      ],
      ledger: { files: [], rows: 0, rowsUsed: 0, rowsLater: 0, lastDate: null },
      cash: {
        burn: { perMonth: null, months: 0, from: null, to: null, unknown: 'no-ledger' },
        needs: [{ month: '2026-01', amount: '4220.50', cumulative: '4220.50' }],
        ends: [],
      },
      odds: null,
    });
  });

  it('--odds: what `simulate` says of the cost, and how likely the total holds', async () => {
    const text = atlas.replace('effort: 3d, assign: ana', 'effort: 1d/3d/9d, assign: ana');
    const folder = make({ 'project.yaml': text, 'ledger.csv': ledger });
    const options = ['--seed', '7', '--runs', '400', ...monday];
    const read = async (...args: readonly string[]): Promise<string> =>
      (await runCli([...args, ...options], { cwd: folder })).stdout;
    interface Odds {
      readonly runs: number;
      readonly cost: { readonly percentiles: readonly string[] };
      readonly holds: readonly { readonly of: string; readonly chance: number }[];
    }
    const { odds } = JSON.parse(await read('budget', '--odds', '--json')) as { readonly odds: Odds };
    const { project } = JSON.parse(await read('simulate', '--json')) as {
      readonly project: { readonly cost: { readonly percentiles: readonly string[] } };
    };
    assert.deepEqual([odds.runs, odds.cost.percentiles], [400, project.cost.percentiles]);
    const held = odds.cost.percentiles.filter((cost) => Number(cost) <= 5000).length;
    assert.deepEqual(
      odds.holds.map(({ of, chance }) => [of, Math.abs(chance - held / 101) < 0.02]),
      [['total', true]],
    );
    const printed = await read('budget', '--odds');
    assert.match(printed, /^400 runs, seed 7 +P10 +P50 +P80 +P90$/m);
    const p50 = Number(odds.cost.percentiles[50]).toLocaleString('en', { minimumFractionDigits: 2 });
    assert.match(printed, new RegExp(`^Final cost, EUR +[\\d.,]+ +${p50} `, 'm'));
  });

  it('--by: rows with what is in them, and their curves', async () => {
    const done = atlas.replace(
      'effort: 3d, assign: ana',
      'effort: 3d, assign: ana, status: done, finished: 2026-01-07',
    );
    const folder = make({ 'project.yaml': done, 'ledger.csv': 'date,task,amount\n2026-01-06,A-1,2000\n' });
    interface Row {
      readonly id: string;
      readonly rows: readonly Row[];
    }
    interface Answer {
      readonly by: string;
      readonly rows: readonly Row[];
      readonly series: readonly { readonly id: string; readonly points: readonly object[] }[];
    }
    const run = async (...args: readonly string[]): Promise<string> =>
      (await runCli(['budget', ...args, '--today', '2026-01-08'], { cwd: folder })).stdout;
    const answer = JSON.parse(await run('--by', 'phase', '--json')) as Answer;
    assert.equal(answer.by, 'phase');
    const { rows, ...build } = answer.rows[0]!;
    assert.deepEqual(build, {
      kind: 'task',
      id: 'build',
      title: 'Build',
      planned: '4120.50',
      spent: '2000.00',
      forecast: '3720.50',
      bac: '4120.50',
      pv: '2400.00',
      ev: '2400.00',
      ac: '2000.00',
      cv: '400.00',
      sv: '0.00',
      eac: '3433.75',
      etc: '1433.75',
      vac: '686.75',
      cpi: 1.2,
      spi: 1,
      tcpi: 0.8114,
    });
    assert.deepEqual(
      rows.map(({ id }) => id),
      ['A-1', 'A-2', 'A-3'],
    );
    assert.deepEqual(
      answer.series.map(({ id, points }) => [id, points.at(1)]),
      [
        [
          'build',
          {
            date: '2026-01-08',
            pv: '2400.00',
            ev: '2400.00',
            ac: '2000.00',
            cpi: 1.2,
            spi: 1,
            evFrom: 'plan',
            forecast: '2000.00',
          },
        ],
      ],
    );
    assert.equal(
      await run('--by', 'month', '--csv'),
      'month,planned,spent,forecast,until,pv,ev,ac,cv,sv,cpi,spi\n' +
        '2026-01,4120.50,2000.00,3720.50,2026-01-08,2400.00,2400.00,2000.00,400.00,0.00,1.2,1\n',
    );
    assert.equal(
      (await run('--csv')).split('\n')[1],
      '1,line,people,people,4000.00,0.00,1600.00,4000.00,2400.00,2400.00,0.00,2400.00,0.00,,,,,1,0.4',
    );
  });
});
