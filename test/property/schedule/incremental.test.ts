import fc from 'fast-check';
import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Inputs, Snapshot } from '../../../src/core/analysis/snapshot';
import { parseDay } from '../../../src/core/base/dates';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { runs } from '../runs';

const text = `project: { name: T, start: 2026-01-05 }
calendar: { closed: [2026-01-14] }
team: { ana: { name: Ana, away: [2026-01-08..2026-01-09] }, ben: { name: Ben, capacity: 80% } }
milestones: { M: { title: M, needs: [C], due: 2026-01-30 } }
tasks:
  P:
    title: P
    tasks:
      A: { title: A, effort: 2d, assign: ana } # a comment
      B: { title: B, effort: 3d, assign: [ana, ben 50%], needs: A SS+1d }
  C: { title: C, duration: 2d, needs: P }
  D: { title: D, effort: 1d, status: doing, started: 2026-01-05, remaining: 4h }
`;

/** What a person may do to the text, keystroke by keystroke; some of it breaks it for a while. */
const edits: readonly (readonly [find: string, put: string])[] = [
  ['effort: 2d', 'effort: 5d'],
  ['effort: 5d', 'effort: 2d'],
  ['title: A,', 'title: Another name,'],
  ['# a comment', '# another comment'],
  ['needs: P', 'needs: [P, D]'],
  ['needs: [P, D]', 'needs: [P, D'],
  ['needs: [P, D', 'needs: P'],
  ['2026-01-14', '2026-01-12..2026-01-16'],
  ['assign: ana', 'assign: ben'],
  ['capacity: 80%', 'capacity: 0%'],
  ['needs: A SS+1d', 'needs: [A SS+1d, C]'],
  ['needs: [A SS+1d, C]', 'needs: A'],
  ['due: 2026-01-30', 'due: 2026-01-06'],
  ['remaining: 4h', 'remaining: 9d, pause: 2026-01-07'],
  ['  D: {', '  E: { title: E, effort: 9d }\n  D: {'],
  ['start: 2026-01-05 }', 'start: 2026-01-19, critical-float: 2d }'],
];

describe('schedule: step by step or from scratch', () => {
  it('is the same', () => {
    const step = fc.record({ edit: fc.nat(edits.length - 1), day: fc.constantFrom(0, 0, 0, 1, 9) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        let now = text;
        let today = parseDay('2026-01-05')!;
        let snapshot: Snapshot | null = null;
        for (const { edit, day } of [{ edit: 0, day: 0 }, ...steps]) {
          now = now.replace(...(edits[edit] as [string, string]));
          today += day;
          const inputs: Inputs = {
            files: [{ path: 'project.yaml', text: now, role: 'root' }],
            ledgers: [],
            commits: noCommits,
            holidays: noHolidays,
            today,
          };
          snapshot = analyse(inputs, snapshot);
          const { plan, schedule }: Snapshot = analyse(inputs, null);
          assert.deepEqual(snapshot.plan, plan);
          assert.deepEqual(snapshot.schedule, schedule);
        }
      }),
      runs(8),
    );
  });
});
