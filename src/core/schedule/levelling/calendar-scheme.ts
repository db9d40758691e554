/**
 * The serial generation scheme (Kolisch 1996) on real calendars: nodes one by one, the urgent ones first, each from the
 * first minute on from which its people have time on every day that it covers. Whatever order is asked for, nobody gets
 * more work than time from what can be moved. Work that cannot keeps the days it has in the unlevelled schedule.
 */
import type { Minute } from '../../base/dates';
import { placeNode, type Place } from '../forward-pass';
import { hasDates, type Nodes } from '../network';
import { boundNode, type LinkBounds, type PlacedDates } from './link-bounds';
import { nodeQueue } from './node-queue';
import { planBook, type Lies } from './plan-book';
import type { PlanModel } from './plan-model';

/** One schedule; written over by the next that is generated into it. */
export interface PlacedPlan extends PlacedDates {
  /** Where what remains of started work begins; else the start. */
  readonly resume: Float64Array;
  /** Which of its ways to be assigned each node has. */
  readonly way: Uint8Array;
  /** 1 where it starts later than logic and calendars ask for. */
  readonly delayed: Uint8Array;
  /** 1 where no day was found for it, and it stays where logic has it. */
  readonly stuck: Uint8Array;
}

export function newPlacedPlan(count: number): PlacedPlan {
  return {
    start: new Float64Array(count),
    finish: new Float64Array(count),
    resume: new Float64Array(count),
    span: new Float64Array(count),
    isPlaced: new Uint8Array(count),
    way: new Uint8Array(count),
    delayed: new Uint8Array(count),
    stuck: new Uint8Array(count),
  };
}

export function lay(into: PlacedPlan, n: number, { start, finish, resume }: Lies): void {
  into.start[n] = start;
  into.finish[n] = finish;
  into.resume[n] = resume;
}

export interface CalendarScheme {
  /** @param keys among what may be placed, of the highest rank, the smallest comes first */
  generate(keys: Float64Array, into: PlacedPlan): void;
  /** Schedules generated so far. */
  count(): number;
  /** Where held work keeps its days: from where it lies in a schedule, by node. */
  reserve(place: (n: number) => Lies): void;
  /** Whether it is by itself more than a person has on some day. */
  isTooMuch(
    n: number,
    person: string,
    placed: Pick<PlacedPlan, 'start' | 'finish' | 'resume' | 'way'>,
  ): boolean;
}

/** Places that are tried for one node; each is at least one conflict further on. */
const mostTries = 20_000;

export function calendarScheme(model: PlanModel): CalendarScheme {
  const { network, solved, variants, ways, kinds, waits, ranks, isScheduled } = model;
  const { statusMinute } = network;
  const { count, terms, duration } = network.nodes;
  const retainLogic = network.startedWork === 'retained';
  const book = planBook(model);
  const waiting = new Int32Array(count);
  const bounds: LinkBounds = { start: 0, finish: 0, span: 0 };
  let counted = 0;

  const isHeld = (n: number): boolean => kinds[n] !== 'free' && kinds[n] !== 'idle';

  /** The first place on or after the bounds where its people have time; null where there is none. */
  function fit(n: number, way: number, { start, finish }: LinkBounds): Place | null {
    const { nodes } = variants[way]!.network;
    const node = nodes.terms[n]!;
    const length = nodes.duration[n]!;
    let bound = start;
    for (let tries = 0; tries < mostTries; tries++) {
      const place = placeNode(node, length, bound, finish, statusMinute, retainLogic);
      if (!(place.start < Infinity && place.finish < Infinity)) return null;
      const next = book.conflict(n, way, place);
      if (next === null) return place;
      bound = Math.max(bound, next);
    }
    return null;
  }

  function placeFree(n: number, logic: Place, into: PlacedPlan): Place {
    let best = fit(n, 0, bounds);
    if (best?.start !== logic.start) {
      for (let way = 1; way < ways[n]!.length; way++) {
        const other = fit(n, way, bounds);
        if (other && (!best || other.finish < best.finish)) [best, into.way[n]] = [other, way];
      }
    }
    into.stuck[n] = best ? 0 : 1;
    const place = best ?? logic;
    book.add(n, into.way[n]!, place);
    into.delayed[n] = place.start > earliest(n, into.way[n]!, logic) ? 1 : 0;
    return place;
  }

  /** Where logic alone has it with another way to be assigned. */
  function earliest(n: number, way: number, logic: Place): Minute {
    if (way === 0) return logic.start;
    const { nodes } = variants[way]!.network;
    const { start, finish } = bounds;
    return placeNode(nodes.terms[n]!, nodes.duration[n]!, start, finish, statusMinute, retainLogic).start;
  }

  function placeOne(n: number, into: PlacedPlan): void {
    into.way[n] = 0;
    into.delayed[n] = 0;
    into.stuck[n] = 0;
    const nodesOf = (m: number): Nodes => variants[into.way[m]!]!.network.nodes;
    boundNode(network, solved.into, n, into, nodesOf, bounds);
    const { start, finish } = bounds;
    const logic = placeNode(terms[n]!, duration[n]!, start, finish, statusMinute, retainLogic);
    const place = kinds[n] === 'free' ? placeFree(n, logic, into) : logic;
    if (isHeld(n) && kinds[n] !== 'late') {
      // What it waits for may have pushed it from the days that were kept for it.
      book.moveHeld(n, logic);
    }
    lay(into, n, place);
    into.span[n] = terms[n]!.joint ? bounds.span : place.start;
    into.isPlaced[n] = 1;
  }

  return {
    count: () => counted,
    generate(keys, into) {
      counted++;
      book.clear();
      into.isPlaced.fill(0);
      waiting.set(waits);
      const queue = nodeQueue((a, b) => ranks[b]! - ranks[a]! || keys[a]! - keys[b]! || a - b);
      for (let n = 0; n < count; n++) if (isScheduled(n) && waiting[n] === 0) queue.push(n);
      for (let n = queue.pop(); n !== null; n = queue.pop()) {
        placeOne(n, into);
        for (let k = solved.outOf.at[n]!; k < solved.outOf.at[n + 1]!; k++) {
          const to = solved.outOf.node[k]!;
          if (isScheduled(to) && !hasDates(terms[to]!.progress) && --waiting[to]! === 0) queue.push(to);
        }
      }
    },
    reserve: (place) => book.reserve(place),
    isTooMuch: (n, person, { start, finish, resume, way }) =>
      book.isTooMuch(n, way[n]!, person, { start: start[n]!, finish: finish[n]!, resume: resume[n]! }),
  };
}
