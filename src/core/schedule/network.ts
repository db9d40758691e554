/**
 * The network that the passes compute: nodes with calendars and minutes, links by index, no names and no plan. A plan
 * becomes one in `build-network.ts`; another source of minutes (a file of Microsoft Project) can make one of its own.
 */
import type { Minute } from '../base/dates';
import type { LinkType } from '../model/values';
import type { WorkCalendar } from './work-calendar';

export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly links: readonly NetworkLink[];
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

export interface NetworkNode {
  /** Counts floats, one tick to the minute. */
  readonly floatCalendar: WorkCalendar;
  /** When it is worked on, one tick to the minute. */
  readonly calendar: WorkCalendar;
  /** Counts the work: `calendar` itself, unless people with different hours share it. */
  readonly timeline: WorkCalendar;
  /** Ticks of the timeline; 0 is a point in time, which stays at the boundary it follows (17:00, not 08:00). */
  readonly duration: number;
  /** Lower bound of the start; -Infinity for none. */
  readonly earliestStart: Minute;
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

export interface NetworkLink {
  readonly from: number;
  readonly to: number;
  readonly type: LinkType;
  readonly lag: NetworkLag | null;
}

export type NetworkLag =
  /** Minutes of a calendar; negative is a lead. */
  | { readonly kind: 'working'; readonly minutes: number; readonly calendar: WorkCalendar }
  | { readonly kind: 'elapsed'; readonly minutes: number }
  /** Of the predecessor's duration, spent on a calendar (or in wall-clock time after an elapsed predecessor). */
  | { readonly kind: 'percent'; readonly share: number; readonly calendar: WorkCalendar };

export interface Adjacencies {
  readonly into: Adjacency;
  readonly outOf: Adjacency;
}

/**
 * Links of each node, as ranges of three columns: those of node n are at `at[n] … at[n + 1] - 1`. What a pass asks of a
 * link most often stands in the columns, for to read objects all over the memory takes longer than to compute.
 */
export interface Adjacency {
  readonly at: Int32Array;
  /** Of the link in the network. */
  readonly index: Int32Array;
  /** The node at the link's other end. */
  readonly node: Int32Array;
  /** 1 for a link from finish to start without lag, as most of them are. */
  readonly plain: Uint8Array;
}

export function adjacency(count: number, links: readonly NetworkLink[]): Adjacencies {
  const from = new Int32Array(links.length);
  const to = new Int32Array(links.length);
  const plain = new Uint8Array(links.length);
  for (let i = 0; i < links.length; i++) {
    const link = links[i]!;
    from[i] = link.from;
    to[i] = link.to;
    plain[i] = link.type === 'FS' && link.lag === null ? 1 : 0;
  }
  return { into: adjacent(count, to, from, plain), outOf: adjacent(count, from, to, plain) };
}

function adjacent(count: number, here: Int32Array, there: Int32Array, isPlain: Uint8Array): Adjacency {
  const at = new Int32Array(count + 1);
  for (const n of here) at[n + 1]!++;
  for (let n = 0; n < count; n++) at[n + 1]! += at[n]!;
  const fill = at.slice();
  const index = new Int32Array(here.length);
  const node = new Int32Array(here.length);
  const plain = new Uint8Array(here.length);
  for (let i = 0; i < here.length; i++) {
    const k = fill[here[i]!]!++;
    index[k] = i;
    node[k] = there[i]!;
    plain[k] = isPlain[i]!;
  }
  return { at, index, node, plain };
}
