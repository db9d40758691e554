/** Edits that put right what the text itself says is wrong, several at a time. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/base/text';
import type { PlanEdit } from '../../../src/core/model/plan-edit';
import { parsePlan } from '../../../src/core/syntax/parse-plan';
import { textEdits } from '../../../src/core/syntax/text-edits';

describe('text edits of problems', () => {
  const text = `project: { name: X }\ntasks:\n  A:\n    title: Log in: page\n    effort: 3d\n  B:\n    title: Log out: page\n`;
  const mends = (): readonly PlanEdit[] =>
    parsePlan([{ path: 'project.yaml', text, role: 'root' }]).problems.flatMap(
      ({ fixes }) => fixes[0]?.edits ?? [],
    );

  const edited = (edits: readonly PlanEdit[]): string => {
    const found = textEdits(parsePlan([{ path: 'project.yaml', text, role: 'root' }]), edits);
    return found.ok ? applyEdits(text, found.value.get('project.yaml') ?? []) : `refused: ${found.error}`;
  };

  it('are all of the text as it was given, in any order and with others', () => {
    assert.equal(mends().length, 2);
    const expected = text
      .replace('Log in: page', "'Log in: page'")
      .replace('Log out: page', "'Log out: page'")
      .replace('3d', '5d');
    const other: PlanEdit = { kind: 'set', address: ['task', 'A', 'effort'], value: '5d' };
    const [first, second] = mends();
    for (const edits of [
      [first!, second!, other],
      [other, second!, first!],
      [second!, other, first!],
    ]) {
      assert.equal(edited(edits).replaceAll('"', "'"), expected);
    }
  });

  it('mend a place once', () => {
    const [first] = mends();
    assert.equal(edited([first!, first!]), 'refused: Two edits mend the same place');
  });
});
