/** Rows of a tree view: which are drawn again, which are made at all, and how one is found. */
import assert from 'node:assert/strict';
import type { TreeNode, TreeTarget } from '../../../src/core/views/trees/tree-node';
import { treeNode } from '../../../src/core/views/trees/tree-view';
import { createTreeRows, type TreeRow, type TreeRows } from '../../../src/vscode/tree-rows';

const plan = 'a plan';

/** `a`, `a: text` (what it says beside), `a > [b c]` below it; rows that were made are written down. */
type Spec = string | { readonly at: string; readonly below: readonly Spec[] };

function nodeOf(spec: Spec, made: string[] = []): TreeNode {
  const { at, below } = typeof spec === 'string' ? { at: spec, below: [] } : spec;
  const [id = '', description = ''] = at.split(': ');
  made.push(id);
  return treeNode({
    id,
    label: id,
    description,
    context: 'row',
    target: { kind: 'address', address: ['task', id] },
    children: below.length > 0 ? () => below.map((one) => nodeOf(one, made)) : [],
  });
}

function shown(rows: TreeRows, specs: readonly Spec[], made: string[] = []): readonly string[] | null {
  const changed = rows.update(specs.map((spec) => ({ plan, node: nodeOf(spec, made) })));
  return changed && changed.map(({ node }) => node.id);
}

/** Opens a row as VS Code does; gives the rows below it. */
function open(rows: TreeRows, ...ids: readonly string[]): readonly TreeRow[] {
  return ids.reduce((level, id) => rows.childrenOf(level.find(({ node }) => node.id === id)!), rows.roots());
}

function target(id: string): TreeTarget {
  return { kind: 'address', address: ['task', id] };
}

describe('Rows of a tree', () => {
  const first: readonly Spec[] = [{ at: 'p', below: ['a', 'b'] }, 'c'];

  it('are drawn again where they look different', () => {
    const rows = createTreeRows();
    assert.equal(shown(rows, first), null);
    const [a, b] = open(rows, 'p');
    assert.deepEqual(shown(rows, first), []);
    assert.deepEqual(shown(rows, [{ at: 'p', below: ['a: late', 'b'] }, 'c']), ['a']);
    assert.deepEqual(shown(rows, [{ at: 'p: 3', below: ['a: late', 'b'] }, 'c: x']), ['p', 'c']);
    assert.deepEqual(open(rows, 'p'), [a, b]);
    assert.equal(a!.node.description, 'late');
  });

  it('are drawn again where they hold other rows', () => {
    const rows = createTreeRows();
    shown(rows, first);
    const [a] = open(rows, 'p');
    assert.deepEqual(shown(rows, [{ at: 'p', below: ['b', 'a'] }, 'c']), ['p']);
    assert.deepEqual(
      open(rows, 'p').map(({ node }) => node.id),
      ['b', 'a'],
    );
    assert.ok(!rows.has(a!));
    assert.ok(rows.has(open(rows, 'p')[1]!));
    assert.deepEqual(shown(rows, ['p', 'c']), ['p']);
    assert.deepEqual(open(rows, 'p'), []);
  });

  it('are all others where others stand at the top', () => {
    const rows = createTreeRows();
    shown(rows, first);
    assert.equal(shown(rows, ['c']), null);
    assert.equal(rows.roots().length, 1);
  });

  it('are not made before somebody opens the row above them', () => {
    const rows = createTreeRows();
    const made: string[] = [];
    shown(rows, first, made);
    shown(rows, first, made);
    assert.deepEqual(made, ['p', 'c', 'p', 'c']);
    open(rows, 'p');
    assert.deepEqual(made.slice(4), ['a', 'b']);
  });

  it('are found where they may stand, and nothing else is made for it', () => {
    const rows = createTreeRows();
    const made: string[] = [];
    shown(
      rows,
      [
        { at: 'p', below: ['a'] },
        { at: 'q', below: [{ at: 'r', below: ['b'] }] },
      ],
      made,
    );
    const above = ['q', 'r'];
    const leadsTo = (from: TreeTarget | null): boolean =>
      from?.kind === 'address' && above.includes(String(from.address[1]));
    const found = rows.find(plan, target('b'), leadsTo);
    assert.deepEqual(
      [found?.node.id, found?.parent?.node.id, found?.parent?.parent?.node.id],
      ['b', 'r', 'q'],
    );
    assert.deepEqual(made, ['p', 'q', 'r', 'b']);
    assert.equal(rows.find(plan, target('zz'), leadsTo), null);
    assert.equal(rows.find('another', target('b'), leadsTo), null);
  });
});
