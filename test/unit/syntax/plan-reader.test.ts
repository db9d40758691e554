/** Which changes of a text are read in part. That what is read is right is a property's to show. */
import assert from 'node:assert/strict';
import { parsePlan } from '../../../src/core/syntax/parse-plan';
import { createPlanReader } from '../../../src/core/syntax/plan-reader';
import type { ParsedPlan, PlanFile } from '../../../src/core/syntax/parsed-plan';

const text = `project:
  name: Atlas
team:
  ana: { name: Ana }
tasks:
  build:
    title: Build
    tasks:
      A-1:
        title: First
        effort: 3d
        # The rest is known later.
        assign: [ana]
      A-2:
        title: Second
        notes: |
          What is known of it.
  A-3: { title: Third, needs: [A-1, A-2] }
risks:
  R-1: { title: Late, owner: ana }
`;

const files = (one: string): readonly PlanFile[] => [{ path: 'project.yaml', text: one, role: 'root' }];
const rootOf = (parsed: ParsedPlan): unknown => parsed.source.trees[0]?.root;

function checkChange(from: string, to: string, isInPart: boolean, before = text): void {
  const { read } = createPlanReader();
  const root = rootOf(read(files(before)));
  const changed = before.replace(from, to);
  assert.notEqual(changed, before);
  const parsed = read(files(changed));
  assert.equal(rootOf(parsed) === root, isInPart);
  if (parsed.broken) return;
  const place = parsed.locate(['task', 'A-3', 'needs', 1], 'value')!.range;
  assert.equal(changed.slice(place.start, place.end), 'A-2');
}

describe('reading a plan again', () => {
  for (const [what, from, to] of [
    ['a title', 'First', 'First of all'],
    ['a value at the end of a phase', 'known of it.', 'known of it,\n          and more.'],
    ['a value in braces', 'Third', 'Third one'],
    ['a comment', 'is known later', 'comes later'],
    ['a new field', 'effort: 3d\n', 'effort: 3d\n        priority: high\n'],
    ['a field less', '        effort: 3d\n', ''],
    ['a new task', '      A-2:', '      A-4: { title: New }\n      A-2:'],
    [
      'a task that moves out of its phase',
      '      A-2:\n        title: Second\n        notes: |\n          What is known of it.\n',
      '  A-2: { title: Second }\n',
    ],
    ['a section', '  R-1: {', '  R-2: { title: Early }\n  R-1: {'],
    ['a section less', 'risks:\n  R-1: { title: Late, owner: ana }\n', ''],
  ] as const) {
    it(`reads in part: ${what}`, () => checkChange(from, to, true));
  }

  for (const [what, from, to] of [
    ['an alias', '[ana]', '*ana'],
    ['an anchor', 'First', '&first First'],
    ['a second document', 'risks:', '---\nrisks:'],
    ['a conflict', '  A-3:', '<<<<<<< HEAD\n  A-3:'],
  ] as const) {
    it(`reads as a whole: ${what}`, () => checkChange(from, to, false));
    it(`reads as a whole what follows: ${what}`, () =>
      checkChange('Second', '2nd', false, text.replace(from, to)));
  }

  for (const [what, from, to] of [
    ['an open bracket', '[ana]', '[ana'],
    ['a key that is none', 'effort: 3d', 'effort'],
    ['an open quote', 'title: First', 'title: "First'],
  ] as const) {
    it(`reads in part: ${what}`, () => checkChange(from, to, true));
    it(`reads in part where it is mended: ${what}`, () =>
      checkChange(to, from, true, text.replace(from, to)));
    it(`reads in part what is typed elsewhere: ${what}`, () =>
      checkChange('Late', 'Too late', true, text.replace(from, to)));
  }

  it('keeps the objects of tasks that have not changed', () => {
    const { read } = createPlanReader();
    const before = read(files(text)).plan.tasks;
    const after = read(files(text.replace('Second', '2nd'))).plan.tasks;
    assert.equal(after.get('A-2')!.title, '2nd');
    for (const id of ['A-1', 'A-3']) assert.equal(after.get(id), before.get(id));
  });

  it('tells the problems of what has not changed at their new places', () => {
    const { read } = createPlanReader();
    const wrong = text.replace('needs: [A-1, A-2]', 'needs: [A-1, A-2], effort: soon');
    read(files(wrong));
    const longer = wrong.replace('First', 'First of all');
    const [problem, ...others] = read(files(longer)).problems;
    assert.deepEqual(others, []);
    const { start, end } = problem!.location.range;
    assert.equal(longer.slice(start, end), 'soon');
  });

  it('lets a plan that was read before know its own places', () => {
    const { read } = createPlanReader();
    const before = read(files(text));
    const place = before.locate(['task', 'A-3'], 'key');
    const at = text.indexOf('Late');
    const address = before.addressAt('project.yaml', at);
    read(files(text.replace('First', 'First of all')));
    assert.deepEqual(before.locate(['task', 'A-3'], 'key'), place);
    assert.deepEqual(before.addressAt('project.yaml', at), address);
  });

  it('knows how far a slip reaches that stands before what has changed', () => {
    const slipping = [
      'project:\nname: Half typed\n           deadline:\nteam:',
      "|# a comment that is longer than the text below\n  D: { title: ' ' }",
    ].join('\n');
    const { read } = createPlanReader();
    read(files(slipping));
    const changed = files(slipping.replace("' '", "'> '"));
    assert.deepEqual(read(changed).problems, parsePlan(changed).problems);
  });

  it('reads the one file of several that has changed', () => {
    const { read } = createPlanReader();
    const included: PlanFile = {
      path: 'more.yaml',
      text: 'tasks:\n  B-1: { title: More }\n',
      role: 'included',
    };
    const before = read([...files(text), included]).source.trees.map(({ root }) => root);
    const after = read([...files(text), { ...included, text: included.text.replace('More', 'Most') }]);
    assert.equal(after.plan.tasks.get('B-1')!.title, 'Most');
    assert.deepEqual(
      after.source.trees.map(({ root }, i) => root === before[i]),
      [true, true],
    );
  });
});
