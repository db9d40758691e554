/**
 * Dates as they are scheduled: the early ones, but for work that is wanted as late as possible, which is moved back
 * until it would move another task or the finish. Early and late dates are not changed by it.
 */
import type { Minute } from '../base/dates';
import { scheduled, type ForwardPass } from './forward-pass';
import { linkLimits } from './link-limits';
import type { Adjacency, Network } from './network';
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
    const node = network.nodes[n]!;
    if (early.state[n] !== scheduled) continue;
    if (!node.joint && !(node.asLateAsPossible && node.progress.kind === 'none')) continue;
    const limits = linkLimits(network, outOf, early, n, keptStart, keptFinish);
    if (node.joint) {
      keptStart[n] = keptFinish[n] = Math.min(limits.start, limits.finish);
      continue;
    }
    const finishLimit = Math.min(projectFinish, node.limits.latestFinish, limits.finish);
    const startLimit = Math.min(node.limits.latestStart, limits.start);
    if (node.duration === 0) {
      start[n] = finish[n] = Math.max(early.start[n]!, Math.min(finishLimit, startLimit));
    } else {
      const { timeline, duration } = node;
      let ticks = worked(timeline, finishLimit);
      if (startLimit < Infinity) ticks = Math.min(ticks, startTicks(timeline, startLimit) + duration);
      // Where people with different hours share the work, a minute has many ticks: it ends as it does from its start.
      const begin = startAt(timeline, ticks - duration);
      if (begin <= early.start[n]!) continue;
      start[n] = begin;
      finish[n] = finishAt(timeline, worked(timeline, begin) + duration);
    }
    keptStart[n] = start[n]!;
    keptFinish[n] = finish[n]!;
  }
  return { start, finish };
}

/** The most ticks before which work may begin by a minute: where that lies outside working time, it begins before it. */
function startTicks(timeline: WorkCalendar, limit: Minute): number {
  const ticks = worked(timeline, limit);
  return startAt(timeline, ticks) <= limit ? ticks : ticks - 1;
}
