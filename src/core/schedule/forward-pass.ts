/**
 * Early dates: each node as soon as its bounds and predecessors allow, finished work at its actual dates, started
 * work resumed at the status date. A finish bound (FF, SF) is met in the successor's own working time. Says for each
 * node which link decided it, so that every date can be explained.
 */
import type { Minute } from '../base/dates';
import { afterLag } from './link-dates';
import { fromFinish, lagOf, toStart, type Adjacency, type NetworkLag } from './links';
import { hasDates, noLimits, type Network, type NodeTerms } from './network';
import {
  countsMinutes,
  finishAt,
  horizon,
  lastFinish,
  startAt,
  worked,
  workedBetween,
  type WorkCalendar,
} from './work-calendar';

export interface ForwardPass {
  readonly start: Float64Array;
  readonly finish: Float64Array;
  /** The start bound as it was before it was moved to working time; for started work that of its resumption. */
  readonly bound: Float64Array;
  /** Where the remaining work of a started node begins; elsewhere its start. */
  readonly resume: Float64Array;
  /** The finish that logic asks for, by node, where a forced date holds it earlier. */
  readonly logicFinish: ReadonlyMap<number, Minute>;
  /** The link that decided, or -1: the node's own lower bound. */
  readonly driver: Int32Array;
  /** 1 where the node's own finish bound decided. */
  readonly byFinishBound: Uint8Array;
  /** Lags in minutes, percentages resolved. */
  readonly lagMinutes: Float64Array;
  /** 1 where it is scheduled and not begun: its late dates hold its predecessors. */
  readonly open: Uint8Array;
  /**
   * Of nodes that are nothing but so many minutes on one calendar: which of `calendars` it is (-1 for all others), and
   * its ticks at the start and the finish. The passes that follow need not look at the node itself then, nor count the
   * time between nodes of the same calendar.
   */
  readonly calendar: Int32Array;
  readonly startTicks: Float64Array;
  readonly finishTicks: Float64Array;
  readonly calendars: readonly WorkCalendar[];
  /** Of what counts for the finish of the whole; -Infinity where nothing is scheduled. */
  readonly latestFinish: Minute;
  /** A node is wanted as late as possible. */
  readonly hasLate: boolean;
  readonly hasJoints: boolean;
  readonly state: Uint8Array;
}

/** States of a node in the forward pass; 0 where it was not reached. */
export const scheduled = 1;
/** No working time is left for it. */
export const impossible = 2;
/** A predecessor could not be scheduled. */
export const waits = 3;

export function forwardPass(network: Network, order: Int32Array, into: Adjacency): ForwardPass {
  const { links, statusMinute } = network;
  const { count, terms, duration, earliestStart } = network.nodes;
  const retainLogic = network.startedWork === 'retained';
  const start = new Float64Array(count);
  const finish = new Float64Array(count);
  const bound = new Float64Array(count);
  const resume = new Float64Array(count);
  const logicFinish = new Map<number, Minute>();
  /** Of joints, where what lies behind them starts. */
  const firstStarts = new Map<number, Minute>();
  const driver = new Int32Array(count).fill(-1);
  const byFinishBound = new Uint8Array(count);
  const lagMinutes = new Float64Array(links.count);
  const open = new Uint8Array(count);
  const calendar = new Int32Array(count).fill(-1);
  const startTicks = new Float64Array(count);
  const finishTicks = new Float64Array(count);
  const calendars = minuteCalendars();
  let latestFinish = -Infinity;
  let hasLate = false;
  const state = new Uint8Array(count);

  for (const n of order) {
    const node = terms[n]!;
    const length = duration[n]!;
    // Unlike that of any other, where it is none.
    const own = length > 0 ? calendars.numberOf(node) : noCalendar;
    let startBound = earliestStart[n]!;
    let finishBound = node.limits.earliestFinish;
    /** Of the start bound in the node's own calendar, where it is known without asking the calendar; or -1. */
    let boundTicks = -1;
    let startLink = -1;
    let finishLink = -1;
    let firstStart = Infinity;
    let blocked = false;
    for (let k = into.at[n]!; k < into.at[n + 1]!; k++) {
      const i = into.index[k]!;
      const from = into.node[k]!;
      if (state[from] !== scheduled) {
        blocked = true;
        continue;
      }
      if (node.joint) firstStart = Math.min(firstStart, firstStarts.get(from) ?? start[from]!);
      let date = finish[from]!;
      let ticks = calendar[from] === own ? finishTicks[from]! : -1;
      let holdsStart = true;
      if (into.plain[k] === 0) {
        const lag = lagOf(links, i);
        if (!fromFinish(links, i)) {
          date = start[from]!;
          ticks = calendar[from] === own ? startTicks[from]! : -1;
        }
        if (date === -Infinity) continue;
        holdsStart = toStart(links, i);
        if (lag) {
          const since = lag.kind === 'percent' ? (firstStarts.get(from) ?? start[from]!) : 0;
          const minutes = (lagMinutes[i] = lagMinutesOf(lag, terms[from]!, since, finish[from]!));
          if (ticks >= 0 && lag.kind === 'working' && lag.calendar === node.timeline && ticks + minutes > 0) {
            ticks += minutes;
            if (minutes > 0) date = finishAt(lag.calendar, ticks);
            else if (minutes < 0) date = startAt(lag.calendar, ticks);
          } else {
            ticks = -1;
            date = afterLag(lag, date, minutes, isElapsedPercent(network, i));
          }
        }
      } else if (date === -Infinity) {
        continue;
      }
      if (holdsStart) {
        if (date < startBound || (date === startBound && startLink >= 0)) continue;
        startBound = date;
        startLink = i;
        boundTicks = ticks;
      } else if (date > finishBound || (date === finishBound && finishLink < 0)) {
        finishBound = date;
        finishLink = i;
      }
    }
    if (blocked && !hasDates(node.progress)) {
      state[n] = waits;
      continue;
    }
    bound[n] = startBound;
    if (node.asLateAsPossible) hasLate = true;
    if (own >= 0 && finishBound === -Infinity && startBound <= horizon) {
      // What most nodes are: so much work in one piece, from its predecessors on.
      let ticks = boundTicks;
      if (ticks < 0) ticks = startBound === -Infinity ? 0 : worked(node.timeline, startBound);
      const begin = startAt(node.timeline, ticks);
      const end = finishAt(node.timeline, ticks + length);
      start[n] = resume[n] = begin;
      finish[n] = end;
      driver[n] = startLink;
      state[n] = begin < Infinity && end < Infinity ? scheduled : impossible;
      if (state[n] !== scheduled) continue;
      if (!node.aside && end > latestFinish) latestFinish = end;
      open[n] = 1;
      calendar[n] = own;
      startTicks[n] = ticks;
      finishTicks[n] = ticks + length;
      continue;
    }
    const place = placeNode(node, length, startBound, finishBound, statusMinute, retainLogic);
    start[n] = place.start;
    finish[n] = place.finish;
    resume[n] = place.resume;
    if ((place.logicFinish ?? place.finish) !== place.finish) logicFinish.set(n, place.logicFinish!);
    if (node.joint) firstStarts.set(n, firstStart);
    driver[n] = place.byFinish ? finishLink : startLink;
    byFinishBound[n] = place.byFinish ? 1 : 0;
    state[n] = place.start < Infinity && place.finish < Infinity ? scheduled : impossible;
    if (state[n] !== scheduled) continue;
    if (!node.aside && place.finish > latestFinish) latestFinish = place.finish;
    open[n] = node.progress.kind === 'none' ? 1 : 0;
    if (own >= 0) {
      calendar[n] = own;
      finishTicks[n] = worked(node.timeline, place.finish);
      startTicks[n] = finishTicks[n] - length;
    }
  }
  return {
    start,
    finish,
    bound,
    resume,
    logicFinish,
    driver,
    byFinishBound,
    lagMinutes,
    open,
    calendar,
    startTicks,
    finishTicks,
    calendars: calendars.met,
    latestFinish,
    hasLate,
    hasJoints: firstStarts.size > 0,
    state,
  };
}

const noCalendar = -2;

/**
 * Numbers the calendars of work that is nothing but so many minutes, as they are met; not those by which people share
 * their work.
 */
function minuteCalendars(): {
  readonly met: readonly WorkCalendar[];
  numberOf(terms: NodeTerms): number;
} {
  const met: WorkCalendar[] = [];
  const numbers = new Map<WorkCalendar, number>();
  let last: NodeTerms | null = null;
  let number = noCalendar;
  const numberOf = ({ timeline }: NodeTerms): number => {
    const known = numbers.get(timeline) ?? (countsMinutes(timeline) ? met.push(timeline) - 1 : noCalendar);
    numbers.set(timeline, known);
    return known;
  };
  return {
    met,
    numberOf(terms) {
      if (terms !== last) {
        last = terms;
        number = isPlainWork(terms) ? numberOf(terms) : noCalendar;
      }
      return number;
    },
  };
}

function isPlainWork({ progress, timeline, floatCalendar, parts, limits }: NodeTerms): boolean {
  return progress.kind === 'none' && timeline === floatCalendar && parts.length === 0 && limits === noLimits;
}

/** A share of an elapsed duration is wall-clock time. */
export function isElapsedPercent({ nodes, links }: Network, link: number): boolean {
  return lagOf(links, link)?.kind === 'percent' && nodes.terms[links.from[link]!]!.elapsed;
}

/**
 * Minutes of a lag: a percentage is of what its predecessor spans, a phase from the first start to the last finish.
 * @param spanStart its start; of a joint that of what lies behind it
 */
export function lagMinutesOf(lag: NetworkLag, from: NodeTerms, spanStart: Minute, finish: Minute): number {
  if (lag.kind !== 'percent') return lag.minutes;
  if (spanStart >= finish) return 0;
  return Math.round(
    lag.share * (from.elapsed ? finish - spanStart : workedBetween(from.calendar, spanStart, finish)),
  );
}

export interface Place {
  readonly start: Minute;
  readonly finish: Minute;
  readonly resume: Minute;
  readonly byFinish: boolean;
  /** Where it is not the finish. */
  readonly logicFinish?: Minute;
}

const nowhere: Place = { start: Infinity, finish: Infinity, resume: Infinity, byFinish: false };

export function placeNode(
  node: NodeTerms,
  duration: number,
  startBound: Minute,
  finishBound: Minute,
  statusMinute: Minute,
  retainLogic: boolean,
): Place {
  const { progress } = node;
  if (progress.kind === 'none') return placeWork(node, duration, startBound, finishBound);
  if (progress.kind === 'finished') {
    return placeFinished(
      node,
      duration,
      startBound,
      finishBound,
      statusMinute,
      progress.start,
      progress.finish,
    );
  }
  const begun =
    progress.start ?? Math.min(placeWork(node, duration, startBound, finishBound).start, statusMinute);
  const since = Math.max(progress.resume, begun);
  const rest = retainLogic
    ? placeWork(node, progress.remaining, Math.max(startBound, since), finishBound)
    : placeWork(node, progress.remaining, since, -Infinity);
  return { start: begun, finish: Math.max(begun, rest.finish), resume: rest.start, byFinish: rest.byFinish };
}

function placeWork(node: NodeTerms, duration: number, startBound: Minute, finishBound: Minute): Place {
  // A lag may lead out of all time.
  if (startBound > horizon || finishBound > horizon) return nowhere;
  if (duration === 0) {
    const logicFinish = Math.max(startBound, finishBound);
    const at = Math.min(logicFinish, node.limits.forcedStart, node.limits.forcedFinish);
    return { start: at, finish: at, resume: at, byFinish: finishBound > startBound, logicFinish };
  }
  if (node.parts.length > 0) return placeParts(node, startBound, finishBound);
  const { timeline } = node;
  const afterStart = startBound === -Infinity ? -Infinity : worked(timeline, startBound);
  const afterFinish = finishBound === -Infinity ? -Infinity : worked(timeline, finishBound) - duration;
  const logicTicks = Math.max(0, afterStart, afterFinish);
  let ticks = logicTicks;
  if (node.limits.forcedStart < Infinity) ticks = Math.min(ticks, worked(timeline, node.limits.forcedStart));
  if (node.limits.forcedFinish < Infinity)
    ticks = Math.min(ticks, worked(timeline, node.limits.forcedFinish) - duration);
  const start = startAt(timeline, ticks);
  const finish = finishAt(timeline, ticks + duration);
  const logicFinish = ticks === logicTicks ? finish : finishAt(timeline, logicTicks + duration);
  return { start, finish, resume: start, byFinish: afterFinish > afterStart, logicFinish };
}

/** Each part from the same bound on its own calendar: from the first start to the last finish. */
function placeParts(node: NodeTerms, startBound: Minute, finishBound: Minute): Place {
  let bound = Math.min(startBound, node.limits.forcedStart);
  const byFinish = finishBound > -Infinity && partsStart(node, finishBound) > bound;
  if (byFinish) bound = partsStart(node, finishBound);
  if (node.limits.forcedFinish < Infinity)
    bound = Math.min(bound, partsStart(node, node.limits.forcedFinish));
  let start = Infinity;
  let finish = -Infinity;
  for (const { calendar, duration } of node.parts) {
    const ticks = worked(calendar, bound);
    start = Math.min(start, startAt(calendar, ticks));
    finish = Math.max(finish, finishAt(calendar, ticks + duration));
  }
  return { start, finish, resume: start, byFinish };
}

/** The minute by which every part is finished. */
export function partsFinish({ parts }: NodeTerms, start: Minute): Minute {
  return parts.reduce(
    (finish, { calendar, duration }) =>
      Math.max(finish, finishAt(calendar, worked(calendar, start) + duration)),
    -Infinity,
  );
}

/** The latest minute from which every part is finished by then. */
export function partsStart({ parts }: NodeTerms, finish: Minute): Minute {
  return parts.reduce(
    (start, { calendar, duration }) =>
      Math.min(start, startAt(calendar, worked(calendar, finish) - duration)),
    Infinity,
  );
}

/** Done work without a date lies where it was planned, or just before the status date where that is in the future. */
function placeFinished(
  node: NodeTerms,
  duration: number,
  startBound: Minute,
  finishBound: Minute,
  statusMinute: Minute,
  start: Minute | null,
  finish: Minute | null,
): Place {
  const { timeline } = node;
  let end = finish;
  if (end === null) {
    const planned =
      start === null
        ? placeWork(node, duration, startBound, finishBound).finish
        : duration === 0
          ? start
          : finishAt(timeline, worked(timeline, start) + duration);
    const past = duration === 0 ? statusMinute : lastFinish(timeline, statusMinute);
    end = Math.max(start ?? -Infinity, Math.min(planned, past));
  }
  const begun =
    start ?? (duration === 0 ? end : Math.min(end, startAt(timeline, worked(timeline, end) - duration)));
  return { start: Math.min(begun, end), finish: end, resume: end, byFinish: false };
}
