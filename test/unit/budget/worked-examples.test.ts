/**
 * The published worked examples of `../shared/data`, where that folder stands beside the repository: what is exact holds
 * to 1e-6, what is published to the rounding it is printed with.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkExamples } from '../../acceptance/earned-value/check-examples';
import { seriesTable } from '../../acceptance/earned-value/series-table';

const file = resolve('..', 'shared', 'data', 'earned-value', 'worked-examples.json');

describe('worked examples of earned value', () => {
  if (existsSync(file)) {
    for (const { name, verdict, detail } of checkExamples(readFileSync(file, 'utf8'))) {
      if (verdict === 'skipped') it.skip(`${name}: ${detail}`);
      else it(name, () => assert.equal(verdict, 'ok', detail));
    }
  } else {
    it.skip('skipped: ../shared/data is not here');
  }

  it('are held to their figures, and skipped by name where an input is none', () => {
    const inputs = { PV: 400, EV: 300, AC: 500, BAC: 1200 };
    const checked = checkExamples(
      JSON.stringify({
        examples: [
          { id: 'right', ...inputs, exact: { CPI: 0.6 }, published: { SPI: 0.8 } },
          { id: 'wrong', ...inputs, exact: { CPI: 0.60001 }, published: { SPI: 0.6 } },
          { id: 'remark', ...inputs, EV: '300 if half is done', exact: { CPI: 0.6 } },
        ],
      }),
    );
    assert.deepEqual(
      checked.map(({ name, verdict }) => `${name} ${verdict}`),
      [
        'right exact CPI ok',
        'right published SPI ok',
        'wrong exact CPI wrong',
        'wrong published SPI wrong',
        'remark skipped',
      ],
    );
  });
});

describe('a series of earned value', () => {
  const check = (what: string, csv: string, expected: string | { readonly problem: string }): void => {
    it(what, () => assert.deepEqual(seriesTable(csv, 100, 4), expected));
  };

  const head = 'period,SV,CV,SPI,CPI,ES,SV(t),SPI(t),EAC,ETC,VAC,TCPI\n';
  check(
    'has a row for each period with an EV, and empty cells where nothing can be said',
    'period,PV,EV,AC\n1,10,8,10\n2,40,0,0\n3,100,,\n',
    `${head}1,-2.000000,-2.000000,0.800000,0.800000,0.800000,-0.200000,0.800000,125.000000,115.000000,-25.000000,1.022222\n` +
      '2,-40.000000,0.000000,0.000000,,0.000000,-2.000000,0.000000,,,,1.000000\n',
  );
  check(
    'counts time from a period 0 on, where there is one',
    'period,PV,EV,AC\n0,0,0,0\n1,10,8,10\n',
    `${head}0,0.000000,0.000000,,,0.000000,0.000000,,,,,1.000000\n` +
      '1,-2.000000,-2.000000,0.800000,0.800000,0.800000,-0.200000,0.800000,125.000000,115.000000,-25.000000,1.022222\n',
  );
  check('names a column that is missing', 'period,PV,AC\n1,10,8\n', {
    problem: 'the series has no column ev',
  });
  check('stops at a PV that is no number', 'period,PV,EV,AC\n1,x,8,9\n', {
    problem: 'a PV of the series is no number',
  });
});
