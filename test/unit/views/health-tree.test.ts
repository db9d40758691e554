/** The health of a plan as rows: the score, what to do first, and each area with what is wrong in it. */
import assert from 'node:assert/strict';
import { runRules } from '../../../src/core/rules/run-rules';
import type { TreeNode } from '../../../src/core/views/trees/tree-node';
import type { TreeView } from '../../../src/core/views/trees/tree-view';
import { present, snapshotOf } from './support/present-tree';

function health(text: string): TreeView {
  const snapshot = snapshotOf(text);
  return present('health', snapshot, { findings: runRules(snapshot) });
}

function lines(nodes: readonly TreeNode[], indent = ''): string[] {
  return nodes.flatMap(({ icon, label, description, children }) => [
    `${indent}(${icon}) ${label} | ${description}`,
    ...lines(children, `${indent}  `),
  ]);
}

describe('the health tree', () => {
  it('says what to do first, and what each area rests on', () => {
    const view = health(`project: { name: A, start: 2026-05-04 }
team: { ana: { name: Ana } }
milestones:
  beta: { title: Beta, due: 2026-05-05, needs: A }
  end: { title: The end, due: 2026-05-29, needs: A }
tasks:
  A: { title: First, effort: 3d, assign: ana }
risks:
  r: { title: Risk, owner: ana, probability: 10%, impact: { schedule: 1d } }
`);
    assert.equal(view.description, '69 of 100');
    assert.deepEqual(lines(view.nodes), [
      '(list-ordered) To do first | ',
      '  (error) Beta is due 2026-05-05; the plan reaches it 2026-05-06, 1 d late, driven by A. | +18.8',
      '  (warning) Risk: no response has been decided. | +6.3',
      '(error) Promised dates that the plan keeps | 50\u00A0%, 1 error',
      '  (error) Beta is due 2026-05-05; the plan reaches it 2026-05-06, 1 d late, driven by A. | +18.8',
      '(pass) Tasks and milestones that are sound | 100\u00A0%',
      '(warning) Points of schedule quality that are kept | 72\u00A0%, 3 missed',
      '  (circle-small) Tasks without a predecessor or a successor | 100 %, at most 5 %',
      '  (circle-small) Tasks that cannot keep a date | 1, at most 0',
      '  (circle-small) Critical path length index | 0.50, at least 0.95',
      '(pass) Open tasks with people who have the time | 100\u00A0%',
      '(warning) Risks and register entries that are looked after | 50\u00A0%, 1 warning',
      '  (warning) Risk: no response has been decided. | +6.3',
      '(info) Best practices of a schedule (GAO) | 6 of 9 kept',
      '  (circle-small) Activities are sequenced | 1 point missed',
      '    (circle-small) Tasks without a predecessor or a successor | 100 %, at most 5 %',
      '  (circle-small) Total float is reasonable | 1 finding, 2 points missed',
      '    (circle-small) Tasks that cannot keep a date | 1, at most 0',
      '    (circle-small) Critical path length index | 0.50, at least 0.95',
      '    (error) Beta is due 2026-05-05; the plan reaches it 2026-05-06, 1 d late, driven by A. | ',
      '  (circle-small) Schedule risk is analysed | 1 finding',
      '    (warning) Risk: no response has been decided. | ',
    ]);
  });

  it('leads to the place of a finding, and has each row once', () => {
    const view = health(`project: { name: A }
tasks:
  A: { title: First }
  B: { title: Second, needs: nobody }
`);
    const rows = view.nodes.flatMap((node) => [node, ...node.children]);
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
    const [first] = view.nodes[0]!.children;
    assert.ok(first?.target?.kind === 'address');
  });

  it('says where there is nothing to measure', () => {
    assert.deepEqual(health('project: { name: A }'), {
      nodes: [],
      description: '',
      message: 'There is nothing to measure yet.',
    });
  });
});
