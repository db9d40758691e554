/** Parts whose value is a map, seen as blocks: those on lines of their own as they are, those in braces as if they were. */
import { endOf, isFlow, nextLine, startOf } from '../node-ends';
import { isEmpty, isMap, isSeq, scalarText, type TreeMap } from '../yaml-tree';
import { blockOf, type Block, type Part } from './parts';

/** A part whose value is a block: the line of its key, and what stands below. */
export interface OpenPart {
  readonly head: string;
  readonly block: Block;
}

/** Null for a part whose value is no block on lines of its own. */
export function openPart({ value, source, at, body }: Part): OpenPart | null {
  if (at === null || !(isMap(value) || isSeq(value)) || isFlow(value) || value.items.length === 0)
    return null;
  const block = blockOf(value, source, at.below, at.body + body.length);
  return block && { head: source.slice(at.body, at.below), block };
}

/** @param column of the keys, where the part is in braces or empty; null where it is no map, or cannot be put on lines */
export function blockView(part: Part, column: number): OpenPart | null {
  const { value, prefix, suffix, source } = part;
  if (value === null) return { head: prefix.trimEnd() + suffix, block: { column, parts: [], tail: '' } };
  if (!isMap(value)) return null;
  if (!isFlow(value)) return openPart(part);
  const parts = partsInBraces(value, source, column);
  if (!parts || value.anchor !== undefined || value.tag !== undefined) return null;
  const line = nextLine(suffix, 0);
  return {
    head: prefix.trimEnd() + suffix.slice(0, line),
    block: { column, parts, tail: suffix.slice(line) },
  };
}

function partsInBraces(map: TreeMap, source: string, column: number): readonly Part[] | null {
  if (/[\n#]/.test(source.slice(map.range[0], map.range[1]))) return null;
  const parts: Part[] = [];
  for (const pair of map.items) {
    const key = scalarText(pair.key);
    if (key === null || !pair.value || parts.some((part) => part.key === key)) return null;
    const value = isEmpty(pair.value) ? null : pair.value;
    const valueStart = value ? startOf(value, source) : pair.key.range[1];
    const before = source.slice(startOf(pair.key, source), valueStart);
    if (value && !/:\s*$/.test(before)) return null;
    const prefix = ' '.repeat(column) + (value ? before : `${before}:`);
    const text = value ? source.slice(valueStart, endOf(value, source)) : '';
    parts.push({
      key,
      column,
      lead: '',
      body: `${prefix}${text}\n`,
      prefix,
      suffix: '\n',
      value,
      source,
      at: null,
    });
  }
  return parts;
}
