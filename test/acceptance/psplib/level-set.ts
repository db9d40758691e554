/** One set of PSPLIB, levelled with one number of schedules: the mean of the seeds, each schedule checked. */
import { level } from '../../../src/core/schedule/levelling/level';
import type { LevellingProblem } from '../../../src/core/schedule/levelling/levelling-problem';
import { checkInstance } from './check-instance';
import type { Instance } from './read-instance';

export interface SetResult {
  readonly instances: number;
  readonly seeds: number;
  /** The most that any instance used. */
  readonly schedulesUsed: number;
  /** Means, in %. */
  readonly overBest: number;
  readonly overBound: number;
  /** What `overBound` would be, were each instance at its best known makespan. */
  readonly bestOverBound: number;
  /** Per instance and seed, of this process. */
  readonly seconds: number;
}

const seeds = [1, 2, 3];

export function problemOf({ durations, successors, demands, capacities }: Instance): LevellingProblem {
  return {
    durations,
    links: successors.flatMap((list, from) => list.map((to) => ({ from, to, lag: durations[from]! }))),
    resources: capacities.map((capacity) => [{ from: 0, capacity }]),
    demands: demands.map((list) =>
      list.flatMap((amount, resource) => (amount > 0 ? [{ resource, amount }] : [])),
    ),
  };
}

/** Throws where a schedule is wrong, or beats a proven optimum, or a lower bound is above what is known. */
export function levelSet(instances: readonly Instance[], schedules: number): SetResult {
  const cpu = process.cpuUsage();
  let [overBest, overBound, bestOverBound, schedulesUsed] = [0, 0, 0, 0];
  for (const instance of instances) {
    const { name, bestKnown, criticalPath, proven } = instance;
    const problem = problemOf(instance);
    bestOverBound += bestKnown / criticalPath - 1;
    for (const seed of seeds) {
      const result = level(problem, { schedules, seed });
      if (result.kind === 'impossible') throw new Error(`${name}: impossible, ${result.cause}`);
      const faults = checkInstance(instance, result.starts, result.finish);
      if (faults.length > 0) throw new Error(`${name}, seed ${seed}: ${faults.slice(0, 3).join('; ')}`);
      if (proven && result.finish < bestKnown) throw new Error(`${name}: finishes before its optimum`);
      if (result.lowerBound > Math.min(bestKnown, result.finish)) {
        throw new Error(`${name}: lower bound ${result.lowerBound}, best known ${bestKnown}`);
      }
      overBest += (result.finish / bestKnown - 1) / seeds.length;
      overBound += (result.finish / criticalPath - 1) / seeds.length;
      schedulesUsed = Math.max(schedulesUsed, result.schedules);
    }
  }
  const { user, system } = process.cpuUsage(cpu);
  const mean = (sum: number): number => (100 * sum) / instances.length;
  return {
    instances: instances.length,
    seeds: seeds.length,
    schedulesUsed,
    overBest: mean(overBest),
    overBound: mean(overBound),
    bestOverBound: mean(bestOverBound),
    seconds: (user + system) / 1e6 / instances.length / seeds.length,
  };
}
