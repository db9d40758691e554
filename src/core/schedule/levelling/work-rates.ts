/**
 * How much of what is scarce each activity uses in a slot: its demand as a share of the capacity, summed over the
 * resources, each weighted by the square of its own load, so that idle hours of what is plentiful do not hide those of
 * the bottleneck. Serves to compare how dense schedules are.
 */
import type { LevellingProblem } from './levelling-problem';

/** By activity; 1 is all there ever is of the scarcest resource. */
export function workRates({ durations, demands, resources }: LevellingProblem): Float64Array {
  const capacities = resources.map((steps) =>
    steps.reduce((most, { capacity }) => Math.max(most, capacity), 0),
  );
  const loads = resources.map(() => 0);
  demands.forEach((list, a) => {
    for (const { resource, amount } of list) {
      if (amount > 0) loads[resource]! += (amount * durations[a]!) / capacities[resource]!;
    }
  });
  const most = loads.reduce((greatest, load) => Math.max(greatest, load), 0);
  return Float64Array.from(demands, (list, a) =>
    list.reduce((sum, { resource, amount }) => {
      if (amount === 0 || durations[a] === 0) return sum;
      const load = loads[resource]! / most;
      return sum + (amount / capacities[resource]!) * (load * load);
    }, 0),
  );
}
