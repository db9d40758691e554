/**
 * An entry of one block map moved into another one of the same file: its lines go as they are, further in or out by the
 * difference of both places, with the comments that belong to them. What stands in braces, or what an alias repeats, is not
 * moved.
 */
import { err, ok, type Result } from '../base/result';
import { insertAt, replace, type EditedFile, type Edits } from './edit-context';
import { checkMovable, spanOf, type Span } from './edit-order';
import { columnOf, isFlow, lineStart, nextLine, startOf } from './node-ends';
import type { Trail } from './source-map';
import { isEmpty, isMap, scalarText, type TreeMap, type TreePair } from './yaml-tree';

/** What is moved. */
interface Source {
  readonly map: TreeMap;
  readonly pair: TreePair;
  /** The entry whose value `map` is: it goes where nothing is left below it. Null: it stays in any case. */
  readonly holder: { readonly map: TreeMap; readonly pair: TreePair | null } | null;
}

/** Where it goes. */
interface Target {
  /** To the map, or to the item that is to get it below `key`. */
  readonly trail: Trail;
  readonly isThere: boolean;
  readonly key: string;
  readonly after: string | null;
}

interface Place {
  /** At the start of a line, or at the end of the text. */
  readonly at: number;
  readonly column: number;
  /** A line that comes before what is moved. */
  readonly head: string;
}

const inBraces = 'It stands in braces, on lines that it shares; write it on lines of its own first';

export function moveEntry(source: Source, target: Target, file: EditedFile): Edits {
  const { text, layout } = file;
  const { map, pair } = source;
  if (map.flow) return err(inBraces);
  const free = checkMovable(map, [pair], file);
  if (!free.ok) return free;
  const lines = spanOf(map, pair, file);
  if (!lines) return err('It shares its lines with something else');
  const place = placeIn(target, source, file);
  if (!place.ok) return place;
  const { at, column, head } = place.value;
  const gone = goingSpan(source, lines, file);
  if (!gone) return err('It shares its lines with something else');
  if (lines.start < at && at < lines.end) return err('It cannot be moved into itself');
  const moved = indented(
    text.slice(lines.start, lines.end),
    column - columnOf(startOf(pair.key, text), text),
  );
  if (moved === null) return err('Its lines do not stand as far in as its first');
  const written = head + moved;
  // Whole lines: what goes takes its line end along, and what comes brings one.
  const whole = { start: gone.start, end: nextLine(text, gone.end) };
  const endsOpen = whole.end === text.length && !text.endsWith('\n');
  if (at >= whole.start && at <= whole.end) {
    return ok([replace(whole, written + (endsOpen ? '' : layout.eol))]);
  }
  const open = at === text.length && !text.endsWith('\n');
  const addition = insertAt(at, open ? layout.eol + written : written + layout.eol);
  // The last line of a text has no line end of its own to take along.
  const removal = replace(endsOpen ? { start: beforeLineEnd(whole.start, text), end: whole.end } : whole, '');
  return ok([addition, removal].toSorted((a, b) => a.range.start - b.range.start));
}

/** The entry, or with it the key that it alone stands below. */
function goingSpan({ map, holder }: Source, lines: Span, file: EditedFile): Span | null {
  if (map.items.length > 1 || !holder?.pair) return lines;
  return spanOf(holder.map, holder.pair, file);
}

function placeIn(
  { trail, isThere, key, after }: Target,
  source: Source,
  file: EditedFile,
): Result<Place, string> {
  const { text, layout } = file;
  const { value, pair } = trail;
  if (isThere && isMap(value) && value.items.length > 0) {
    if (isFlow(value)) return err(inBraces);
    const first = value.items[0]!;
    const column = columnOf(startOf(first.key, text), text);
    const sibling = after === null ? null : value.items.find((one) => scalarText(one.key) === after);
    if (after !== null && !sibling) return err(`${after} is not written in the text`);
    const span = spanOf(value, sibling ?? first, file);
    if (!span) return err('The neighbours share their lines');
    return ok({ at: sibling ? nextLine(text, span.end) : lineStart(text, span.start), column, head: '' });
  }
  if (after !== null) return err(`${after} is not written in the text`);
  // The item gets a list of its own, behind all that it has.
  if (isThere || !pair || !isMap(value) || value.items.length === 0)
    return err('There is no list to put it into');
  if (isFlow(value)) return err(inBraces);
  const last = value.items.at(-1)!;
  const column = columnOf(startOf(value.items[0]!.key, text), text);
  const span = last === source.pair ? null : spanOf(value, last, file);
  if (!span || (last.value && isEmpty(last.value) && scalarText(last.key) === key)) {
    return err('There is no list to put it into');
  }
  return ok({
    at: nextLine(text, span.end),
    column: column + layout.step,
    head: `${' '.repeat(column)}${key}:${layout.eol}`,
  });
}

/** @returns null where a line stands too far out to be moved further */
function indented(lines: string, by: number): string | null {
  const all = lines.split('\n');
  if (by < 0 && all.some((line) => line.trim() !== '' && line.search(/\S/) < -by)) return null;
  return all
    .map((line) => (line.trim() === '' ? line : by < 0 ? line.slice(-by) : ' '.repeat(by) + line))
    .join('\n');
}

function beforeLineEnd(start: number, text: string): number {
  if (start === 0) return 0;
  return text[start - 2] === '\r' ? start - 2 : start - 1;
}
