/** `risks`: the register by exposure, and what the code of a real repository suggests for it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitAll, folders, runCli } from './support/run-cli';

const plan = `project: { name: Atlas, key: A, start: 2026-05-04, timezone: UTC, currency: EUR }
team: { ana: { name: Ana Ruiz, email: ana@example.com } }
tasks:
  A-1: { title: Session tokens, effort: 5d, paths: ["src/auth/**"] }
  A-2: { title: Login form, effort: 1d, status: done }
risks:
  leak: { title: Tokens leak, probability: 30%, impact: { cost: 20k, schedule: 10d }, owner: ana, affects: A-1, review: 2026-04-01 }
  gone: { title: Gone, probability: 10%, impact: { cost: 1k }, status: closed }
`;
const monday = ['--today', '2026-05-04'];

interface Answer {
  readonly open: number;
  readonly cost: string;
  readonly risks: readonly { readonly id: string; readonly cost: string | null; readonly level: string }[];
  readonly candidates: readonly Readonly<Record<string, unknown>>[];
}

describe('risks', () => {
  const { make } = folders();
  /** Ten commits of three people to one file, with a TODO of a task that is done. */
  const worked = (): string => {
    const folder = make({ 'project.yaml': plan, 'src/auth/session.ts': '// TODO(A-2): empty names\n' });
    commitAll(folder, '2026-04-20', 'begin');
    for (let i = 0; i < 10; i++) {
      writeFileSync(join(folder, 'src/auth/session.ts'), `// TODO(A-2): empty names\n${String(i)}\n`);
      const who = ['ana', 'ben', 'eva'][i % 3]!;
      const at = `2026-04-21T12:${String(10 + i)}:00Z`;
      const author = `--author=${who} <${who}@example.com>`;
      execFileSync('git', ['commit', '--quiet', '--all', author, `--date=${at}`, '-m', 'work'], {
        cwd: folder,
      });
    }
    return folder;
  };

  it('lists what the register holds, and offers what the code suggests', async () => {
    const { stdout, stderr, code } = await runCli(['risks', ...monday], { cwd: worked() });
    assert.deepEqual([stderr, code], ['', 0]);
    assert.match(stdout, /^Atlas: 1 open risk, 6,000\.00 EUR expected\.\n/);
    assert.match(stdout, /leak +Tokens leak +30 % +6,000\.00 +3 d +\S+ +ana +2026-04-01/);
    assert.match(
      stdout,
      /hot-src-auth-session-ts +src\/auth\/session\.ts is changed often and by many .*A-1/,
    );
    assert.match(
      stdout,
      /left-a-2 +Login form is not as done as it says +1 line marked as unfinished names it: src\/auth\/session\.ts:1/,
    );
  });

  it('says the same as JSON, with what was counted', async () => {
    const { stdout, code } = await runCli(['risks', '--json', ...monday], { cwd: worked() });
    assert.equal(code, 0);
    const { open, cost, risks, candidates } = JSON.parse(stdout) as Answer;
    assert.deepEqual([open, cost], [1, '6000.00']);
    assert.deepEqual(
      risks.map((risk) => [risk.id, risk.cost]),
      [
        ['leak', '6000.00'],
        ['gone', '100.00'],
      ],
    );
    const hot = candidates.find(({ id }) => id === 'hot-src-auth-session-ts');
    assert.deepEqual(
      [hot?.['kind'], hot?.['path'], hot?.['commits'], hot?.['people'], hot?.['affects']],
      ['hot-file', 'src/auth/session.ts', 11, 3, ['A-1']],
    );
  });

  it('names no person and offers nothing where there is no repository', async () => {
    const cwd = make({ 'project.yaml': plan });
    const { stdout, stderr, code } = await runCli(['risks', ...monday], { cwd });
    assert.deepEqual([stderr, code], ['', 0]);
    assert.match(stdout, /Neither the code nor its history suggests another one\./);
    const { stdout: json } = await runCli(['risks', '--json', ...monday], { cwd: worked() });
    const { candidates } = JSON.parse(json) as Answer;
    assert.doesNotMatch(JSON.stringify(candidates), /\bana\b|\bben\b|example\.com/i);
  });
});
