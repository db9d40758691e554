/**
 * Dates as they are scheduled: the early ones, but for work that is wanted as late as possible, which is moved back
 * until it would move another task or the finish. Early and late dates are not changed by it.
 */
import type { Minute } from '../base/dates';
import { scheduled, type ForwardPass } from './forward-pass';
import { linkLimits, type LinkLimits } from './link-limits';
import type { Adjacency } from './links';
import type { Network, NodeTerms } from './network';
import { finishAt, startAt, worked, type WorkCalendar } from './work-calendar';

export interface Placement {
  readonly start: Float64Array;
  readonly finish: Float64Array;
}

export function placeLate(
  network: Network,
  order: Int32Array,
  outOf: Adjacency,
  early: ForwardPass,
  projectFinish: Minute,
): Placement {
  if (!early.hasLate) return early;
  const start = early.start.slice();
  const finish = early.finish.slice();
  /** Where successors must not move: the placed dates; of a joint what those behind it allow. */
  const keptStart = early.resume.slice();
  const keptFinish = early.finish.slice();
  for (let at = order.length - 1; at >= 0; at--) {
    const n = order[at]!;
    const node = network.nodes.terms[n]!;
    if (early.state[n] !== scheduled) continue;
    if (!node.joint && !(node.asLateAsPossible && node.progress.kind === 'none')) continue;
    const limits = linkLimits(network, outOf, early, n, keptStart, keptFinish);
    const earliest = { start: early.start[n]!, finish: early.finish[n]! };
    if (node.joint) {
      keptStart[n] = keptFinish[n] = Math.min(limits.start, limits.finish);
      continue;
    }
    const place = latestPlace(node, network.nodes.duration[n]!, earliest, {
      start: Math.min(node.limits.latestStart, limits.start),
      finish: Math.min(projectFinish, node.limits.latestFinish, limits.finish),
    });
    // Where it cannot be later, what comes before it keeps to where its work is resumed.
    if (place === earliest) continue;
    start[n] = keptStart[n] = place.start;
    finish[n] = keptFinish[n] = place.finish;
  }
  return { start, finish };
}

export interface Dates {
  readonly start: Minute;
  readonly finish: Minute;
}

/** The last place of a node before both limits; never before the earliest, which is given back where it is that. */
export function latestPlace(
  { timeline }: NodeTerms,
  duration: number,
  earliest: Dates,
  limits: LinkLimits,
): Dates {
  if (duration === 0) {
    const at = Math.max(earliest.start, Math.min(limits.finish, limits.start));
    return { start: at, finish: at };
  }
  let ticks = worked(timeline, limits.finish);
  if (limits.start < Infinity) ticks = Math.min(ticks, startTicks(timeline, limits.start) + duration);
  // Where people with different hours share the work, a minute has many ticks: it ends as it does from its start.
  const start = startAt(timeline, ticks - duration);
  if (start <= earliest.start) return earliest;
  return { start, finish: finishAt(timeline, worked(timeline, start) + duration) };
}

/** The most ticks before which work may begin by a minute: where that lies outside working time, it begins before it. */
function startTicks(timeline: WorkCalendar, limit: Minute): number {
  const ticks = worked(timeline, limit);
  return startAt(timeline, ticks) <= limit ? ticks : ticks - 1;
}
