/**
 * New rows at the end of a ledger, as the file itself would write them: its separator, its columns in their order, its
 * decimal mark, its form of dates, its line ends and its quotes. Nothing that is there is touched; what the file has no
 * column for is refused, not left out.
 */
import { civilOf, printDay, type Day } from '../../base/dates';
import { err, ok, type Result } from '../../base/result';
import type { DateOrder } from '../../model/plan';
import { csvRows, type CsvRows } from '../../budget/csv-windows';
import { figureMarks, parseLedgerDay, type DecimalMark } from '../../budget/parse-amount';
import { findColumns, type Column } from '../../budget/parse-ledger';

export interface LedgerEntry {
  readonly day: Day;
  readonly task?: string;
  readonly person?: string;
  /** Plain decimals with a point: `7.5`, `-12.00`. */
  readonly hours?: string;
  readonly amount?: string;
  readonly currency?: string;
  readonly line?: string;
  readonly note?: string;
}

/** What a new ledger begins with. */
const newHeader = 'date,task,person,hours,line,amount,currency,note';
const noteNames = [
  'note',
  'notes',
  'description',
  'comment',
  'text',
  'memo',
  'notiz',
  'beschreibung',
  'buchungstext',
];

/** @returns what is to be put at the end of the text, or in one sentence why nothing can be */
export function appendToLedger(
  text: string,
  dates: DateOrder | null,
  entries: readonly LedgerEntry[],
): Result<string, string> {
  const isNew = text.replace(/^\uFEFF/, '').trim() === '';
  const table = readAll(isNew ? `${newHeader}\n` : text);
  const header = table.rows.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  const columns = table.rows[header] ?? [];
  if (table.broken.size > 0) return err('A quote in the ledger is not closed');
  const at = { ...findColumns(columns), note: findNote(columns) };
  const lineEnd = lineEndOf(text);
  const dialect: Dialect = {
    separator: table.separator,
    mark: markOf(table, at),
    printDate: dateForm(table.rows.slice(header + 1), at.date, dates),
    quoted: !isNew && isAllQuoted(text, header, columns),
  };
  const lines: string[] = [];
  for (const entry of entries) {
    const row = rowOf(entry, columns.length, at, dialect);
    if (!row.ok) return row;
    lines.push(row.value);
  }
  const lead = isNew ? `${newHeader}${lineEnd}` : /[\r\n]$/.test(text) ? '' : lineEnd;
  return ok(lead + lines.map((line) => line + lineEnd).join(''));
}

interface Dialect {
  readonly separator: string;
  readonly mark: DecimalMark;
  readonly printDate: (day: Day) => string;
  readonly quoted: boolean;
}

type Places = Readonly<Record<Column | 'note', number>>;

function readAll(text: string): CsvRows {
  const reading = csvRows(text);
  for (let step = reading.next(); ; step = reading.next()) if (step.done === true) return step.value;
}

function findNote(columns: readonly string[]): number {
  const names = columns.map((name) => name.trim().toLowerCase());
  return noteNames.reduce((found, name) => (found >= 0 ? found : names.indexOf(name)), -1);
}

/** That of the last line, or what most files have. */
function lineEndOf(text: string): string {
  return /(\r\n|\r|\n)[^\r\n]*$/.exec(text)?.[1] ?? '\n';
}

function markOf({ rows, separator }: CsvRows, at: Places): DecimalMark {
  const marks = figureMarks(separator);
  for (const cells of rows.slice(1)) {
    for (const column of [at.amount, at.hours, at.overtime]) if (column >= 0) marks.see(cells[column] ?? '');
  }
  return marks.mark();
}

/** As the last date that can be read is written. */
function dateForm(
  rows: readonly (readonly string[])[],
  column: number,
  order: DateOrder | null,
): (day: Day) => string {
  const isDate = (cells: readonly string[]): boolean => parseLedgerDay(cells[column] ?? '', order) !== null;
  const last = rows.findLast(isDate)?.[column]?.trim() ?? '';
  const yearFirst = /^\d{4}([-/.])\d{1,2}\1\d{1,2}/.exec(last);
  if (yearFirst) return (day) => printDay(day).replaceAll('-', yearFirst[1]!);
  const yearLast = /^\d{1,2}([-/.])\d{1,2}\1(\d{4}|\d{2})/.exec(last);
  if (!yearLast) return printDay;
  const [, separator = '', written = ''] = yearLast;
  return (day) => {
    const { year, month, dayOfMonth } = civilOf(day);
    const parts = {
      year: String(year).slice(-written.length),
      month: String(month).padStart(2, '0'),
      day: String(dayOfMonth).padStart(2, '0'),
    };
    const names = (order ?? 'day-month-year').split('-') as (keyof typeof parts)[];
    return names.map((name) => parts[name]).join(separator);
  };
}

/** `"date";"amount"`: then every cell is. */
function isAllQuoted(text: string, header: number, columns: readonly string[]): boolean {
  const line = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/, header + 1)[header] ?? '';
  return columns.length > 0 && line.startsWith('"') && line.trimEnd().endsWith('"');
}

function rowOf(entry: LedgerEntry, width: number, at: Places, dialect: Dialect): Result<string, string> {
  const cells = Array.from({ length: width }, () => '');
  const { day, hours, amount, note, ...names } = entry;
  const decimal = (figure: string): string => figure.replace('.', dialect.mark);
  const values: readonly (readonly [Column | 'note', string | undefined])[] = [
    ['date', dialect.printDate(day)],
    ['hours', hours === undefined ? undefined : decimal(hours)],
    ['amount', amount === undefined ? undefined : decimal(amount)],
    ['task', names.task],
    ['person', names.person],
    ['line', names.line],
    ['currency', names.currency],
    ['note', note === undefined ? undefined : oneLine(note)],
  ];
  for (const [column, value] of values) {
    if (value === undefined || value === '') continue;
    if (at[column] < 0) return err(`The ledger has no column ${column}`);
    cells[at[column]] = column === 'note' ? harmless(value) : value;
  }
  return ok(cells.map((cell) => quoted(cell, dialect)).join(dialect.separator));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** With an apostrophe before what a spreadsheet would run as a formula. */
function harmless(text: string): string {
  return /^[=+@-]/.test(text) ? `'${text}` : text;
}

function quoted(cell: string, { separator, quoted: always }: Dialect): string {
  const needs = always || cell.includes(separator) || /["\r\n]|^\s|\s$/.test(cell);
  return needs ? `"${cell.replaceAll('"', '""')}"` : cell;
}
