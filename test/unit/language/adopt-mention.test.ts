/** A task of what `TODO(ID)` in some file says; the cursor is `‸`. */
import assert from 'node:assert/strict';
import { whatIf } from '../../../src/core/analysis/what-if';
import { adoptMention } from '../../../src/core/language/actions/adopt-mention';
import { cursorPlan, file, snapshotOf } from './support/cursor';

const plan = 'project: { name: A, key: ATLAS }\ntasks:\n  ATLAS-k3f: { title: First }\n';

/** `id: title` of the task that is offered; null: none. */
function check(marked: string, expected: string | null, text = plan): void {
  it(marked, () => {
    const snapshot = snapshotOf(text);
    const { text: source, offset } = cursorPlan(marked);
    const fix = adoptMention(snapshot, source, offset);
    if (expected === null || fix === null) return assert.equal(fix?.title ?? null, expected);
    assert.ok(fix.title.length <= 80, fix.title);
    const found = whatIf(snapshot, fix.edits);
    assert.ok(found.ok);
    const added = [...found.value.after.plan.tasks.values()].filter(({ id }) => !snapshot.plan.tasks.has(id));
    assert.deepEqual(
      added.map(({ id, title }) => `${id}: ${title}`),
      [expected],
    );
    assert.ok(found.value.texts.get(file)!.startsWith(plan.trimEnd()));
  });
}

describe('A task for an id in a comment', () => {
  check('// TODO(ATLAS-‸z9z): rotate the key', 'ATLAS-z9z: rotate the key');
  check('one\n/* fix the clock, ATLAS-z9z‸ */\ntwo', 'ATLAS-z9z: fix the clock');
  check('<!-- FIXME ‸ATLAS-z9z -->', 'ATLAS-z9z: ATLAS-z9z');
  check('# ATLAS-k3f and ATLAS-z‸9z: both', 'ATLAS-z9z: both');
  check('// TODO(ATLAS-z9z): ‸rotate', null);
  check('// TODO(ATLAS-‸k3f): rotate', null);
  check('// TODO(OTHER-‸z9z): rotate', null);
  check('// TODO(ATLAS-‸z9z): "quotes": # and\u202E signs', 'ATLAS-z9z: quotes": # and signs');
  check('// TODO(ATLAS-‸z9z): x', null, `${plan}risks: [\n`);
});
