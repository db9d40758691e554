/**
 * Drag (Devaux): by how much the finish would be earlier if a task took no time, everything else being as it is. It is
 * found by doing just that, so that calendars, lags and links of every type count as they do in the schedule. Only a
 * task through which every driving chain to the finish leads can have any: a chain that goes round it holds the finish.
 */
import type { Minute } from '../base/dates';
import { forwardPass, scheduled, type ForwardPass } from './forward-pass';
import { decides, type LinkFacts } from './link-facts';
import { hasDates, type Network, type Nodes } from './network';
import type { SolvedNetwork } from './solve-network';
import { workedBetween, type WorkCalendar } from './work-calendar';

/** Nodes that may be placed for all drags together: a second or two. The longest tasks come first. */
const mostPlacements = 4_000_000;

/** @returns by node, in working minutes of `calendar`; null where the network is too large to say */
export function computeDrags(
  network: Network,
  { into, order, early }: SolvedNetwork,
  facts: LinkFacts,
  calendar: WorkCalendar,
  placements = mostPlacements,
): readonly (number | null)[] {
  const { nodes } = network;
  const finish = latestOf(network, early);
  const drags: (number | null)[] = Array.from(nodes.terms, () => 0);
  // Back from a finish that is later than all of it, nothing holds that finish.
  if (network.finish !== null && workedBetween(calendar, finish, network.finish) > 0) return drags;
  const candidates = cutNodes(network, order, early, facts, calendar, finish)
    .filter((n) => !nodes.terms[n]!.joint && lengthOf(nodes, n) > 0)
    .sort((a, b) => span(early, calendar, b) - span(early, calendar, a) || a - b);
  const affordable = Math.floor(placements / Math.max(1, order.length));
  candidates.forEach((n, rank) => {
    if (rank >= affordable) {
      drags[n] = null;
      return;
    }
    const without = { ...network, nodes: withoutWork(nodes, n) };
    drags[n] = Math.max(
      0,
      workedBetween(calendar, latestOf(without, forwardPass(without, order, into)), finish),
    );
  });
  return drags;
}

function lengthOf({ terms, duration }: Nodes, n: number): number {
  const { progress } = terms[n]!;
  return progress.kind === 'none' ? duration[n]! : progress.kind === 'started' ? progress.remaining : 0;
}

function withoutWork(nodes: Nodes, n: number): Nodes {
  const { progress } = nodes.terms[n]!;
  const terms = nodes.terms.slice();
  // What began, began where it did, however little is left of it.
  if (progress.kind === 'started') {
    terms[n] = { ...terms[n]!, parts: [], progress: { ...progress, remaining: 0 } };
    return { ...nodes, terms };
  }
  terms[n] = { ...terms[n]!, parts: [] };
  const duration = nodes.duration.slice();
  duration[n] = 0;
  return { ...nodes, terms, duration };
}

function span({ start, finish }: ForwardPass, calendar: WorkCalendar, n: number): number {
  return workedBetween(calendar, start[n]!, finish[n]!);
}

function latestOf({ nodes }: Network, { state, finish }: ForwardPass): Minute {
  let latest = -Infinity;
  for (let n = 0; n < nodes.count; n++) {
    if (!nodes.terms[n]!.aside && state[n] === scheduled) latest = Math.max(latest, finish[n]!);
  }
  return latest;
}

/**
 * Nodes that lie on every driving chain from a first cause to the finish: going through them in order, those at which
 * no driving link leads past.
 */
function cutNodes(
  network: Network,
  order: Int32Array,
  early: ForwardPass,
  { driving }: LinkFacts,
  calendar: WorkCalendar,
  finish: Minute,
): number[] {
  const { nodes, links } = network;
  const isEnd = (n: number): boolean =>
    !nodes.terms[n]!.aside && workedBetween(calendar, early.finish[n]!, finish) <= 0;
  const drivers = Array.from(nodes.terms, (): number[] => []);
  for (let i = 0; i < links.count; i++) {
    const from = links.from[i]!;
    if (driving[i] === 1 && !hasDates(nodes.terms[from]!.progress)) drivers[links.to[i]!]!.push(from);
  }
  const leads = new Uint8Array(nodes.count);
  const ways = new Int32Array(nodes.count);
  let open = 0;
  for (let at = order.length - 1; at >= 0; at--) {
    const n = order[at]!;
    if (early.state[n] !== scheduled || (leads[n] === 0 && !isEnd(n))) continue;
    leads[n] = 1;
    if (isEnd(n)) ways[n]!++;
    for (const from of drivers[n]!) {
      leads[from] = 1;
      ways[from]!++;
    }
    if (isFirst(n)) open++;
  }
  const cut: number[] = [];
  for (const n of order) {
    if (leads[n] === 0) continue;
    open -= drivers[n]!.length + (isFirst(n) ? 1 : 0);
    if (open === 0) cut.push(n);
    open += ways[n]!;
  }
  return cut;

  function isFirst(n: number): boolean {
    const { limits, progress } = nodes.terms[n]!;
    const earliestStart = nodes.earliestStart[n]!;
    // A start that is not stated follows from the links itself.
    const since =
      progress.kind === 'started'
        ? Math.max(earliestStart, progress.resume, progress.start ?? -Infinity)
        : earliestStart;
    return drivers[n]!.length === 0 || decides(network, early, n, since, limits.earliestFinish);
  }
}
