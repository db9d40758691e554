import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/base/text';
import type { PlanEdit } from '../../../src/core/model/plan-edit';
import { parsePlan } from '../../../src/core/syntax/parse-plan';
import { textEdits } from '../../../src/core/syntax/text-edits';

const head = 'project: { name: X }\n';

function edited(text: string, edit: PlanEdit): string {
  const parsed = parsePlan([{ path: 'project.yaml', text, role: 'root' }]);
  const found = textEdits(parsed, [edit]);
  if (!found.ok) return `refused: ${found.error}`;
  return applyEdits(text, found.value.get('project.yaml') ?? []);
}

/** `before` and `after` are what stands below the plan's head. */
function checkEdit(before: string, edit: PlanEdit, after: string): void {
  const result = edited(head + before, edit);
  assert.equal(result.startsWith(head) ? result.slice(head.length) : result, after);
}

describe('siblings of a map', () => {
  const order = (...ids: readonly string[]): PlanEdit => ({
    kind: 'order',
    items: ids.map((id) => ['task', id]),
  });
  const nest = (key: string, ...ids: readonly string[]): PlanEdit => ({
    kind: 'nest',
    items: ids.map((id) => ['task', id]),
    key,
    value: { title: 'Phase' },
    below: 'tasks',
  });

  describe('order', () => {
    it('moves lines with their comments; blank lines stay', () =>
      checkEdit(
        'tasks:\n  # about A\n  A:\n    title: A # first\n      # deep\n\n  B: { title: B } # second\n  # last of all\n\nrisks: {}\n',
        order('B', 'A'),
        'tasks:\n  B: { title: B } # second\n\n  # about A\n  A:\n    title: A # first\n      # deep\n  # last of all\n\nrisks: {}\n',
      ));
    it('leaves those where they are that are not named', () =>
      checkEdit(
        'tasks:\n  A: { title: A }\n  B: { title: B }\n  C: { title: C }\n',
        order('C', 'A'),
        'tasks:\n  C: { title: C }\n  B: { title: B }\n  A: { title: A }\n',
      ));
    it('works in braces, and at the end of a text without a line end', () => {
      checkEdit(
        'tasks: { A: { title: A }, B: {} }\n',
        order('B', 'A'),
        'tasks: { B: {}, A: { title: A } }\n',
      );
      checkEdit('tasks:\n  A: {}\n  B:', order('B', 'A'), 'tasks:\n  B:\n  A: {}');
    });
    it('refuses what would be harmed', () => {
      const refused = (text: string, ...ids: readonly string[]): string => edited(head + text, order(...ids));
      assert.match(refused('tasks:\n  A:\n    notes: |+\n      x\n\n  B: {}\n', 'B', 'A'), /blank lines/);
      assert.match(refused('tasks:\n  A: &a { title: A }\n  B: *a\n', 'B', 'A'), /alias/);
      assert.match(refused('tasks: { A: {}, # one\n  B: {} }\n', 'B', 'A'), /share/);
      assert.match(refused('tasks:\n  A: {}\n  P: { tasks: { B: {} } }\n', 'B', 'A'), /one list/);
      assert.match(refused('tasks:\n  A: {}\n', 'A', 'Z'), /not written/);
      assert.match(refused('tasks:\n  A: {}\n', 'A', 'A'), /twice/);
    });
  });

  describe('nest', () => {
    it('puts lines deeper, with their comments and texts', () =>
      checkEdit(
        'tasks:\n  Z: {}\n  # about A\n  A:\n    title: A\n    notes: |\n      one\n\n      two\n  B: { title: B } # b\n  C: {}\n',
        nest('P', 'A', 'B'),
        'tasks:\n  Z: {}\n  P:\n    title: Phase\n    tasks:\n      # about A\n      A:\n        title: A\n        notes: |\n          one\n\n          two\n      B: { title: B } # b\n  C: {}\n',
      ));
    it('works in braces', () =>
      checkEdit(
        'tasks: { A: {}, B: { title: B }, C: {} }\n',
        nest('P', 'B', 'C'),
        'tasks: { A: {}, P: { title: Phase, tasks: { B: { title: B }, C: {} } } }\n',
      ));
    it('refuses an id that another has, and what does not stand together', () => {
      assert.match(edited(`${head}tasks:\n  A: {}\n  B: {}\n`, nest('B', 'A')), /already an id/);
      assert.match(edited(`${head}tasks:\n  A: {}\n  B: {}\n  C: {}\n`, nest('P', 'A', 'C')), /between/);
    });
  });
});
