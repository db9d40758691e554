/**
 * A ledger's text as rows: CSV with a header, separated by comma, semicolon or tab, quoted, with or without a byte
 * order mark. Columns are found by their names in any order; those it does not know are kept in `cells`. A row that
 * cannot be read is a problem with its line, never left out in silence. It knows nothing of the plan.
 */
import Papa from 'papaparse';
import type { Day } from '../base/dates';
import type { Decimal } from '../model/values';
import type { LedgerFile, LedgerProblem } from './budget-result';
import { decimalMark, parseAmount, parseLedgerDay, type DecimalMark } from './parse-amount';

export interface ParsedLedger {
  readonly path: string;
  readonly missing: boolean;
  /** The header's cells, as written. */
  readonly columns: readonly string[];
  /** Rows with anything in them, readable or not. */
  readonly count: number;
  readonly rows: readonly LedgerRow[];
  readonly problems: readonly LedgerProblem[];
}

/** At least one of `hours` and `amount` is there. Empty cells are null. */
export interface LedgerRow {
  /** Of its first line in the file, from 1. */
  readonly line: number;
  readonly day: Day;
  readonly task: string | null;
  readonly person: string | null;
  readonly hours: Decimal | null;
  readonly budgetLine: string | null;
  readonly amount: Decimal | null;
  /** ISO 4217; null: the project's. */
  readonly currency: string | null;
  /** The row as written, in the order of `columns`. */
  readonly cells: readonly string[];
}

type Column = 'date' | 'task' | 'person' | 'hours' | 'line' | 'amount' | 'currency';

/** The documented name first; then what time trackers and accounting systems call it. */
const columnNames: Readonly<Record<Column, readonly string[]>> = {
  date: ['date', 'day', 'spent date', 'booking date', 'work date', 'datum', 'buchungsdatum'],
  task: ['task', 'task id', 'issue', 'issue key', 'ticket', 'aufgabe'],
  person: ['person', 'user', 'employee', 'email', 'mitarbeiter', 'name'],
  hours: ['hours', 'hours spent', 'time spent (h)', 'duration (h)', 'stunden'],
  line: ['line', 'budget line', 'category', 'account', 'kategorie', 'konto'],
  amount: ['amount', 'cost', 'costs', 'value', 'net amount', 'betrag', 'kosten'],
  currency: ['currency', 'währung'],
};

export function parseLedger({ path, text }: LedgerFile): ParsedLedger {
  const nothing = { path, missing: false, columns: [], count: 0, rows: [], problems: [] };
  if (text === null) {
    const message = `The ledger ${shown(path)} cannot be read; what it holds is not in the sums.`;
    return {
      ...nothing,
      missing: true,
      problems: [{ file: path, line: null, kind: 'missing-file', message }],
    };
  }
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimitersToGuess: [',', ';', '\t'],
    skipEmptyLines: false,
  });
  const table = parsed.data;
  const lines = lineNumbers(table);
  const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
  const header = table.findIndex((cells) => !isBlank(cells));
  if (header < 0) return nothing;
  const columns = table[header]!;
  const at = findColumns(columns);
  const filled = table.flatMap((cells, i) => (i > header && !isBlank(cells) ? [i] : []));
  if (at.date < 0 || (at.amount < 0 && at.hours < 0)) {
    const lacking = at.date < 0 ? 'date' : 'amount or hours';
    const message = `The ledger ${shown(path)} has no column ${lacking}; its ${filled.length} rows are not in the sums.`;
    const problem: LedgerProblem = { file: path, line: lines[header]!, kind: 'bad-row', message };
    return { ...nothing, columns, count: filled.length, problems: [problem] };
  }
  const figures = (index: number): string[] => (index < 0 ? [] : filled.map((i) => table[i]![index] ?? ''));
  const mark = decimalMark([...figures(at.amount), ...figures(at.hours)], parsed.meta.delimiter);
  const broken = new Set(parsed.errors.flatMap((error) => (error.type === 'Quotes' ? [error.row ?? 0] : [])));
  const rows: LedgerRow[] = [];
  const problems: LedgerProblem[] = [];
  for (const i of filled) {
    const row = broken.has(i)
      ? 'its quote is not closed, and all that follows is lost in it'
      : readRow(table[i]!, lines[i]!, at, mark);
    if (typeof row !== 'string') rows.push(row);
    else {
      const message = `Ledger row not in the sums: ${row}.`;
      problems.push({ file: path, line: lines[i]!, kind: 'bad-row', message });
    }
  }
  return { ...nothing, columns, count: filled.length, rows, problems };
}

/** The row, or what is wrong with it. */
function readRow(
  cells: readonly string[],
  line: number,
  at: Readonly<Record<Column, number>>,
  mark: DecimalMark,
): LedgerRow | string {
  const cell = (column: Column): string | null => {
    const text = at[column] < 0 ? '' : (cells[at[column]] ?? '').trim();
    return text === '' ? null : text;
  };
  const date = cell('date');
  if (date === null) return 'it has no date';
  const day = parseLedgerDay(date);
  if (day === null) return `the date «${shown(date)}» is not of the form 2026-04-30`;
  const amountText = cell('amount');
  const hoursText = cell('hours');
  if (amountText === null && hoursText === null) return 'it has neither amount nor hours';
  const amount = amountText === null ? null : parseAmount(amountText, mark);
  if (amountText !== null && amount === null) return `the amount «${shown(amountText)}» is no number`;
  const hours = hoursText === null ? null : parseHours(hoursText, mark);
  if (hoursText !== null && hours === null) return `the hours «${shown(hoursText)}» are no number`;
  return {
    line,
    day,
    task: cell('task'),
    person: cell('person'),
    hours,
    budgetLine: cell('line'),
    amount: amount?.amount ?? null,
    currency: cell('currency')?.toUpperCase() ?? amount?.currency ?? null,
    cells,
  };
}

/** `7.5`, `7,5 h`, `7:30`. */
function parseHours(text: string, mark: DecimalMark): Decimal | null {
  const clock = /^(-?)(\d{1,5}):([0-5]\d)$/.exec(text);
  if (!clock) return parseAmount(text.replace(/\s*h$/i, ''), mark)?.amount ?? null;
  const millionths = Math.round((Number(clock[2]) + Number(clock[3]) / 60) * 1e6);
  return { digits: clock[1] === '-' ? 0 - millionths : millionths, scale: 6 };
}

function findColumns(header: readonly string[]): Readonly<Record<Column, number>> {
  const names = header.map((cell) => cell.trim().toLowerCase());
  const find = (column: Column): number => {
    for (const name of columnNames[column]) {
      const index = names.indexOf(name);
      if (index >= 0) return index;
    }
    return -1;
  };
  return {
    date: find('date'),
    task: find('task'),
    person: find('person'),
    hours: find('hours'),
    line: find('line'),
    amount: find('amount'),
    currency: find('currency'),
  };
}

/** The line on which each row begins, from 1: a quoted cell may hold line ends of its own. */
function lineNumbers(table: readonly (readonly string[])[]): number[] {
  let line = 1;
  return table.map((cells) => {
    const first = line;
    line++;
    for (const cell of cells) {
      if (cell.includes('\n') || cell.includes('\r')) line += cell.split(/\r\n|\r|\n/).length - 1;
    }
    return first;
  });
}

/** Hostile text stays short in a message. */
function shown(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
