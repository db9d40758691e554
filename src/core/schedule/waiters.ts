/**
 * Which tasks wait for a task, over any number of links and phases: a link from a phase holds for all of its tasks, and
 * whoever needs a phase needs all of its tasks. Links are turned round once for the whole plan, when somebody first
 * asks, and each answer is kept, for the same is asked again after most edits.
 */
import { equal } from '../base/equal';
import { needPlaces, placesIn, type SchedulePlan } from './schedule-projection';

export interface Waiters {
  /** Whether the task or milestone `id` waits for `on`; whatever it is, it waits for itself. */
  waitsFor(id: string, on: string): boolean;
  /** All that wait for a task or milestone, itself included. */
  waitersOf(id: string): ReadonlySet<string>;
  /** The tasks and milestones that none of `targets` waits for; each of these waits for itself. */
  withoutWayTo(targets: readonly string[]): ReadonlySet<string>;
  /** Whether all that tasks and milestones wait for is in the plan. */
  knowsAll(): boolean;
  /** The place of a task or milestone in the file, from 0, tasks first; −1 for what is none. */
  placeOf(id: string): number;
}

/** @param plan looked at no sooner than somebody asks */
export function waitersIn(plan: Pick<SchedulePlan, 'tasks' | 'milestones'>): Waiters {
  let graph: WaitGraph | null = null;
  const graphNow = (): WaitGraph => (graph ??= graphOf(plan));
  const answers = new Map<string, Map<string, boolean>>();
  let way: { readonly targets: readonly string[]; readonly lost: ReadonlySet<string> } | null = null;
  return {
    waitsFor(id, on) {
      const known = answers.get(on) ?? new Map<string, boolean>();
      answers.set(on, known);
      const answer = known.get(id) ?? isReached(graphNow(), on, id);
      known.set(id, answer);
      return answer;
    },
    waitersOf(id) {
      const { places, first, next, to } = graphNow();
      const found = new Set([id]);
      const from = places.get(id);
      if (from === undefined) return found;
      const seen = reach({ places, first, next, to }, from, -1);
      for (const [name, n] of places) if (seen[n] === 1) found.add(name);
      return found;
    },
    withoutWayTo(targets) {
      if (way === null || !equal(way.targets, targets)) way = { targets, lost: lostOf(graphNow(), targets) };
      return way.lost;
    },
    knowsAll() {
      // Links of a milestone with the id of a task are none of the schedule's.
      for (const id of plan.milestones.keys()) if (plan.tasks.has(id)) return false;
      return !needPlaces(plan).includes(-1);
    },
    placeOf: (id) => graphNow().places.get(id) ?? -1,
  };
}

/**
 * Of each task and milestone there are two nodes: it itself leads to what is in it, and to its second node (behind all
 * first ones), which leads to what waits for it and to the second node of the phase above it.
 */
interface WaitGraph {
  readonly places: ReadonlyMap<string, number>;
  /** By node, the first of its edges, or −1; by edge, the next one and where it leads. */
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly to: Int32Array;
}

function graphOf(plan: Pick<SchedulePlan, 'tasks' | 'milestones'>): WaitGraph {
  const { tasks, milestones } = plan;
  const places = placesIn(plan);
  const predecessors = needPlaces(plan);
  const count = places.size;
  const first = new Int32Array(2 * count).fill(-1);
  const most = predecessors.length + 3 * count;
  const next = new Int32Array(most);
  const to = new Int32Array(most);
  let edges = 0;
  const lead = (from: number, target: number): void => {
    next[edges] = first[from]!;
    to[edges] = target;
    first[from] = edges++;
  };
  let need = 0;
  const leadTo = (item: number, needs: number): void => {
    lead(item, item + count);
    for (const end = need + needs; need < end; need++) {
      // Links may name what the plan does not have.
      if (predecessors[need]! >= 0) lead(predecessors[need]! + count, item);
    }
  };
  let place = 0;
  let parent: string | null = null;
  let above = -1;
  for (const task of tasks.values()) {
    leadTo(place, task.needs.length);
    // Siblings stand together: one look for all of them.
    if (task.parent !== parent) above = task.parent === null ? -1 : (places.get(task.parent) ?? -1);
    parent = task.parent;
    if (above >= 0) {
      lead(above, place);
      lead(place + count, above + count);
    }
    place++;
  }
  for (const { id, needs } of milestones.values()) if (!tasks.has(id)) leadTo(place++, needs.length);
  return { places, first, next, to };
}

function isReached(graph: WaitGraph, from: string, to: string): boolean {
  if (from === to) return true;
  const [start, end] = [graph.places.get(from), graph.places.get(to)];
  return start !== undefined && end !== undefined && reach(graph, start, end)[end] === 1;
}

/**
 * @param end where nothing further is of interest once it is reached; −1 for all
 * @returns by node, 1 where it is reached
 */
function reach({ first, next, to }: WaitGraph, start: number, end: number): Uint8Array {
  const seen = new Uint8Array(first.length);
  const open = [start];
  seen[start] = 1;
  for (let at = open.pop(); at !== undefined && seen[end] !== 1; at = open.pop()) {
    for (let edge = first[at]!; edge >= 0; edge = next[edge]!) {
      const node = to[edge]!;
      if (seen[node] === 1) continue;
      seen[node] = 1;
      open.push(node);
    }
  }
  return seen;
}

function lostOf(graph: WaitGraph, targets: readonly string[]): ReadonlySet<string> {
  const leads = leading(graph, targets);
  const lost = new Set<string>();
  let place = 0;
  for (const id of graph.places.keys()) if (leads[place++] !== 1) lost.add(id);
  return lost;
}

/** @returns by node, 1 where one of the targets is reached from it, against the direction of the edges */
function leading({ places, first, next, to }: WaitGraph, targets: readonly string[]): Uint8Array {
  const behind = new Int32Array(first.length).fill(-1);
  const from = new Int32Array(to.length);
  const further = new Int32Array(to.length);
  for (let node = 0; node < first.length; node++) {
    for (let edge = first[node]!; edge >= 0; edge = next[edge]!) {
      from[edge] = node;
      further[edge] = behind[to[edge]!]!;
      behind[to[edge]!] = edge;
    }
  }
  const leads = new Uint8Array(first.length);
  const open = targets.flatMap((id) => places.get(id) ?? []);
  for (const node of open) leads[node] = 1;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (let edge = behind[at]!; edge >= 0; edge = further[edge]!) {
      const node = from[edge]!;
      if (leads[node] === 1) continue;
      leads[node] = 1;
      open.push(node);
    }
  }
  return leads;
}
