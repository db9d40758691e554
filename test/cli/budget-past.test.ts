/** `budget` on earlier days: the plan as it stood then, on a real repository. Ana costs 100 an hour. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitAll, folders, runCli } from './support/run-cli';

const plan = (progress: string, effort: string): string =>
  `project: { name: Atlas, key: A, start: 2026-01-05, timezone: Europe/Berlin, currency: EUR }
team: { ana: { name: Ana Ruiz, email: ana@example.com, rate: 100/h } }
tasks: { A-1: { title: Session tokens, effort: ${effort}, assign: ana, status: doing, started: 2026-01-05, progress: ${progress} } }
budget: { total: 50k, ledger: ledger.csv }
`;

interface Point {
  readonly date: string;
  readonly ev: string | null;
  readonly evFrom: string | null;
}

interface Answer {
  readonly commit: string | null;
  readonly statusDate: string;
  readonly planned: string;
  readonly earned: { readonly pv: string; readonly ev: string; readonly ac: string };
  readonly series: readonly { readonly points: readonly Point[] }[];
}

describe('budget on earlier days', () => {
  const { make } = folders();
  const run = async (
    folder: string,
    ...args: readonly string[]
  ): Promise<Answer & { readonly said: string }> => {
    const { stdout, stderr } = await runCli(['budget', '--json', ...args, '--today', '2026-03-02'], {
      cwd: folder,
    });
    return { ...(JSON.parse(stdout) as Answer), said: stderr };
  };
  /** 40 days planned in January with a tenth done, 60 in February with a fifth; half is done now. */
  const repository = (): { readonly folder: string; readonly first: string; readonly second: string } => {
    const folder = make({
      'project.yaml': plan('10%', '40d'),
      'ledger.csv': 'date,task,amount\n2026-01-20,A-1,4000\n2026-02-10,A-1,6000\n',
    });
    const first = commitAll(folder, '2026-01-20', 'Plan');
    writeFileSync(join(folder, 'project.yaml'), plan('20%', '60d'));
    const second = commitAll(folder, '2026-02-17', 'Grow');
    writeFileSync(join(folder, 'project.yaml'), plan('50%', '60d'));
    return { folder, first, second };
  };

  it('is that of the commit of the day, with the rows up to it', async () => {
    const { folder, first, second } = repository();
    const then = await run(folder, '--as-of', '2026-02-16');
    assert.deepEqual(
      [then.commit, then.statusDate, then.planned, then.earned.ev, then.earned.ac, then.said],
      [first, '2026-02-16', '32000.00', '3200.00', '10000.00', ''],
    );
    const later = await run(folder, '--as-of', '2026-02-17');
    assert.deepEqual([later.commit, later.planned, later.earned.ev], [second, '48000.00', '9600.00']);
    const early = await run(folder, '--as-of', '2026-01-20');
    assert.deepEqual([early.commit, early.earned.ac], [first, '4000.00']);
  });

  it('is what the page as Markdown and the curve as SVG are of, too', async () => {
    const { folder } = repository();
    const print = async (format: string): Promise<string> =>
      (await runCli(['budget', format, '--as-of', '2026-02-16', '--today', '2026-03-02'], { cwd: folder }))
        .stdout;
    const page = await print('--markdown');
    assert.match(page, /^# .+\n\nstatus date 16 Feb 2026 · EUR · /);
    assert.match(page, /^\| Earned EV \| 3\.2k \| 10\u00A0% of BAC \|$/m);
    assert.match(page, /^\| Spent AC \| 10\.0k \|/m);
    const curve = await print('--svg');
    assert.match(curve, /^<\?xml .*\n<svg /);
    assert.match(curve, /earned 3\.2k/);
  });

  it('is of the plan as it is now where git has none, and says so', async () => {
    const { folder } = repository();
    const before = await run(folder, '--as-of', '2026-01-19');
    assert.deepEqual([before.commit, before.planned], [null, '48000.00']);
    assert.match(
      before.said,
      /No commit of 2026-01-19 or before holds the plan\. The figures are of the plan as it is now\./,
    );
    const none = await run(make({ 'project.yaml': plan('10%', '40d') }), '--as-of', '2026-01-19');
    assert.deepEqual([none.commit, none.planned], [null, '32000.00']);
    assert.match(none.said, /The figures are of the plan as it is now\./);
    const ahead = await run(folder, '--as-of', '2026-04-01');
    assert.deepEqual([ahead.commit, ahead.statusDate, ahead.said], [null, '2026-04-01', '']);
  });

  it('earns at the end of past months what the plans of those days say', async () => {
    const { folder } = repository();
    const { series } = await run(folder, '--by', 'month');
    assert.deepEqual(
      series[0]!.points.slice(1, 4).map(({ date, ev, evFrom }) => [date, ev, evFrom]),
      [
        ['2026-01-31', '3200.00', 'history'],
        ['2026-02-28', '9600.00', 'history'],
        ['2026-03-02', '24000.00', 'plan'],
      ],
    );
  });
});
