/** What a node's successors allow it: the latest finish and the latest start by which none of them has to move. */
import type { Minute } from '../base/dates';
import { isElapsedPercent, scheduled, type ForwardPass } from './forward-pass';
import { beforeLag } from './link-dates';
import { fromFinish, lagOf, toStart, type Adjacency } from './links';
import type { Network } from './network';
import { horizon, startAt, worked } from './work-calendar';

export interface LinkLimits {
  /** Infinity where no successor holds it. */
  readonly start: Minute;
  readonly finish: Minute;
}

/** @param startOf, finishOf the dates that the successors are to keep, by node; Infinity for any date */
export function linkLimits(
  network: Network,
  outOf: Adjacency,
  early: ForwardPass,
  node: number,
  startOf: Float64Array,
  finishOf: Float64Array,
): LinkLimits {
  const { links } = network;
  let start = Infinity;
  let finish = Infinity;
  for (let k = outOf.at[node]!; k < outOf.at[node + 1]!; k++) {
    if (outOf.plain[k] === 1 && early.open[outOf.node[k]!] === 1) {
      const date = startOf[outOf.node[k]!]!;
      if (date < finish && date > -Infinity) finish = date;
      continue;
    }
    const i = outOf.index[k]!;
    const limit = linkLimit(network, early, i, startOf, finishOf);
    if (fromFinish(links, i)) finish = Math.min(finish, limit);
    else start = Math.min(start, limit);
  }
  return { start, finish };
}

/** What one link allows the end of its predecessor from which it runs; Infinity where it holds nothing. */
export function linkLimit(
  network: Network,
  early: ForwardPass,
  i: number,
  startOf: Float64Array,
  finishOf: Float64Array,
): Minute {
  const { nodes, links, startedWork } = network;
  const to = links.to[i]!;
  const holdsStart = toStart(links, i);
  const successor = nodes.terms[to]!;
  if (early.state[to] !== scheduled || successor.progress.kind === 'finished') return Infinity;
  const isStarted = successor.progress.kind === 'started';
  if (isStarted && startedWork === 'overridden') return Infinity;
  let date = holdsStart ? startOf[to]! : finishOf[to]!;
  if (isStarted && startedWork === 'in-place' && nodes.duration[to]! > 0)
    date = holdsStart ? early.resume[to]! : early.finish[to]!;
  if (date === Infinity || date === -Infinity) return Infinity;
  // A finish bound is met in the successor's working time: any minute equal in that time will do.
  if (!holdsStart && nodes.duration[to]! > 0) {
    date = Math.min(startAt(successor.timeline, worked(successor.timeline, date)), horizon);
  }
  return beforeLag(lagOf(links, i), date, early.lagMinutes[i]!, isElapsedPercent(network, i));
}
