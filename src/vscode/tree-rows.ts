/**
 * The rows of a tree view over time: each stays the same object as long as it stands for the same thing in the same place,
 * and says of an update which of them have to be drawn again. Rows that nobody has opened are not made.
 */
import { equal } from '../core/base/equal';
import type { TreeNode, TreeTarget } from '../core/views/trees/tree-node';

/** A node in its view; `plan` is the key of the plan it belongs to. */
export interface TreeRow {
  readonly id: string;
  readonly plan: string;
  /** The latest. */
  readonly node: TreeNode;
  readonly parent: TreeRow | null;
}

export interface PlanNode {
  readonly plan: string;
  readonly node: TreeNode;
}

export interface TreeRows {
  roots(): readonly TreeRow[];
  childrenOf(row: TreeRow): readonly TreeRow[];
  /** Whether it is still one of them. */
  has(row: TreeRow): boolean;
  /** @returns rows that look different, or hold other rows; null: there are other rows at the top */
  update(next: readonly PlanNode[]): readonly TreeRow[] | null;
  /**
   * The first row that stands for a target, however the tree is grouped.
   * @param leadsTo whether it may stand below a row
   */
  find(plan: string, target: TreeTarget, leadsTo: (from: TreeTarget | null) => boolean): TreeRow | null;
}

interface Row extends TreeRow {
  node: TreeNode;
}

export function createTreeRows(): TreeRows {
  let roots: readonly Row[] = [];
  const children = new Map<TreeRow, readonly Row[]>();

  const childrenOf = (row: TreeRow): readonly Row[] => {
    const known = children.get(row);
    if (known) return known;
    const rows = row.node.hasChildren ? row.node.children.map((node) => rowOf(row.plan, node, row)) : [];
    children.set(row, rows);
    return rows;
  };
  const has = (row: TreeRow): boolean => {
    const { parent } = row;
    const beside: readonly TreeRow[] = parent === null ? roots : (children.get(parent) ?? []);
    return beside.includes(row) && (parent === null || has(parent));
  };
  const forget = (row: TreeRow): void => {
    const below = children.get(row) ?? [];
    children.delete(row);
    below.forEach(forget);
  };
  const renew = (row: Row, node: TreeNode, changed: TreeRow[]): void => {
    const before = row.node;
    if (before === node) return;
    row.node = node;
    const known = children.get(row);
    const isSame = !known || haveIds(known, node.hasChildren ? node.children : []);
    if (!isSame) forget(row);
    if (!isSame || !looksLike(before, node)) changed.push(row);
    if (isSame) known?.forEach((child, i) => renew(child, node.children[i]!, changed));
  };
  const search = (
    rows: readonly Row[],
    isIt: (row: Row) => boolean,
    mayHold: (row: Row) => boolean,
  ): Row | null => {
    for (const row of rows) {
      if (isIt(row)) return row;
      const found = row.node.hasChildren && mayHold(row) ? search(childrenOf(row), isIt, mayHold) : null;
      if (found) return found;
    }
    return null;
  };
  return {
    roots: () => roots,
    childrenOf,
    has,
    update(next) {
      const isSame =
        next.length === roots.length &&
        roots.every(({ plan, node }, i) => plan === next[i]!.plan && node.id === next[i]!.node.id);
      if (!isSame) {
        children.clear();
        roots = next.map(({ plan, node }) => rowOf(plan, node, null));
        return null;
      }
      const changed: TreeRow[] = [];
      roots.forEach((row, i) => renew(row, next[i]!.node, changed));
      return changed;
    },
    find: (plan, target, leadsTo) =>
      search(
        roots,
        (row) => row.plan === plan && equal(row.node.target, target),
        (row) => row.plan === plan && leadsTo(row.node.target),
      ),
  };
}

function rowOf(plan: string, node: TreeNode, parent: TreeRow | null): Row {
  return { id: `${plan}#${node.id}`, plan, node, parent };
}

function haveIds(rows: readonly Row[], nodes: readonly TreeNode[]): boolean {
  return rows.length === nodes.length && rows.every((row, i) => row.node.id === nodes[i]!.id);
}

/** All that is seen of a row itself. */
function looksLike(before: TreeNode, after: TreeNode): boolean {
  return looks.every((key) => equal(before[key], after[key]));
}

/** Every part of a node but its id and what is below it, which the type checker holds. */
const isLook: Readonly<Record<Exclude<keyof TreeNode, 'id' | 'children'>, true>> = {
  label: true,
  description: true,
  icon: true,
  color: true,
  alert: true,
  struck: true,
  target: true,
  context: true,
  expanded: true,
  hasChildren: true,
  accessibleLabel: true,
};

const looks = Object.keys(isLook) as readonly (keyof typeof isLook)[];
