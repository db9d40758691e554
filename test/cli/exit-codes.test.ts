/** Exit codes and sentences: what is clean, what is found, what cannot run, and what a bug looks like. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runCommandLine } from '../../src/cli/run-command-line';
import type { Terminal } from '../../src/cli/terminal';
import { keepCrashLog } from '../../src/node/crash-log';
import { atlas, ledger, monday } from './support/atlas';
import { commitAll, folders, runCli, type Run } from './support/run-cli';

const clean = `project: { name: Clean, start: 2026-01-05, timezone: UTC }
team: { ana: { name: Ana, email: ana@example.com } }
tasks: { A-1: { title: Only one, effort: 3d, assign: ana } }
`;

describe('Exit codes', () => {
  const { make } = folders();

  describe('0: clean', () => {
    it('check of a plan without errors says so, and which date counted', async () => {
      const run = await runCli(['check', ...monday], { cwd: make({ 'project.yaml': clean }) });
      assert.deepEqual(run, {
        code: 0,
        stdout: 'No finding in project.yaml. Today is 2026-01-05, as --today says; no commits read.\n',
        stderr: '',
      });
    });
    it('says whose zone today is in', async () => {
      const inPlan = await runCli(['check'], { cwd: make({ 'project.yaml': clean }) });
      assert.match(inPlan.stdout, /Today is \d{4}-\d\d-\d\d in UTC, the plan's zone;/);
      const without = clean.replace(', timezone: UTC', '');
      const env = { TZ: 'Asia/Tokyo' };
      const here = await runCli(['check'], { cwd: make({ 'project.yaml': without }), env });
      assert.match(here.stdout, /Today is \d{4}-\d\d-\d\d in Asia\/Tokyo, this machine's zone;/);
    });
    for (const command of ['schedule', 'commits', 'budget']) {
      it(`${command} of a plan with late milestones is an answer, not a failure`, async () => {
        const folder = make({ 'project.yaml': atlas, 'ledger.csv': ledger });
        commitAll(folder, '2026-01-05', 'Begin');
        const { code, stderr } = await runCli([command, ...monday], { cwd: folder });
        assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
      });
    }
    for (const command of ['check', 'commits']) {
      it(`${command} in a shallow clone says once how to fetch what is missing`, async () => {
        const folder = make({ 'project.yaml': clean });
        commitAll(folder, '2026-01-05', 'Begin');
        commitAll(folder, '2026-01-05', 'A-1: go on');
        const place = make({});
        execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${folder}`, 'shallow'], { cwd: place });
        const run = await runCli([command, ...monday], { cwd: join(place, 'shallow') });
        assert.equal(run.code, 0);
        assert.equal(
          run.stderr,
          'milewright: The clone is shallow: what rests on older commits is not told. «git fetch --unshallow» brings them.\n',
        );
        assert.doesNotMatch(run.stdout, /shallow/);
      });
    }
    it('runs as a program of its own', () => {
      const cwd = make({ 'project.yaml': clean });
      assert.match(execFileSync(resolve('dist/cli.js'), ['check'], { cwd, encoding: 'utf8' }), /^No finding/);
    });
    it('--help and --version', async () => {
      const cwd = make({});
      const help = await runCli(['--help'], { cwd });
      assert.equal(help.code, 0);
      for (const name of ['check', 'schedule', 'commits', 'budget'])
        assert.match(help.stdout, new RegExp(`^  ${name} `, 'm'));
      const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
      assert.deepEqual(await runCli(['--version'], { cwd }), { code: 0, stdout: `${version}\n`, stderr: '' });
    });
  });

  describe('1: findings', () => {
    it('check with an error', async () => {
      const text = clean.replace('assign: ana', 'assign: bob');
      const { code, stdout } = await runCli(['check', ...monday], { cwd: make({ 'project.yaml': text }) });
      assert.equal(code, 1);
      assert.match(stdout, /^project\.yaml:3:\d+ error .*bob.* reference\/unknown-person$/m);
      assert.match(stdout, /\n\n1 error\. Today is 2026-01-05, as --today says;/);
    });
    it('the plan decides what is an error', async () => {
      const text = `${clean.replace('assign: ana', 'assign: bob')}checks: { reference/unknown-person: info }\n`;
      const { code } = await runCli(['check', ...monday], { cwd: make({ 'project.yaml': text }) });
      assert.equal(code, 0);
    });
    for (const command of ['check', 'schedule', 'budget']) {
      it(`${command} of broken text answers with what could be read`, async () => {
        const folder = make({ 'project.yaml': `${clean}oops: "never closed\n` });
        const run = await runCli([command, '--json', ...monday], { cwd: folder });
        assert.equal(run.code, 1);
        const answer = JSON.parse(run.stdout) as Readonly<Record<string, unknown>>;
        assert.equal(answer['version'], 1);
        if (command === 'schedule') assert.equal((answer['tasks'] as readonly unknown[]).length, 1);
        if (command !== 'check')
          assert.match(run.stderr, /^milewright: The text of the plan is broken; .*\n$/);
      });
    }
  });

  describe('2: cannot run', () => {
    const check = async (
      what: string,
      args: readonly string[],
      files: Readonly<Record<string, string>>,
      says: RegExp,
    ): Promise<void> => {
      const run: Run = await runCli(args, { cwd: make(files) });
      assert.equal(run.code, 2, what);
      assert.equal(run.stdout, '', what);
      assert.match(run.stderr, says, what);
    };
    const refused: readonly (readonly [
      what: string,
      args: readonly string[],
      files: Readonly<Record<string, string>>,
      says: RegExp,
    ])[] = [
      ['no plan', ['check'], {}, /^milewright: There is no project\.yaml in .*\.\n$/],
      ['no such path', ['check', 'nowhere'], {}, /^milewright: There is no file or folder .*nowhere\.\n$/],
      [
        "another tool's file",
        ['check'],
        { 'project.yaml': 'name: something\nversion: 2\n' },
        /^milewright: project\.yaml is no plan of Milewright's: it has no `project:` with a `name`\.\n$/,
      ],
      ['an empty file', ['schedule', '--json'], { 'project.yaml': '' }, /is no plan/],
      ['no repository', ['commits', '--json'], { 'project.yaml': clean }, /^milewright: .*repository.*\n$/],
      [
        'a wrong date',
        ['check', '--today', '2026-02-30'],
        { 'project.yaml': clean },
        /--today.*2026-02-30.*date/,
      ],
      [
        'an unknown option',
        ['check', '--jsno'],
        { 'project.yaml': clean },
        /^milewright: unknown option '--jsno'/,
      ],
      ['an unknown command', ['chek'], { 'project.yaml': clean }, /unknown command 'chek'/],
      ['two formats', ['check', '--json', '--sarif'], { 'project.yaml': clean }, /cannot be used with/],
      ['no command', [], {}, /Usage: milewright/],
    ];
    for (const [what, ...rest] of refused) it(what, () => check(what, ...rest));

    it('a folder where the file should be', async () => {
      const folder = make({});
      mkdirSync(join(folder, 'project.yaml'));
      const run = await runCli(['check'], { cwd: folder });
      assert.equal(run.code, 2);
      assert.match(run.stderr, /project\.yaml is no file/);
    });
  });

  describe('3: internal error', () => {
    it('is one line, and says where the log is', async () => {
      const lines: string[] = [];
      const terminal: Terminal = {
        program: [],
        folder: make({ 'project.yaml': clean }),
        colour: false,
        width: null,
        out: () => {
          throw new Error('the bug\nof this test');
        },
        err: (text) => void lines.push(text),
        keepLog: (error) => keepCrashLog(error, '1.2.3', ['check']),
        readHolidays: () => assert.fail('the plan names no region'),
        ledgerFolders: [],
      };
      assert.equal(await runCommandLine(['check'], '1.2.3', terminal), 3);
      assert.equal(lines.length, 1);
      const [, log] =
        /^milewright: internal error: the bug of this test\. The log is (.*)\n$/.exec(lines[0]!) ?? [];
      const kept = readFileSync(log!, 'utf8');
      assert.match(kept, /^milewright 1\.2\.3, Node v/);
      assert.match(kept, /arguments: \["check"\]/);
      assert.match(kept, /Error: the bug\nof this test\n\s+at /);
    });
  });
});
