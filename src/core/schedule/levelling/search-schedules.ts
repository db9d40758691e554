/**
 * The search for a short schedule: a population, seeded by the parallel scheme and improved by justification. Each step
 * takes one of the population, gives the activities in a window of time another order — that of a donor whose own window
 * holds more work, or a random one — and justifies to the other side, and back where that was not enough; what is not
 * longer and not there already takes its place. A population that finds nothing better for long gives way to another,
 * seeded with more noise. `docs/levelling.md` says what was tried and what it gave.
 */
import type { Random } from '../../base/random';
import type { CompiledProblem } from './compile-problem';
import { generationScheme } from './generation-scheme';
import { fingerprint, finishOn, newIndividual, workInside, type Individual } from './individual';

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

/** Chosen on PSPLIB (`docs/levelling.md`); lengths of time in % of the finish. */
const tuning = {
  /** More where there is time for all of them to meet, and where there is more to find. */
  population: { least: 4, most: 400, atThousand: 10, small: 20, activitiesPerRoot: 8 },
  /** Most seeds, the share of the schedules left that they may take, and the noise in their keys (% of the longest tail). */
  seeds: { most: 200, share: 0.2, noise: 32, noiseLater: 100 },
  /** Another has a try after so many schedules per activity without a better one, where this share of it is no longer. */
  restart: { patience: 40, alike: 0.5 },
  /** Lengths of windows. */
  shuffled: { least: 3, most: 15 },
  inherited: { least: 10, most: 50 },
  /** Donors looked at for each step, and windows of each. */
  donors: 4,
  windows: 2,
  /** Of so many picked at random the best is taken. */
  tournament: { parent: 3, donor: 4 },
  crossed: 0.85,
  /** What got this much longer on the other side is not justified back. */
  hopeless: 3,
} as const;

/** Steps of a key within one slot, so that keys can fall between slots. */
const grain = 8;

export function searchSchedules(
  problem: CompiledProblem,
  rates: Float64Array,
  random: Random,
  limits: SearchLimits,
): FoundSchedule {
  const { count, durations, heads, tails, reversible } = problem;
  const scheme = generationScheme(problem);
  const keys = new Int32Array(count);
  const best = { starts: new Int32Array(count), finish: Infinity };
  let [spare, child] = [newIndividual(count), newIndividual(count)];
  let stopped = false;

  function ended(): boolean {
    if (best.finish === Infinity) return false;
    if (best.finish <= limits.lowerBound || scheme.count() >= limits.schedules) return true;
    stopped ||= limits.shouldStop();
    return stopped;
  }

  function generate(pass: 'serial' | 'parallel', side: 0 | 1, into: Individual, mirror: number): void {
    into.side = side;
    into.workKnown = false;
    into.span = scheme[pass](side, keys, into.starts, random.below(count), mirror);
    // Without reversal only schedules of side 0 are schedules of the problem.
    if (into.span >= best.finish || (side === 1 && !reversible)) return;
    best.finish = into.span;
    for (let a = 0; a < count; a++) best.starts[a] = finishOn(into, 0, a, durations[a]!) - durations[a]!;
    limits.onBetter(scheme.count(), into.span);
  }

  /** The latest finish first, on the other side. */
  function justify(from: Individual, into: Individual): void {
    for (let a = 0; a < count; a++) keys[a] = -(from.starts[a]! + durations[a]!);
    generate('serial', from.side === 0 ? 1 : 0, into, from.span);
  }

  const longest = heads.reduce((length, head, a) => Math.max(length, head, tails[a]!), 0);

  /** By the longest tail (the latest finish), more or less exactly, from both sides in turn. */
  function seedPopulation(size: number, first: boolean): Individual[] {
    const { most, share, noise, noiseLater } = tuning.seeds;
    const left = limits.schedules - scheme.count();
    const number = Math.max(2, Math.min(most, Math.floor((left * share) / 3)));
    const spread = Math.ceil((grain * longest * (first ? noise : noiseLater)) / 100) + 1;
    const seeds: Individual[] = [];
    for (let i = 0; i < number && !ended(); i++) {
      const side = i % 2 === 0 ? 0 : 1;
      const after = side === 0 ? tails : heads;
      for (let a = 0; a < count; a++)
        keys[a] = -grain * after[a]! + (first && i < 2 ? 0 : random.below(spread));
      let seed = newIndividual(count);
      generate('parallel', side, seed, best.finish);
      for (let passes = side === 0 || reversible ? 2 : 1; passes > 0 && !ended(); passes--) {
        justify(seed, spare);
        [seed, spare] = [spare, seed];
      }
      if (seed.side === 0 || reversible) seeds.push(seed);
    }
    return seeds.sort((x, y) => x.span - y.span).slice(0, size);
  }

  let population: Individual[] = [];
  let fingerprints: number[] = [];
  /** The shortest span of this population, and how many schedules there were when it was found. */
  let shortest = { span: Infinity, at: 0 };

  function beginWith(members: Individual[]): void {
    population = members;
    fingerprints = members.map((one) => fingerprint(one, durations));
    shortest = { span: members[0]?.span ?? Infinity, at: scheme.count() };
  }

  function stuck(): boolean {
    const { patience, alike } = tuning.restart;
    if (scheme.count() - shortest.at <= patience * count) return false;
    const best = population.reduce((number, { span }) => number + (span === shortest.span ? 1 : 0), 0);
    return best >= alike * population.length;
  }

  function pick(tries: number): number {
    let chosen = random.below(population.length);
    for (let i = 1; i < tries; i++) {
      const rival = random.below(population.length);
      if (population[rival]!.span < population[chosen]!.span) chosen = rival;
    }
    return chosen;
  }

  /** The window [from, from + length) of the parent's time, and the donor of its order; null: a random order. */
  const cut: { from: number; length: number; donor: Individual | null } = { from: 0, length: 0, donor: null };

  function cutAnywhere(parent: Individual, lengths: { readonly least: number; readonly most: number }): void {
    const share = lengths.least + random.next() * (lengths.most - lengths.least);
    cut.length = Math.max(2, Math.floor((parent.span * share) / 100));
    cut.from = random.below(parent.span + cut.length) - cut.length;
  }

  /** Of some windows of some donors the one with the most work beyond the parent's own. */
  function cutDense(parent: Individual): void {
    let [most, from, length] = [-Infinity, 0, 0];
    let donor: Individual | null = null;
    for (let i = 0; i < tuning.donors; i++) {
      const one = population[pick(tuning.tournament.donor)]!;
      if (one === parent) continue;
      for (let j = 0; j < tuning.windows; j++) {
        cutAnywhere(parent, tuning.inherited);
        const to = cut.from + cut.length;
        const gain =
          workInside(one, parent.side, cut.from, to, rates, durations) -
          workInside(parent, parent.side, cut.from, to, rates, durations);
        if (gain > most) [most, from, length, donor] = [gain, cut.from, cut.length, one];
      }
    }
    if (donor === null) cutAnywhere(parent, tuning.shuffled);
    else [cut.from, cut.length] = [from, length];
    cut.donor = donor;
  }

  /** Keys for the other side: the parent's, in the window the donor's order or a random one. */
  function cross(parent: Individual): void {
    const { from, length, donor } = cut;
    const inside = (a: number): boolean => {
      const middle = parent.starts[a]! + durations[a]! / 2;
      return middle >= from && middle < from + length;
    };
    let [first, last] = [Infinity, -Infinity];
    for (let a = 0; a < count; a++) {
      if (donor === null || !inside(a)) continue;
      const finish = finishOn(donor, parent.side, a, durations[a]!);
      if (finish < first) first = finish;
      if (finish > last) last = finish;
    }
    for (let a = 0; a < count; a++) {
      let place = parent.starts[a]! + durations[a]!;
      if (inside(a)) {
        if (donor === null) place = from + random.next() * length;
        else if (last > first) {
          const finish = finishOn(donor, parent.side, a, durations[a]!);
          place = from + (length * (finish - first)) / (last - first);
        }
      }
      keys[a] = -Math.floor(grain * place);
    }
  }

  /** Takes the place of one that is not shorter, unless the population holds it already; gives back what is free now. */
  function replace(i: number, by: Individual): Individual {
    const mark = fingerprint(by, durations);
    if (fingerprints.some((other, j) => other === mark && j !== i)) return by;
    const old = population[i]!;
    population[i] = by;
    fingerprints[i] = mark;
    if (by.span < shortest.span) shortest = { span: by.span, at: scheme.count() };
    return old;
  }

  const size = populationSize(count, limits.schedules);
  beginWith(seedPopulation(size, true));
  while (!ended()) {
    if (stuck()) {
      beginWith(seedPopulation(size, false));
      continue;
    }
    const i = pick(tuning.tournament.parent);
    const parent = population[i]!;
    if (random.next() < tuning.crossed) cutDense(parent);
    else {
      cutAnywhere(parent, tuning.shuffled);
      cut.donor = null;
    }
    cross(parent);
    generate('serial', parent.side === 0 ? 1 : 0, spare, parent.span);
    if (ended()) break;
    if (reversible) {
      if (spare.span <= parent.span) {
        spare = replace(i, spare);
        continue;
      }
      if (spare.span > parent.span * (1 + tuning.hopeless / 100)) continue;
    }
    justify(spare, child);
    if (child.span <= parent.span) child = replace(i, child);
  }
  return {
    starts: [...best.starts],
    finish: best.finish,
    schedules: scheme.count(),
    endedBy: best.finish <= limits.lowerBound ? 'proven' : stopped ? 'stopped' : 'schedules',
  };
}

/** Grows with the budget to the power of 4/5, by products alone: no two machines need agree on such a power. */
function populationSize(count: number, schedules: number): number {
  const { least, most, atThousand, small, activitiesPerRoot } = tuning.population;
  const root = count / activitiesPerRoot;
  const forSize = Math.min(most, Math.max(small, Math.round(root * root)));
  const budget = schedules / 1000;
  const squared = budget * budget;
  let size = least;
  for (; size < forSize; size++) {
    const next = (size + 0.5) / atThousand;
    if (next * next * next * next * next > squared * squared) break;
  }
  return size;
}
