import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { costOdds } from '../../../src/core/analysis/cost-odds';
import { simulationInput } from '../../../src/core/analysis/simulation-input';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { parseDay } from '../../../src/core/base/dates';
import { inEnglish } from '../../../src/core/base/translate';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { simulate } from '../../../src/core/schedule/simulation/simulate';
import { budgetView, presentBudget } from '../../../src/core/views/budget';
import type { WebviewOptions } from '../../../src/core/views/webview';

const text = `project: { name: 'Atlas <b>*pay*</b> | & "co"', start: 2026-01-05, currency: EUR }
team: { ana: { name: Ana, rate: 100/h } }
tasks:
  build:
    title: Build
    tasks:
      A: { title: '=A|1 <script>', effort: 10d, assign: ana, status: done, started: 2026-01-05, finished: 2026-01-16 }
      B: { title: B, effort: 15d/20d/40d, assign: ana, needs: A }
budget: { total: 25k, contingency: 20%, ledger: l.csv }
`;

function snapshotOf(plan: string): Snapshot {
  return analyse(
    {
      files: [{ path: 'project.yaml', text: plan, role: 'root' }],
      ledgers: [{ path: 'l.csv', text: 'date,task,amount\n2026-01-16,A,10000\n' }],
      commits: noCommits,
      holidays: noHolidays,
      today: parseDay('2026-02-02')!,
    },
    null,
  );
}

const snapshot = snapshotOf(text);
const cost = costOdds(snapshot, simulate(simulationInput(snapshot), { runs: 200, seed: 1 }));
const options: WebviewOptions = {
  locale: 'en',
  translate: inEnglish,
  stale: null,
  odds: { cost, running: false },
};

function made(file: RegExp, of = snapshot): string {
  const found = budgetView.exports!(of, options).find((each) => file.test(each.file));
  assert.ok(found, `${file}`);
  return found.make().replaceAll('\u00A0', ' ');
}

describe('what is taken out of the budget', () => {
  it('has names of files that say what they are, and of which day', () => {
    assert.deepEqual(
      budgetView.exports!(snapshot, options).map(({ file }) => file),
      [
        'budget-2026-02-02.svg',
        'budget-2026-02-02.md',
        'budget-phase-2026-02-02.csv',
        'budget-person-2026-02-02.csv',
        'budget-line-2026-02-02.csv',
        'budget-month-2026-02-02.csv',
        'budget-curve-2026-02-02.csv',
        'budget-indices-2026-02-02.csv',
      ],
    );
  });

  it('draws every line of the curve, its band and its labels', () => {
    const svg = made(/svg$/);
    const { curve, headline } = presentBudget(snapshot, options);
    const said = headline
      .map((run) => run.text)
      .join('')
      .replaceAll('\u00A0', ' ');
    assert.ok(svg.includes(`<title>${said}</title>`));
    // One path to each line, and three to the band.
    assert.equal(svg.match(/<path /g)!.length, curve.lines.length + 3);
    for (const label of [...curve.lines.map((line) => line.label), ...curve.band!.labels]) {
      assert.ok(svg.includes(label!.text.replaceAll('\u00A0', ' ')), label!.text);
    }
    const numbers = [...svg.matchAll(/ (?:x|y|x1|x2|y1|y2|cx|cy)="([^"]*)"/g)].map(([, value]) =>
      Number(value),
    );
    assert.ok(
      numbers.every((value) => value >= 0 && value <= 1000),
      'all of it lies in the drawing',
    );
    assert.doesNotMatch(svg, /NaN|<b>|<script/);
    assert.match(svg, /Atlas &lt;b&gt;/);
  });

  it('tells the page in Markdown, with nothing that a plan could slip into it', () => {
    const page = made(/md$/);
    assert.match(page, /^# Atlas \\<b\\>\\\*pay\\\*\\<\\\/b\\> \\\| \\& \\"co\\"\n/);
    assert.match(page, /^\*\*Forecast 28k, 3k over the budget of 25k\./m);
    assert.match(page, /^\| Forecast EAC \| 28\.0k \| AC \+ ETC \|$/m);
    assert.match(page, /^\| Build \| .* \|\n\| – \\=A\\\|1 \\<script\\> \| /m);
    const tables = page.split('\n').filter((line) => line.startsWith('|'));
    const cells = (line: string): number => line.replaceAll(/\\./g, '').split('|').length;
    let width = 0;
    for (const [i, line] of tables.entries()) {
      if (tables[i + 1]?.startsWith('| ---')) width = cells(line);
      assert.equal(cells(line), width, line);
    }
  });

  it('gives tables as CSV, of which a spreadsheet runs nothing', () => {
    assert.equal(
      made(/phase.*csv$/),
      [
        'Level,Id,Item,Budget,Planned,Earned,Spent,EAC',
        '1,build,Build,26000.00,8000.00,8000.00,10000.00,28000.00',
        `2,A,"'=A|1 <script>",8000.00,8000.00,8000.00,10000.00,10000.00`,
        '2,B,B,18000.00,0.00,0.00,0.00,18000.00',
        '',
      ].join('\n'),
    );
    assert.match(made(/curve.*csv$/), /^Until,Planned,Earned,Spent,Forecast\n2026-01-/);
  });

  it('has a drawing of a plan without costs too', () => {
    const bare = snapshotOf(
      'project: { name: Bare, start: 2026-01-05 }\ntasks: { A: { title: A, effort: 1d } }\n',
    );
    assert.doesNotMatch(made(/svg$/, bare), /NaN|Infinity/);
    assert.match(made(/md$/, bare), /^# Bare\n/);
  });
});
