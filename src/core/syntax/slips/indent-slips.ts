/** Slips with indentation: tabs, and lines that stand too deep or not deep enough for what is around them. */
import type { YamlIssue } from '../yaml-tree';
import { isKnownKey, isKnownSection, isSectionOnly } from './known-keys';
import { blockFrom, lineAbove, lineAboveWithin, lineAt, lineBelow, wordsAt, type Line } from './lines';
import type { Slip } from './slip';

/** A tab in the indentation of a line and of those around it: one slip, however many lines a paste brought. */
export function tabs(text: string, issue: YamlIssue): readonly Slip[] {
  const here = wordsAt(text, issue.range.start);
  const line = [here, lineBelow(text, here)].find((one) => one && indent(text, one).includes('\t'));
  if (!line) return [];
  const run = [line];
  for (let next = lineBelow(text, line); next && indent(text, next).includes('\t');) {
    run.push(next);
    next = run.length < 500 ? lineBelow(text, next) : null;
  }
  // How wide a tab was meant to be nobody knows: the columns around tell more.
  const around = columnsAround(text, line);
  const bases = new Set([...around.filter(({ like }) => like), ...around].map(({ column }) => column));
  return [...bases, 2, 4].flatMap((column) =>
    [2, 4].map((step) => ({
      message: 'A tab stands in the indentation; YAML takes spaces only.',
      range: { start: line.start, end: line.words },
      title: 'Indent with spaces',
      edits: run.map((one) => ({
        range: { start: one.words - one.column, end: one.words },
        text: ' '.repeat(Math.max(0, column + (width(text, one, step) - width(text, line, step)))),
      })),
    })),
  );
}

function indent(text: string, line: Line): string {
  return text.slice(line.words - line.column, line.words);
}

function width(text: string, line: Line, step: number): number {
  return indent(text, line).replaceAll('\t', ' '.repeat(step)).length;
}

/** A line at or around the error, moved to a column that a line around it has; alone, or with what hangs below it. */
export function wrongColumn(text: string, issue: YamlIssue): readonly Slip[] {
  const here = wordsAt(text, issue.range.start);
  const parent = holder(text, here);
  const lines = [
    here,
    lineAt(text, issue.range.end),
    lineBelow(text, here),
    lineAbove(text, here),
    parent && lineBelow(text, parent),
    parent,
  ];
  const odd: Guess[] = [];
  const loose: Guess[] = [];
  const settled: Guess[] = [];
  for (const line of new Map(lines.map((one) => [one?.start, one])).values()) {
    // Words without a key hang nowhere, but for the first ones of a block of text.
    if (!line || !(hasKey(line) || opensText(lineAbove(text, line)))) continue;
    const wanted = columnByItsKey(text, line);
    if (wanted !== null && wanted !== line.column) odd.push({ line, column: wanted });
    const others = wanted === line.column ? settled : loose;
    for (const { column } of nearest(line, columnsAround(text, line))) others.push({ line, column });
  }
  // The odd one out moves, before all of the others do.
  const alone = [...odd, ...loose, ...settled];
  return [
    ...alone.map(({ line, column }) => moved([line], column)),
    ...alone.flatMap(({ line, column }) => {
      const block = blockFrom(text, line, line.column);
      return block.length > 1 ? [moved(block, column)] : [];
    }),
  ];
}

interface Guess {
  readonly line: Line;
  readonly column: number;
}

const step = 2;

/** Or a dash: what is no mere text. */
function hasKey(line: Line): boolean {
  return /:(?:\s|$)|^-\s/.test(line.text);
}

function opensText(line: Line | null): boolean {
  return line !== null && /:\s[|>][-+]?$/.test(line.text);
}

/** A key without a value, or one whose text begins on the next line. */
function opensBlock(line: Line): boolean {
  return /:(?:\s[|>][-+]?)?$/.test(line.text);
}

/** The key above, still without a value, that a line hangs below. */
function holder(text: string, line: Line): Line | null {
  let above = lineAboveWithin(text, line, line.column);
  while (above && !above.text.endsWith(':')) above = lineAboveWithin(text, above, line.column);
  return above;
}

/** Where a line should stand for what it is; null where nothing tells. */
function columnByItsKey(text: string, line: Line): number | null {
  const above = lineAbove(text, line);
  if (!above) return null;
  const field = isKnownKey(keyOf(line));
  if (isSectionOnly(keyOf(line))) return 0;
  if (line.column < step) return isKnownSection(keyOf(line)) ? 0 : step;
  const sibling = siblingAbove(text, line);
  // A field stands among fields, an id among ids.
  if (sibling && isKnownKey(keyOf(sibling)) !== field)
    return nearest(line, columnsAround(text, line)).find(({ like }) => like)?.column ?? null;
  if (opensBlock(above)) return above.column + step;
  const parent = field ? holder(text, line) : null;
  return parent && parent.column + step;
}

function siblingAbove(text: string, line: Line): Line | null {
  const above = lineAboveWithin(text, line, line.column + 1);
  return above?.column === line.column ? above : null;
}

function keyOf(line: Line): string {
  return /^[^\s:]{0,64}/.exec(line.text)![0];
}

interface Column {
  readonly column: number;
  /** What stands there is of the same kind: a field among fields, an id among ids. */
  readonly like: boolean;
}

/** Columns of what a line stands in, from the deepest, and of the line below. */
function columnsAround(text: string, line: Line): readonly Column[] {
  const field = isKnownKey(keyOf(line));
  const columns = new Map<number, boolean>();
  const below = lineBelow(text, line);
  const opens = line.text.endsWith(':') && below !== null && siblingBelow(text, line) !== below;
  let above = lineAbove(text, line);
  if (above && opensBlock(above)) columns.set(above.column + step, true);
  for (; above && columns.size < 8; above = lineAboveWithin(text, above, above.column)) {
    columns.set(above.column, hasKey(above) && isKnownKey(keyOf(above)) === field);
  }
  if (below && !columns.has(below.column)) columns.set(below.column, isKnownKey(keyOf(below)) === field);
  return [...columns]
    .map(([column, like]) => ({ column, like }))
    .filter(({ column }) => !(opens && column >= below.column));
}

/** The line below, where it stands beside a line and not below it. */
function siblingBelow(text: string, line: Line): Line | null {
  const below = lineBelow(text, line);
  return below && below.column <= line.column && !text.slice(line.start, line.words).includes('\t')
    ? below
    : null;
}

/** The nearest first; of two as near, the column of its like. */
function nearest(line: Line, columns: readonly Column[]): readonly Column[] {
  const distance = ({ column, like }: Column): number => Math.abs(column - line.column) + (like ? 0 : 0.5);
  return columns
    .filter(({ column }) => column !== line.column)
    .sort((a, b) => distance(a) - distance(b) || b.column - a.column);
}

function moved(lines: readonly Line[], column: number): Slip {
  const line = lines[0]!;
  const wanted = column === 0 ? 'none' : String(column);
  return {
    message: `The line is indented by ${spaces(line.column)}; the lines around it ask for ${wanted}.`,
    range: { start: line.words, end: line.end },
    title: column === 0 ? 'Remove the indentation' : `Indent by ${spaces(column)}`,
    edits: lines.map((one) => ({
      range: { start: one.words - one.column, end: one.words },
      text: ' '.repeat(one.column + column - line.column),
    })),
  };
}

function spaces(count: number): string {
  return count === 0 ? 'no space' : `${count} space${count === 1 ? '' : 's'}`;
}
