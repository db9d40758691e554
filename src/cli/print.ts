/**
 * Text for people: aligned tables and colours. Text that comes from a plan or a repository is made harmless before it
 * reaches a terminal; where the output is no terminal it stays plain and uncut.
 */
import picocolors from 'picocolors';
import stringWidth from 'string-width';
import type { Terminal } from './terminal';

export type Ink = 'red' | 'yellow' | 'blue' | 'green' | 'dim' | 'bold' | 'underline';

export interface Style {
  /** Columns to fit a table into; null: as wide as it comes. */
  readonly width: number | null;
  ink(ink: Ink | null, text: string): string;
}

export function styleOf(terminal: Pick<Terminal, 'colour' | 'width'>): Style {
  const colours = picocolors.createColors(terminal.colour);
  return { width: terminal.width, ink: (ink, text) => (ink === null ? text : colours[ink](text)) };
}

export interface Column {
  readonly title: string;
  readonly align?: 'right';
  /** Gives way when the table is wider than the terminal. */
  readonly cut?: true;
}

export interface Cell {
  readonly text: string;
  readonly ink: Ink | null;
}

export function cell(text: string, ink: Ink | null = null): Cell {
  return { text, ink };
}

/** Two spaces between columns, no lines, no space at the end of a row; ends with a line end. */
export function printTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  style: Style,
): string {
  const clean = rows.map((row) => row.map(({ text, ink }) => ({ text: printable(text), ink })));
  const widths = columns.map((column, i) =>
    clean.reduce(
      (widest, row) => Math.max(widest, stringWidth(row[i]?.text ?? '')),
      stringWidth(column.title),
    ),
  );
  shrink(columns, widths, style.width);
  const head = columns.map((column) => cell(column.title, 'dim'));
  return [head, ...clean]
    .map((row) => {
      const cells = columns.map((column, i) => {
        const { text, ink } = row[i] ?? cell('');
        const shown = cut(text, widths[i]!);
        const space = ' '.repeat(Math.max(0, widths[i]! - stringWidth(shown)));
        const inked = shown === '' ? '' : style.ink(ink, shown);
        return column.align === 'right' ? space + inked : inked + space;
      });
      return `${trimSpaces(cells.join('  '))}\n`;
    })
    .join('');
}

const narrowest = 12;

/** Takes what is too much from the columns that may give way. */
function shrink(columns: readonly Column[], widths: number[], limit: number | null): void {
  if (limit === null) return;
  let over = widths.reduce((sum, width) => sum + width, 0) + 2 * (columns.length - 1) - limit;
  for (const [i, column] of columns.entries()) {
    if (over <= 0) return;
    if (!column.cut) continue;
    const taken = Math.min(over, Math.max(0, widths[i]! - narrowest));
    widths[i]! -= taken;
    over -= taken;
  }
}

function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let shown = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    used += stringWidth(segment);
    if (used > width - 1) break;
    shown += segment;
  }
  return `${shown}…`;
}

function trimSpaces(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ') end--;
  return line.slice(0, end);
}

/**
 * One line without anything that a terminal would obey: control characters (an escape sequence begins with one) and
 * marks that reverse the direction of text and halves of characters become U+FFFD, line ends and tabs become spaces.
 */
export function printable(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}

/**
 * JSON that is the same to a program and harmless to a terminal: what it would obey beyond the control characters that
 * JSON itself escapes is written as `\u009b`.
 */
export function printJson(value: unknown): string {
  const escape = (mark: string): string => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(/[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g, escape)}\n`;
}

/** `1 error`, `3 errors` */
export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
