/** What a hand is shown while it moves is what the written text gives: dates, money and effect of random hand edits. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../src/core/analysis/analyse';
import { handEffect } from '../../src/core/analysis/hand/hand-effect';
import { whatIf } from '../../src/core/analysis/what-if';
import { parseDay } from '../../src/core/base/dates';
import { noCommits } from '../../src/core/model/commit';
import type { HandEdit } from '../../src/core/model/hand-edit';
import { noHolidays } from '../../src/core/model/public-holidays';
import { generatePlan } from '../bench/support/generate-plan';
import { runs } from './runs';

const text = generatePlan(12)
  .replace(
    /(Task number 1)$/gm,
    '$1\n        status: done\n        started: 2026-02-02\n        finished: 2026-02-10',
  )
  .replace(
    /(Task number 3)$/gm,
    '$1\n        status: doing\n        started: 2026-02-20\n        progress: 40%',
  );

const id = fc.nat(11).map((n) => `GEN-${n}`);
const items = fc.uniqueArray(id, { minLength: 1, maxLength: 2 });
const days = fc.integer({ min: -6, max: 12 });
const anyEdit: fc.Arbitrary<HandEdit> = fc.oneof(
  fc.record({
    kind: fc.constant('move'),
    items,
    by: fc.record({ days }),
    way: fc.constantFrom('date', 'link'),
  }),
  fc.record({ kind: fc.constant('resize'), items, by: fc.record({ days }) }),
  fc.record({ kind: fc.constant('progress'), items, percent: fc.nat(100) }),
  fc.record({
    kind: fc.constant('link'),
    from: id,
    to: id,
    type: fc.constantFrom('FS', 'SS', 'FF', 'SF'),
    lag: fc.constantFrom('', '+2d', '-1d', '+50%'),
  }),
  fc.record({ kind: fc.constant('unlink'), from: id, to: id }),
  fc.record({
    kind: fc.constant('assign'),
    items,
    person: fc.constantFrom('p1', 'p2', null),
    instead: fc.constantFrom('p1', 'p3', null),
  }),
);

describe('a hand edit', () => {
  it('is shown as its text gives it', () => {
    const snapshot = analyse(
      {
        files: [{ path: 'project.yaml', text, role: 'root' }],
        ledgers: [],
        commits: noCommits,
        holidays: noHolidays,
        today: parseDay('2026-03-02')!,
      },
      null,
    );
    let written = 0;
    fc.assert(
      fc.property(anyEdit, (edit) => {
        const shown = handEffect(snapshot, edit);
        if (!shown.ok) {
          assert.ok(shown.error.length <= 120, shown.error);
          return;
        }
        const found = whatIf(snapshot, shown.value.edits);
        assert.ok(found.ok, found.ok ? '' : found.error);
        assert.deepEqual(found.value.problems, []);
        assert.deepEqual(shown.value.effect, found.value.effect);
        for (const key of ['schedule', 'budget'] as const)
          assert.deepEqual(shown.value.after[key], found.value.after[key], key);
        written++;
      }),
      runs(6),
    );
    assert.ok(written > 0, 'some hand edits can be done');
  });
});
