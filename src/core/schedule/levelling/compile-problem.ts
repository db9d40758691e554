/**
 * A levelling problem in typed arrays, once for each direction of time: `sides[0]` places activities after their
 * predecessors, `sides[1]` is the same problem with time running backwards, in which successors come first. One
 * generation scheme then serves both. What cannot be levelled is found here, so that the search need not ask.
 */
import type { ImpossibleLevelling, LevellingProblem } from './levelling-problem';
import { packDemands, type PackedDemands } from './pack-demands';

/** Most slots × words of a capacity profile (256 MB), and the largest number of slots that anything may have. */
const mostCells = 2 ** 26;

export interface CompiledProblem {
  readonly count: number;
  readonly durations: Int32Array;
  readonly sides: readonly [Side, Side];
  /** Longest path from the start to the activity's start, and from its finish to the end, in slots, by links alone. */
  readonly heads: Int32Array;
  readonly tails: Int32Array;
  readonly packed: PackedDemands;
  /**
   * Slots of one word's profile. Where each activity starts as early as it fits, the last one finishes at most one
   * round of work and waiting after the last release or change of capacity; mirrored there, at most another round.
   */
  readonly horizon: number;
  /** Free units by word and slot: word w of slot t at `w * horizon + t`. */
  readonly profile: Int32Array;
  /** What the mirrored profile has before the first slot: the most there ever is. */
  readonly most: Int32Array;
  /** Capacities never change: the mirrored profile is the profile. */
  readonly constant: boolean;
  /** A schedule of side 1 is one of side 0 read backwards: capacities are constant and all may start at once. */
  readonly reversible: boolean;
  /** Slots at which some capacity changes, ascending, 0 before them; empty where none does. */
  readonly changes: readonly number[];
}

/** Predecessors (on side 1: successors) of activity a: `index[at[a]] … `, each with its lag from start to start. */
export interface Side {
  readonly at: Int32Array;
  readonly index: Int32Array;
  readonly lag: Int32Array;
  readonly earliest: Int32Array;
}

export function compileProblem(problem: LevellingProblem): CompiledProblem | ImpossibleLevelling {
  const { durations, links, resources, demands } = problem;
  const count = durations.length;
  const wrong = outOfRange(problem);
  if (wrong.length > 0) return { kind: 'impossible', cause: 'size', activities: wrong };

  const order = topologicalOrder(problem);
  if (order.kind === 'impossible') return order;

  const last = resources.map((steps) => steps.at(-1)?.capacity ?? 0);
  const needs = demands.map((list, a) => totals(list, resources.length, durations[a]!));
  const unmet = [...needs.keys()].filter((a) => needs[a]!.some((amount, r) => amount > last[r]!));
  if (unmet.length > 0) return { kind: 'impossible', cause: 'demand', activities: unmet };

  // More than everything at once is never in use.
  const inUse = resources.map((_, r) => needs.reduce((sum, list) => sum + list[r]!, 0));
  const mostUnits = resources.map((steps, r) =>
    Math.min(
      inUse[r]!,
      steps.reduce((most, { capacity }) => Math.max(most, capacity), 0),
    ),
  );
  const packed = packDemands(problem, mostUnits);
  const releases = problem.earliestStarts ?? durations.map(() => 0);
  const changes = [...new Set(resources.flatMap((steps) => steps.map(({ from }) => from)))]
    .filter((from) => from > 0)
    .sort((a, b) => a - b);
  const waits = links.reduce((sum, { from, lag }) => sum + Math.max(0, lag - durations[from]!), 0);
  const work = durations.reduce((sum, duration) => sum + duration, 0);
  const horizon =
    Math.max(0, ...changes.slice(-1)) +
    releases.reduce((most, release) => Math.max(most, release), 0) +
    2 * (work + waits) +
    1;
  if (packed === null || horizon * packed.wordCount > mostCells) {
    return { kind: 'impossible', cause: 'size', activities: [...durations.keys()] };
  }

  const lengths = Int32Array.from(durations);
  const sides: [Side, Side] = [
    side(
      count,
      links.map(({ from, to, lag }) => ({ before: from, after: to, lag })),
      Int32Array.from(releases),
    ),
    side(
      count,
      links.map(({ from, to, lag }) => ({
        before: to,
        after: from,
        lag: lag + durations[to]! - durations[from]!,
      })),
      new Int32Array(count),
    ),
  ];
  const constant = changes.length === 0;
  return {
    count,
    durations: lengths,
    sides,
    heads: longestPaths(sides[0], order.activities),
    tails: longestPaths(sides[1], [...order.activities].reverse()),
    packed,
    horizon,
    profile: freeProfile(problem, packed, horizon, changes),
    most: packed.pack(mostUnits),
    constant,
    reversible: constant && releases.every((release) => release === 0),
    changes: constant ? [] : [0, ...changes],
  };
}

/** Activities with a number that is no integer in range, or that names what does not exist. */
function outOfRange({
  durations,
  links,
  resources,
  demands,
  earliestStarts,
}: LevellingProblem): readonly number[] {
  const counts = (value: number | undefined): boolean =>
    value !== undefined && Number.isInteger(value) && value >= 0 && value <= mostCells;
  const steps = resources.every(
    (list) =>
      list.length > 0 &&
      list.every(
        ({ from, capacity }, i) =>
          counts(from) &&
          (i === 0 ? from === 0 : from > list[i - 1]!.from) &&
          Number.isInteger(capacity) &&
          capacity >= 0,
      ),
  );
  const linked = new Set(
    links.flatMap(({ from, to, lag }) =>
      Number.isInteger(lag) &&
      Math.abs(lag) <= mostCells &&
      durations[from] !== undefined &&
      durations[to] !== undefined
        ? []
        : [from, to],
    ),
  );
  return [...durations.keys()].filter(
    (a) =>
      !steps ||
      linked.has(a) ||
      !counts(durations[a]) ||
      (earliestStarts !== undefined && !counts(earliestStarts[a])) ||
      demands[a]?.every(
        ({ resource, amount }) =>
          resources[resource] !== undefined && Number.isInteger(amount) && amount >= 0,
      ) !== true,
  );
}

function totals(list: LevellingProblem['demands'][number], resources: number, duration: number): number[] {
  const sums = Array.from({ length: resources }, () => 0);
  if (duration > 0) for (const { resource, amount } of list) sums[resource]! += amount;
  return sums;
}

function side(
  count: number,
  pairs: readonly { readonly before: number; readonly after: number; readonly lag: number }[],
  earliest: Int32Array,
): Side {
  const at = new Int32Array(count + 1);
  for (const { after } of pairs) at[after + 1]!++;
  for (let a = 0; a < count; a++) at[a + 1]! += at[a]!;
  const fill = at.slice();
  const [index, lag] = [new Int32Array(pairs.length), new Int32Array(pairs.length)];
  for (const pair of pairs) {
    const i = fill[pair.after]!++;
    index[i] = pair.before;
    lag[i] = pair.lag;
  }
  return { at, index, lag, earliest };
}

/** Kahn's order of the links, or those that are left over: in a cycle or between two of them. */
function topologicalOrder({
  durations,
  links,
}: LevellingProblem):
  { readonly kind: 'order'; readonly activities: readonly number[] } | ImpossibleLevelling {
  const peel = (before: 'from' | 'to', after: 'from' | 'to'): readonly number[] => {
    const next: number[][] = durations.map(() => []);
    const waits = durations.map(() => 0);
    for (const link of links) {
      next[link[before]]!.push(link[after]);
      waits[link[after]]!++;
    }
    const order = [...durations.keys()].filter((a) => waits[a] === 0);
    for (const a of order) for (const b of next[a]!) if (--waits[b]! === 0) order.push(b);
    return order;
  };
  const activities = peel('from', 'to');
  if (activities.length === durations.length) return { kind: 'order', activities };
  const free = new Set([...activities, ...peel('to', 'from')]);
  return {
    kind: 'impossible',
    cause: 'cycle',
    activities: [...durations.keys()].filter((a) => !free.has(a)),
  };
}

function longestPaths({ at, index, lag, earliest }: Side, order: readonly number[]): Int32Array {
  const paths = earliest.slice();
  for (const a of order) {
    for (let i = at[a]!; i < at[a + 1]!; i++) paths[a] = Math.max(paths[a]!, paths[index[i]!]! + lag[i]!);
  }
  return paths;
}

function freeProfile(
  { resources }: LevellingProblem,
  packed: PackedDemands,
  horizon: number,
  changes: readonly number[],
): Int32Array {
  const profile = new Int32Array(packed.wordCount * horizon);
  [0, ...changes].forEach((from, i) => {
    const units = resources.map((steps) => steps.findLast((step) => step.from <= from)!.capacity);
    packed.pack(units).forEach((word, w) => {
      profile.fill(word, w * horizon + from, w * horizon + (changes[i] ?? horizon));
    });
  });
  return profile;
}
