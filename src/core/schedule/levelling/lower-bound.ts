/**
 * Finishes that no schedule beats: the longest path by links, and for each resource its work over its capacity, between
 * the least head and the least tail of each set of activities that start late and have much to follow. Proves optima
 * early; not meant to be the tightest bound of the literature.
 */
import type { CompiledProblem } from './compile-problem';
import type { LevellingProblem } from './levelling-problem';

/** Sets of activities are looked at where there are at most this many activities of a resource (quadratic). */
const mostForSets = 400;

export function lowerBound(problem: LevellingProblem, { heads, tails }: CompiledProblem): number {
  const { durations, resources, demands } = problem;
  let bound = 0;
  durations.forEach((duration, a) => {
    bound = Math.max(bound, heads[a]! + duration + tails[a]!);
  });
  resources.forEach((steps, r) => {
    const capacity = steps.reduce((most, step) => Math.max(most, step.capacity), 0);
    const users = [...durations.keys()]
      .map((a) => ({ head: heads[a]!, tail: tails[a]!, work: durations[a]! * amountOf(demands[a]!, r) }))
      .filter(({ work }) => work > 0)
      .sort((a, b) => b.head - a.head);
    const byTail = users.length > mostForSets ? [] : [...users].sort((a, b) => b.tail - a.tail);
    for (const { head } of byTail) {
      let work = 0;
      for (const user of byTail) {
        if (user.head < head) continue;
        work += user.work;
        bound = Math.max(bound, head + user.tail + Math.ceil(work / capacity));
      }
    }
    const all = users.reduce((sum, { work }) => sum + work, 0);
    bound = Math.max(bound, slotOf(steps, all));
  });
  return bound;
}

function amountOf(demands: LevellingProblem['demands'][number], resource: number): number {
  return demands.reduce((sum, demand) => sum + (demand.resource === resource ? demand.amount : 0), 0);
}

/** The first slot before which a resource can have done so much work. */
function slotOf(steps: LevellingProblem['resources'][number], work: number): number {
  let left = work;
  for (const [i, { from, capacity }] of steps.entries()) {
    if (left <= 0) return 0;
    const to = steps[i + 1]?.from ?? Infinity;
    if (capacity > 0 && left <= capacity * (to - from)) return from + Math.ceil(left / capacity);
    left -= capacity > 0 ? capacity * (to - from) : 0;
  }
  return 0;
}
