/**
 * The several float paths into one task, or into the finish of the whole. Path 1 is the driving path; each further one
 * is the chain that comes next by relationship float (the free-float method of Primavera P6). Within a path each link
 * drives; the float of a path is the sum of the link floats on the shortest way from its last task to the target: on one
 * calendar, what its tasks may slip before the target moves. Every unfinished task lies on one path at most.
 */
import type { Minute } from '../base/dates';
import { scheduled, type ForwardPass } from './forward-pass';
import type { LinkFacts } from './link-facts';
import type { Adjacency } from './links';
import type { Network } from './network';
import { workedBetween, type WorkCalendar } from './work-calendar';

export interface NodePath {
  /** In the order of work, joints left out. */
  readonly nodes: readonly number[];
  /** Working minutes. */
  readonly float: number;
  /** The node of an earlier path to which its last one leads; null where that one is an end itself. */
  readonly joins: number | null;
}

/**
 * @param ends the target: the latest finish among these nodes
 * @param calendar counts what lies between an end and the latest finish
 */
export function floatPaths(
  network: Network,
  { into, order, early }: { into: Adjacency; order: Int32Array; early: ForwardPass },
  { driving, float }: LinkFacts,
  ends: readonly number[],
  calendar: WorkCalendar,
  most: number,
): readonly NodePath[] {
  const { nodes, links } = network;
  const isOpen = (n: number): boolean =>
    early.state[n] === scheduled &&
    nodes.terms[n]!.progress.kind !== 'finished' &&
    early.finish[n]! > -Infinity;
  const distance = new Float64Array(nodes.count).fill(Infinity);
  /** The link by which a node is nearest to the target; -1: it is an end itself. */
  const way = new Int32Array(nodes.count).fill(-1);
  const open = ends.filter(isOpen);
  const latest = open.reduce((last: Minute, n) => Math.max(last, early.finish[n]!), -Infinity);
  for (const n of open) distance[n] = Math.max(0, workedBetween(calendar, early.finish[n]!, latest));
  const position = new Int32Array(nodes.count);
  const reached: number[] = [];
  for (let at = order.length - 1; at >= 0; at--) {
    const n = order[at]!;
    position[n] = at;
    if (distance[n] === Infinity) continue;
    reached.push(n);
    for (let k = into.at[n]!; k < into.at[n + 1]!; k++) {
      const i = into.index[k]!;
      const from = links.from[i]!;
      if (!isOpen(from) || float[i] === Infinity || distance[n]! + float[i]! > distance[from]!) continue;
      // Of equal ways that by another task: an end that others wait for leads there by them.
      distance[from] = distance[n]! + float[i]!;
      way[from] = i;
    }
  }

  // Those before them on the way are nearer, or as near and later in the order of work: their paths are there already.
  reached.sort((a, b) => distance[a]! - distance[b]! || position[b]! - position[a]!);
  const taken = new Uint8Array(nodes.count);
  const paths: NodePath[] = [];
  for (const last of reached) {
    if (taken[last] === 1) continue;
    if (paths.length === most) break;
    const path: number[] = [];
    for (let n: number | null = last; n !== null; n = nextBack(n)) {
      taken[n] = 1;
      if (!nodes.terms[n]!.joint) path.push(n);
    }
    if (path.length > 0) paths.push({ nodes: path.reverse(), float: distance[last]!, joins: joinOf(last) });
  }
  return paths;

  /** The predecessor that drives a node and is nearest to the target by it; the pass's own choice before others. */
  function nextBack(n: number): number | null {
    let next: number | null = null;
    for (let k = into.at[n]!; k < into.at[n + 1]!; k++) {
      const i = into.index[k]!;
      const from = links.from[i]!;
      if (driving[i] === 0 || way[from] !== i || taken[from] === 1) continue;
      if (next === null || early.driver[n] === i) next = from;
    }
    return next;
  }

  function joinOf(n: number): number | null {
    for (let link = way[n]!; link >= 0;) {
      const to = links.to[link]!;
      if (!nodes.terms[to]!.joint) return to;
      link = way[to]!;
    }
    return null;
  }
}
