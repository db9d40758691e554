/** What an edit of a task leaves alone is not derived again: dates, money and quality are still those from scratch. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../src/core/analysis/analyse';
import type { Inputs, Snapshot } from '../../src/core/analysis/snapshot';
import { parseDay } from '../../src/core/base/dates';
import { noCommits } from '../../src/core/model/commit';
import { noHolidays } from '../../src/core/model/public-holidays';
import { generatePlan } from '../bench/support/generate-plan';
import { runs } from './runs';

/** A ledger is booked again with every edit; dropped, finished and dear tasks are among the rest. */
const text = generatePlan(24)
  .replace('budget: { total: 10M }', 'budget: { total: 10M, ledger: costs.csv }')
  .replace(/(Task number 1\d)$/gm, '$1\n        cost: { licence: 900 }')
  .replace(/(Task number (?:2|13|21))$/gm, '$1\n        status: done')
  .replace(
    /(Task number 3)$/gm,
    '$1\n        status: doing\n        started: 2026-02-20\n        progress: 40%',
  );

const ledger = 'date,task,person,amount\n2026-02-03,GEN-2,p2,800\n2026-02-04,GEN-3,p3,1200.50\n';

const changes: readonly ((task: string, amount: number) => readonly [find: RegExp, put: string])[] = [
  (task, amount) => [new RegExp(`(Task number ${task}\\n(?:.*\\n){0,4}?\\s+effort: )\\d+d`), `$1${amount}d`],
  (task, amount) => [
    new RegExp(`(Task number ${task}\\n(?:.*\\n){0,4}?\\s+assign: )\\[p\\d\\]`),
    `$1[p${amount}]`,
  ],
  (task, amount) => [
    new RegExp(`(Task number ${task})\\n`),
    `$1\n        ${['status: dropped', 'status: doing', 'cost: { travel: 70 }', 'deadline: 2026-02-01'][amount % 4]}\n`,
  ],
  (task, amount) => [
    new RegExp(`(Task number ${task}\\n(?:.*\\n){0,5}?\\s+needs: \\[GEN-)\\d+`),
    `$1${amount}`,
  ],
];

const step = fc.record({ change: fc.constantFrom(0, 0, 0, 1, 2, 3), task: fc.nat(23), amount: fc.nat(9) });

describe('deriving again', () => {
  it('gives what deriving from scratch gives, and adds up only what has changed', () => {
    let again = 0;
    let steps = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 8 }), (edits) => {
        let now = text;
        let last: Snapshot | null = null;
        for (const { change, task, amount } of edits) {
          now = now.replace(...changes[change]!(String(task), amount));
          const inputs: Inputs = {
            files: [{ path: 'project.yaml', text: now, role: 'root' }],
            ledgers: [{ path: 'costs.csv', text: ledger }],
            commits: noCommits,
            holidays: last?.inputs.holidays ?? noHolidays,
            today: parseDay('2026-03-02')!,
          };
          const next: Snapshot = analyse(inputs, last);
          const whole = analyse(inputs, null);
          for (const key of ['plan', 'schedule', 'budget', 'quality', 'criticalWork'] as const)
            assert.deepEqual(next[key], whole[key], key);
          steps++;
          if (daysOf(next) === daysOf(last)) again++;
          last = next;
        }
      }),
      runs(3),
    );
    assert.ok(again > steps / 4, `${again} of ${steps} times the costs went on from those before`);
  });
});

/** The calendar of the costs, which is made again where all of them are. */
function daysOf(snapshot: Snapshot | null): unknown {
  const costs = snapshot?.stages.get('costs')?.result as
    { readonly gathered: { readonly days: unknown } } | undefined;
  return costs?.gathered.days ?? snapshot;
}
