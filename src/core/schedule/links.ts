/**
 * The links of a network as columns: passes read them by the ten thousand, and to read objects all over the memory (or
 * to make them) takes longer than to compute. A link is its place in the columns.
 */
import type { LinkType } from '../model/values';
import type { WorkCalendar } from './work-calendar';

export interface Links {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Which of `linkTypes`: 1 is set where it runs from its predecessor's start, 2 where it leads to a finish. */
  readonly type: Uint8Array;
  /** Which of `lags`, or -1. */
  readonly lag: Int32Array;
  readonly lags: readonly NetworkLag[];
}

export type NetworkLag =
  /** Minutes of a calendar; negative is a lead. */
  | { readonly kind: 'working'; readonly minutes: number; readonly calendar: WorkCalendar }
  | { readonly kind: 'elapsed'; readonly minutes: number }
  /** Of the predecessor's duration, spent on a calendar (or in wall-clock time after an elapsed predecessor). */
  | { readonly kind: 'percent'; readonly share: number; readonly calendar: WorkCalendar };

const linkTypes: readonly LinkType[] = ['FS', 'SS', 'FF', 'SF'];

export function typeOf(links: Links, link: number): LinkType {
  return linkTypes[links.type[link]!]!;
}

export function lagOf({ lag, lags }: Links, link: number): NetworkLag | null {
  return lag[link]! < 0 ? null : lags[lag[link]!]!;
}

/** True where the link starts at its predecessor's finish. */
export function fromFinish({ type }: Links, link: number): boolean {
  return (type[link]! & 1) === 0;
}

/** True where the link holds its successor's start. */
export function toStart({ type }: Links, link: number): boolean {
  return (type[link]! & 2) === 0;
}

export interface LinkList {
  add(from: number, to: number, type: LinkType, lag: NetworkLag | null): void;
  /** Of those added so far. */
  count(): number;
  collect(): Links;
}

/** @param expected how many links there will be; more of them cost a copy */
export function linkList(expected: number): LinkList {
  let from = new Int32Array(expected);
  let to = new Int32Array(expected);
  let type = new Uint8Array(expected);
  let lag = new Int32Array(expected);
  const lags: NetworkLag[] = [];
  let count = 0;
  const grow = (): void => {
    const room = 2 * count + 16;
    from = moved(from, new Int32Array(room));
    to = moved(to, new Int32Array(room));
    type = moved(type, new Uint8Array(room));
    lag = moved(lag, new Int32Array(room));
  };
  return {
    add(predecessor, successor, linkType, itsLag) {
      if (count === from.length) grow();
      from[count] = predecessor;
      to[count] = successor;
      type[count] = linkType === 'FS' ? 0 : linkTypes.indexOf(linkType);
      lag[count] = itsLag === null ? -1 : lags.push(itsLag) - 1;
      count++;
    },
    count: () => count,
    collect: () => ({
      count,
      from: from.subarray(0, count),
      to: to.subarray(0, count),
      type: type.subarray(0, count),
      lag: lag.subarray(0, count),
      lags,
    }),
  };
}

/** A column in another that has more room. */
export function moved<T extends Int32Array | Float64Array | Uint8Array>(column: T, larger: T): T {
  larger.set(column);
  return larger;
}

export interface Adjacencies {
  readonly into: Adjacency;
  readonly outOf: Adjacency;
}

/** Links of each node, as ranges of columns: those of node n are at `at[n] … at[n + 1] - 1`. */
export interface Adjacency {
  readonly at: Int32Array;
  /** Of the link in the network. */
  readonly index: Int32Array;
  /** The node at the link's other end. */
  readonly node: Int32Array;
  /** 1 for a link from finish to start without lag, as most of them are. */
  readonly plain: Uint8Array;
}

export function adjacency(count: number, links: Links): Adjacencies {
  return {
    into: adjacent(count, links.to, links.from, links),
    outOf: adjacent(count, links.from, links.to, links),
  };
}

function adjacent(count: number, here: Int32Array, there: Int32Array, { type, lag }: Links): Adjacency {
  const size = here.length;
  const at = new Int32Array(count + 1);
  for (let i = 0; i < size; i++) at[here[i]! + 1]!++;
  for (let n = 0; n < count; n++) at[n + 1]! += at[n]!;
  const fill = at.slice();
  const index = new Int32Array(size);
  const node = new Int32Array(size);
  const plain = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    const k = fill[here[i]!]!++;
    index[k] = i;
    node[k] = there[i]!;
    plain[k] = type[i] === 0 && lag[i]! < 0 ? 1 : 0;
  }
  return { at, index, node, plain };
}
