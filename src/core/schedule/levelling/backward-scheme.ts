/**
 * The generation scheme of plans that are scheduled back from their finish: nodes one by one from the last to the first,
 * each as late as what comes after it allows and its people have time. What does not fit after the start of the plan is
 * marked. The mirror image of `calendar-scheme.ts`.
 */
import { hasDates, type Network } from '../network';
import { linkLimits, type LinkLimits } from '../link-limits';
import { latestPlace, type Dates } from '../place-late';
import { worked, finishAt, startAt } from '../work-calendar';
import { lay, type CalendarScheme, type PlacedPlan } from './calendar-scheme';
import { nodeQueue } from './node-queue';
import { planBook, type Lies } from './plan-book';
import type { PlanModel } from './plan-model';

/** Places that are tried for one node; each is at least one conflict earlier. */
const mostTries = 20_000;

export function backwardScheme(model: PlanModel): CalendarScheme {
  const { network, solved, variants, ways, kinds, isScheduled } = model;
  const { links } = network;
  const { early, order, outOf, into: incoming } = solved;
  const { count, terms, duration } = network.nodes;
  const book = planBook(model);
  const ranks = ranksFromStart(model);
  /** With the ways that this schedule has chosen so far. */
  const chosen = { terms: terms.slice(), duration: duration.slice() };
  const present: Network = { ...network, nodes: { ...network.nodes, ...chosen } };
  /** What nodes before keep to; of a joint what those behind it allow. */
  const keptStart = new Float64Array(count);
  const keptFinish = new Float64Array(count);
  const isOpen = (n: number): boolean => isScheduled(n) && !hasDates(terms[n]!.progress);
  /** Successors that are to be placed before it. */
  const waits = new Int32Array(count);
  for (let i = 0; i < links.count; i++) {
    const from = links.from[i]!;
    if (isOpen(from) && isOpen(links.to[i]!)) waits[from]!++;
  }
  const waiting = new Int32Array(count);
  let counted = 0;

  function limitsOf(n: number): LinkLimits {
    const limits = linkLimits(present, outOf, early, n, keptStart, keptFinish);
    const { latestStart, latestFinish } = terms[n]!.limits;
    return {
      start: Math.min(latestStart, limits.start),
      finish: Math.min(solved.finish, latestFinish, limits.finish),
    };
  }

  /** The last place within the limits where its people have time; null where there is none. */
  function fit(n: number, way: number, limits: LinkLimits): Lies | null {
    let { finish } = limits;
    for (let tries = 0; tries < mostTries; tries++) {
      const place = latest(n, way, { start: limits.start, finish });
      const next = book.conflictBefore(n, way, place);
      if (next === null) return place;
      // Nothing is earlier than logic allows.
      if (place.start <= early.start[n]!) return null;
      finish = Math.min(finish, next);
    }
    return null;
  }

  /** Where logic alone has it, assigned in this way. */
  function latest(n: number, way: number, limits: LinkLimits): Lies {
    const { nodes } = variants[way]!.network;
    return lies(latestPlace(nodes.terms[n]!, nodes.duration[n]!, earliest(n, way), limits));
  }

  function earliest(n: number, way: number): Dates {
    const { nodes } = variants[way]!.network;
    const start = early.start[n]!;
    const length = nodes.duration[n]!;
    if (way === 0 || length === 0) return { start, finish: early.finish[n]! };
    const { timeline } = nodes.terms[n]!;
    const ticks = worked(timeline, start);
    return { start: startAt(timeline, ticks), finish: finishAt(timeline, ticks + length) };
  }

  function placeFree(n: number, limits: LinkLimits, into: PlacedPlan): Lies {
    const logic = latest(n, 0, limits);
    let best = fit(n, 0, limits);
    if (best?.finish !== logic.finish) {
      for (let way = 1; way < ways[n]!.length; way++) {
        const other = fit(n, way, limits);
        if (other && (!best || other.start > best.start)) [best, into.way[n]] = [other, way];
      }
    }
    const way = into.way[n]!;
    into.stuck[n] = best ? 0 : 1;
    const place = best ?? logic;
    book.add(n, way, place);
    const { nodes } = variants[way]!.network;
    chosen.terms[n] = nodes.terms[n]!;
    chosen.duration[n] = nodes.duration[n]!;
    into.delayed[n] = place.finish < latest(n, way, limits).finish ? 1 : 0;
    return place;
  }

  /** Whether it lies as late as it can, and not where it was or is being worked. */
  const isMoved = (n: number): boolean => terms[n]!.asLateAsPossible && terms[n]!.progress.kind === 'none';

  const unlevelled = (n: number): Lies => ({
    start: early.start[n]!,
    finish: early.finish[n]!,
    resume: early.resume[n]!,
  });

  function heldPlace(n: number, limits: LinkLimits): Lies {
    if (isMoved(n)) return latest(n, 0, limits);
    return unlevelled(n);
  }

  function placeOne(n: number, into: PlacedPlan): void {
    const limits = limitsOf(n);
    if (terms[n]!.joint) {
      keptStart[n] = keptFinish[n] = Math.min(limits.start, limits.finish);
      lay(into, n, unlevelled(n));
    } else {
      const place = kinds[n] === 'free' ? placeFree(n, limits, into) : heldPlace(n, limits);
      if (kinds[n] !== 'free' && kinds[n] !== 'idle') book.moveHeld(n, place);
      if (isMoved(n)) [keptStart[n], keptFinish[n]] = [place.start, place.finish];
      lay(into, n, place);
    }
    into.isPlaced[n] = 1;
  }

  return {
    count: () => counted,
    generate(keys, into) {
      counted++;
      book.clear();
      for (const fields of [into.isPlaced, into.way, into.delayed, into.stuck]) fields.fill(0);
      chosen.duration.set(duration);
      terms.forEach((own, n) => {
        chosen.terms[n] = own;
        keptStart[n] = early.resume[n]!;
        keptFinish[n] = early.finish[n]!;
        if (!isScheduled(n) || isOpen(n)) return;
        lay(into, n, unlevelled(n));
        into.isPlaced[n] = 1;
      });
      waiting.set(waits);
      const queue = nodeQueue((a, b) => ranks[b]! - ranks[a]! || keys[a]! - keys[b]! || a - b);
      for (const n of order) if (isOpen(n) && waiting[n] === 0) queue.push(n);
      for (let n = queue.pop(); n !== null; n = queue.pop()) {
        placeOne(n, into);
        for (let k = incoming.at[n]!; k < incoming.at[n + 1]!; k++) {
          const from = incoming.node[k]!;
          if (isOpen(from) && --waiting[from]! === 0) queue.push(from);
        }
      }
    },
    reserve: (place) => book.reserve(place),
    isTooMuch: (n, person, { start, finish, resume, way }) =>
      book.isTooMuch(n, way[n]!, person, { start: start[n]!, finish: finish[n]!, resume: resume[n]! }),
  };
}

function lies({ start, finish }: Dates): Lies {
  return { start, finish, resume: start };
}

/** What waits for something of a high rank has it too: it is placed before that. */
function ranksFromStart({ solved: { order, outOf }, ownRanks }: PlanModel): Uint8Array {
  const ranks = ownRanks.slice();
  for (const n of order) {
    for (let k = outOf.at[n]!; k < outOf.at[n + 1]!; k++) {
      const to = outOf.node[k]!;
      ranks[to] = Math.max(ranks[to]!, ranks[n]!);
    }
  }
  return ranks;
}
