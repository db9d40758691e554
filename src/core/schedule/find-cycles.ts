/**
 * Names cycles: for every `needs` that closes one, the shortest way round, each set of `needs` once. There may be
 * exponentially many cycles; these are enough to break them all, one after the other. The search is bounded.
 */
import type { Adjacency, Links } from './links';

/** Links looked at before the search stops naming further cycles of a hopelessly tangled plan. */
const effort = 5_000_000;

/**
 * @param isNeed true for links that a person wrote, false for those between a phase and its tasks
 * @returns for each cycle its nodes in the order of the links
 */
export function findCycles(
  components: readonly (readonly number[])[],
  { from: fromOf, to: toOf }: Links,
  outOf: Adjacency,
  isNeed: (link: number) => boolean,
): number[][] {
  const componentOf = new Map<number, number>();
  components.forEach((nodes, c) => nodes.forEach((n) => componentOf.set(n, c)));
  const covered = new Set<number>();
  const cycles: number[][] = [];
  let spent = 0;

  /** The links of the shortest way from one node to another inside their component. */
  const shortestWay = (from: number, to: number): number[] | null => {
    const cameBy = new Map<number, number>([[from, -1]]);
    const queue = [from];
    for (let at = 0; at < queue.length && spent < effort; at++) {
      const n = queue[at]!;
      if (n === to) break;
      for (let k = outOf.at[n]!; k < outOf.at[n + 1]!; k++) {
        spent++;
        const next = toOf[outOf.index[k]!]!;
        if (cameBy.has(next) || componentOf.get(next) !== componentOf.get(from)) continue;
        cameBy.set(next, outOf.index[k]!);
        queue.push(next);
      }
    }
    if (!cameBy.has(to)) return null;
    const way: number[] = [];
    for (let link = cameBy.get(to)!; link >= 0; link = cameBy.get(fromOf[link]!)!) way.push(link);
    return way.reverse();
  };

  for (const nodes of components) {
    const needs = nodes.flatMap((n) => {
      const within: number[] = [];
      for (let k = outOf.at[n]!; k < outOf.at[n + 1]!; k++) {
        const link = outOf.index[k]!;
        if (isNeed(link) && componentOf.get(toOf[link]!) === componentOf.get(n)) within.push(link);
      }
      return within;
    });
    for (const need of needs) {
      if (covered.has(need)) continue;
      const way = shortestWay(toOf[need]!, fromOf[need]!);
      if (!way) continue;
      for (const link of [need, ...way]) covered.add(link);
      cycles.push([fromOf[need]!, ...way.map((link) => fromOf[link]!)]);
    }
  }
  return cycles;
}
