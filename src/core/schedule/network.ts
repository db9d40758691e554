/**
 * The network that the passes compute: nodes with calendars and minutes, links between them, no names and no plan. A
 * plan becomes one in `build-network.ts`; another source of minutes (a file of Microsoft Project) can make one of its
 * own. Nodes are columns as links are; what most of them have in common stands in terms that they share.
 */
import type { Minute } from '../base/dates';
import { moved, type Links } from './links';
import { aroundTheClock, type WorkCalendar } from './work-calendar';

export interface Network {
  readonly nodes: Nodes;
  readonly links: Links;
  /** Late dates run back from here; null: from the latest early finish. */
  readonly finish: Minute | null;
  /** What is started, resumes not before this minute; what is done, lies before it. */
  readonly statusMinute: Minute;
  /**
   * The rest of started work: `retained` logic waits for unfinished predecessors; `overridden` it does not, and holds
   * nobody; `in-place` it resumes where progress ended, and holds its predecessors there (Microsoft Project).
   */
  readonly startedWork: 'retained' | 'overridden' | 'in-place';
}

export interface Nodes {
  readonly count: number;
  /** Nodes of equal terms mostly share one object. */
  readonly terms: readonly NodeTerms[];
  /** Ticks of the timeline; 0 is a point in time, which stays at the boundary it follows (17:00, not 08:00). */
  readonly duration: Float64Array;
  /** Lower bound of the start; -Infinity for none. */
  readonly earliestStart: Float64Array;
}

/** How a node is worked, but for its length and its place. */
export interface NodeTerms {
  /** Counts floats, one tick to the minute. */
  readonly floatCalendar: WorkCalendar;
  /** When it is worked on, one tick to the minute. */
  readonly calendar: WorkCalendar;
  /** Counts the work: `calendar` itself, unless people with different hours share it. */
  readonly timeline: WorkCalendar;
  readonly limits: NodeLimits;
  /** Work that runs side by side on calendars of its own; the node spans all of it. Empty: `timeline` alone. */
  readonly parts: readonly WorkPart[];
  readonly progress: NodeProgress;
  /** Scheduled as late as moves nothing else. */
  readonly asLateAsPossible: boolean;
  /** Its finish does not count for the finish of the whole (dropped work, and joints of links to a phase). */
  readonly aside: boolean;
  /** A joint of links to or from a phase: its span is that of its predecessors. */
  readonly joint: boolean;
  /** `%` lags of its duration are wall-clock time. */
  readonly elapsed: boolean;
}

/** What few nodes have: all others share `noLimits`. */
export interface NodeLimits {
  /** Lower bound of the finish; -Infinity for none. */
  readonly earliestFinish: Minute;
  /** Upper bounds, of late dates only: what breaks them gets negative float. Infinity for none. */
  readonly latestStart: Minute;
  readonly latestFinish: Minute;
  /** Dates that hold against all logic (Microsoft Project's «tasks always honor their constraint dates»). */
  readonly forcedStart: Minute;
  readonly forcedFinish: Minute;
}

export const noLimits: NodeLimits = {
  earliestFinish: -Infinity,
  latestStart: Infinity,
  latestFinish: Infinity,
  forcedStart: Infinity,
  forcedFinish: Infinity,
};

export interface WorkPart {
  readonly calendar: WorkCalendar;
  /** Minutes of it. */
  readonly duration: number;
}

export type NodeProgress =
  | { readonly kind: 'none' }
  /** `start` null: it began at its computed place. `remaining` in ticks, from `resume` on. */
  | {
      readonly kind: 'started';
      readonly start: Minute | null;
      readonly resume: Minute;
      readonly remaining: number;
    }
  /** What is null follows from the duration and the computed place, and lies before the status date. */
  | { readonly kind: 'finished'; readonly start: Minute | null; readonly finish: Minute | null };

/** True where nothing is left to compute. */
export function hasDates(progress: NodeProgress): boolean {
  return progress.kind === 'finished' && progress.start !== null && progress.finish !== null;
}

export const notStarted: NodeProgress = { kind: 'none' };

const noParts: readonly WorkPart[] = [];

/**
 * Of work that has not begun and that no dates bind.
 * @param timeline where people with different hours share the work
 */
export function workTerms(calendar: WorkCalendar, timeline = calendar): NodeTerms {
  return {
    floatCalendar: calendar,
    calendar,
    timeline,
    limits: noLimits,
    parts: noParts,
    progress: notStarted,
    asLateAsPossible: false,
    aside: false,
    joint: false,
    elapsed: false,
  };
}

export const jointTerms: NodeTerms = { ...workTerms(aroundTheClock), aside: true, joint: true };

export interface NodeList {
  /** @returns the node */
  add(terms: NodeTerms, duration: number, earliestStart: Minute): number;
  /** Of those added so far. */
  count(): number;
  collect(): Nodes;
}

/** @param expected how many nodes there will be; more of them cost a copy */
export function nodeList(expected: number): NodeList {
  const terms: NodeTerms[] = [];
  let duration = new Float64Array(expected);
  let earliestStart = new Float64Array(expected);
  return {
    add(itsTerms, itsDuration, itsEarliestStart) {
      const n = terms.push(itsTerms) - 1;
      if (n === duration.length) {
        duration = moved(duration, new Float64Array(2 * n + 16));
        earliestStart = moved(earliestStart, new Float64Array(2 * n + 16));
      }
      duration[n] = itsDuration;
      earliestStart[n] = itsEarliestStart;
      return n;
    },
    count: () => terms.length,
    collect: () => ({
      count: terms.length,
      terms,
      duration: duration.subarray(0, terms.length),
      earliestStart: earliestStart.subarray(0, terms.length),
    }),
  };
}
