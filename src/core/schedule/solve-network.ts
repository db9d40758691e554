/** All passes over a network, in their order. A network that has cycles is solved as far as it is free of them. */
import type { Minute } from '../base/dates';
import { backwardPass, type BackwardPass } from './backward-pass';
import { forwardPass, scheduled, type ForwardPass } from './forward-pass';
import { adjacency, hasDates, type Adjacency, type Network, type NetworkLink } from './network';
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
  const count = nodes.length;
  const into = adjacency(count, links, 'to');
  const outOf = adjacency(count, links, 'from');
  const { order: full, components } = orderNodes(count, links, () => true, into, outOf);
  // Actual dates do not wait: with a cycle about, what they hold together is still scheduled.
  const isWaiting = (link: NetworkLink): boolean => !hasDates(nodes[link.to]!.progress);
  const order = components.length === 0 ? full : orderNodes(count, links, isWaiting, into, outOf).order;

  const early = forwardPass(network, order, into);
  const finish = network.finish ?? latestFinish(network, early) ?? emptyFinish;
  const late = backwardPass(network, order, outOf, early, finish);
  const placed = placeLate(network, order, outOf, early, finish);
  return { into, outOf, order, finish, components, early, late, placed };
}

function latestFinish({ nodes }: Network, early: ForwardPass): Minute | null {
  let latest = -Infinity;
  nodes.forEach((node, n) => {
    if (!node.aside && early.state[n] === scheduled) latest = Math.max(latest, early.finish[n]!);
  });
  return latest === -Infinity ? null : latest;
}
