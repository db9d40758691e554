/** What holds for every text whatever: it is read without an exception, and every range lies inside of it. */
import assert from 'node:assert/strict';
import { parsePlan } from '../../src/core/syntax/parse-plan';
import type { ParsedPlan } from '../../src/core/syntax/parsed-plan';
import { textEdits } from '../../src/core/syntax/text-edits';

export function checkText(text: string): ParsedPlan {
  const parsed = parsePlan([{ path: 'project.yaml', text, role: 'root' }]);
  if (!parsed.isPlan) assert.equal(parsed.problems.length, 0);
  const inside = (range: { readonly start: number; readonly end: number }): void =>
    assert.ok(
      0 <= range.start && range.start <= range.end && range.end <= text.length,
      JSON.stringify(range),
    );
  for (const problem of parsed.problems) {
    inside(problem.location.range);
    for (const related of problem.related) inside(related.location.range);
    assert.ok(problem.message.length <= 120, problem.message);
    for (const { title, edits } of problem.fixes) {
      assert.ok(title.length <= 80, title);
      // A fix either has a place in the text, or says why not.
      const found = textEdits(parsed, edits);
      if (found.ok) for (const edit of found.value.get('project.yaml') ?? []) inside(edit.range);
    }
  }
  for (const id of parsed.plan.tasks.keys()) {
    for (const part of ['key', 'value'] as const) {
      for (const address of [
        ['task', id],
        ['task', id, 'needs', 0],
        ['task', id, 'nothing', 'there'],
      ]) {
        const location = parsed.locate(address, part);
        if (location) inside(location.range);
      }
    }
  }
  for (let step = 0; step <= 20; step++)
    parsed.addressAt('project.yaml', Math.floor((text.length * step) / 20));
  return parsed;
}
