/**
 * A ledger's text as rows: CSV with a header, separated by comma, semicolon or tab, quoted, with or without a byte
 * order mark. Columns are found by their names in any order; those it does not know are kept in `cells`. A row that
 * cannot be read is a problem with its line, never left out in silence. It knows nothing of the plan but in which
 * order the file writes day, month and year.
 */
import type { Day } from '../base/dates';
import type { DateOrder } from '../model/plan';
import type { Decimal } from '../model/values';
import type { LedgerProblem } from './budget-result';
import { csvRows } from './csv-windows';
import type { LedgerFile } from './ledger-file';
import { figureMarks, parseAmount, parseLedgerDay, type DecimalMark } from './parse-amount';
import type { LedgerRow, ParsedLedger } from './parsed-ledger';

export type Column = 'date' | 'task' | 'person' | 'hours' | 'overtime' | 'line' | 'amount' | 'currency';

/** The documented name first; then what time trackers and accounting systems call it. */
const columnNames: Readonly<Record<Column, readonly string[]>> = {
  date: ['date', 'day', 'spent date', 'booking date', 'work date', 'datum', 'buchungsdatum'],
  task: ['task', 'task id', 'issue', 'issue key', 'ticket', 'aufgabe'],
  person: ['person', 'user', 'employee', 'email', 'mitarbeiter', 'name'],
  hours: ['hours', 'hours spent', 'time spent (h)', 'duration (h)', 'stunden'],
  overtime: ['overtime', 'overtime hours', 'überstunden'],
  line: ['line', 'budget line', 'category', 'account', 'kategorie', 'konto'],
  amount: ['amount', 'cost', 'costs', 'value', 'net amount', 'betrag', 'kosten'],
  currency: ['currency', 'währung'],
};

/** Rows between two moments at which reading may pause. */
const rowsAtOnce = 1_000;

export function parseLedger(file: LedgerFile, dates: DateOrder | null = null): ParsedLedger {
  const reading = readLedger(file, dates);
  for (let step = reading.next(); ; step = reading.next()) if (step.done) return step.value;
}

/** The same in small steps, for whoever must not be held up: each yields how much is done, as a share. */
export function* readLedger(
  { path, text }: Pick<LedgerFile, 'path' | 'text'>,
  dates: DateOrder | null,
): Generator<number, ParsedLedger> {
  const nothing = { path, text, dates, columns: [], count: 0, rows: [], problems: [] };
  if (text === null) {
    const message = `The ledger ${shown(path)} cannot be read; what it holds is not in the sums.`;
    return { ...nothing, problems: [{ file: path, line: null, kind: 'missing-file', message }] };
  }
  const cut = csvRows(text);
  let step = cut.next();
  // Cutting the text takes about half of the time.
  for (; step.done !== true; step = cut.next()) yield step.value / 2;
  const { rows: table, lines, broken, separator } = step.value;
  const header = table.findIndex((cells) => !isBlank(cells));
  if (header < 0) return nothing;
  const columns = table[header]!;
  const at = findColumns(columns);
  const filled: number[] = [];
  const marks = figureMarks(separator);
  for (let i = header + 1; i < table.length; i++) {
    const cells = table[i]!;
    if (isBlank(cells)) continue;
    filled.push(i);
    for (const figure of [at.amount, at.hours, at.overtime]) if (figure >= 0) marks.see(cells[figure] ?? '');
    if (i % rowsAtOnce === 0) yield 0.5;
  }
  if (at.date < 0 || (at.amount < 0 && at.hours < 0 && at.overtime < 0)) {
    const lacking = at.date < 0 ? 'date' : 'amount or hours';
    const message = `The ledger ${shown(path)} has no column ${lacking}; its ${filled.length} rows are not in the sums.`;
    const problem: LedgerProblem = { file: path, line: lines[header]!, kind: 'bad-row', message };
    return { ...nothing, columns, count: filled.length, problems: [problem] };
  }
  const readRow = rowReader(at, marks.mark(), dates);
  const rows: LedgerRow[] = [];
  const problems: LedgerProblem[] = [];
  for (const [n, i] of filled.entries()) {
    const row = broken.has(i)
      ? 'its quote is not closed, and all that follows is lost in it'
      : readRow(table[i]!, lines[i]!);
    if (typeof row !== 'string') rows.push(row);
    else {
      const message = `Ledger row not in the sums: ${row}.`;
      problems.push({ file: path, line: lines[i]!, kind: 'bad-row', message });
    }
    if (n % rowsAtOnce === rowsAtOnce - 1) yield 0.5 + n / filled.length / 2;
  }
  return { ...nothing, columns, count: filled.length, rows, problems };
}

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

/** The row, or what is wrong with it. */
function rowReader(
  at: Readonly<Record<Column, number>>,
  mark: DecimalMark,
  dates: DateOrder | null,
): (cells: readonly string[], line: number) => LedgerRow | string {
  // Many rows share a date.
  const days = new Map<string, Day | null>();
  const dayOf = (text: string): Day | null => {
    let day = days.get(text);
    if (day === undefined) days.set(text, (day = parseLedgerDay(text, dates)));
    return day;
  };
  return (cells, line) => {
    const cell = (column: Column): string | null => {
      const text = at[column] < 0 ? '' : (cells[at[column]] ?? '').trim();
      return text === '' ? null : text;
    };
    const date = cell('date');
    if (date === null) return 'it has no date';
    const day = dayOf(date);
    if (day === null) return `the date «${shown(date)}» ${notADay(date, dates)}`;
    const [amountText, hoursText, overtimeText] = [cell('amount'), cell('hours'), cell('overtime')];
    if (amountText === null && hoursText === null && overtimeText === null)
      return 'it has neither amount nor hours';
    const amount = amountText === null ? null : parseAmount(amountText, mark);
    if (amountText !== null && amount === null) return `the amount «${shown(amountText)}» is no number`;
    const hours = hoursText === null ? null : parseHours(hoursText, mark);
    if (hoursText !== null && hours === null) return `the hours «${shown(hoursText)}» are no number`;
    const overtime = overtimeText === null ? null : parseHours(overtimeText, mark);
    if (overtimeText !== null && overtime === null)
      return `the overtime «${shown(overtimeText)}» is no number`;
    return {
      line,
      day,
      task: cell('task'),
      person: cell('person'),
      hours,
      overtime,
      budgetLine: cell('line'),
      amount: amount?.amount ?? null,
      currency: cell('currency')?.toUpperCase() ?? amount?.currency ?? null,
      cells,
    };
  };
}

/** `03/04/2026` is a day in March or in April, as long as nobody says which. */
function notADay(text: string, dates: DateOrder | null): string {
  if (dates !== null) return `is no date by ${dates}`;
  const isOpen = /^\d{1,2}[-/]\d{1,2}[-/]\d{2,4}(?!\d)/.test(text.trim());
  return isOpen ? 'has an order that budget.ledger-dates must tell' : 'is not of the form 2026-04-30';
}

/** `7.5`, `7,5 h`, `7:30`. */
function parseHours(text: string, mark: DecimalMark): Decimal | null {
  const clock = /^(-?)(\d{1,5}):([0-5]\d)$/.exec(text);
  if (!clock) return parseAmount(text.replace(/\s*h$/i, ''), mark)?.amount ?? null;
  const millionths = Math.round((Number(clock[2]) + Number(clock[3]) / 60) * 1e6);
  return { digits: clock[1] === '-' ? 0 - millionths : millionths, scale: 6 };
}

/** Where each column stands in a header; -1: nowhere. */
export function findColumns(header: readonly string[]): Readonly<Record<Column, number>> {
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
    overtime: find('overtime'),
    line: find('line'),
    amount: find('amount'),
    currency: find('currency'),
  };
}

/** Hostile text stays short in a message. */
function shown(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
