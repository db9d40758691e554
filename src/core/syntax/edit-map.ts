/** Adding and removing keys of maps, in the form the map has: braces on one line, or lines of a block. */
import { err, ok } from '../base/result';
import type { TextEdit } from '../base/text';
import type { PlanValue } from '../model/plan-edit';
import { checkAnchors, insertAt, replace, type EditedFile, type Edits } from './edit-context';
import { literalFits } from './edit-value';
import { columnOf, endOfPair, isFlow, lineEnd, lineStart, nextLine, startOf } from './node-ends';
import { isText, writeAfterColon, writeFlow, writeKey, writePair } from './write-value';
import { isMap, type TreeMap, type TreePair, type TreeNode } from './yaml-tree';

/**
 * @param after the pair that the new one follows; null: it becomes the first
 * @param form a section is always a block, whatever stands before it
 */
export function insertPair(
  map: TreeMap,
  after: TreePair | null,
  key: string,
  value: PlanValue,
  file: EditedFile,
  form: 'as-neighbours' | 'block' = 'as-neighbours',
): Edits {
  const { text, layout } = file;
  const anchors = checkAnchors(file, map.range[0], null);
  if (!anchors.ok) return anchors;
  if (map.flow) return ok([intoBraces(map, after, `${writeKey(key, true)}: ${writeFlow(value)}`, file)]);
  const first = map.items[0];
  if (!first) return err('The map has no place in the text');
  const column = columnOf(startOf(first.key, text), text);
  const neighbour = after ?? first;
  if (isExplicit(neighbour, text)) return err('The neighbours are written in a form that cannot be edited');
  const write = (literal: boolean): string =>
    form === 'block'
      ? writePair(key, value, column, layout, literal)
      : writeLike(neighbour, key, value, column, file, literal);
  if (after) {
    const end = endOfPair(after, text);
    // A block of text that keeps its blank lines ends at the start of a line.
    if (end > 0 && text[end - 1] === '\n') {
      return ok([insertAt(end, ' '.repeat(column) + write(false) + layout.eol)]);
    }
    const at = lineEnd(text, end);
    return ok([insertAt(at, layout.eol + ' '.repeat(column) + write(literalFits(at, column, file)))]);
  }
  const start = startOf(first.key, text);
  if (text.slice(lineStart(text, start), start).trim() !== '') {
    return err('The first key shares its line; a key can only be added after it');
  }
  return ok([insertAt(start, `${write(false)}${layout.eol}${' '.repeat(column)}`)]);
}

/** A map beside maps in braces is written in braces. */
function writeLike(
  neighbour: TreePair,
  key: string,
  value: PlanValue,
  column: number,
  { layout }: EditedFile,
  literal: boolean,
): string {
  const braces = isMap(neighbour.value) && isFlow(neighbour.value) && !isText(value);
  return braces
    ? `${writeKey(key, false)}: ${writeFlow(value)}`
    : writePair(key, value, column, layout, literal);
}

function intoBraces(map: TreeMap, after: TreePair | null, written: string, { text }: EditedFile): TextEdit {
  if (after) return insertAt(endOfPair(after, text), `, ${written}`);
  const first = map.items[0];
  if (first) return insertAt(startOf(first.key, text), `${written}, `);
  const inside = text.slice(map.range[0] + 1, map.range[1] - 1);
  if (inside.trim() === '') return replace({ start: map.range[0], end: map.range[1] }, `{ ${written} }`);
  return insertAt(map.range[0] + 1, ` ${written}`);
}

/** The first key of a map that is not there yet: behind `key:`, or over `{}`. */
export function fillMap(
  pair: TreePair,
  colon: number,
  value: PlanValue,
  inFlow: boolean,
  { text, layout }: EditedFile,
): Edits {
  const { value: empty } = pair;
  const written = inFlow
    ? ` ${writeFlow(value)}`
    : writeAfterColon(value, columnOf(pair.key.range[0], text), layout, false);
  const braces = isFlow(empty) && empty ? [replace({ start: colon, end: empty.range[1] }, '')] : [];
  const at = written.startsWith(layout.eol) ? lineEnd(text, Math.max(colon, empty?.range[1] ?? 0)) : null;
  if (at === null) {
    return ok(
      braces.length > 0
        ? [replace({ start: colon, end: empty!.range[1] }, written)]
        : [insertAt(colon, written)],
    );
  }
  return ok([...braces, insertAt(at, written)]);
}

export function removePair(map: TreeMap, pair: TreePair, file: EditedFile): Edits {
  const { text } = file;
  const anchors = checkAnchors(file, pair.key.range[0], pair);
  if (!anchors.ok) return anchors;
  if (isExplicit(pair, text)) return err('The key is written in a form that cannot be edited');
  const index = map.items.findIndex((one) => one.key === pair.key);
  const start = startOf(pair.key, text);
  if (map.flow) {
    const spans = map.items.map((one) => ({ start: startOf(one.key, text), end: endOfPair(one, text) }));
    return removeFromFlow(spans, index, map.range, file);
  }
  if (
    text
      .slice(lineStart(text, start), start)
      .replace(/^\ufeff/, '')
      .trim() === ''
  ) {
    const previous = map.items[index - 1];
    return ok([removeLines(start, endOfPair(pair, text), previous ? endOfPair(previous, text) : null, file)]);
  }
  const next = map.items[index + 1];
  if (!next) return ok([replace({ start, end: endOfPair(pair, text) }, '{}')]);
  const between = { start: endOfPair(pair, text), end: startOf(next.key, text) };
  if (text.slice(between.start, between.end).trim() !== '')
    return err('A comment stands in the way of the removal');
  return ok([replace({ start, end: between.end }, '')]);
}

/**
 * Whole lines, with the comment at the end of the last, and comments below that would fall to another value.
 * @param previous the end of what stands before; at a line start it is a text that keeps its blank lines, and would
 * take in those that the removed lines leave behind
 */
export function removeLines(
  from: number,
  to: number,
  previous: number | null,
  { text }: EditedFile,
): TextEdit {
  const start = lineStart(text, from);
  const keeps = previous === start;
  const column = columnOf(from, text);
  let end = to > 0 && text[to - 1] === '\n' ? to : nextLine(text, to);
  // Comments deeper than the key belonged to its value; left behind, a text above might take them in.
  for (let line = end; line < text.length; line = nextLine(text, line)) {
    const content = text.slice(line, lineEnd(text, line));
    const trimmed = content.trimStart();
    if (trimmed === '') {
      if (keeps && end === line) end = nextLine(text, line);
      continue;
    }
    if (!trimmed.startsWith('#') || content.length - trimmed.length <= column) break;
    end = nextLine(text, line);
  }
  const atEnd = end === text.length && text[end - 1] !== '\n' && start > 0;
  // The last line of a text without a line end leaves none behind, unless a text before it may count its blank lines.
  const lineBreak = text[start - 2] === '\r' ? 2 : 1;
  return replace({ start: atEnd && !keeps ? start - lineBreak : start, end }, '');
}

/** Takes an element and one comma out of brackets or braces. */
export function removeFromFlow(
  spans: readonly { readonly start: number; readonly end: number }[],
  index: number,
  whole: TreeNode['range'],
  { text }: EditedFile,
): Edits {
  const span = spans[index]!;
  const next = spans[index + 1];
  const previous = spans[index - 1];
  if (next) {
    const gap = text.slice(span.end, next.start);
    if (!gap.includes('#')) return ok([replace({ start: span.start, end: next.start }, '')]);
    const comma = gap.indexOf(',');
    const hash = gap.indexOf('#');
    if (comma < 0 || comma > hash) return err('A comment stands in the way of the removal');
    return ok([replace({ start: span.start, end: span.end + comma + 1 }, '')]);
  }
  if (previous) {
    const gap = text.slice(previous.end, span.start);
    const comma = gap.indexOf(',');
    if (gap.includes('#')) {
      if (comma < 0 || comma > gap.indexOf('#')) return err('A comment stands in the way of the removal');
      // The comma before stays: a comma at the end is allowed.
      return text.slice(span.end, whole[1]).trimStart().startsWith(',')
        ? err('A comment stands in the way of the removal')
        : ok([replace(span, '')]);
    }
    return ok([replace({ start: previous.end, end: span.end }, '')]);
  }
  const rest = text.slice(span.end, whole[1] - 1);
  const comma = rest.trimStart().startsWith(',') ? rest.indexOf(',') + 1 : 0;
  const bare = text.slice(whole[0] + 1, span.start).trim() === '' && rest.slice(comma).trim() === '';
  return ok([
    replace(
      bare ? { start: whole[0] + 1, end: whole[1] - 1 } : { start: span.start, end: span.end + comma },
      '',
    ),
  ]);
}

/** `? key`, which has no line of its own. */
function isExplicit(pair: TreePair, text: string): boolean {
  return /\?\s*$/.test(text.slice(Math.max(0, startOf(pair.key, text) - 20), startOf(pair.key, text)));
}
