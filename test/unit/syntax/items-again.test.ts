/** Items are read on from those before as long as their ids stay; whatever is typed, they are those of the whole text. */
import assert from 'node:assert/strict';
import { haveOneNumbering } from '../../../src/core/base/numbered-map';
import { parsePlan } from '../../../src/core/syntax/parse-plan';
import { createPlanReader } from '../../../src/core/syntax/plan-reader';

const text = `project: { name: P }
milestones:
  M: { title: M, needs: [B] }
tasks:
  P:
    title: Phase
    tasks:
      A:
        title: Alpha
      B:
        effort: 3d
        needs: [A]
  C: { title: C, statsu: done }
  D: { title: D, effort: 2d }
`;

interface Step {
  readonly what: string;
  readonly find: string;
  readonly put: string;
  /** Whether the tasks are a version of those before. */
  readonly again: boolean;
}

const steps: readonly Step[] = [
  { what: 'a title', find: 'Alpha', put: 'Alphabet', again: true },
  { what: 'the title of a phase', find: 'title: Phase', put: 'title: Phases', again: true },
  { what: 'an estimate', find: 'effort: 3d', put: 'effort: 13d', again: true },
  {
    what: 'a missing title',
    find: '        effort: 13d',
    put: '        title: Beta\n        effort: 13d',
    again: true,
  },
  { what: 'a bad value', find: 'effort: 2d', put: 'effort: 2x', again: true },
  { what: 'a milestone', find: 'title: M,', put: 'title: Mile,', again: false },
  { what: 'a value that is good again', find: 'effort: 2x', put: 'effort: 2d', again: true },
  { what: 'another id', find: '  C: {', put: '  E: {', again: false },
  { what: 'an id that is there already', find: '  E: {', put: '  D: {', again: false },
  { what: 'a title below it', find: 'Alphabet', put: 'Alpha', again: false },
  { what: 'an id of its own', find: '  D: { title: C', put: '  F: { title: C', again: false },
  { what: 'an id of a milestone', find: '  F: {', put: '  M: {', again: false },
  { what: 'and back', find: '  M: { title: C', put: '  F: { title: C', again: false },
  { what: 'a quote that is open', find: 'title: Beta', put: 'title: "Beta', again: false },
  { what: 'a quote that is closed', find: 'title: "Beta', put: 'title: "Beta"', again: true },
  {
    what: 'other tasks in a phase',
    find: '      B:\n',
    put: '      B2: { title: New }\n      B:\n',
    again: false,
  },
  {
    what: 'a state that is unknown',
    find: '  F: { title: C',
    put: '  F: { status: odd, title: C',
    again: true,
  },
  {
    what: 'another workflow',
    find: 'milestones:',
    put: 'workflow: { states: { open: open } }\nmilestones:',
    again: false,
  },
];

describe('items that are read again', () => {
  it('are those of the whole text, and versions of those before where only what they say is other', () => {
    const { read } = createPlanReader();
    let now = text;
    let before = read([{ path: 'project.yaml', text, role: 'root' }]);
    for (const { what, find, put, again } of steps) {
      assert.ok(now.includes(find), what);
      now = now.replace(find, put);
      const files = [{ path: 'project.yaml', text: now, role: 'root' as const }];
      const parsed = read(files);
      const whole = parsePlan(files);
      assert.deepEqual(parsed.plan, whole.plan, what);
      assert.deepEqual(parsed.problems, whole.problems, what);
      for (const id of whole.plan.tasks.keys()) {
        const address = ['task', id, 'title'];
        assert.deepEqual(parsed.locate(address, 'value'), whole.locate(address, 'value'), `${what}: ${id}`);
      }
      assert.equal(haveOneNumbering(parsed.plan.tasks, before.plan.tasks), again, what);
      before = parsed;
    }
  });
});
