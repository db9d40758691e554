/**
 * The rows of a CSV text, a window of it at a time, so that a large file can be read in slices between which something
 * else may happen. Papa Parse reads each window and leaves its last row, which may be cut, for the next one; separator
 * and line end are those of the beginning.
 */
import Papa from 'papaparse';

export interface CsvRows {
  readonly rows: readonly (readonly string[])[];
  /** The line of each row, from 1: a quoted cell may hold line ends of its own. */
  readonly lines: readonly number[];
  /** Rows whose quote is never closed. */
  readonly broken: ReadonlySet<number>;
  readonly separator: string;
}

const separators = [',', ';', '\t'];
const head = 65_536;
const window = 131_072;

/** Yields after each window how much of the text is read, as a share. */
export function* csvRows(source: string): Generator<number, CsvRows> {
  const text = source.replace(/^\uFEFF/, '');
  const { meta } = Papa.parse<string[]>(text.slice(0, head), { delimitersToGuess: separators, preview: 50 });
  const { delimiter: separator, linebreak: newline } = meta;
  const rows: string[][] = [];
  const lines: number[] = [];
  const broken = new Set<number>();
  let line = 1;
  let size = window;
  for (let at = 0; at < text.length;) {
    const isLast = at + size >= text.length;
    const piece = isLast ? text.slice(at) : text.slice(at, at + size);
    const parser = new Papa.Parser({ delimiter: separator, newline: newline as '\n' });
    const read = parser.parse(piece, 0, !isLast) as Papa.ParseResult<string[]>;
    const mayHoldLines = piece.includes('"') || (newline !== '\r' && piece.includes('\r'));
    for (const error of read.errors) if (error.type === 'Quotes') broken.add(rows.length + (error.row ?? 0));
    for (const cells of read.data) {
      rows.push(cells);
      lines.push(line);
      line += mayHoldLines ? 1 + linesWithin(cells) : 1;
    }
    // A row longer than the window needs a larger one.
    if (!isLast && read.meta.cursor === 0) size *= 2;
    at = isLast ? text.length : at + read.meta.cursor;
    yield at / text.length;
  }
  return { rows, lines, broken, separator };
}

function linesWithin(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) count += cell.split(/\r\n|\r|\n/).length - 1;
  }
  return count;
}
