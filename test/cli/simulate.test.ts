/** `simulate`: what it prints, what its JSON holds, and which words it refuses. */
import assert from 'node:assert/strict';
import { atlas, ledger, monday } from './support/atlas';
import { folders, runCli } from './support/run-cli';

/** Proved by hand where nothing is drawn; the rest is what seed 1 gives on every machine. */
const uncertain = `project: { name: Odds, start: 2026-01-05, deadline: 2026-01-16, currency: EUR }
team:
  ana: { name: Ana, rate: 100/h }
milestones:
  beta: { title: Beta, due: 2026-01-13, needs: [B] }
tasks:
  A: { title: First, effort: 2d/4d/9d, assign: ana }
  B: { title: Second, effort: 1d/2d/4d, assign: ana, needs: A, deadline: 2026-01-15 }
  C: { title: Aside, effort: 1d }
risks:
  late: { title: Late review, probability: 25%, impact: { schedule: 2d, cost: 1k }, affects: [B] }
  idle: { title: Nowhere, probability: 25%, impact: { schedule: 2d } }
`;

describe('simulate', () => {
  const { make } = folders();
  const run = (text: string, ...args: readonly string[]): ReturnType<typeof runCli> =>
    runCli(['simulate', ...args, ...monday], { cwd: make({ 'project.yaml': text, 'ledger.csv': ledger }) });

  it('prints odds, percentiles, drivers and costs, the same on every machine', async () => {
    const { stdout, stderr, code } = await run(uncertain);
    assert.deepEqual([stderr, code], ['', 0]);
    assert.deepEqual(stdout.split('\n'), [
      'Odds: 10000 runs with seed 1, seen on 2026-01-05; 2 tasks with a range, 1 risk.',
      '',
      '                 Due         Odds  Planned     P50         P80         P90         Driven by',
      'Project  Odds    2026-01-16  95 %  2026-01-13  2026-01-14  2026-01-15  2026-01-16  A, late, B',
      'B        Second  2026-01-15  86 %  2026-01-13  2026-01-14  2026-01-15  2026-01-16  A, late, B',
      'beta     Beta    2026-01-13  49 %  2026-01-13  2026-01-14  2026-01-15  2026-01-16  A, late, B',
      '',
      'Driver               Of the spread  Swing  From        To          Critical',
      'A       First                 59 %  3.6 d  2026-01-12  2026-01-16     100 %',
      'late    Late review           29 %    2 d  2026-01-13  2026-01-15      risk',
      'B       Second                12 %  1.6 d  2026-01-13  2026-01-14     100 %',
      '',
      'Cost   Planned       P10       P50       P80       P90',
      'EUR   5,333.33  4,070.00  5,506.66  6,610.00  7,206.66',
      '',
      'Risk idle changes no date: it names nothing in «affects».',
      '',
    ]);
  });

  it('says where nothing is scheduled', async () => {
    const { stdout } = await run('project: { name: Empty }\n');
    assert.equal(stdout, 'Empty: nothing is scheduled.\n');
  });

  it('holds the schedule itself in its JSON where nothing is drawn', async () => {
    const { stdout } = await run(atlas, '--json', '--runs', '20');
    const json = JSON.parse(stdout) as {
      readonly project: { readonly finish: Record<string, unknown>; readonly cost: Record<string, unknown> };
      readonly milestones: readonly { readonly id: string; readonly finish: Record<string, unknown> }[];
      readonly tasks: readonly unknown[];
      readonly [key: string]: unknown;
    };
    const last = '2026-01-09T17:00';
    assert.deepEqual(Object.keys(json), [
      'version',
      'seed',
      'runs',
      'asked',
      'driverRuns',
      'reproducible',
      'uncertain',
      'currency',
      'project',
      'milestones',
      'deadlines',
      'tasks',
      'idleRisks',
    ]);
    assert.deepEqual([json['version'], json['seed'], json['runs'], json['reproducible']], [1, 1, 20, true]);
    assert.deepEqual(json['uncertain'], { tasks: 0, risks: 0 });
    assert.deepEqual(json.project.finish, {
      planned: last,
      due: null,
      chance: null,
      mean: last,
      deviation: 0,
      p10: last,
      p50: last,
      p80: last,
      p90: last,
      percentiles: Array.from({ length: 101 }, () => last),
      histogram: { from: '2026-01-09', days: 1, counts: [20] },
    });
    assert.equal(json.project.cost['planned'], json.project.cost['p80']);
    assert.deepEqual(
      json.milestones.map(({ id, finish }) => [id, finish['due'], finish['chance'], finish['p80']]),
      [['beta', '2026-01-08T17:00', 0, last]],
    );
    assert.deepEqual(json.tasks, [
      { id: 'A-1', title: 'Session tokens', criticality: 1 },
      { id: 'A-2', title: 'Login form', criticality: 1 },
      { id: 'A-3', title: 'Words of the form', criticality: 0 },
    ]);
  });

  it('has null for what cannot be scheduled', async () => {
    const cycle = `project: { name: Odds }
milestones: { m: { title: M, needs: [A] } }
tasks: { A: { title: A, effort: 1d, needs: A, deadline: 2026-01-09 }, B: { title: B, effort: 1d } }
`;
    const { stdout } = await run(cycle, '--json', '--runs', '5');
    const json = JSON.parse(stdout) as Readonly<Record<string, unknown>>;
    const nothing = { finish: null, cost: null, drivers: null };
    assert.deepEqual(json['milestones'], [{ id: 'm', title: 'M', ...nothing }]);
    assert.deepEqual(json['deadlines'], [{ id: 'A', title: 'A', ...nothing }]);
    assert.deepEqual((json['tasks'] as readonly unknown[])[0], { id: 'A', title: 'A', criticality: null });
  });

  it('gives other numbers for another seed, and wider ones where estimates err together', async () => {
    const deviation = async (...args: readonly string[]): Promise<number> => {
      const { stdout } = await run(uncertain, '--json', ...args);
      return (JSON.parse(stdout) as { readonly project: { readonly finish: { readonly deviation: number } } })
        .project.finish.deviation;
    };
    const [one, same, other, together] = await Promise.all([
      deviation(),
      deviation('--seed', '1'),
      deviation('--seed', '2'),
      deviation('--correlate', 'person=80%'),
    ]);
    assert.equal(one, same);
    assert.notEqual(one, other);
    assert.ok(together > 1.05 * one, `${together} ${one}`);
  });

  for (const [args, said] of [
    [['--runs', '0'], 'It takes a whole number from 1 to 1000000.'],
    [['--runs', '1e9'], 'It takes a whole number from 1 to 1000000.'],
    [['--seed', '-1'], 'It takes a whole number.'],
    [['--correlate', 'team=1'], 'It takes person or label and a share, such as person=30%.'],
    [['--correlate', 'person=101%'], 'It takes person or label and a share, such as person=30%.'],
  ] as const) {
    it(`refuses ${args.join(' ')}`, async () => {
      const { stderr, stdout, code } = await run(uncertain, ...args);
      assert.deepEqual([stdout, code], ['', 2]);
      assert.ok(stderr.includes(said), stderr);
    });
  }
});
