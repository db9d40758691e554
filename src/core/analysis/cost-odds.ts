/**
 * The odds of what the project costs, and of its money lasting, out of a simulation whose runs give finish and cost
 * together. How a run spends its money over time follows the forecast: in the same proportions, stretched from the
 * status date to the finish of that run and to its cost. So late runs are dear ones where they are in the simulation.
 */
import { lastDayOf, type Day } from '../base/dates';
import { roundMinor } from '../model/money';
import type { Minor, MoneyLimit } from '../budget/budget-result';
import type { SimulationResult } from '../schedule/simulation/simulation';
import { percentilesOf, shareUpTo } from '../schedule/simulation/statistics';
import type { Snapshot } from './snapshot';

export interface CostOdds {
  readonly runs: number;
  readonly seed: number;
  /** Entry `p`: the least cost that `p` % of the runs keep to, and the day by which so many have finished. */
  readonly cost: readonly Minor[];
  readonly finish: readonly Day[];
  /** Pearson's, of cost and finish; null where one of them is the same in every run. */
  readonly correlation: number | null;
  readonly limits: readonly LimitOdds[];
  /** Cumulative money from the status date to the latest finish but for one in a hundred, ascending. */
  readonly band: readonly BandPoint[];
}

export interface LimitOdds {
  readonly kind: MoneyLimit['kind'];
  readonly amount: Minor;
  /** The share of runs in which it suffices. */
  readonly chance: number;
  /** Entry `p`: the day by which in `p` % of the runs it has not; null where it lasts in more of them than that leaves. */
  readonly ends: readonly (Day | null)[];
}

/** At the end of the day, so many percent of the runs have spent no more. */
export interface BandPoint {
  readonly day: Day;
  readonly p10: Minor;
  readonly p50: Minor;
  readonly p80: Minor;
  readonly p90: Minor;
}

/** Points of a band at most. */
const mostPoints = 40;
/** Runs of which the band is made: nobody sees more in a drawing, and the editor waits for it. */
const mostBandRuns = 1000;
const never = Infinity;

/** @returns null where nothing is scheduled, or the plan has no money in it */
export function costOdds(snapshot: Snapshot, result: SimulationResult): CostOdds | null {
  const { sample, project, runs, seed } = result;
  const cost = sample?.cost;
  if (!cost || !sample || !project) return null;
  const { cash } = snapshot.budget;
  const { finish } = sample;
  const course = courseOf(snapshot);
  const sorted = cost.toSorted();
  const days = finish.map(lastDayOf);
  const ofCost = percentilesOf(sorted);
  return {
    runs,
    seed,
    cost: ofCost,
    finish: percentilesOf(days.toSorted()),
    correlation: correlationOf(days, cost),
    limits: cash.limits.map(({ kind, amount, forecast }) => {
      // What is spent is spent in every run.
      const isOver = cash.soFar > amount;
      const ends = days.map((day, r) =>
        cost[r]! <= amount ? never : isOver ? forecast.day! : course.dayOf(amount, day, cost[r]!),
      );
      return {
        kind,
        amount,
        chance: shareUpTo(sorted, amount),
        ends: percentilesOf(ends.sort()).map((day) => (day === never ? null : day)),
      };
    }),
    band: bandOf(snapshot.statusDay, days, cost, ofCost, course),
  };
}

interface Course {
  /** What a run has paid at the end of a day. */
  paid(day: Day, finish: Day, cost: number): number;
  /** The first day on which it has paid more than an amount between what is spent and its cost. */
  dayOf(amount: Minor, finish: Day, cost: number): Day;
}

/** The forecast's way from what is spent to its end, as shares of time and money. */
function courseOf({ budget, schedule, statusDay }: Snapshot): Course {
  const { ahead, soFar } = budget.cash;
  const end = Math.max(lastDayOf(schedule.finish), ahead.at(-1)?.day ?? statusDay, statusDay);
  const planned = lastDayOf(schedule.finish);
  const length = end - statusDay + 1;
  /** Entry `i`: what is paid by the end of the `i`th day from the status date, as a share of all that is ahead. */
  const shares = sharesOf(ahead, statusDay, length);
  /** Days from the status date to the end of a run. */
  const lengthOf = (finish: Day): number => Math.max(1, length + finish - planned);
  return {
    paid(day, finish, cost) {
      const at = ((day - statusDay + 1) / lengthOf(finish)) * length;
      return soFar + (cost - soFar) * shareAt(shares, at);
    },
    dayOf(amount, finish, cost) {
      const share = cost > soFar ? (amount - soFar) / (cost - soFar) : 1;
      let low = 0;
      let high = shares.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (shares[middle]! > share) high = middle;
        else low = middle + 1;
      }
      const [from, to] = [shares[low - 1] ?? 0, shares[low]!];
      const at = low + (to > from ? Math.min(1, Math.max(0, (share - from) / (to - from))) : 1);
      return statusDay + Math.max(0, Math.ceil((at / length) * lengthOf(finish)) - 1);
    },
  };
}

/** Ascending to 1, were there corrections in it. */
function sharesOf(
  ahead: readonly { readonly day: Day; readonly amount: Minor }[],
  statusDay: Day,
  length: number,
): Float64Array {
  const shares = new Float64Array(length);
  let sum = 0;
  for (const { day, amount } of ahead) {
    const at = Math.min(length - 1, Math.max(0, day - statusDay));
    shares[at]! += Math.max(0, amount);
    sum += Math.max(0, amount);
  }
  let reached = 0;
  for (let i = 0; i < length; i++) {
    reached += shares[i]!;
    shares[i] = sum > 0 ? reached / sum : (i + 1) / length;
  }
  shares[length - 1] = 1;
  return shares;
}

/** @param at days from the beginning, with their parts */
function shareAt(shares: Float64Array, at: number): number {
  if (at <= 0) return 0;
  if (at >= shares.length) return 1;
  const whole = Math.floor(at);
  const from = whole === 0 ? 0 : shares[whole - 1]!;
  return from + (shares[whole]! - from) * (at - whole);
}

/** Its last point holds the percentiles of the cost, of all runs. */
function bandOf(
  statusDay: Day,
  finish: Float64Array,
  cost: Float64Array,
  ofCost: readonly Minor[],
  course: Course,
): readonly BandPoint[] {
  const runs = Math.min(cost.length, mostBandRuns);
  const last = Math.max(statusDay + 1, percentilesOf(finish.toSorted())[99]!);
  const step = Math.max(1, Math.ceil((last - statusDay) / mostPoints));
  const paid = new Float64Array(runs);
  const points: BandPoint[] = [];
  for (let day = statusDay; day < last; day += step) {
    for (let r = 0; r < runs; r++) {
      // What is paid on the status date itself is still ahead.
      paid[r] = roundMinor(course.paid(day === statusDay ? day - 1 : day, finish[r]!, cost[r]!));
    }
    const of = percentilesOf(paid.sort());
    const at = (p: number): Minor => Math.min(of[p]!, ofCost[p]!);
    points.push({ day, p10: at(10), p50: at(50), p80: at(80), p90: at(90) });
  }
  const [p10, p50, p80, p90] = [ofCost[10]!, ofCost[50]!, ofCost[80]!, ofCost[90]!];
  return [...points, { day: last, p10, p50, p80, p90 }];
}

function correlationOf(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  const n = a.length;
  const mean = (values: ArrayLike<number>): number => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += values[i]!;
    return sum / n;
  };
  const [meanA, meanB] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [da, db] = [a[i]! - meanA, b[i]! - meanB];
    ab += da * db;
    aa += da * da;
    bb += db * db;
  }
  return aa > 0 && bb > 0 ? Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb))) : null;
}
