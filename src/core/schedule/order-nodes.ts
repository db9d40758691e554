/**
 * Puts the nodes of a network into an order in which each comes after its predecessors (Kahn 1962), and names the
 * strongly connected components (Tarjan 1972) that have no such order. Iterative, so that a chain of any length fits;
 * O(nodes + links).
 */
import type { Adjacency } from './links';

export interface NodeOrder {
  /** Every node that neither lies in a cycle nor comes after one. */
  readonly order: Int32Array;
  /** Nodes in a cycle by component, each component ascending. */
  readonly components: readonly (readonly number[])[];
}

/** @param isWaiting false for nodes that no link holds up */
export function orderNodes(
  count: number,
  isWaiting: (node: number) => boolean,
  into: Adjacency,
  outOf: Adjacency,
): NodeOrder {
  /** Links by which each node still waits. */
  const waiting = new Int32Array(count);
  const order = new Int32Array(count);
  let placed = 0;
  for (let n = 0; n < count; n++) {
    if (isWaiting(n)) waiting[n] = into.at[n + 1]! - into.at[n]!;
    if (waiting[n] === 0) order[placed++] = n;
  }
  for (let done = 0; done < placed; done++) {
    const n = order[done]!;
    for (let k = outOf.at[n]!; k < outOf.at[n + 1]!; k++) {
      const to = outOf.node[k]!;
      // Who never waited is placed already.
      if (waiting[to]! > 0 && --waiting[to]! === 0) order[placed++] = to;
    }
  }
  return {
    order: order.subarray(0, placed),
    components: placed === count ? [] : findComponents(count, outOf, waiting),
  };
}

/** Among the nodes that still wait; a single node counts where it is linked to itself. */
function findComponents(count: number, outOf: Adjacency, waiting: Int32Array): number[][] {
  const components: number[][] = [];
  const found = new Int32Array(count); // 0: not met
  const low = new Int32Array(count);
  const onStack = new Uint8Array(count);
  const at = outOf.at.slice(0, count);
  const stack: number[] = [];
  let clock = 0;
  for (let root = 0; root < count; root++) {
    if (found[root] !== 0 || waiting[root] === 0) continue;
    const path = [root];
    while (path.length > 0) {
      const n = path.at(-1)!;
      if (found[n] === 0) {
        found[n] = low[n] = ++clock;
        stack.push(n);
        onStack[n] = 1;
      }
      if (at[n]! < outOf.at[n + 1]!) {
        const next = outOf.node[at[n]!++]!;
        if (found[next] === 0) path.push(next);
        else if (onStack[next] === 1) low[n] = Math.min(low[n]!, found[next]!);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[n]!);
      if (low[n] !== found[n]) continue;
      const component = stack.splice(stack.lastIndexOf(n));
      for (const member of component) onStack[member] = 0;
      const linkedToItself = (): boolean => {
        for (let k = outOf.at[n]!; k < outOf.at[n + 1]!; k++) if (outOf.node[k] === n) return true;
        return false;
      };
      if (component.length > 1 || linkedToItself()) components.push(component.sort((a, b) => a - b));
    }
  }
  return components.sort((a, b) => a[0]! - b[0]!);
}
