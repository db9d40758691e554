/** All passes over a network, in their order. A network that has cycles is solved as far as it is free of them. */
import type { Minute } from '../base/dates';
import { backwardPass, type BackwardPass } from './backward-pass';
import { forwardPass, type ForwardPass } from './forward-pass';
import { adjacency, type Adjacency } from './links';
import { hasDates, type Network } from './network';
import { orderNodes } from './order-nodes';
import { placeLate, type Placement } from './place-late';

export interface SolvedNetwork {
  readonly into: Adjacency;
  readonly outOf: Adjacency;
  /** Every node that can be scheduled, each after its predecessors. */
  readonly order: Int32Array;
  /** Where late dates run back from. */
  readonly finish: Minute;
  /** Nodes in cycles, by strongly connected component. */
  readonly components: readonly (readonly number[])[];
  readonly early: ForwardPass;
  readonly late: BackwardPass;
  readonly placed: Placement;
}

/** @param emptyFinish where late dates run back from if nothing could be scheduled */
export function solveNetwork(network: Network, emptyFinish: Minute): SolvedNetwork {
  const { nodes, links } = network;
  const { count } = nodes;
  const { into, outOf } = adjacency(count, links);
  const { order: full, components } = orderNodes(count, () => true, into, outOf);
  // Actual dates do not wait: with a cycle about, what they hold together is still scheduled.
  const isWaiting = (n: number): boolean => !hasDates(nodes.terms[n]!.progress);
  const order = components.length === 0 ? full : orderNodes(count, isWaiting, into, outOf).order;
  return solveInOrder(network, emptyFinish, { into, outOf, order, components });
}

/** As `solveNetwork`, for a network whose links and their order are known. */
export function solveInOrder(
  network: Network,
  emptyFinish: Minute,
  { into, outOf, order, components }: Pick<SolvedNetwork, 'into' | 'outOf' | 'order' | 'components'>,
): SolvedNetwork {
  const early = forwardPass(network, order, into);
  const { latestFinish } = early;
  const finish = network.finish ?? (latestFinish === -Infinity ? emptyFinish : latestFinish);
  const late = backwardPass(network, order, outOf, early, finish);
  const placed = placeLate(network, order, outOf, early, finish);
  return { into, outOf, order, components, early, late, placed, finish };
}
