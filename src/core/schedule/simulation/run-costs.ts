/**
 * The cost of a target in each run: of its tasks what is fixed, and what grows with the time that the rest of their
 * work takes; of the risks on them what they cost where they happen; of the project what each day costs that it goes on.
 * A risk's delay makes its tasks no dearer than the risk says.
 */
import { minutesPerDay } from '../../base/dates';
import type { Block } from './block';
import type { Reach } from './influence';
import type { SimulationCosts } from './simulation';
import type { SimulationModel } from './simulation-model';
import type { Target } from './targets';

export interface CostSums {
  /** Without randomness. */
  readonly planned: number;
  /** Whole minor units. */
  readonly byRun: Float64Array;
  /** Those that cost anything. */
  readonly reach: Reach;
}

/** @param leads 1 for the nodes that lead to the target */
export function lowerCosts(
  { built, variables, events }: SimulationModel,
  { tasks, other }: SimulationCosts,
  { id: targetId }: Target,
  reach: Reach,
  leads: Uint8Array,
  runs: number,
): CostSums {
  const isWhole = targetId === null;
  let planned = isWhole ? other : 0;
  if (isWhole) for (const { fixed, work } of tasks.values()) planned += fixed + work;
  else {
    built.nodes.forEach(({ id, kind }, n) => {
      const cost = kind === 'task' && leads[n] === 1 ? tasks.get(id) : undefined;
      if (cost) planned += cost.fixed + cost.work;
    });
  }
  // The project pays for all of them, also for a risk that touches no task that is still to be done.
  const payers = isWhole ? { variables: [...variables.keys()], events: [...events.keys()] } : reach;
  return {
    planned,
    byRun: new Float64Array(runs),
    reach: {
      variables: payers.variables.filter((v) => variables[v]!.cost !== 0),
      events: payers.events.filter((e) => events[e]!.cost !== 0),
    },
  };
}

/**
 * What each variable costs more than planned, by variable and run. Before delays are added to the durations.
 * @param extra is filled
 */
export function priceBlock(
  { variables, durations }: SimulationModel,
  block: Block,
  extra: Float64Array,
  count: number,
): void {
  const { width } = block;
  for (const [v, { row, cost }] of variables.entries()) {
    const planned = durations[row]!;
    const perTick = cost / planned;
    for (let r = 0; r < count; r++) {
      extra[v * width + r] = perTick * (block.durations[row * width + r]! - planned);
    }
  }
}

/** @param done runs before this block */
export function addCosts(
  { planned, byRun, reach }: CostSums,
  { events }: SimulationModel,
  block: Block,
  extra: Float64Array,
  done: number,
  count: number,
): void {
  const { width } = block;
  byRun.fill(planned, done, done + count);
  for (const v of reach.variables) {
    const at = v * width;
    for (let r = 0; r < count; r++) byRun[done + r]! += extra[at + r]!;
  }
  for (const e of reach.events) {
    const { cost } = events[e]!;
    for (let r = 0; r < count; r++) if (block.happened[e * width + r] === 1) byRun[done + r]! += cost;
  }
  for (let r = 0; r < count; r++) byRun[done + r] = Math.round(byRun[done + r]!);
}

/**
 * Adds what the project costs for each day that it ends later, and takes it off for each that it ends earlier.
 * @param finish by run of the block
 * @param planned the finish without randomness, as `finish` is
 */
export function addStanding(
  { byRun }: CostSums,
  perDay: number,
  finish: Int32Array,
  planned: number,
  done: number,
  count: number,
): void {
  if (perDay === 0) return;
  const perMinute = perDay / minutesPerDay;
  for (let r = 0; r < count; r++) {
    byRun[done + r] = Math.round(byRun[done + r]! + perMinute * (finish[r]! - planned));
  }
}
