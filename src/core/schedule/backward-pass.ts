/**
 * Late dates and floats. Late dates run back from the computed finish; an upper bound (a deadline, a not-after)
 * earlier than what successors allow lowers them further, which is negative float. Free float is what a node may slip
 * without moving any successor's early dates, or the finish.
 */
import type { Minute } from '../base/dates';
import { partsFinish, partsStart, scheduled, type ForwardPass } from './forward-pass';
import { linkLimits, type LinkLimits } from './link-limits';
import type { Adjacency, Network, NetworkNode } from './network';
import { finishAt, lastFinish, startAt, worked, workedBetween } from './work-calendar';

export interface BackwardPass {
  readonly lateStart: Float64Array;
  readonly lateFinish: Float64Array;
  /** Minutes of each node's own calendar. */
  readonly totalFloat: Float64Array;
  readonly freeFloat: Float64Array;
}

export function backwardPass(
  network: Network,
  order: Int32Array,
  outOf: Adjacency,
  early: ForwardPass,
  projectFinish: Minute,
): BackwardPass {
  const { nodes } = network;
  const count = nodes.length;
  const lateStart = new Float64Array(count);
  const lateFinish = new Float64Array(count);
  /** By when its remaining work must have begun. */
  const lateResume = new Float64Array(count);
  /** Early dates; of a joint what those behind it allow, so that free float looks through it. */
  const soonStart = early.resume.slice();
  const soonFinish = early.finish.slice();
  const totalFloat = new Float64Array(count);
  const freeFloat = new Float64Array(count);

  /** As below, for nodes about which the forward pass has noted all that it takes. */
  const placePlainWork = (n: number): void => {
    const calendar = early.calendars[early.calendar[n]!]!;
    const startTicks = early.startTicks[n]!;
    const finishTicks = early.finishTicks[n]!;
    const duration = finishTicks - startTicks;
    const soon = linkLimits(network, outOf, early, n, soonStart, soonFinish);
    let free = worked(calendar, Math.min(soon.finish, projectFinish)) - finishTicks;
    if (soon.start < Infinity) free = Math.min(free, worked(calendar, soon.start) - startTicks);
    freeFloat[n] = Math.max(0, free);
    const limits = linkLimits(network, outOf, early, n, lateResume, lateFinish);
    let ticks = worked(calendar, Math.min(projectFinish, limits.finish));
    if (limits.start < Infinity) ticks = Math.min(ticks, worked(calendar, limits.start) + duration);
    lateFinish[n] = finishAt(calendar, ticks);
    lateStart[n] = lateResume[n] = startAt(calendar, ticks - duration);
    totalFloat[n] = ticks - finishTicks;
  };

  for (let at = order.length - 1; at >= 0; at--) {
    const n = order[at]!;
    if (early.state[n] !== scheduled) continue;
    if (early.calendar[n]! >= 0) {
      placePlainWork(n);
      continue;
    }
    const node = nodes[n]!;
    const { floatCalendar, timeline, progress } = node;
    const earlyStart = early.start[n]!;
    const earlyFinish = early.finish[n]!;
    if (progress.kind === 'finished' || earlyFinish === -Infinity) {
      lateStart[n] = lateResume[n] = earlyStart;
      lateFinish[n] = earlyFinish;
      continue;
    }
    const soon = linkLimits(network, outOf, early, n, soonStart, soonFinish);
    if (node.joint) soonStart[n] = soonFinish[n] = Math.min(soon.start, soon.finish);
    else freeFloat[n] = freeMinutes(node, soon, earlyStart, earlyFinish, projectFinish);

    const late = linkLimits(network, outOf, early, n, lateResume, lateFinish);
    const finishLimit = Math.min(projectFinish, node.latestFinish, late.finish);
    const startLimit = progress.kind === 'started' ? Infinity : Math.min(node.latestStart, late.start);
    const duration = progress.kind === 'started' ? progress.remaining : node.duration;
    if (duration === 0) {
      lateFinish[n] = lateResume[n] = Math.min(finishLimit, startLimit);
      totalFloat[n] = workedBetween(floatCalendar, early.logicFinish[n]!, lateFinish[n]);
    } else if (node.parts.length > 0) {
      // The parts end together at the latest; the longest of them begins first.
      const latest = Math.min(partsStart(node, finishLimit), startLimit);
      lateFinish[n] =
        startLimit < Infinity ? partsFinish(node, latest) : lastFinish(node.calendar, finishLimit);
      lateResume[n] = latest;
      totalFloat[n] = Math.min(
        workedBetween(floatCalendar, early.logicFinish[n]!, lateFinish[n]),
        workedBetween(floatCalendar, earlyStart, latest),
      );
    } else {
      let ticks = worked(timeline, finishLimit);
      if (startLimit < Infinity) ticks = Math.min(ticks, worked(timeline, startLimit) + duration);
      lateFinish[n] = finishAt(timeline, ticks);
      lateResume[n] = startAt(timeline, ticks - duration);
      totalFloat[n] =
        timeline === floatCalendar
          ? ticks - worked(timeline, early.logicFinish[n]!)
          : Math.min(
              workedBetween(floatCalendar, early.logicFinish[n]!, lateFinish[n]),
              workedBetween(floatCalendar, early.resume[n]!, lateResume[n]),
            );
    }
    lateStart[n] = progress.kind === 'started' ? earlyStart : lateResume[n];
  }
  return { lateStart, lateFinish, totalFloat, freeFloat };
}

function freeMinutes(
  { floatCalendar: calendar }: NetworkNode,
  soon: LinkLimits,
  earlyStart: Minute,
  earlyFinish: Minute,
  projectFinish: Minute,
): number {
  return Math.max(
    0,
    Math.min(
      workedBetween(calendar, earlyFinish, Math.min(soon.finish, projectFinish)),
      soon.start < Infinity ? workedBetween(calendar, earlyStart, soon.start) : Infinity,
    ),
  );
}
