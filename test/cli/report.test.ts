/** `report`: every figure of the sample's page is that of another command. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runCli } from './support/run-cli';

const today = ['--today', '2026-05-04'];
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `9 Jul` of `2026-07-09T17:00` */
function day(text: string): string {
  const [, month, dayOfMonth] = text.slice(0, 10).split('-').map(Number);
  return `${String(dayOfMonth)} ${months[month! - 1]!}`;
}

/** `255.7k` of `255656.00` */
function money(text: string, digits = 1): string {
  return `${(Number(text) / 1000).toFixed(digits).replace(/\.0$/, digits === 1 ? '.0' : '')}k`;
}

function odds(share: number): string {
  return share < 0.01 ? String.raw`\< 1 %` : `${String(Math.round(share * 100))} %`;
}

function daysOf(minutes: number): string {
  return `${String(minutes / 480)} d`;
}

interface Answers {
  readonly schedule: {
    readonly tasks: readonly { id: string; start: string; finish: string }[];
    readonly milestones: readonly {
      id: string;
      title: string;
      due: string;
      forecast: string;
      totalFloat: number;
    }[];
  };
  readonly simulate: {
    readonly milestones: readonly {
      readonly id: string;
      readonly finish: { readonly chance: number; readonly p80: string };
    }[];
  };
  readonly budget: {
    readonly total: string;
    readonly contingency: string;
    readonly spent: string;
    readonly forecast: string;
    readonly earned: { readonly ev: string; readonly cpi: number; readonly spi: number };
    readonly odds: { readonly cost: { readonly percentiles: readonly string[] } };
  };
  readonly risks: {
    readonly open: number;
    readonly cost: string;
    readonly risks: readonly {
      id: string;
      title: string;
      probability: number;
      cost: string;
      delay: number;
      status: string;
    }[];
  };
}

describe('the report of the sample', function () {
  this.timeout(60_000);
  let folder = '';
  let text = '';
  let answers: Answers;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'milewright-report-'));
    execFileSync(process.execPath, [resolve('scripts/sample/make-sample.mjs'), folder]);
    const json = async (...words: readonly string[]): Promise<unknown> => {
      const { stdout, stderr } = await runCli([...words, '--json', ...today], { cwd: folder });
      assert.equal(stderr, '');
      return JSON.parse(stdout);
    };
    answers = {
      schedule: (await json('schedule')) as Answers['schedule'],
      simulate: (await json('simulate')) as Answers['simulate'],
      budget: (await json('budget', '--odds')) as Answers['budget'],
      risks: (await json('risks')) as Answers['risks'],
    };
    const run = await runCli(['report', ...today], { cwd: folder });
    assert.deepEqual([run.stderr, run.code], ['', 0]);
    text = run.stdout.replaceAll('\u00A0', ' ');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const section = (title: string): string => {
    const from = text.indexOf(`\n## ${title}`);
    assert.ok(from >= 0, `no section ${title} in\n${text}`);
    const next = text.indexOf('\n## ', from + 1);
    return text.slice(from, next < 0 ? undefined : next);
  };
  const simulated = (id: string): { chance: number; p80: string } => {
    const found = answers.simulate.milestones.find((one) => one.id === id);
    assert.ok(found, id);
    return found.finish;
  };

  it('has the dates of schedule and simulate', () => {
    const rows = [...section('Dates').matchAll(/^\| \[\*\*(.+?)\*\*\]\(.*?\) \| (.*) \|$/gm)];
    const open = answers.schedule.milestones.filter(({ forecast }) => forecast > '2026-05-04');
    assert.deepEqual(
      rows.map(([, title]) => title),
      open.toSorted((a, b) => (a.forecast < b.forecast ? -1 : 1)).map(({ title }) => title),
    );
    for (const [, title, rest] of rows) {
      const { id, due, forecast, totalFloat } = open.find((one) => one.title === title)!;
      const { chance, p80 } = simulated(id);
      const cells = rest!.replaceAll('**', '').split(' | ');
      const [shownDue, shownForecast, slip, shownP80, shownOdds] = cells;
      assert.deepEqual(
        [shownDue, shownForecast, shownP80, shownOdds],
        [day(due), day(forecast), day(p80), odds(chance)],
      );
      if (forecast > due) assert.equal(slip, `${daysOf(-totalFloat)} late`);
      else assert.match(slip!, forecast.slice(0, 10) === due.slice(0, 10) ? /^on time$/ : /^\d+ d early$/);
    }
  });

  it('begins with the date that is in danger, the odds of the last one, and the money', () => {
    const late = answers.schedule.milestones.find(
      ({ due, forecast }) => forecast > '2026-05-04' && forecast > due,
    )!;
    const last = answers.schedule.milestones.at(-1)!;
    const { forecast, total, contingency } = answers.budget;
    const over = money(String(Number(forecast) - Number(total)));
    const [lead] = text.split('\n').filter((line) => line.startsWith('[**'));
    assert.ok(
      lead!.includes(`${late.title} will be ${String(-late.totalFloat / 480)} working days late, on 9 July.`),
      lead,
    );
    assert.ok(
      lead!.includes(
        `${last.title} on 30 September holds in ${odds(simulated(last.id).chance)} of the runs.`,
      ),
      lead,
    );
    assert.ok(
      lead!.endsWith(
        `The forecast is **${over} over** the budget of ${money(total, 0)} and within the contingency of ${money(contingency, 0)}.`,
      ),
      lead,
    );
  });

  it('has the money of budget', () => {
    const { forecast, spent, earned, odds: simulatedCost } = answers.budget;
    const needed = money(String(Number(forecast) - Number(spent)));
    const said = section('Money');
    const p80 = money(simulatedCost.cost.percentiles[80]!);
    assert.ok(
      said.includes(
        `**Forecast ${money(forecast)}**: spent ${money(spent)}, still needed ${needed}; at most ${p80} in 8 of 10 runs.`,
      ),
      said,
    );
    assert.ok(
      said.includes(
        `Earned so far ${money(earned.ev)}: ${earned.cpi.toFixed(2)} for each unit spent, ${String(Math.round(earned.spi * 100))} % of what was planned by now.`,
      ),
      said,
    );
  });

  it('has the risks of risks, the greatest first', () => {
    const { open, cost, risks } = answers.risks;
    const said = section('Risks that matter');
    assert.ok(said.includes(`*${String(open)} open, worth ${money(cost)}*`), said);
    const rows = [...said.matchAll(/^\| \[\*\*(.+?)\*\*\]\(.*?\) \| (.*?) \| (.*?) \| (.*?) \|/gm)];
    assert.equal(rows.length, 5);
    rows.forEach(([, title, probability, amount, delay], i) => {
      const risk = risks[i]!;
      const whole = Math.round(Number(risk.cost) / risk.probability);
      assert.deepEqual(
        [title, probability, amount, delay],
        [
          risk.title,
          `${String(risk.probability * 100)} %`,
          `${String(whole / 1000)}k`,
          daysOf(risk.delay / risk.probability),
        ],
      );
    });
  });

  it('says what ends and begins next as schedule does', () => {
    const said = [
      ...section('Next, to 18 May').matchAll(/^- \[\*\*(.+?)\*\*\]\(.*?\), (ends|begins) (\d+ \w+)$/gm),
    ];
    assert.ok(said.length > 2);
    const titled = JSON.parse(
      execFileSync(process.execPath, [resolve('dist/cli.js'), 'schedule', '--json', ...today], {
        cwd: folder,
        encoding: 'utf8',
      }),
    ) as {
      tasks: readonly { title: string; start: string; finish: string }[];
    };
    for (const [, title, verb, when] of said) {
      const task = titled.tasks.find((one) => one.title === title)!;
      assert.equal(when, day(verb === 'ends' ? task.finish : task.start), title);
    }
  });

  it('leads to the line of everything it names', async () => {
    const { stdout } = await runCli(['report', '--json', ...today], { cwd: folder });
    const plan = execFileSync('git', ['show', 'HEAD:project.yaml'], { cwd: folder, encoding: 'utf8' }).split(
      '\n',
    );
    type Said = {
      readonly facts: Readonly<Record<string, unknown>>;
      readonly sources: readonly { readonly kind: string; readonly line: number }[];
    };
    const report = JSON.parse(stdout) as {
      readonly lead: readonly Said[];
      readonly sections: readonly {
        readonly table: { readonly rows: readonly Said[] } | null;
        readonly statements: readonly Said[];
      }[];
    };
    const said = [
      ...report.lead,
      ...report.sections.flatMap(({ table, statements }) => [...(table?.rows ?? []), ...statements]),
    ];
    const named = said.flatMap(({ facts, sources }) => {
      const id = facts['task'] ?? facts['milestone'] ?? facts['risk'];
      return typeof id === 'string' ? [{ id, line: sources.find(({ kind }) => kind === 'plan')?.line }] : [];
    });
    assert.ok(named.length >= 12);
    for (const { id, line } of named) assert.match(plan[(line ?? 0) - 1] ?? '', new RegExp(`^ *${id}:`));
    for (const { sources } of said) assert.ok(sources.length > 0);
  });

  it('prints the same figures on paper', async () => {
    const { stdout } = await runCli(['report', '--html', ...today], { cwd: folder });
    const words = stdout
      .replaceAll(/<style>[^]*<\/style>|<svg[^]*?<\/svg>|<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ');
    for (const title of ['Dates', 'Money', 'Risks that matter', 'Done since 20 Apr', 'Next, to 18 May'])
      assert.ok(words.includes(title), title);
    assert.ok(words.includes(`Forecast ${money(answers.budget.forecast)}`), words);
    assert.doesNotMatch(stdout, /<script|https?:|@import|url\((?!#)/);
  });
});
