/**
 * What a simulation watches: the project as a whole, milestones, and tasks and phases with a deadline. A target's
 * finish is the latest of its nodes; what leads to it is what can move it, and what it costs.
 */
import type { Minute } from '../../base/dates';
import { scheduled } from '../forward-pass';
import { finishOn } from '../lower-node';
import type { Adjacency } from '../links';
import type { Network } from '../network';
import type { Calendars } from '../compile-calendars';
import type { NetworkSources } from './lower-variables';

export interface Target {
  /** Null for the project. */
  readonly id: string | null;
  /** Those of its nodes that can be the last. */
  readonly nodes: readonly number[];
  /** Without randomness. */
  readonly planned: Minute;
  readonly due: Minute | null;
}

export interface TargetSources extends NetworkSources {
  readonly calendars: Calendars;
  readonly due: Minute | null;
}

export function lowerTargets(sources: TargetSources): {
  readonly whole: Target | null;
  readonly targets: readonly Target[];
} {
  const { plan, built, network, order, reference, calendars } = sources;
  const target = (id: string | null, nodes: readonly number[], due: Minute | null): Target[] => {
    if (nodes.length === 0) return [];
    const planned = nodes.reduce((latest, n) => Math.max(latest, reference.finish[n]!), -Infinity);
    return [{ id, nodes, planned, due }];
  };
  const counts = (n: number): boolean => !network.nodes.terms[n]!.aside && !isCovered(n, sources);
  const [whole = null] = target(null, [...order].filter(counts), sources.due);

  const nodeOf = new Map<string, number>();
  built.nodes.forEach(({ id, kind }, n) => {
    if (kind !== 'joint' && reference.state[n] === scheduled && !network.nodes.terms[n]!.aside)
      nodeOf.set(id, n);
  });
  const leaves = leavesOfDuePhases(sources, nodeOf);
  const tasks = [...plan.tasks.values()].flatMap((task) => {
    if (!task.deadline) return [];
    if (task.children.length > 0) {
      return target(task.id, leaves.get(task.id) ?? [], finishOn(task.deadline, calendars.project));
    }
    const n = nodeOf.get(task.id);
    return n === undefined ? [] : target(task.id, [n], built.nodes[n]!.due);
  });
  const milestones = [...plan.milestones.keys()].flatMap((id) => {
    const n = nodeOf.get(id);
    return n === undefined || built.nodes[n]!.kind !== 'milestone'
      ? []
      : target(id, [n], built.nodes[n]!.due);
  });
  return { whole, targets: [...tasks, ...milestones] };
}

/** True where a successor can never finish earlier. */
function isCovered(n: number, { network, outOf, reference }: TargetSources): boolean {
  for (let k = outOf.at[n]!; k < outOf.at[n + 1]!; k++) {
    const to = outOf.node[k]!;
    const { aside, progress, limits } = network.nodes.terms[to]!;
    const isPlain =
      progress.kind === 'none' && limits.forcedStart === Infinity && limits.forcedFinish === Infinity;
    if (outOf.plain[k] === 1 && isPlain && !aside && reference.state[to] === scheduled) return true;
  }
  return false;
}

/** Tasks of each phase with a deadline; a phase within one counts for both. */
function leavesOfDuePhases(
  { plan }: TargetSources,
  nodeOf: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly number[]> {
  const leaves = new Map<string, number[]>();
  /** For each phase the phases with a deadline that it lies in, itself among them. */
  const above = new Map<string, readonly string[]>();
  for (const task of plan.tasks.values()) {
    const phases = task.parent === null ? [] : (above.get(task.parent) ?? []);
    if (task.children.length > 0) above.set(task.id, task.deadline ? [...phases, task.id] : phases);
    const n = nodeOf.get(task.id);
    if (n === undefined || task.children.length > 0) continue;
    for (const phase of phases) {
      const known = leaves.get(phase);
      if (known) known.push(n);
      else leaves.set(phase, [n]);
    }
  }
  return leaves;
}

/** 1 for each node that a target waits for, itself among them. */
export function leadsTo(target: Target, network: Network, into: Adjacency): Uint8Array {
  const reached = new Uint8Array(network.nodes.count);
  const stack = [...target.nodes];
  for (const n of stack) reached[n] = 1;
  while (stack.length > 0) {
    const n = stack.pop()!;
    for (let k = into.at[n]!; k < into.at[n + 1]!; k++) {
      const from = into.node[k]!;
      if (reached[from] === 1) continue;
      reached[from] = 1;
      stack.push(from);
    }
  }
  return reached;
}
