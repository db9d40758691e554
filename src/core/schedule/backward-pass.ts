/**
 * Late dates and floats. Late dates run back from the computed finish; an upper bound (a deadline, a not-after)
 * earlier than what successors allow lowers them further, which is negative float. Free float is what a node may slip
 * without moving any successor's early dates, or the finish.
 */
import type { Minute } from '../base/dates';
import { partsFinish, partsStart, scheduled, type ForwardPass } from './forward-pass';
import { linkLimit, linkLimits, type LinkLimits } from './link-limits';
import { fromFinish, lagOf, toStart, type Adjacency } from './links';
import type { Network, NodeTerms } from './network';
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
  const { links } = network;
  const { count, terms } = network.nodes;
  const lateStart = new Float64Array(count);
  const lateFinish = new Float64Array(count);
  /** By when its remaining work must have begun. */
  const lateResume = new Float64Array(count);
  /** Early dates; of a joint what those behind it allow, so that free float looks through it. */
  const soonStart = early.hasJoints ? early.resume.slice() : early.resume;
  const soonFinish = early.hasJoints ? early.finish.slice() : early.finish;
  const totalFloat = new Float64Array(count);
  const freeFloat = new Float64Array(count);

  /** By number of a calendar: ticks up to the finish. */
  const finishTicks = early.calendars.map((calendar) => worked(calendar, projectFinish));
  /** Of plain work, ticks at which it starts at the latest. */
  const lateTicks = new Float64Array(count);

  /**
   * As below, for nodes about which the forward pass has noted all that it takes: what their successors on the same
   * calendar allow is known in ticks of it, and only what others allow has to be counted.
   */
  const placePlainWork = (n: number, own: number): void => {
    const calendar = early.calendars[own]!;
    const start = early.startTicks[n]!;
    const finish = early.finishTicks[n]!;
    let freeTicks = finishTicks[own]!;
    let ticks = freeTicks;
    /** By when successors on other calendars let it finish: for free float, and for late dates. */
    let soonLimit = Infinity;
    let lateLimit = Infinity;
    for (let k = outOf.at[n]!; k < outOf.at[n + 1]!; k++) {
      const to = outOf.node[k]!;
      const isSame = early.calendar[to] === own;
      if (outOf.plain[k] === 1 && early.open[to] === 1) {
        if (isSame) {
          freeTicks = Math.min(freeTicks, early.startTicks[to]!);
          ticks = Math.min(ticks, lateTicks[to]!);
        } else {
          if (soonStart[to]! > -Infinity) soonLimit = Math.min(soonLimit, soonStart[to]!);
          if (lateResume[to]! > -Infinity) lateLimit = Math.min(lateLimit, lateResume[to]!);
        }
        continue;
      }
      const i = outOf.index[k]!;
      const lag = lagOf(links, i);
      const span = fromFinish(links, i) ? 0 : finish - start;
      if (
        isSame &&
        toStart(links, i) &&
        (lag === null || (lag.kind === 'working' && lag.calendar === calendar))
      ) {
        const minutes = early.lagMinutes[i]!;
        freeTicks = Math.min(freeTicks, Math.max(0, early.startTicks[to]! - minutes) + span);
        ticks = Math.min(ticks, Math.max(0, lateTicks[to]! - minutes) + span);
        continue;
      }
      const soon = linkLimit(network, early, i, soonStart, soonFinish);
      const late = linkLimit(network, early, i, lateResume, lateFinish);
      if (soon < Infinity) freeTicks = Math.min(freeTicks, worked(calendar, soon) + span);
      if (late < Infinity) ticks = Math.min(ticks, worked(calendar, late) + span);
    }
    if (soonLimit < Infinity) freeTicks = Math.min(freeTicks, worked(calendar, soonLimit));
    if (lateLimit < Infinity) ticks = Math.min(ticks, worked(calendar, lateLimit));
    freeFloat[n] = Math.max(0, freeTicks - finish);
    lateTicks[n] = Math.max(0, ticks - (finish - start));
    lateFinish[n] = finishAt(calendar, ticks);
    lateStart[n] = lateResume[n] = startAt(calendar, ticks - (finish - start));
    totalFloat[n] = ticks - finish;
  };

  for (let at = order.length - 1; at >= 0; at--) {
    const n = order[at]!;
    if (early.state[n] !== scheduled) continue;
    const own = early.calendar[n]!;
    if (own >= 0) {
      placePlainWork(n, own);
      continue;
    }
    const node = terms[n]!;
    const { floatCalendar, timeline, progress } = node;
    const earlyStart = early.start[n]!;
    const earlyFinish = early.finish[n]!;
    const logicFinish = early.logicFinish.get(n) ?? earlyFinish;
    if (progress.kind === 'finished' || earlyFinish === -Infinity) {
      lateStart[n] = lateResume[n] = earlyStart;
      lateFinish[n] = earlyFinish;
      continue;
    }
    const soon = linkLimits(network, outOf, early, n, soonStart, soonFinish);
    if (node.joint) soonStart[n] = soonFinish[n] = Math.min(soon.start, soon.finish);
    else freeFloat[n] = freeMinutes(node, soon, earlyStart, earlyFinish, projectFinish);

    const late = linkLimits(network, outOf, early, n, lateResume, lateFinish);
    const finishLimit = Math.min(projectFinish, node.limits.latestFinish, late.finish);
    const startLimit = progress.kind === 'started' ? Infinity : Math.min(node.limits.latestStart, late.start);
    const duration = progress.kind === 'started' ? progress.remaining : network.nodes.duration[n]!;
    if (duration === 0) {
      lateFinish[n] = lateResume[n] = Math.min(finishLimit, startLimit);
      totalFloat[n] = workedBetween(floatCalendar, logicFinish, lateFinish[n]);
    } else if (node.parts.length > 0) {
      // The parts end together at the latest; the longest of them begins first.
      const latest = Math.min(partsStart(node, finishLimit), startLimit);
      lateFinish[n] =
        startLimit < Infinity ? partsFinish(node, latest) : lastFinish(node.calendar, finishLimit);
      lateResume[n] = latest;
      totalFloat[n] = Math.min(
        workedBetween(floatCalendar, logicFinish, lateFinish[n]),
        workedBetween(floatCalendar, earlyStart, latest),
      );
    } else {
      let ticks = worked(timeline, finishLimit);
      if (startLimit < Infinity) ticks = Math.min(ticks, worked(timeline, startLimit) + duration);
      lateFinish[n] = finishAt(timeline, ticks);
      lateResume[n] = startAt(timeline, ticks - duration);
      totalFloat[n] =
        timeline === floatCalendar
          ? ticks - worked(timeline, logicFinish)
          : Math.min(
              workedBetween(floatCalendar, logicFinish, lateFinish[n]),
              workedBetween(floatCalendar, early.resume[n]!, lateResume[n]),
            );
    }
    lateStart[n] = progress.kind === 'started' ? earlyStart : lateResume[n];
  }
  return { lateStart, lateFinish, totalFloat, freeFloat };
}

function freeMinutes(
  { floatCalendar: calendar }: NodeTerms,
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
