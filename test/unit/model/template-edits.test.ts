/** What applying a template writes, and what it leaves as it is. */
import assert from 'node:assert/strict';
import { applyTemplateEdits, newTaskEdits } from '../../../src/core/model/template-edits';
import { newIds } from '../../../src/core/syntax/new-id';
import { parsePlan } from '../../../src/core/syntax/parse-plan';
import { textEdits } from '../../../src/core/syntax/text-edits';
import { applyEdits } from '../../../src/core/base/text';
import type { Plan } from '../../../src/core/model/plan';
import type { PlanEdit } from '../../../src/core/model/plan-edit';

const head = `project: { name: Atlas, key: A, start: 2026-05-04 }
quality: { gates: { ready: { require: [checklist] } } }
templates:
  feature:
    title: Feature
    effort: 2d/3d/6d
    checklist: { threat model: todo, __proto__: todo, "tested: all": todo }
    labels: [ui]
    gates: [ready]
  epic: { tasks: [Design, { title: Build, effort: 3d }] }
`;

function check(
  what: string,
  tasks: string,
  editsOf: (plan: Plan, freshId: () => string) => readonly PlanEdit[],
  expected: string,
): void {
  it(what, () => {
    const text = head + tasks;
    const parsed = parsePlan([{ path: 'project.yaml', text, role: 'root' }]);
    const freshId = newIds(parsed.plan, () => 0);
    const edits = textEdits(parsed, editsOf(parsed.plan, freshId));
    assert.ok(edits.ok, edits.ok ? '' : edits.error);
    const after = applyEdits(text, edits.value.get('project.yaml') ?? []);
    assert.equal(after.slice(head.length), expected);
    const again = parsePlan([{ path: 'project.yaml', text: after, role: 'root' }]);
    assert.deepEqual(again.problems, []);
  });
}

function apply(plan: Plan, template: string, freshId: () => string): readonly PlanEdit[] {
  return applyTemplateEdits(plan.tasks.get('a')!, plan.templates.get(template)!, freshId);
}

describe('A template', () => {
  check(
    'gives a bare task all it has, points of any name too',
    'tasks:\n  a:\n    title: Login\n',
    (plan, freshId) => apply(plan, 'feature', freshId),
    `tasks:
  a:
    title: Login
    labels: [ui]
    effort: 2d/3d/6d
    checklist:
      threat model: todo
      __proto__: todo
      "tested: all": todo
    template: feature
    gates: [ready]
`,
  );
  check(
    'leaves what a person wrote, and adds what is missing',
    'tasks:\n  a: { title: Login, template: feature, duration: 1w, labels: [old], gates: [ready], checklist: { threat model: done, __proto__: done } }\n',
    (plan, freshId) => apply(plan, 'feature', freshId),
    'tasks:\n  a: { title: Login, template: feature, duration: 1w, labels: [old, ui], gates: [ready], checklist: { threat model: done, __proto__: done, "tested: all": todo } }\n',
  );
  check(
    'gives no tasks to one that has work of its own',
    'tasks:\n  a: { title: Login, template: epic, effort: 1d }\n',
    (plan, freshId) => apply(plan, 'epic', freshId),
    'tasks:\n  a: { title: Login, template: epic, effort: 1d }\n',
  );
  check(
    'makes a new task below a phase, with ids that nothing has',
    'tasks:\n  p:\n    title: P\n    tasks:\n      A-b2b: { title: Taken, effort: 1d }\n',
    (plan, freshId) =>
      newTaskEdits(plan, plan.templates.get('epic')!, { title: 'Checkout', parent: 'p', freshId }).edits,
    `tasks:
  p:
    title: P
    tasks:
      A-b2b: { title: Taken, effort: 1d }
      A-b2bb: { title: Checkout, template: epic, tasks: { A-b2bbb: { title: Design }, A-b2bbbb: { title: Build, effort: 3d } } }
`,
  );
});
