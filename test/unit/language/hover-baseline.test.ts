/** Tasks and milestones beside the plan that was approved: dates, slip and cost; figures by hand. */
import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { againstBaseline } from '../../../src/core/language/hover/hover-baseline';
import { hoverMilestone } from '../../../src/core/language/hover/hover-milestone';
import { hoverTask } from '../../../src/core/language/hover/hover-task';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { file, languageWords, today } from './support/cursor';

const planOf = (tasks: string): string => `
project: { name: Atlas, start: 2026-05-04, currency: EUR }
team: { ana: { name: Ana, rate: 100/h } }
baseline: plan*1
milestones: { beta: { title: Beta, needs: [a] } }
tasks:
${tasks}
`;

const then = planOf(`  a: { title: First, effort: 2d, assign: ana }
  b: { title: Aside, duration: 3d }
  c: { title: Same, duration: 1d }`);
const now = planOf(`  a: { title: First, effort: 4d, assign: ana }
  b: { title: Aside, duration: 2d }
  c: { title: Same, duration: 1d }
  d: { title: Later, duration: 1d }`);

function snapshotOf(hasBaseline: boolean): Snapshot {
  const head = { hash: '1'.repeat(40), day: today, author: 'Ana', subject: 'Plan' };
  const revision = { ...head, files: [{ path: file, text: then, role: 'root' as const }] };
  return analyse(
    {
      files: [{ path: file, text: now, role: 'root' }],
      ledgers: [],
      commits: noCommits,
      baseline: hasBaseline ? { name: 'plan*1', revision } : null,
      holidays: noHolidays,
      today,
    },
    null,
  );
}

describe('the baseline of a task in its hover', () => {
  const snapshot = snapshotOf(true);
  for (const [id, told] of [
    ['a', String.raw`2026-05-05 by plan\*1, +960 min; 1600 EUR, +1600 EUR`],
    ['b', String.raw`2026-05-06 by plan\*1, −480 min`],
    ['c', String.raw`2026-05-04 by plan\*1`],
    ['d', String.raw`not in plan\*1`],
    ['beta', String.raw`2026-05-05 by plan\*1, +960 min`],
  ] as const)
    it(`of ${id}`, () => {
      assert.equal(againstBaseline(snapshot, id, languageWords), told);
      const hover =
        id === 'beta' ? hoverMilestone(snapshot, id, languageWords) : hoverTask(snapshot, id, languageWords);
      assert.ok(hover?.includes(`| Baseline | ${told} |`), hover ?? '');
    });

  it('is none where none was read', () => {
    assert.equal(againstBaseline(snapshotOf(false), 'a', languageWords), '');
    assert.doesNotMatch(hoverTask(snapshotOf(false), 'a', languageWords) ?? '', /Baseline/);
  });
});
