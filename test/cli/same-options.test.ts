/** What every command of dates takes alike: `--json`, `--today`, and `--seed`, with which an answer is the same again. */
import assert from 'node:assert/strict';
import { atlas, ledger } from './support/atlas';
import { folders, runCli, type Run } from './support/run-cli';

const commands: readonly (readonly [words: readonly string[], drawn: boolean])[] = [
  [['schedule'], false],
  [['why', 'A-2'], false],
  [['whatif', '--set', 'A-1/effort=5d'], false],
  [['level'], true],
  [['simulate', '--runs', '200'], true],
];

describe('Every command of dates', () => {
  const { make } = folders();
  const files = { 'project.yaml': atlas.replace('effort: 3d', 'effort: 2d/3d/9d'), 'ledger.csv': ledger };
  for (const [words, drawn] of commands) {
    const run = (...more: readonly string[]): Promise<Run> =>
      runCli([...words, ...more], { cwd: make(files) });

    it(`${words[0]} takes --json, --seed and --today, and answers the same again`, async () => {
      const options = ['--json', '--seed', '7', '--today', '2026-01-05'];
      const [first, again, other] = await Promise.all([
        run(...options),
        run(...options),
        run('--json', '--today', '2026-01-05'),
      ]);
      assert.deepEqual([first.stderr, first.code], ['', 0]);
      assert.equal((JSON.parse(first.stdout) as { version: number }).version, 1);
      assert.equal(again.stdout, first.stdout);
      if (!drawn) assert.equal(other.stdout, first.stdout);
    });

    it(`${words[0]} refuses a seed that is no whole number`, async () => {
      const { stderr, code } = await run('--seed', '1.5');
      assert.equal(code, 2);
      assert.match(stderr, /It takes a whole number\./);
    });
  }
});
