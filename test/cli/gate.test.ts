/** `gate`: real commits, reviews and signatures, and the examples of docs/gates.md as they stand there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { allRequirements } from '../../src/core/analysis/gates/requirements/index';
import { createRepository, runGit, type TestRepository } from '../support/git-repository';
import { runCli, type Run } from './support/run-cli';

const plan = `project: { name: Atlas, key: A, start: 2026-05-04, timezone: UTC }
team:
  ana: { name: Ana Ruiz, email: ana@example.com }
  ben: { name: Ben Okafor, email: ben@example.com }
quality:
  gates:
    merge-ready: { when: { status: review }, require: [checklist, tests-touched, no-todo] }
    release-ready: { when: { release: any }, require: [all-tasks, on-main, reviewed, signed] }
tasks:
  A-1: { title: Session tokens, effort: 5d, status: doing, assign: ana, checklist: { load test run: todo } }
  A-2: { title: Login form, effort: 2d, status: done, started: 2026-05-04, finished: 2026-05-05 }
releases:
  1.0.0: { tasks: [A-2] }
`;

describe('gate', () => {
  let repository: TestRepository;
  const run = (...args: readonly string[]): Promise<Run> =>
    runCli(['gate', ...args, '--today', '2026-05-06'], { cwd: repository.folder });

  before(() => {
    repository = createRepository('--initial-branch=main');
    repository.write('project.yaml', plan);
    repository.git('add', '-A');
    repository.commit('Begin', '2026-05-04');
    repository.git('checkout', '-q', '-b', 'A-2-form');
    repository.write('src/form.ts', '// FIXME(A-1): empty names\n');
    repository.write('test/form.test.ts', '\n');
    repository.git('add', '-A');
    repository.commit('A-2: draw the form', '2026-05-04');
    repository.git('checkout', '-q', 'main');
    runGit(repository.folder, ['merge', '-q', '--no-ff', '-m', 'Merge the form', 'A-2-form'], '', {
      GIT_AUTHOR_NAME: 'Ben Okafor',
      GIT_AUTHOR_EMAIL: 'ben@example.com',
      GIT_AUTHOR_DATE: '2026-05-05T10:00:00Z',
      GIT_COMMITTER_DATE: '2026-05-05T10:00:00Z',
    });
    repository.write('test/tokens.test.ts', '\n');
    repository.git('add', '-A');
    repository.commit('A-1: rotate tokens', '2026-05-05');
  });
  after(() => repository.dispose());

  it('says of a task what is met and what shows it', async () => {
    const { stdout, stderr, code } = await run('A-1');
    assert.deepEqual([stderr, code], ['', 1]);
    const [hash = ''] = /[0-9a-f]{9}/.exec(stdout) ?? [];
    assert.ok(repository.git('rev-parse', 'HEAD').startsWith(hash));
    assert.equal(
      stdout,
      `Session tokens (A-1): 0 of 1 gate passed.

merge-ready: not passed
  ✗ checklist: «load test run» of Session tokens is open.
      /task/A-1/checklist/load test run
  ✓ tests-touched: The commits of each task touch tests.
      ${hash} A-1: rotate tokens
  ✗ no-todo: src/form.ts:1 is marked as unfinished.
      src/form.ts:1 // FIXME(A-1): empty names
`,
    );
  });

  it('says the same as JSON, as docs/json-output.md has it', async () => {
    const { stdout, code } = await run('A-1', '--json', '--state', 'review');
    assert.equal(code, 1);
    const answer = JSON.parse(stdout) as { readonly gates: readonly { requirements: readonly unknown[] }[] };
    const docs = readFileSync('docs/json-output.md', 'utf8');
    const shown = JSON.parse(
      /## `gate --json`\n\n```json\n(?<json>.*?)```/s.exec(docs)!.groups!['json']!,
    ) as typeof answer;
    const hash = repository.git('rev-parse', 'HEAD');
    assert.deepEqual(
      {
        ...answer,
        gates: [{ ...answer.gates[0]!, requirements: answer.gates[0]!.requirements.slice(0, 2) }],
      },
      JSON.parse(JSON.stringify(shown).replace('"hash":"…"', `"hash":"${hash}"`)),
    );
  });

  it('asks about the scope of a release, git too', async () => {
    const { stdout, code } = await run('1.0.0');
    assert.equal(code, 1);
    assert.match(stdout, /✓ all-tasks: 1 task, each done\./);
    assert.match(stdout, /✓ on-main: 1 commit on the main line\./);
    assert.match(stdout, /✓ reviewed: 1 commit reviewed by somebody else\./);
    assert.match(stdout, /✗ signed: 1 commit of Login form without a signature\./);
  });

  it('ends with 0 where all is passed, and where nothing is asked', async () => {
    const { stdout, code } = await run('A-2', '--state', 'doing');
    assert.deepEqual([stdout, code], ['Login form (A-2): no gate asks about it.\n', 0]);
  });

  it('refuses what is not there', async () => {
    const { stderr, code } = await run('A-11');
    assert.equal(code, 2);
    assert.match(stderr, /The plan has no task or release A-11\. Did you mean A-1\?/);
    const state = await run('A-1', '--state', 'nowhere');
    assert.equal(state.code, 2);
    assert.match(state.stderr, /The workflow has no state nowhere; there are todo, doing/);
  });

  it('reads the reports that the plan names, and counts none that is older than the commits', async () => {
    const named = plan
      .replace('quality:', 'quality:\n  reports: [out/*]')
      .replace('[checklist, tests-touched, no-todo]', '[tests-pass, coverage: 60%]');
    repository.write('project.yaml', named);
    repository.write('src/tokens.ts', 'x\n');
    repository.git('add', '-A');
    repository.commit('A-1: keep tokens', '2026-05-05');
    const suite = (at: string): string =>
      `<testsuite name="s" tests="1" failures="0" timestamp="${at}"><testcase name="a"/></testsuite>`;
    repository.write('out/tests.xml', suite('2026-05-06T08:00:00Z'));
    repository.write('out/lcov.info', 'SF:src/tokens.ts\nDA:1,1\nDA:2,0\nend_of_record\n');
    const { stdout, code } = await run('A-1');
    assert.equal(code, 1);
    assert.match(stdout, /✓ tests-pass: 1 test passed\.\n +out\/tests\.xml\n/);
    assert.match(
      stdout,
      /✗ coverage: 60%: 50\.0 % of 2 lines were run; 60\.0 % is asked for\.\n +src\/tokens\.ts/,
    );
    repository.write('out/tests.xml', suite('2026-05-05T08:00:00Z'));
    assert.match(
      (await run('A-1')).stdout,
      /\? tests-pass: out\/tests\.xml is older than [0-9a-f]{9} «A-1: keep tokens»\./,
    );
  });

  describe('docs/gates.md', () => {
    const docs = readFileSync('docs/gates.md', 'utf8');

    it('tells of every requirement', () => {
      const told = Array.from(docs.matchAll(/^\| `([a-z-]+)/gm), ([, name]) => name);
      assert.deepEqual(
        allRequirements.map(({ name }) => name).filter((name) => !told.includes(name)),
        [],
      );
    });

    it('has examples for builds that run as they stand', async () => {
      const blocks = Array.from(docs.matchAll(/```yaml\n(.*?)```/gs), ([, text]) => parse(text!) as object);
      const commands = blocks.flatMap((block) => commandsIn(block));
      assert.deepEqual(commands, ['npx milewright gate 1.0.0', 'npx milewright gate 1.0.0']);
      const { code } = await run(...commands[0]!.split(' ').slice(3));
      assert.equal(code, 1);
    });
  });
});

/** What the steps of a build run, wherever they stand. */
function commandsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => {
    if (key === 'run' && typeof one === 'string') return [one];
    return key === 'script' && Array.isArray(one) ? one.map(String) : commandsIn(one);
  });
}
