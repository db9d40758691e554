/**
 * A block of a text cut into its parts, one to each key or element, so that nothing is left out: the comments above it, its
 * lines with the comments below that are deeper than it, and what stands behind the last one. Text only, no meaning.
 */
import {
  afterColon,
  columnOf,
  dashOf,
  endOf,
  endOfPair,
  lineEnd,
  lineStart,
  nextLine,
  startOf,
} from '../node-ends';
import { isEmpty, isMap, scalarText, type TreeMap, type TreeNode, type TreeSeq } from '../yaml-tree';

/** Whole lines throughout, as they are written. */
export interface Part {
  readonly key: string;
  /** Of its key or dash. */
  readonly column: number;
  /** Comments and blank lines above. */
  readonly lead: string;
  readonly body: string;
  /** Of the body: before its value and behind it. */
  readonly prefix: string;
  readonly suffix: string;
  readonly value: TreeNode | null;
  /** The text that the ranges of `value` speak of. */
  readonly source: string;
  /** Where the body begins there, and the line below its key; null for a part that was made from one in braces. */
  readonly at: { readonly body: number; readonly below: number } | null;
}

export interface Block {
  readonly column: number;
  readonly parts: readonly Part[];
  /** Comments below the last part that belong to the block. */
  readonly tail: string;
}

/** The sections of a whole file; null where it is not written as a block. */
export function rootBlock(root: TreeMap, source: string): Block | null {
  return blockOf(root, source, 0, source.length);
}

/** @param to the end of what belongs to the block at most */
export function blockOf(node: TreeMap | TreeSeq, source: string, from: number, to: number): Block | null {
  const places = isMap(node) ? mapPlaces(node, source) : seqPlaces(node, source);
  const first = places?.[0];
  if (!places || !first || first.start < from) return null;
  const column = columnOf(first.start, source);
  const parts: Part[] = [];
  let at = from;
  for (const { key, start, mark, valueStart, end, value } of places) {
    const line = lineStart(source, start);
    const bodyEnd = Math.min(to, behindComments(source, end, column));
    if (line < at || bodyEnd < end || columnOf(start, source) !== column) return null;
    if (source.slice(line, start).replace('\ufeff', '').trim() !== '') return null;
    parts.push({
      key,
      column,
      lead: source.slice(at, line),
      body: source.slice(line, bodyEnd),
      prefix: source.slice(line, valueStart),
      suffix: source.slice(end, bodyEnd),
      value,
      source,
      at: { body: line, below: nextLine(source, mark) },
    });
    at = bodyEnd;
  }
  return { column, parts, tail: source.slice(at, to) };
}

interface Place {
  readonly key: string;
  /** Of the key or the dash. */
  readonly start: number;
  /** Behind its colon or dash. */
  readonly mark: number;
  readonly valueStart: number;
  readonly end: number;
  readonly value: TreeNode | null;
}

/** Null where a key is no text, or stands twice. */
function mapPlaces(map: TreeMap, source: string): readonly Place[] | null {
  const places: Place[] = [];
  const keys = new Set<string>();
  for (const pair of map.items) {
    const key = scalarText(pair.key);
    const colon = afterColon(pair, source);
    if (key === null || keys.has(key) || colon === null) return null;
    keys.add(key);
    const value = isEmpty(pair.value) ? null : pair.value;
    const valueStart = value ? startOf(value, source) : colon;
    const start = startOf(pair.key, source);
    places.push({ key, start, mark: colon, valueStart, end: endOfPair(pair, source), value });
  }
  return places;
}

function seqPlaces(seq: TreeSeq, source: string): readonly Place[] | null {
  const places: Place[] = [];
  for (const [index, item] of (seq.items as readonly TreeNode[]).entries()) {
    const start = dashOf(item, source);
    if (start === null) return null;
    const value = isEmpty(item) ? null : item;
    const end = Math.max(start + 1, value ? endOf(value, source) : start + 1);
    places.push({
      key: String(index),
      start,
      mark: start + 1,
      valueStart: value ? startOf(value, source) : start + 1,
      end,
      value,
    });
  }
  return places;
}

/** Behind the line of an offset, and the comments below that are deeper than a column. */
function behindComments(source: string, offset: number, column: number): number {
  let end = offset > 0 && source[offset - 1] === '\n' ? offset : nextLine(source, offset);
  for (let line = end; line < source.length; line = nextLine(source, line)) {
    const content = source.slice(line, lineEnd(source, line));
    const trimmed = content.trimStart();
    if (trimmed === '') continue;
    if (!trimmed.startsWith('#') || content.length - trimmed.length <= column) break;
    end = nextLine(source, line);
  }
  return end;
}

/** Lines moved sideways; what is shallower than the column stays as near as it can. */
export function shiftLines(text: string, by: number): string {
  if (by === 0) return text;
  if (by > 0) return text.replace(/^(?=[^\r\n])/gm, ' '.repeat(by));
  return text.replace(new RegExp(`^ {1,${-by}}`, 'gm'), '');
}

/** As if the part began at the first column. */
export function dedented(text: string, column: number): string {
  return shiftLines(text, -column);
}
