/**
 * Where everything stands on the board, in pixels: columns side by side, or one below the other on a narrow page. Heights
 * follow from what an entry holds, so that only what is in sight has to be in the document. Pure.
 */
import type { BoardColumn, BoardEntry, BoardModel, BoardSection } from '../../core/views/board-model';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Piece = Box & Content;

type Content =
  | { readonly kind: 'head' }
  | { readonly kind: 'section'; readonly section: BoardSection }
  | { readonly kind: 'entry'; readonly entry: BoardEntry; readonly brief: boolean }
  | { readonly kind: 'slot' }
  | { readonly kind: 'times' };

export interface Lane extends Box {
  readonly column: BoardColumn;
  readonly pieces: readonly Piece[];
}

export interface Layout {
  readonly narrow: boolean;
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly Lane[];
}

export const headHeight = 32;
const leastColumn = 216;
const narrowBelow = 700;
const line = 17;
/** Pixels that a letter of a note takes on average, and what stands beside it. */
const letter = 6.6;
const beside = 52;

/** @param width in pixels */
export function layoutOf(
  model: Pick<BoardModel, 'entries'>,
  columns: readonly BoardColumn[],
  filter: string,
  width: number,
): Layout {
  const narrow = width < narrowBelow;
  const wide = narrow ? width : Math.max(leastColumn, Math.floor(width / Math.max(1, columns.length)));
  // What is under way is what a narrow page has room for.
  const sorted = narrow ? columns.toSorted((a, b) => Number(b.isWork) - Number(a.isWork)) : columns;
  const wanted = filter.trim().toLocaleLowerCase();
  let down = 0;
  const lanes = sorted.map((column, i): Lane => {
    const x = narrow ? 0 : i * wide;
    const pieces = piecesOf(model, column, wanted, { x: 0, y: narrow ? 0 : headHeight, width: wide }, narrow);
    const last = pieces.at(-1);
    const height = last ? last.y + last.height : headHeight;
    const lane = { column, pieces, x, y: down, width: wide, height };
    if (narrow) down += height + 8;
    return lane;
  });
  return {
    narrow,
    width: narrow ? width : wide * columns.length,
    height: narrow ? down : Math.max(0, ...lanes.map(({ height }) => height)),
    lanes,
  };
}

function piecesOf(
  { entries }: Pick<BoardModel, 'entries'>,
  column: BoardColumn,
  wanted: string,
  from: Omit<Box, 'height'>,
  narrow: boolean,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let { y } = from;
  const add = (height: number, content: Content): void => {
    pieces.push({ ...from, y, height, ...content });
    y += height;
  };
  if (narrow) add(headHeight, { kind: 'head' });
  for (const section of column.sections) {
    const members = section.entries.map((i) => entries[i]!).filter((entry) => matches(entry, wanted));
    if (members.length === 0) continue;
    if (section.title !== '') add(28, { kind: 'section', section });
    for (const entry of members) {
      add(section.brief ? 22 : heightOf(entry, from.width), { kind: 'entry', entry, brief: section.brief });
    }
  }
  if (column.slot !== null) add(44, { kind: 'slot' });
  if (column.times !== null) add(84, { kind: 'times' });
  return pieces;
}

function matches({ title, who, id }: BoardEntry, wanted: string): boolean {
  return wanted === '' || [title, who, id].some((text) => text.toLocaleLowerCase().includes(wanted));
}

export function heightOf({ progress, marks, age, notes }: BoardEntry, width: number): number {
  const lines = notes.reduce((sum, { text }) => sum + linesOf(text, width), 0);
  const hasFacts = marks.length > 0 || age !== null;
  return 16 + 18 + line + (progress ? 12 : 0) + (hasFacts ? 18 : 0) + lines * line;
}

/** A note has two lines at most; all of it is told when the pointer rests on it. */
export function linesOf(text: string, width: number): 1 | 2 {
  return text.length * letter > width - beside ? 2 : 1;
}

/** What is in sight, with some above and below it. */
export function inSight(
  { lanes }: Layout,
  left: number,
  top: number,
  width: number,
  height: number,
): readonly Lane[] {
  const spare = 160;
  return lanes
    .filter(({ x, width: wide }) => x + wide > left - spare && x < left + width + spare)
    .map((lane) => ({
      ...lane,
      pieces: lane.pieces.filter(
        (piece) => lane.y + piece.y + piece.height > top - spare && lane.y + piece.y < top + height + spare,
      ),
    }));
}
