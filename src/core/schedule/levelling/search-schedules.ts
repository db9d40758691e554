/**
 * The search for a short schedule: a small population, seeded by the parallel scheme and improved by double
 * justification. Each step takes one of the population, gives the activities in a window of time another order — at
 * random, or the order that another of the population has them in — and justifies to the other side and back; what is
 * not longer takes its place. `docs/levelling.md` says what was tried and what it gave.
 */
import type { Random } from '../../base/random';
import type { CompiledProblem } from './compile-problem';
import { generationScheme } from './generation-scheme';

export interface SearchLimits {
  readonly schedules: number;
  /** A schedule this short ends the search. */
  readonly lowerBound: number;
  readonly shouldStop: () => boolean;
  readonly onBetter: (schedules: number, finish: number) => void;
}

export interface FoundSchedule {
  readonly starts: readonly number[];
  readonly finish: number;
  readonly schedules: number;
  readonly endedBy: 'proven' | 'schedules' | 'stopped';
}

/** A schedule in the time of one side. */
interface Individual {
  readonly starts: Int32Array;
  span: number;
  side: 0 | 1;
}

/** Chosen on PSPLIB (`docs/levelling.md`); shares of the finish in %. */
const tuning = {
  population: 5,
  /** Seeds, and the share of all schedules that they may take. */
  seeds: 100,
  seedShare: 0.3,
  /** Of the critical path, in %. */
  seedNoise: 10,
  /** Windows of a random order, and of another parent's order: least and greatest length. */
  shuffled: [3, 15],
  inherited: [10, 50],
  /** Chances of crossing with another parent, and of going over to the other side for good. */
  crossed: 0.85,
  turned: 0.1,
  /** A first pass this much longer than its parent is not justified back. */
  hopeless: 4,
} as const;

/** Steps of a key within one slot, so that keys can fall between slots. */
const grain = 8;

export function searchSchedules(
  problem: CompiledProblem,
  random: Random,
  limits: SearchLimits,
): FoundSchedule {
  const { count, durations, heads, tails, reversible } = problem;
  const scheme = generationScheme(problem);
  const keys = new Int32Array(count);
  const individual = (): Individual => ({ starts: new Int32Array(count), span: 0, side: 0 });
  const best = { starts: new Int32Array(count), finish: Infinity };
  let stopped = false;

  function ended(): boolean {
    if (best.finish === Infinity) return false;
    if (best.finish <= limits.lowerBound || scheme.count() >= limits.schedules) return true;
    stopped ||= limits.shouldStop();
    return stopped;
  }

  function keep({ starts, span, side }: Individual): void {
    if (span >= best.finish || (side === 1 && !reversible)) return;
    best.finish = span;
    for (let a = 0; a < count; a++) {
      best.starts[a] = side === 0 ? starts[a]! : span - starts[a]! - durations[a]!;
    }
    limits.onBetter(scheme.count(), span);
  }

  function generate(pass: 'serial' | 'parallel', side: 0 | 1, into: Individual, mirror: number): void {
    into.side = side;
    into.span = scheme[pass](side, keys, into.starts, random.below(count), mirror);
    keep(into);
  }

  /** The justification of one schedule: latest finish first, on the other side. */
  function justify(from: Individual, into: Individual): void {
    for (let a = 0; a < count; a++) keys[a] = -(from.starts[a]! + durations[a]!);
    generate('serial', from.side === 0 ? 1 : 0, into, from.span);
  }

  let [spare, child] = [individual(), individual()];

  /** Seeds: the parallel scheme by the longest tail (the latest finish), more or less exactly, from both sides. */
  function seedPopulation(): Individual[] {
    const seeds: Individual[] = [];
    const most = Math.max(2, Math.min(tuning.seeds, Math.floor((limits.schedules * tuning.seedShare) / 3)));
    const noise = Math.ceil((Math.max(...heads, ...tails) * tuning.seedNoise) / 100);
    for (let i = 0; i < most && !ended(); i++) {
      const side = i % 2 === 0 ? 0 : 1;
      const tail = side === 0 ? tails : heads;
      for (let a = 0; a < count; a++) {
        keys[a] = -grain * tail[a]! + (i < 2 ? 0 : random.below(grain * noise + 1));
      }
      let seed = individual();
      generate('parallel', side, seed, best.finish);
      // Without reversal only schedules of side 0 are schedules: those of side 1 are justified once, others twice.
      for (let back = side === 0 || reversible ? 2 : 1; back > 0 && !ended(); back--) {
        justify(seed, spare);
        [seed, spare] = [spare, seed];
      }
      if (seed.side === 0 || reversible) seeds.push(seed);
    }
    return seeds.sort((x, y) => x.span - y.span).slice(0, tuning.population);
  }

  /** Keys for the other side, with what lies in a random window in a random order, or in that of the other parent. */
  function mix(parent: Individual, other: Individual | null): void {
    const [low, high] = other === null ? tuning.shuffled : tuning.inherited;
    const length = Math.max(2, (parent.span * (low + random.below(high - low + 1))) / 100);
    const from = random.below(Math.floor(parent.span + length) + 1) - length;
    const inside = (a: number): boolean => {
      const middle = parent.starts[a]! + durations[a]! / 2;
      return middle >= from && middle < from + length;
    };
    let [first, last] = [Infinity, -Infinity];
    const finishInOther = (a: number): number =>
      other!.side === parent.side ? other!.starts[a]! + durations[a]! : other!.span - other!.starts[a]!;
    if (other !== null) {
      for (let a = 0; a < count; a++) {
        if (!inside(a)) continue;
        first = Math.min(first, finishInOther(a));
        last = Math.max(last, finishInOther(a));
      }
    }
    for (let a = 0; a < count; a++) {
      let place = parent.starts[a]! + durations[a]!;
      if (inside(a)) {
        if (other === null) place = from + random.next() * length;
        else if (last > first) place = from + (length * (finishInOther(a) - first)) / (last - first);
      }
      keys[a] = -Math.floor(grain * place);
    }
  }

  const population = seedPopulation();
  const pick = (): number => random.below(population.length);
  while (!ended()) {
    let i = pick();
    const rival = pick();
    if (population[rival]!.span < population[i]!.span) i = rival;
    let parent = population[i]!;
    if (reversible && random.next() < tuning.turned) {
      justify(parent, spare);
      [population[i], spare] = [spare, parent];
      parent = population[i]!;
      if (ended()) break;
    }
    const j = pick();
    mix(parent, j !== i && random.next() < tuning.crossed ? population[j]! : null);
    generate('serial', parent.side === 0 ? 1 : 0, spare, parent.span);
    if (spare.span > parent.span + tuning.hopeless || ended()) continue;
    justify(spare, child);
    if (child.span <= parent.span) [population[i], child] = [child, parent];
  }
  return {
    starts: [...best.starts],
    finish: best.finish,
    schedules: scheme.count(),
    endedBy: best.finish <= limits.lowerBound ? 'proven' : stopped ? 'stopped' : 'schedules',
  };
}
