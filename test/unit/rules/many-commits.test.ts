/** A task may have more commits than a call takes arguments: no rule may hand them over as such. */
import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { parseDay } from '../../../src/core/base/dates';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { runRules } from '../../../src/core/rules/run-rules';
import { logOf } from '../history/log-of';

const many = 130_000;
const plan = `
project: { name: Atlas, key: A, start: 2026-04-20 }
tasks:
  A-1: { title: Tokens, effort: 4d }
  A-2: { title: Form, effort: 4d, status: done, started: 2026-04-20, finished: 2026-04-22 }
`;

describe('rules about commits', () => {
  it('take as many as there may be', () => {
    // Spread like real hashes, so that a table of them stays quick.
    const hash = (n: number): string =>
      ((n * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0').padEnd(40, '0');
    const commits = Array.from({ length: many }, (_, n) => ({
      hash: hash(n + 1),
      message: 'A-1: work, A-2: more',
      day: '2026-05-04',
    }));
    const snapshot = analyse(
      {
        files: [{ path: 'project.yaml', text: plan, role: 'root' }],
        ledgers: [],
        commits: logOf(commits, { main: hash(1) }),
        holidays: noHolidays,
        today: parseDay('2026-05-04')!,
      },
      null,
    );
    const found = runRules(snapshot).map(({ rule }) => rule);
    for (const rule of ['evidence/commits-but-todo', 'evidence/commits-after-done'])
      assert.ok(found.includes(rule), rule);
  });
});
