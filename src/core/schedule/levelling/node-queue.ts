/** A binary heap of node numbers: the first by an order, whatever was pushed when. */

export interface NodeQueue {
  push(n: number): void;
  /** Null where nothing is left. */
  pop(): number | null;
}

/** @param compare a total order: negative where the first of two comes first */
export function nodeQueue(compare: (a: number, b: number) => number): NodeQueue {
  const heap: number[] = [];
  return {
    push(n) {
      let at = heap.push(n) - 1;
      while (at > 0) {
        const above = (at - 1) >> 1;
        if (compare(heap[above]!, n) <= 0) break;
        heap[at] = heap[above]!;
        at = above;
      }
      heap[at] = n;
    },
    pop() {
      const first = heap[0];
      if (first === undefined) return null;
      const n = heap.pop()!;
      if (heap.length === 0) return first;
      let at = 0;
      for (let below = 1; below < heap.length; below = 2 * at + 1) {
        if (below + 1 < heap.length && compare(heap[below + 1]!, heap[below]!) < 0) below++;
        if (compare(n, heap[below]!) <= 0) break;
        heap[at] = heap[below]!;
        at = below;
      }
      heap[at] = n;
      return first;
    },
  };
}
