/** Problems in a short form, an independent check of schedules, and the optimum by trying all of them. */
import type {
  CapacityProfile,
  LevelledSchedule,
  LevellingLink,
  LevellingProblem,
} from '../../../../src/core/schedule/levelling/levelling-problem';

export const steady = (capacity: number): CapacityProfile => [{ from: 0, capacity }];

/** Activities as [duration, amount of resource 0, of resource 1, …], links as [from, to, lag]. */
export function problem(
  resources: readonly CapacityProfile[],
  activities: readonly (readonly number[])[],
  links: readonly (readonly [from: number, to: number, lag?: number])[] = [],
  earliestStarts?: readonly number[],
): LevellingProblem {
  return {
    durations: activities.map(([duration]) => duration!),
    links: links.map(([from, to, lag]): LevellingLink => ({ from, to, lag: lag ?? activities[from]![0]! })),
    resources,
    demands: activities.map(([, ...amounts]) => amounts.map((amount, resource) => ({ resource, amount }))),
    ...(earliestStarts && { earliestStarts }),
  };
}

/** The most of a resource that there is in a slot. */
function capacityAt(problem: LevellingProblem, resource: number, slot: number): number {
  return problem.resources[resource]!.findLast(({ from }) => from <= slot)!.capacity;
}

/** One sentence for each thing that is wrong, from the definition of the problem alone. */
export function faults(problem: LevellingProblem, { starts, finish }: LevelledSchedule): readonly string[] {
  const { durations, links, resources, demands, earliestStarts } = problem;
  const found: string[] = [];
  starts.forEach((start, a) => {
    if (!Number.isInteger(start) || start < (earliestStarts?.[a] ?? 0)) found.push(`${a} starts at ${start}`);
  });
  for (const { from, to, lag } of links) {
    if (starts[to]! < starts[from]! + lag) found.push(`${to} starts less than ${lag} after ${from}`);
  }
  const last = starts.reduce((latest, start, a) => Math.max(latest, start + durations[a]!), 0);
  if (last !== finish) found.push(`finishes at ${last}, not at ${finish}`);
  for (let slot = 0; slot < last; slot++) {
    resources.forEach((_, r) => {
      const used = demands.reduce(
        (sum, list, a) =>
          starts[a]! <= slot && slot < starts[a]! + durations[a]!
            ? sum + list.reduce((own, { resource, amount }) => own + (resource === r ? amount : 0), 0)
            : sum,
        0,
      );
      if (used > capacityAt(problem, r, slot)) found.push(`resource ${r} is overloaded in slot ${slot}`);
    });
  }
  return found;
}

/** The least finish of all schedules: every activity in every slot, cut off where it cannot get better. Tiny ones only. */
export function optimum(problem: LevellingProblem): number {
  const { durations, links, earliestStarts } = problem;
  const count = durations.length;
  // Predecessors first: problems here number their activities in an order of their links.
  const starts: number[] = [];
  let best = Infinity;
  const place = (a: number, finish: number): void => {
    if (finish >= best) return;
    if (a === count) {
      best = finish;
      return;
    }
    const from = links.reduce(
      (least, link) => (link.to === a ? Math.max(least, starts[link.from]! + link.lag) : least),
      earliestStarts?.[a] ?? 0,
    );
    const limit = best === Infinity ? 200 : best - durations[a]!;
    for (let start = from; start <= limit; start++) {
      starts[a] = start;
      const part = {
        ...problem,
        durations: durations.slice(0, a + 1),
        links: [],
        demands: problem.demands.slice(0, a + 1),
      };
      const end = Math.max(finish, start + durations[a]!);
      const overload = faults(part, asSchedule(starts.slice(0, a + 1), end)).length > 0;
      if (!overload) place(a + 1, end);
    }
    starts.length = a;
  };
  place(0, 0);
  return best;
}

function asSchedule(starts: readonly number[], finish: number): LevelledSchedule {
  return {
    kind: 'levelled',
    starts,
    finish,
    lowerBound: 0,
    schedules: 0,
    endedBy: 'schedules',
    reproducible: true,
  };
}
