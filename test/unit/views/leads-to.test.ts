/** Whoever looks for a row on the way that `leadsTo` shows finds it, in every tree and grouping. */
import assert from 'node:assert/strict';
import { leadsTo } from '../../../src/core/views/trees/leads-to';
import type { TreeNode } from '../../../src/core/views/trees/tree-node';
import { trees } from '../../../src/core/views/trees/index';
import { present, snapshotOf } from './support/present-tree';

const text = `
project: { name: Atlas, key: A, start: 2026-05-04 }
team: { ana: { name: Ana Ruiz } }
milestones:
  inner: { due: 2026-06-01, needs: [c, d] }
  outer: { due: 2026-06-01, needs: [b, c] }
  top: { due: 2026-06-01 }
tasks:
  p:
    tasks:
      b: { effort: 1d, assign: ana }
      q: { tasks: { c: { effort: 1d }, d: { effort: 2d, assign: ana } } }
      x: { status: done }
      y: { status: done }
      z: { status: done }
  alone: { effort: 1d }
risks:
  r: { title: Leak, probability: 10%, impact: { cost: 1k }, affects: c }
  over: { title: Gone, status: closed }
`;

function all(
  nodes: readonly TreeNode[],
  above: readonly TreeNode[] = [],
): readonly (readonly [TreeNode, readonly TreeNode[]])[] {
  return nodes.flatMap((node) => [
    [node, above] as const,
    ...(node.hasChildren ? all(node.children, [...above, node]) : []),
  ]);
}

describe('The way to a row', () => {
  const snapshot = snapshotOf(text);
  for (const groupBy of ['phase', 'person', 'state'] as const) {
    it(`is known when grouped by ${groupBy}`, () => {
      let found = 0;
      for (const { id } of trees) {
        const user = { name: 'Ana Ruiz', email: null };
        for (const [{ target, hasChildren, children }, above] of all(
          present(id, snapshot, { groupBy, user }).nodes,
        )) {
          assert.equal(hasChildren, children.length > 0);
          if (!target) continue;
          found++;
          for (const each of above) assert.ok(leadsTo(snapshot.plan, each.target, target), each.id);
        }
      }
      assert.ok(found > 8);
    });
  }

  it('is none by way of rows that hold something else', () => {
    const { plan } = snapshot;
    const to = (id: string) => ({ kind: 'address', address: ['task', id] }) as const;
    assert.ok(leadsTo(plan, to('p'), to('c')));
    assert.ok(!leadsTo(plan, to('q'), to('b')));
    assert.ok(!leadsTo(plan, to('c'), to('c')));
    assert.ok(!leadsTo(plan, to('alone'), { kind: 'address', address: ['milestones', 'inner'] }));
    assert.ok(!leadsTo(plan, to('p'), { kind: 'address', address: ['risks', 'r'] }));
  });
});
