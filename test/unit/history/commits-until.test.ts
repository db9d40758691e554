import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/base/dates';
import { commitsUntil } from '../../../src/core/history/commits-until';
import { logOf } from './log-of';

const log = logOf(
  [
    { hash: 'b2', parents: ['b1'], day: '2026-03-04' },
    { hash: 'm2', parents: ['m1'], day: '2026-03-03' },
    { hash: 'b1', parents: ['m1'], day: '2026-03-02' },
    { hash: 'm1', day: '2026-03-01' },
  ],
  { main: 'm2', topic: 'b2', ancient: 'elsewhere' },
);

function check(today: string, commits: readonly string[], tips: Readonly<Record<string, string>>): void {
  it(today, () => {
    const seen = commitsUntil(log, parseDay(today)!);
    assert.deepEqual(
      Array.from(seen.commits, ({ hash }) => hash),
      commits,
    );
    assert.deepEqual(Object.fromEntries(seen.branches.map(({ name, tip }) => [name, tip])), {
      ...tips,
      ancient: 'elsewhere',
    });
  });
}

describe('commitsUntil', () => {
  check('2026-03-03', ['m2', 'b1', 'm1'], { main: 'm2', topic: 'b1' });
  check('2026-03-01', ['m1'], { main: 'm1', topic: 'm1' });
  check('2026-02-28', [], {});
  it('is the very log where nothing is later', () =>
    assert.equal(commitsUntil(log, parseDay('2026-03-04')!), log));
});
