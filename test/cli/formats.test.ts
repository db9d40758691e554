/** What people, code hosts and workflows read: text, SARIF and annotations. */
import assert from 'node:assert/strict';
import type { Log } from 'sarif';
import { atlas, ledger, monday } from './support/atlas';
import { commitAll, folders, runCli } from './support/run-cli';

describe('Formats', () => {
  const { make } = folders();
  const files = { 'project.yaml': atlas, 'ledger.csv': ledger };
  const print = async (args: readonly string[], cwd: string): Promise<readonly string[]> => {
    const { stdout, stderr } = await runCli([...args, ...monday], { cwd });
    assert.equal(stderr, '');
    assert.ok(stdout.endsWith('\n'));
    return stdout.slice(0, -1).split('\n');
  };

  it('check: place, severity, message and rule, like a linter', async () => {
    const lines = await print(['check'], make(files));
    const of = (severity: string): number => lines.filter((line) => line.includes(` ${severity} `)).length;
    assert.deepEqual([of('error'), of('warning')], [1, 1]);
    assert.deepEqual(lines.slice(-2), [
      '',
      '1 error, 1 warning. Today is 2026-01-05, as --today says; no commits read.',
    ]);
    for (const line of lines.slice(0, -2)) {
      assert.match(line, /^project\.yaml:\d+:\d+ (?:error|warning) .+ [a-z]+\/[a-z-]+$/);
    }
    const missed = lines.find((line) => line.endsWith(' schedule/milestone-missed'));
    assert.match(
      missed ?? '',
      /^project\.yaml:5:36 error Public beta is due 2026-01-08; the plan reaches it 2026-01-09/,
    );
  });

  it('check: names the status date where the plan has one', async () => {
    const text = atlas.replace('currency: EUR', 'currency: EUR, status-date: 2026-01-06');
    const lines = await print(['check'], make({ ...files, 'project.yaml': text }));
    assert.match(
      lines.at(-1)!,
      / Today is 2026-01-05, as --today says, the status date 2026-01-06; no commits read\.$/,
    );
  });

  it('schedule: a tree of dates, and milestones beside their dues', async () => {
    assert.deepEqual(await print(['schedule'], make(files)), [
      'Atlas: 2026-01-05 to 2026-01-09, seen on 2026-01-05.',
      '',
      'Task   Title              Status  Start       Finish      Float  Drag            Driven by',
      'build  Build                      2026-01-05  2026-01-09   −1 d        critical',
      '  A-1  Session tokens     todo    2026-01-05  2026-01-07   −1 d   3 d  critical  project start',
      '  A-2  Login form         todo    2026-01-08  2026-01-09   −1 d   2 d  critical  A-1 FS',
      '  A-3  Words of the form  todo    2026-01-05  2026-01-05    3 d                  project start',
      '',
      'Milestone  Title        Due         Forecast    Float',
      'beta       Public beta  2026-01-08  2026-01-09   −1 d  1 d late',
    ]);
  });

  it('schedule: says why there are no dates', async () => {
    const text =
      'project: { name: A, start: 2026-01-05 }\ntasks: { a: { title: A, needs: b, effort: 1d }, b: { title: B, needs: a, effort: 1d }, c: { title: C, needs: b, effort: 1d } }\n';
    assert.deepEqual(await print(['schedule'], make({ 'project.yaml': text })), [
      'A: nothing is scheduled, seen on 2026-01-05.',
      '',
      'Task  Title  Status  Start  Finish  Float  Drag               Driven by',
      'a     A      todo    —      —           —        in a cycle',
      'b     B      todo    —      —           —        in a cycle',
      'c     C      todo    —      —           —        waits for b',
    ]);
  });

  it('commits: by task, with how it is known', async () => {
    const folder = make(files);
    const first = commitAll(folder, '2026-01-05', 'Rotate tokens (A-1)');
    commitAll(folder, '2026-01-05', 'Tidy');
    // The plan and its ledger, by their lines.
    const sum = '1 active day, 1 person; 2 files, +15 −0, 0 tests; 1 of 1 on the main line';
    assert.deepEqual(await print(['commits'], folder), [
      `Task  Title           Commit    Date        Author    ${'Subject'.padEnd(sum.length)}  Named by`,
      `A-1   Session tokens  ${first.slice(0, 8)}  2026-01-05  Ana Ruiz  ${'Rotate tokens (A-1)'.padEnd(sum.length)}  subject`,
      ' '.repeat(54) + sum,
      `${' '.repeat(54)}inferred progress: 33 % by active days`,
      '',
      '1 of 2 commits names a task of the plan.',
    ]);
  });

  it('budget: figures, then what makes them up', async () => {
    const lines = await print(['budget'], make(files));
    assert.deepEqual(lines.slice(0, 16), [
      'Atlas: forecast 4,620.75 EUR on 2026-01-05, 379.25 left of the total.',
      '',
      '               EUR                               EUR',
      'Total     5,000.00   CV                      −500.25   CPI           0.00',
      'Planned   4,120.50   SV                         0.00   SPI              —',
      'Spent       500.25   EAC = BAC ÷ CPI               —   TCPI          1.14',
      'Forecast  4,620.75   EAC, rest as approved  4,620.75   TCPI to EAC      —',
      'BAC       4,120.50   EAC, dates held               —   ES             0 d',
      'PV            0.00   EAC, rest as planned   4,620.75   SV(t)          0 d',
      'EV            0.00   ETC                           —   SPI(t)           —',
      'AC          500.25   VAC                           —   Finish by ES     —',
      '',
      'Spent money rests on 1 of 1 ledger row.',
      'No value for EAC, EAC (dates held), ETC, VAC, TCPI to EAC: nothing is earned yet.',
      'No value for SPI: nothing was to be done yet.',
      'No value for SPI(t): no day of it has passed.',
    ]);
    for (const title of ['Line', 'Phase', 'Person', 'Month']) {
      assert.equal(lines.filter((line) => line.startsWith(`${title} `)).length, 1, title);
    }
  });

  it('check --sarif: a log with rules, results and places', async () => {
    const folder = make({ 'plan folder/project.yaml': atlas, 'plan folder/ledger.csv': ledger });
    const { stdout } = await runCli(['check', 'plan folder', '--sarif', ...monday], { cwd: folder });
    const log = JSON.parse(stdout) as Log;
    assert.equal(log.version, '2.1.0');
    const [run] = log.runs;
    const result = run!.results!.find(({ ruleId }) => ruleId === 'schedule/milestone-missed');
    assert.equal(result?.level, 'error');
    assert.deepEqual(result?.locations?.[0]?.physicalLocation, {
      artifactLocation: { uri: 'plan%20folder/project.yaml' },
      region: { startLine: 5, startColumn: 36, endLine: 5, endColumn: 46 },
    });
    // What drives the date is told with it.
    const [related] = result?.relatedLocations ?? [];
    assert.match(related?.message?.text ?? '', /^Login form \(A-2\) ends /);
    assert.equal(related?.physicalLocation?.artifactLocation?.uri, 'plan%20folder/project.yaml');
    assert.deepEqual(result?.partialFingerprints, {
      'ruleAndAddress/v1': 'schedule/milestone-missed /milestones/beta/due',
    });
    const rules = new Set(run!.tool.driver.rules!.map(({ id }) => id));
    for (const { ruleId } of run!.results!) assert.ok(rules.has(ruleId!), ruleId);
  });

  it('check --github: one annotation a finding, at its line', async () => {
    const lines = await print(['check', '--github'], make(files));
    const missed = lines.find((line) => line.includes('milestone-missed'));
    assert.match(
      missed ?? '',
      /^::error file=project\.yaml,line=5,endLine=5,col=36,endColumn=46,title=schedule\/milestone-missed::Public beta is due/,
    );
  });
});
