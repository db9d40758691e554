/**
 * The search for a good order in which to hand out people's time: first by rules (the latest start, the latest finish,
 * what the solver of `level.ts` finds for the plan without its calendars), then by changing the best ones within windows
 * of time. Seeded, anytime; each schedule is generated on the real calendars. What counts as better, the view says.
 */
import type { Random } from '../../base/random';
import { newPlacedPlan, type CalendarScheme, type PlacedPlan } from './calendar-scheme';
import type { PlanModel } from './plan-model';

export interface OrderLimits {
  readonly schedules: number;
  readonly shouldStop: () => boolean;
  /** Told after each schedule. */
  readonly onSchedule: (schedules: number, best: FoundOrder) => void;
}

/** One order and what it gives. */
export interface FoundOrder {
  readonly keys: Float64Array;
  readonly placed: PlacedPlan;
  /**
   * Minutes past latest dates (backwards of work that finds no room), the finish (backwards the start, negative),
   * minutes of delay, all in wall-clock time; and how many tasks are moved.
   */
  cost: readonly [late: number, end: number, delay: number, moved: number];
}

/** How a direction of time looks at a schedule: in keys that ascend in the order in which nodes are placed. */
export interface OrderView {
  key(placed: PlacedPlan, n: number): number;
  /** Of each node by logic alone: none can be less. */
  readonly reference: ArrayLike<number>;
  costOf(placed: PlacedPlan): FoundOrder['cost'];
  /** Of logic alone: nothing can be better. */
  readonly least: FoundOrder['cost'];
}

/** The best of so many are changed further. */
const elite = 6;
/** Windows in shares of the time between status date and finish. */
const window = { least: 0.05, most: 0.5 };
/** Of all changes: something that is delayed goes first, the order of another one; else a random order. */
const share = { promoted: 0.35, inherited: 0.3 };

export function searchOrders(
  model: PlanModel,
  scheme: CalendarScheme,
  view: OrderView,
  seeds: readonly (() => Float64Array | null)[],
  random: Random,
  limits: OrderLimits,
): { readonly best: FoundOrder; readonly stopped: boolean } {
  const { network } = model;
  const count = network.nodes.count;
  const free = [...network.nodes.terms.keys()].filter((n) => model.kinds[n] === 'free');
  const population: FoundOrder[] = [];
  let spare: FoundOrder = newOrder();
  /** The first of the best: what is as good as it does not take its place. */
  let best: FoundOrder | null = null;
  let stopped = false;

  function newOrder(): FoundOrder {
    return {
      keys: new Float64Array(count),
      placed: newPlacedPlan(count),
      cost: [Infinity, Infinity, Infinity, Infinity],
    };
  }

  function ended(): boolean {
    if (!best) return false;
    if (compare(best.cost, view.least) <= 0 || scheme.count() >= limits.schedules) return true;
    stopped ||= limits.shouldStop();
    return stopped;
  }

  /** Generates the spare order, and keeps it where it is among the best. */
  function generate(): void {
    scheme.generate(spare.keys, spare.placed);
    spare.cost = view.costOf(spare.placed);
    keep();
    limits.onSchedule(scheme.count(), best!);
  }

  function keep(): void {
    const place = population.findIndex(({ cost }) => compare(spare.cost, cost) <= 0);
    if (place < 0 && population.length >= elite) return;
    // Its equal makes room for it: something may still come of another order.
    const equal = population.findIndex(({ cost }) => compare(spare.cost, cost) === 0);
    const kept = spare;
    const equalOne = equal >= 0 ? population.splice(equal, 1)[0]! : null;
    population.splice(place < 0 ? population.length : place, 0, kept);
    const worst = population.length > elite ? population.pop()! : equalOne;
    if (best === null || compare(kept.cost, best.cost) < 0) {
      best = kept;
    }
    spare = worst === null || worst === best ? newOrder() : worst;
  }

  function change(parent: FoundOrder): void {
    const { keys } = spare;
    for (let n = 0; n < count; n++) keys[n] = view.key(parent.placed, n);
    const first = free.reduce((least, n) => Math.min(least, keys[n]!), Infinity);
    const span = Math.max(1, parent.cost[1] - first);
    const length = span * (window.least + random.next() * (window.most - window.least));
    const from = first + random.next() * span - length / 2;
    const draw = random.next();
    if (draw < share.promoted) {
      const delayed = free.filter((n) => parent.placed.delayed[n] === 1);
      const chosen = delayed[random.below(Math.max(1, delayed.length))];
      if (chosen !== undefined) {
        keys[chosen] = Math.min(keys[chosen]!, view.reference[chosen]!) - random.next() * length;
        return;
      }
    }
    const other =
      draw < share.promoted + share.inherited ? population[random.below(population.length)]! : null;
    for (const n of free) {
      if (keys[n]! < from || keys[n]! > from + length) continue;
      keys[n] = other && other !== parent ? view.key(other.placed, n) : from + random.next() * length;
    }
  }

  for (const seed of seeds) {
    if (ended()) break;
    const keys = seed();
    if (!keys) continue;
    spare.keys.set(keys);
    generate();
  }
  while (!ended()) {
    change(population[Math.min(random.below(population.length), random.below(population.length))]!);
    generate();
  }
  return { best: best!, stopped };
}

function compare(a: FoundOrder['cost'], b: FoundOrder['cost']): number {
  const differs = a.findIndex((value, i) => value !== b[i]);
  return differs < 0 ? 0 : a[differs]! - b[differs]!;
}
