/**
 * One schedule of the search's population: starts in the time of one side, and how dense it is. Its work over time is
 * summed up when it is first asked for, so that the work inside any window costs two look-ups.
 */

export interface Individual {
  readonly starts: Int32Array;
  span: number;
  side: 0 | 1;
  /** Work done before each slot of its side's time; made by `workInside`. */
  work: Float64Array;
  /** False after `starts` changed. */
  workKnown: boolean;
}

export function newIndividual(count: number): Individual {
  return {
    starts: new Int32Array(count),
    span: 0,
    side: 0,
    work: new Float64Array(0),
    workKnown: false,
  };
}

/** The finish of an activity in the time of a side. */
export function finishOn({ starts, span, side }: Individual, on: 0 | 1, a: number, duration: number): number {
  return side === on ? starts[a]! + duration : span - starts[a]!;
}

/** A number that differs for different schedules, but for rare chances (FNV-1a), whichever side they are of. */
export function fingerprint(individual: Individual, durations: Int32Array): number {
  let hash = 0x811c9dc5;
  for (let a = 0; a < durations.length; a++) {
    const finish = finishOn(individual, 0, a, durations[a]!);
    hash = Math.imul(hash ^ finish, 0x01000193);
    hash = Math.imul(hash ^ (finish >>> 8), 0x01000193);
  }
  return hash;
}

/** Work done in the window of the time of side `on`; what lies outside the schedule is empty. */
export function workInside(
  individual: Individual,
  on: 0 | 1,
  from: number,
  to: number,
  rates: Float64Array,
  durations: Int32Array,
): number {
  if (!individual.workKnown) sumWork(individual, rates, durations);
  const { work, span, side } = individual;
  const [first, last] = side === on ? [from, to] : [span - to, span - from];
  const at = (slot: number): number => work[Math.min(span, Math.max(0, Math.floor(slot)))]!;
  return at(last) - at(first);
}

function sumWork(individual: Individual, rates: Float64Array, durations: Int32Array): void {
  const { starts, span } = individual;
  if (individual.work.length < span + 2) individual.work = new Float64Array(2 * span + 2);
  const { work } = individual;
  work.fill(0, 0, span + 2);
  for (let a = 0; a < starts.length; a++) {
    work[starts[a]!]! += rates[a]!;
    work[starts[a]! + durations[a]!]! -= rates[a]!;
  }
  let [rate, done] = [0, 0];
  for (let slot = 0; slot <= span; slot++) {
    rate += work[slot]!;
    work[slot] = done;
    done += rate;
  }
  individual.workKnown = true;
}
