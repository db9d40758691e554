import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/base/text';
import type { PlanEdit } from '../../../src/core/model/plan-edit';
import { parsePlan } from '../../../src/core/syntax/parse-plan';
import { textEdits } from '../../../src/core/syntax/text-edits';

const firstLine = 'project: { name: X }';

/** `before` and `after` are what stands below the plan's head. */
function checkMove(
  what: string,
  before: string,
  [item, into, after]: readonly [item: string, into: string | null, after: string | null],
  expected: string | RegExp,
): void {
  it(what, () => {
    const head = firstLine + (before.includes('\r') ? '\r\n' : '\n');
    const text = head + before;
    const edit: PlanEdit = {
      kind: 'move',
      item: ['task', item],
      into: into === null ? ['tasks'] : ['task', into, 'tasks'],
      after,
    };
    const found = textEdits(parsePlan([{ path: 'project.yaml', text, role: 'root' }]), [edit]);
    if (typeof expected !== 'string') return assert.match(found.ok ? 'written' : found.error, expected);
    assert.ok(found.ok, found.ok ? '' : found.error);
    const result = applyEdits(text, found.value.get('project.yaml') ?? []);
    assert.equal(result.slice(head.length), expected);
  });
}

describe('an entry moved into another map', () => {
  const nested =
    'tasks:\n  P:\n    title: P\n    tasks:\n      A: { title: A }\n      # about B\n      B:\n        title: B # here\n        notes: |\n          One.\n\n          Two.\n  Q:\n    title: Q\n    tasks:\n      C: { title: C }\nrisks: {}\n';
  checkMove(
    'takes its comments along, and goes behind the sibling that is named',
    nested,
    ['B', 'Q', 'C'],
    'tasks:\n  P:\n    title: P\n    tasks:\n      A: { title: A }\n  Q:\n    title: Q\n    tasks:\n      C: { title: C }\n      # about B\n      B:\n        title: B # here\n        notes: |\n          One.\n\n          Two.\nrisks: {}\n',
  );
  checkMove(
    'goes before all others, and further out',
    nested,
    ['B', null, null],
    'tasks:\n  # about B\n  B:\n    title: B # here\n    notes: |\n      One.\n\n      Two.\n  P:\n    title: P\n    tasks:\n      A: { title: A }\n  Q:\n    title: Q\n    tasks:\n      C: { title: C }\nrisks: {}\n',
  );
  checkMove(
    'takes the list along that it leaves empty',
    nested,
    ['C', null, 'Q'],
    nested.replace('    tasks:\n      C: { title: C }\n', '  C: { title: C }\n'),
  );
  checkMove(
    'begins a list where there is none',
    'tasks:\n  A:\n    title: A\n  B: { title: B }\n',
    ['B', 'A', null],
    'tasks:\n  A:\n    title: A\n    tasks:\n      B: { title: B }\n',
  );
  checkMove(
    'works at the end of a text without a line end',
    'tasks:\n  A:\n    title: A\n    tasks:\n      C: {}\n  B: { title: B }',
    ['B', 'A', 'C'],
    'tasks:\n  A:\n    title: A\n    tasks:\n      C: {}\n      B: { title: B }',
  );
  checkMove(
    'keeps line ends of Windows',
    'tasks:\r\n  A:\r\n    title: A\r\n  B: { title: B }\r\n',
    ['B', 'A', null],
    'tasks:\r\n  A:\r\n    title: A\r\n    tasks:\r\n      B: { title: B }\r\n',
  );
  checkMove('is refused in braces', 'tasks: { A: { title: A }, B: {} }\n', ['B', 'A', null], /braces/);
  checkMove('is refused into braces', 'tasks:\n  A: { title: A }\n  B: {}\n', ['B', 'A', null], /braces/);
  checkMove(
    'is refused where an alias repeats it',
    'tasks:\n  A:\n    title: A\n  B: &b { title: B }\n  C: *b\n',
    ['B', 'A', null],
    /alias/,
  );
});
