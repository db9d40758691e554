/**
 * Which tasks wait for a task, over any number of links and phases: a link from a phase holds for all of its tasks, and
 * whoever needs a phase needs all of its tasks. Links are turned round once for the whole plan, and each answer is kept,
 * for the same is asked again after most edits.
 */
import type { Milestone, Plan, Task } from '../model/plan';

/** What of a plan decides who waits for whom. */
export interface PlanLinks {
  readonly tasks: ReadonlyMap<string, TaskLinks>;
  readonly milestones: ReadonlyMap<string, MilestoneLinks>;
}

export type TaskLinks = Pick<Task, 'id' | 'parent' | 'children' | 'needs'>;
export type MilestoneLinks = Pick<Milestone, 'id' | 'needs'>;

export interface Waiters {
  /** Whether the task or milestone `id` waits for `on`; whatever it is, it waits for itself. */
  waitsFor(id: string, on: string): boolean;
  /** The place of a task among all tasks of the file, from 0; −1 for what is none. */
  placeOf(id: string): number;
}

export function taskLinks({ id, parent, children, needs }: Task): TaskLinks {
  return { id, parent, children, needs };
}

export function milestoneLinks({ id, needs }: Milestone): MilestoneLinks {
  return { id, needs };
}

export function waitersIn(links: PlanLinks | Plan): Waiters {
  let graph: WaitGraph | null = null;
  const graphNow = (): WaitGraph => (graph ??= graphOf(links));
  const answers = new Map<string, Map<string, boolean>>();
  return {
    waitsFor(id, on) {
      const known = answers.get(on) ?? new Map<string, boolean>();
      answers.set(on, known);
      const answer = known.get(id) ?? isReached(graphNow(), on, id);
      known.set(id, answer);
      return answer;
    },
    placeOf(id) {
      const number = graphNow().numbers.get(id) ?? -1;
      return number < links.tasks.size ? number : -1;
    },
  };
}

/** All that wait for a task or milestone, itself included. */
export function waitersOf(links: PlanLinks | Plan, id: string): ReadonlySet<string> {
  const graph = graphOf(links);
  const found = new Set([id]);
  const from = graph.numbers.get(id);
  if (from === undefined) return found;
  const seen = reach(graph, from, -1);
  for (const [name, n] of graph.numbers) if (seen[n] === 1) found.add(name);
  return found;
}

/**
 * Names as numbers. Of each name there are two nodes: the name itself leads to what is in it, and to its second node
 * (behind all first ones), which leads to what waits for it and to the second node of the phase above it.
 */
interface WaitGraph {
  readonly numbers: ReadonlyMap<string, number>;
  /** By node, the first of its edges, or −1; by edge, the next one and where it leads. */
  readonly first: Int32Array;
  readonly next: readonly number[];
  readonly to: readonly number[];
}

function graphOf({ tasks, milestones }: PlanLinks): WaitGraph {
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    let number = numbers.get(id);
    if (number === undefined) numbers.set(id, (number = numbers.size));
    return number;
  };
  for (const id of tasks.keys()) numberOf(id);
  for (const id of milestones.keys()) numberOf(id);
  // Links may name what the plan does not have.
  for (const items of [tasks, milestones])
    for (const { needs } of items.values())
      for (let i = 0; i < needs.length; i++) numberOf(needs[i]!.predecessor);
  const count = numbers.size;
  const first = new Int32Array(2 * count).fill(-1);
  const next: number[] = [];
  const to: number[] = [];
  const lead = (from: number, target: number): void => {
    next.push(first[from]!);
    first[from] = to.push(target) - 1;
  };
  let n = 0;
  for (const { parent, needs } of tasks.values()) {
    lead(n, n + count);
    const phase = parent === null ? undefined : numbers.get(parent);
    if (phase !== undefined) {
      lead(phase, n);
      lead(n + count, phase + count);
    }
    for (let i = 0; i < needs.length; i++) lead(numberOf(needs[i]!.predecessor) + count, n);
    n++;
  }
  for (const { id, needs } of milestones.values()) {
    const milestone = numberOf(id);
    for (let i = 0; i < needs.length; i++) lead(numberOf(needs[i]!.predecessor) + count, milestone);
  }
  for (; n < count; n++) lead(n, n + count);
  return { numbers, first, next, to };
}

function isReached(graph: WaitGraph, from: string, to: string): boolean {
  if (from === to) return true;
  const [start, end] = [graph.numbers.get(from), graph.numbers.get(to)];
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
