/** `check` against a revision, with a limit of warnings, and mending what it finds. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monday } from './support/atlas';
import { commitAll, folders, runCli } from './support/run-cli';

const late = `project: { name: Atlas, start: 2026-01-05 }
tasks:
  A-1: { title: First, effort: 5d, deadline: 2026-01-06 }
`;

describe('check with options', () => {
  const { make } = folders();
  const check = (cwd: string, ...args: readonly string[]): ReturnType<typeof runCli> =>
    runCli(['check', ...args, ...monday], { cwd });

  it('lists only what is new since a revision, in every format', async () => {
    const folder = make({ 'project.yaml': late });
    commitAll(folder, '2026-01-05', 'Plan');
    const known = await check(folder, '--baseline', 'HEAD');
    assert.equal(known.code, 0);
    assert.match(known.stdout, /^No finding that is new since HEAD in project\.yaml\./);
    writeFileSync(
      join(folder, 'project.yaml'),
      `# moved\n${late}  A-2: { title: Second, effort: 5d, deadline: 2026-01-06 }\n`,
    );
    const { stdout, code } = await check(folder, '--baseline', 'HEAD');
    assert.equal(code, 1);
    assert.match(stdout, /^project\.yaml:5:\d+ error Second is due .*\n\n1 error that is new since HEAD\./);
    const json = await check(folder, '--baseline', 'HEAD', '--json');
    assert.equal((JSON.parse(json.stdout) as { findings: unknown[] }).findings.length, 1);
    assert.equal((await check(folder, '--baseline', 'HEAD', '--github')).stdout.split('\n').length, 2);
  });

  it('finds what takes its time only where it is asked for', async () => {
    const due = (effort: string): string => `project: { name: Atlas, start: 2026-01-05 }
milestones: { m: { title: Beta, due: 2026-01-13, needs: [A-1, A-2] } }
tasks:
  A-1: { title: First, duration: ${effort} }
  A-2: { title: Second, duration: 4d/6d/14d }
`;
    const folder = make({ 'project.yaml': late });
    for (const effort of ['1d', '3d', '5d']) {
      writeFileSync(join(folder, 'project.yaml'), due(effort).replace('4d/6d/14d', '1d'));
      commitAll(folder, '2026-01-05', `Plan ${effort}`);
    }
    writeFileSync(join(folder, 'project.yaml'), due('4d/6d/14d'));
    const rulesOf = async (...args: readonly string[]): Promise<readonly string[]> => {
      const { stdout } = await check(folder, '--json', ...args);
      return (JSON.parse(stdout) as { findings: { rule: string; message: string }[] }).findings
        .filter(({ rule }) => /low-odds|slipping/.test(rule))
        .map(({ rule, message }) => `${rule} ${message}`);
    };
    assert.deepEqual(await rulesOf(), []);
    const [odds, ...more] = await rulesOf('--odds');
    assert.match(
      odds!,
      /^schedule\/low-odds Beta is due 2026-01-13; \d+ % of 10000 runs keep it, half are done by 2026-01-1[4-9]\.$/,
    );
    assert.deepEqual([more, await rulesOf('--odds')], [[], [odds]]);
    assert.match(
      (await rulesOf('--history'))[0]!,
      /^schedule\/keeps-slipping Beta has slipped 3 times in a row/,
    );
  });

  it('says why there is nothing to compare with', async () => {
    const folder = make({ 'project.yaml': late });
    const without = await check(folder, '--baseline', 'main');
    assert.deepEqual([without.code, without.stdout], [2, '']);
    commitAll(folder, '2026-01-05', 'Plan');
    const unknown = await check(folder, '--baseline', 'nowhere');
    assert.deepEqual([unknown.code, unknown.stdout], [2, '']);
    assert.match(unknown.stderr, /nowhere is no tag, branch or commit/);
    const hostile = await check(folder, '--baseline=--output=x');
    assert.equal(hostile.code, 2);
  });

  it('takes more warnings than the limit for a failure', async () => {
    const folder = make({
      'project.yaml':
        'project: { name: Atlas, start: 2026-01-05 }\nrisks:\n  r: { title: R, probability: 10%, impact: { cost: 1k } }\n',
    });
    assert.equal((await check(folder)).code, 0);
    assert.equal((await check(folder, '--max-warnings', '2')).code, 0);
    const { code, stdout } = await check(folder, '--max-warnings', '1');
    assert.equal(code, 1);
    assert.match(stdout, /^[^]*\n2 warnings\. .* More warnings than the 1 of --max-warnings\.\n$/);
    assert.equal((await check(folder, '--max-warnings', 'many')).code, 2);
  });

  it('mends what is misspelt, and other rules only where they are named', async () => {
    const text = `project: { name: Atlas, start: 2026-01-05 }
team: { ana: { name: Ana } } # all of us
tasks:
  A-1: { titel: First, effort: 2d }
  A-2: { title: Second, effort: 1d, assign: anna, needs: A-1 }
`;
    const folder = make({ 'project.yaml': text });
    const read = (): string => readFileSync(join(folder, 'project.yaml'), 'utf8');
    const first = await check(folder, '--fix');
    assert.match(first.stderr, /2 findings mended\./);
    const mended = text.replace('titel', 'title').replace('anna', 'ana');
    assert.equal(read(), mended);
    assert.match(first.stdout, /people\/unassigned\n/);
    await check(folder, '--fix-rule', 'people/unassigned');
    assert.equal(read(), mended.replace('effort: 2d }', 'effort: 2d, assign: ana }'));
    const nothing = await check(folder, '--fix');
    assert.match(nothing.stderr, /Nothing could be mended\./);
    assert.equal((await check(folder, '--fix-rule', 'no/rule')).code, 2);
  });
});
