/** What others may put in the way: odd files, odd machines, odd readers. Never an exception, a hang or a lie. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { printable } from '../../src/cli/print';
import { atlas, ledger, monday } from './support/atlas';
import { commitAll, folders, runCli } from './support/run-cli';

const head = 'project: { name: A, start: 2026-01-05, timezone: UTC }\n';

describe('Hostile input', () => {
  const { make } = folders();

  describe('files that are no plan are refused in one line', () => {
    const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * 7919) % 256);
    const files: readonly (readonly [what: string, content: string | Uint8Array])[] = [
      ['binary', bytes(4096)],
      ['50 MB of one letter', 'x'.repeat(50_000_000)],
      ['only NUL', '\0'.repeat(1000)],
      ['a list', '- a\n- b\n'],
      ['10,000 open brackets', '['.repeat(10_000)],
    ];
    for (const [what, content] of files) {
      it(what, async () => {
        const run = await runCli(['check', '--json'], { cwd: make({ 'project.yaml': content }) });
        assert.equal(run.code, 2);
        assert.equal(run.stdout, '');
        assert.match(run.stderr, /^milewright: project\.yaml [^\n]{1,200}\n$/);
      });
    }
  });

  describe('plans with something hostile in them give findings', () => {
    const files: readonly (readonly [what: string, text: string, rule: string])[] = [
      ['50 MB', `${head}# ${'x'.repeat(50_000_000)}\n`, 'syntax/too-large'],
      [
        'conflict markers',
        `${head}<<<<<<< ours\na: 1\n=======\na: 2\n>>>>>>> theirs\n`,
        'syntax/conflict-markers',
      ],
      ['never closed', `${head}tasks: { a: { title: "A }\n`, 'syntax/broken-yaml'],
      [
        'an alias bomb',
        `${head}a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
          .split('')
          .map((name, i) => {
            const before = 'abcdefgh'[i]!;
            return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]\n`;
          })
          .join('')}tasks: *i\n`,
        'syntax/alias-bomb',
      ],
    ];
    for (const [what, text, rule] of files) {
      it(what, async () => {
        const run = await runCli(['check', '--json', ...monday], { cwd: make({ 'project.yaml': text }) });
        assert.equal(run.code, 1, run.stderr);
        const { findings } = JSON.parse(run.stdout) as { findings: readonly { readonly rule: string }[] };
        assert.deepEqual(
          findings.filter((finding) => finding.rule === rule).length > 0,
          true,
          JSON.stringify(findings.slice(0, 5)),
        );
      });
    }

    it('prototype keys are keys', async () => {
      const text = `${head}tasks: { constructor: { title: C, effort: 1d }, toString: { title: S, needs: constructor, effort: 1d } }\n`;
      const { stdout } = await runCli(['schedule', '--json', ...monday], {
        cwd: make({ 'project.yaml': text }),
      });
      const { tasks } = JSON.parse(stdout) as {
        tasks: readonly { readonly id: string; readonly start: string }[];
      };
      assert.deepEqual(
        tasks.map(({ id, start }) => [id, start]),
        [
          ['constructor', '2026-01-05T08:00'],
          ['toString', '2026-01-06T08:00'],
        ],
      );
    });

    it('escape sequences in titles do not reach the terminal', async () => {
      const text = `${head}tasks: { A-1: { title: "\\e[2Jgone\\r\\nback", effort: 1d, needs: A-2 }, "\\e]0;x": { title: B } }\n`;
      const cwd = make({ 'project.yaml': text });
      for (const command of ['check', 'schedule', 'budget']) {
        const { stdout, stderr } = await runCli([command, ...monday], { cwd });
        const said = stdout + stderr;
        assert.equal(said.split('\n').map(printable).join('\n'), said, command);
      }
    });

    it('workflow commands in a message stay text', async () => {
      const text = `${head}tasks: { A-1: { title: "%0A::error::x", needs: "nobody%0A::set-output", effort: 1d } }\n`;
      const { stdout } = await runCli(['check', '--github', ...monday], {
        cwd: make({ 'project.yaml': text }),
      });
      const lines = stdout.trimEnd().split('\n');
      assert.ok(lines.length > 0);
      for (const line of lines)
        assert.match(line, /^::(?:error|warning|notice) file=project\.yaml,line=\d+,/);
      assert.doesNotMatch(stdout, /[^5]0A::/);
    });
  });

  describe('machines', () => {
    it('without git: check answers and says so, commits cannot run', async () => {
      const cwd = make({ 'project.yaml': atlas, 'ledger.csv': ledger });
      commitAll(cwd, '2026-01-05', 'Begin (A-1)');
      const env = { PATH: make({}) };
      const check = await runCli(['check', '--json', ...monday], { cwd, env });
      assert.match(check.stderr, /^milewright: [^\n]*git is not installed[^\n]*\n$/);
      assert.equal((JSON.parse(check.stdout) as { version: number }).version, 1);
      const commits = await runCli(['commits', '--json'], { cwd, env });
      assert.deepEqual([commits.code, commits.stdout], [2, '']);
      assert.match(commits.stderr, /git is not installed/);
      const schedule = await runCli(['schedule', '--json', ...monday], { cwd, env });
      assert.deepEqual([schedule.code, schedule.stderr], [0, '']);
    });

    it('with a repository that has no commit yet', async () => {
      const cwd = make({ 'project.yaml': atlas, '.git/HEAD': 'ref: refs/heads/main\n', '.git/config': '' });
      mkdirSync(join(cwd, '.git/objects'));
      mkdirSync(join(cwd, '.git/refs'));
      const run = await runCli(['commits', '--json'], { cwd });
      const { unlinked, total } = JSON.parse(run.stdout) as { unlinked: number; total: number };
      assert.deepEqual([run.code, unlinked, total], [0, 0, 0]);
    });

    it('whose disk takes no output: one line, and no word of findings', async () => {
      const cwd = make({ 'project.yaml': head });
      // Opened for reading only: writing to it fails as on a full disk.
      const output = openSync(join(cwd, 'project.yaml'), 'r');
      const child = spawn(process.execPath, [resolve('dist/cli.js'), 'check', ...monday], {
        cwd,
        stdio: ['ignore', output, 'pipe'],
      });
      let stderr = '';
      child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      const code = await new Promise((done) => child.on('close', done));
      closeSync(output);
      assert.match(stderr, /^milewright: the output cannot be written: [^\n]+\n$/);
      assert.equal(code, 2);
    });

    it('that read only the first line', async () => {
      const many = Array.from({ length: 5_000 }, (_, i) => `  A-${i}: { title: T, effort: 1d }`).join('\n');
      const cwd = make({ 'project.yaml': `${head}tasks:\n${many}\n` });
      const child = spawn(process.execPath, [resolve('dist/cli.js'), 'schedule', '--json', ...monday], {
        cwd,
      });
      let stderr = '';
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      child.stdout.once('data', () => child.stdout.destroy());
      const code = await new Promise((done) => child.on('close', done));
      assert.deepEqual([code, stderr], [0, '']);
    });

    it('where the output has no colour unless asked for', async () => {
      const cwd = make({ 'project.yaml': atlas });
      const escape = '\u001B[';
      const of = async (env: NodeJS.ProcessEnv): Promise<boolean> =>
        (await runCli(['check', ...monday], { cwd, env })).stdout.includes(escape);
      assert.equal(await of({}), false);
      assert.equal(await of({ FORCE_COLOR: '1' }), true);
      assert.equal(await of({ FORCE_COLOR: '1', NO_COLOR: '1' }), false);
    });
  });

  describe('paths', () => {
    it('a plan by its folder, by its file, and seen from elsewhere', async () => {
      const cwd = make({ 'plans/one/project.yaml': atlas, 'plans/other.yaml': atlas });
      const shown = async (path: string): Promise<string> => {
        const { stdout } = await runCli(['check', path, ...monday], { cwd });
        return /^([^:\n]+):\d+:\d+ /m.exec(stdout)![1]!;
      };
      assert.equal(await shown('plans/one'), 'plans/one/project.yaml');
      assert.equal(await shown('plans/one/project.yaml'), 'plans/one/project.yaml');
      assert.equal(await shown('plans/other.yaml'), 'plans/other.yaml');
      const elsewhere = make({ 'project.yaml': atlas });
      assert.equal(await shown(elsewhere), `${elsewhere}/project.yaml`);
    });

    it('nothing is read outside the folder, not through a link either', async () => {
      const outside = make({
        'more.yaml': 'tasks: { stolen: { title: S, effort: 1d } }\n',
        'ledger.csv': ledger,
      });
      const cwd = make({ 'project.yaml': `include: [../*/more.yaml, linked.yaml]\n${atlas}` });
      symlinkSync(join(outside, 'more.yaml'), join(cwd, 'linked.yaml'));
      symlinkSync(join(outside, 'ledger.csv'), join(cwd, 'ledger.csv'));
      writeFileSync(join(cwd, 'mine.yaml'), '');
      const schedule = await runCli(['schedule', '--json', ...monday], { cwd });
      assert.doesNotMatch(schedule.stdout, /stolen/);
      const budget = await runCli(['budget', '--json', ...monday], { cwd });
      assert.equal((JSON.parse(budget.stdout) as { spent: string | null }).spent, null);
    });
  });
});
