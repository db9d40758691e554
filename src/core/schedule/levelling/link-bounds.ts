/**
 * From when on its predecessors let a node start and finish, as the forward pass has it, but one node at a time and with
 * whatever dates the predecessors have got: levelling places nodes in an order of its own.
 */
import type { Minute } from '../../base/dates';
import { isElapsedPercent, lagMinutesOf } from '../forward-pass';
import { afterLag } from '../link-dates';
import { fromFinish, lagOf, toStart, type Adjacency } from '../links';
import type { Network, Nodes } from '../network';

/** Dates of the nodes placed so far; `span` is the start, of a joint that of what lies behind it. */
export interface PlacedDates {
  readonly start: Float64Array;
  readonly finish: Float64Array;
  readonly span: Float64Array;
  readonly isPlaced: Uint8Array;
}

export interface LinkBounds {
  start: Minute;
  finish: Minute;
  /** The earliest start behind it; Infinity where there is no joint. */
  span: Minute;
}

/** @param nodesOf the nodes of the network in which one is as it is assigned at present */
export function boundNode(
  network: Network,
  into: Adjacency,
  n: number,
  { start, finish, span, isPlaced }: PlacedDates,
  nodesOf: (n: number) => Nodes,
  bounds: LinkBounds,
): void {
  const { links } = network;
  const nodes = nodesOf(n);
  const node = nodes.terms[n]!;
  bounds.start = nodes.earliestStart[n]!;
  bounds.finish = node.limits.earliestFinish;
  bounds.span = Infinity;
  for (let k = into.at[n]!; k < into.at[n + 1]!; k++) {
    const i = into.index[k]!;
    const from = into.node[k]!;
    const lag = lagOf(links, i);
    if (isPlaced[from] === 0) continue;
    const predecessor = nodesOf(from).terms[from]!;
    const base = fromFinish(links, i) ? finish[from]! : start[from]!;
    if (predecessor.joint || node.joint) bounds.span = Math.min(bounds.span, span[from]!);
    if (base === -Infinity) continue;
    const minutes = lag ? lagMinutesOf(lag, predecessor, span[from]!, finish[from]!) : 0;
    const date = afterLag(lag, base, minutes, isElapsedPercent(network, i));
    if (toStart(links, i)) bounds.start = Math.max(bounds.start, date);
    else bounds.finish = Math.max(bounds.finish, date);
  }
}
