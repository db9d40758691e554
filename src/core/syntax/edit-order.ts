/**
 * Siblings of one map in another order, or below a key of their own. Lines move with the comments above them and at their
 * end; blank lines stay where they are. What cannot be moved without harm is refused: text whose blank lines count, and
 * values that an alias elsewhere repeats.
 */
import { err, ok, type Result } from '../base/result';
import { printAddress, type Address } from '../model/address';
import type { PlanValue } from '../model/plan-edit';
import { checkAnchors, replace, type EditedFile, type Edits } from './edit-context';
import { columnOf, endOfPair, lineEnd, lineStart, nextLine, startOf } from './node-ends';
import type { Trail } from './source-map';
import { writeAfterColon, writeFlow, writeKey } from './write-value';
import { isAlias, isMap, isSeq, type TreeMap, type TreeNode, type TreePair } from './yaml-tree';

/** Pairs of one map, by their addresses. */
export interface Siblings {
  readonly map: TreeMap;
  /** In the order in which they were named. */
  readonly pairs: readonly TreePair[];
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** @param trails of the addresses, null where one leads nowhere */
export function siblings(
  addresses: readonly Address[],
  trails: readonly (Trail | null)[],
): Result<Siblings, string> {
  const pairs: TreePair[] = [];
  let map: TreeMap | null = null;
  for (const [i, trail] of trails.entries()) {
    const address = addresses[i]!;
    if (!trail?.pair || trail.depth !== address.length || !isMap(trail.parent)) {
      return err(`${printAddress(address)} is not written in the text`);
    }
    if (map !== null && trail.parent !== map) return err('They do not stand in one list');
    map = trail.parent;
    const { keyNode } = trail;
    const pair = (map.items as TreePair[]).find(({ key }) => key === keyNode);
    if (!pair || pairs.includes(pair)) return err(`${printAddress(address)} is named twice`);
    pairs.push(pair);
  }
  return map ? ok({ map, pairs }) : err('There is nothing to move');
}

/** The places that the pairs take now are taken in the order in which they are named. */
export function reorder({ map, pairs }: Siblings, file: EditedFile): Edits {
  const free = checkMovable(map, pairs, file);
  if (!free.ok) return free;
  const spans = pairs.map((pair) => spanOf(map, pair, file));
  if (spans.some((span) => span === null)) return err('They share their lines with something else');
  const moved = spans.map((span) => file.text.slice(span!.start, span!.end));
  const places = (spans as readonly Span[]).toSorted((a, b) => a.start - b.start);
  return ok(
    places.flatMap((place, i) => {
      const words = moved[i]!;
      return words === file.text.slice(place.start, place.end) ? [] : [replace(place, words)];
    }),
  );
}

/**
 * Puts neighbours below a new key in their place.
 * @param value what the new key holds beside them: a map, whose last key `below` holds them
 */
export function nest(
  { map, pairs }: Siblings,
  { key, value, below }: { readonly key: string; readonly value: PlanValue; readonly below: string },
  file: EditedFile,
): Edits {
  const free = checkMovable(map, pairs, file);
  if (!free.ok) return free;
  const { text, layout } = file;
  const spans = pairs.map((pair) => spanOf(map, pair, file));
  if (spans.some((span) => span === null)) return err('They share their lines with something else');
  const places = (spans as readonly Span[]).toSorted((a, b) => a.start - b.start);
  const [first, last] = [places[0]!, places.at(-1)!];
  const between = (map.items as TreePair[]).filter((pair) => !pairs.includes(pair));
  if (between.some((pair) => first.start < pair.key.range[0] && pair.key.range[0] < last.end)) {
    return err('Something else stands between them');
  }
  const whole = { start: first.start, end: last.end };
  const words = text.slice(whole.start, whole.end);
  if (map.flow) {
    const beside = writeFlow(value).slice(1, -1).trim();
    const held = `${writeKey(below, true)}: { ${words} }`;
    return ok([replace(whole, `${writeKey(key, true)}: { ${beside === '' ? '' : `${beside}, `}${held} }`)]);
  }
  const column = columnOf(startOf(pairs[0]!.key, text), text);
  const indent = ' '.repeat(column);
  const deeper = ' '.repeat(2 * layout.step);
  const lines = words.split('\n').map((line) => (line.trim() === '' ? line : deeper + line));
  // Lines are taken from their start, so that the first is indented like the others.
  const head = `${indent}${writeKey(key, false)}:${writeAfterColon(value, column, layout, false)}`;
  const holder = `${indent}${' '.repeat(layout.step)}${writeKey(below, false)}:`;
  return ok([replace(whole, [head, holder, lines.join('\n')].join(layout.eol))]);
}

export function checkMovable(
  map: TreeMap,
  pairs: readonly TreePair[],
  file: EditedFile,
): Result<null, string> {
  for (const pair of pairs) {
    const anchors = checkAnchors(file, startOf(pair.key, file.text), pair);
    if (!anchors.ok) return anchors;
    // It may stand for something between the places, and must not come before it.
    if (holdsAlias(pair.value)) return err('A value is repeated there by an alias');
    const end = endOfPair(pair, file.text);
    if (!map.flow && file.text[end - 1] === '\n')
      return err('A text that keeps its blank lines stands in the way');
  }
  return ok(null);
}

/** Of a block: whole lines with the comments right above; of braces: the pair alone. Null where a line is shared. */
export function spanOf(map: TreeMap, pair: TreePair, { text }: EditedFile): Span | null {
  const key = startOf(pair.key, text);
  const end = endOfPair(pair, text);
  if (map.flow) {
    // A comment between braces belongs to nobody in particular.
    const inside = text.slice(map.range[0], map.range[1]);
    return /(?:^|\s)#/m.test(inside) ? null : { start: key, end };
  }
  const column = columnOf(key, text);
  let start = lineStart(text, key);
  if (text.slice(start, key).trim() !== '') return null;
  // What stands above the first key of a file is about the file.
  const isHead = column === 0 && map.items[0]?.key === pair.key;
  if (!isHead) start = aboveComments(start, column, text);
  let last = lineEnd(text, end);
  for (let line = nextLine(text, last); line > last && line < text.length; line = nextLine(text, last)) {
    if (commentColumn(text, line) <= column) break;
    last = lineEnd(text, line);
  }
  return { start, end: last };
}

function aboveComments(start: number, column: number, text: string): number {
  let at = start;
  while (at > 0) {
    const above = lineStart(text, at - 1);
    if (commentColumn(text, above) !== column) break;
    at = above;
  }
  return at;
}

/** Where the comment begins that is all of a line; -1 for any other line. */
function commentColumn(text: string, line: number): number {
  const content = text.slice(line, lineEnd(text, line));
  const column = content.search(/\S/);
  return content[column] === '#' ? column : -1;
}

function holdsAlias(node: TreeNode | null): boolean {
  if (isAlias(node)) return true;
  if (isSeq(node)) return node.items.some(holdsAlias);
  return isMap(node) && node.items.some(({ key, value }) => holdsAlias(key) || holdsAlias(value));
}
