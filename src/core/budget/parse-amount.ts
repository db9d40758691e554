/**
 * Figures and dates of real exports: decimal commas, thousands in any usual spelling, currency signs, accountants'
 * negatives. What can be read in two ways is decided by the file as a whole, never by a single row.
 */
import { parseDay, type Day } from '../base/dates';
import type { DateOrder } from '../model/plan';
import type { Decimal } from '../model/values';

export type DecimalMark = ',' | '.';

export interface Amount {
  readonly amount: Decimal;
  /** ISO 4217 where one stands beside the figure. */
  readonly currency: string | null;
}

/** Signs that belong to one currency only; `$` and `kr` belong to many and say nothing. */
const signs: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['CHF', 'CHF'],
]);
const mostDigits = 15;

/** Which decimal mark a file writes, told by all its figures together. */
export interface FigureMarks {
  see(figure: string): void;
  /**
   * `1.234,5` and `12,50` show a comma, `1,234.5` and `12.50` a point. Where the figures show both or none, it is the
   * usual one of the separator: a comma beside `;`.
   */
  mark(): DecimalMark;
}

export function figureMarks(separator: string): FigureMarks {
  let commas = false;
  let points = false;
  return {
    see(figure) {
      if (!commas && figure.includes(',')) commas = /,\d{1,2}(?!\d)(?![.,])|\.\d{3},/.test(figure);
      if (!points && figure.includes('.')) points = /\.\d{1,2}(?!\d)(?![.,])|,\d{3}\./.test(figure);
    },
    mark() {
      if (commas !== points) return commas ? ',' : '.';
      return separator === ';' ? ',' : '.';
    },
  };
}

/** `1.234,50 €`, `(12.00)`, `12-`, `USD 1'200`; null for anything else, also beyond fifteen digits. */
export function parseAmount(text: string, mark: DecimalMark): Amount | null {
  // Most figures are as plain as this, and read the same by either mark.
  const plain = /^(-?)(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(text);
  if (plain) {
    const [, minus = '', whole = '', fraction = ''] = plain;
    const digits = Number(whole + fraction);
    return { amount: { digits: minus === '' ? digits : 0 - digits, scale: fraction.length }, currency: null };
  }
  if (text.length > 60) return null;
  let rest = text.trim().replaceAll('\u2212', '-');
  let negative = false;
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) {
    negative = true;
    rest = bracketed[1]!.trim();
  }
  const figure = /[+-]?\s?\d(?:[\d.,'’\s]*\d)?|[.,]\d+/.exec(rest);
  if (!figure) return null;
  const before = rest.slice(0, figure.index).trim();
  let after = rest.slice(figure.index + figure[0].length).trim();
  // The sign may stand before the currency, or, as accounting systems print it, behind the figure.
  let name = before.replace(/[+-]$|^[+-]/, '').trim();
  if (before.includes('-')) negative = !negative;
  if (after.startsWith('-')) {
    negative = !negative;
    after = after.slice(1).trim();
  }
  if (name !== '' && after !== '') return null;
  name = name === '' ? after : name;
  const currency = currencyOf(name);
  if (name !== '' && currency === undefined) return null;
  if (figure[0].startsWith('-')) negative = !negative;
  const amount = decimalOf(figure[0].replace(/^[+-]\s?/, ''), mark);
  if (amount === null) return null;
  return {
    amount: negative ? { digits: 0 - amount.digits, scale: amount.scale } : amount,
    currency: currency ?? null,
  };
}

/** Undefined: no currency at all; null: a sign of several. */
function currencyOf(name: string): string | null | undefined {
  const known = signs.get(name);
  if (known) return known;
  if (/^[A-Za-z]{3}$/.test(name)) return name.toUpperCase();
  return name === '$' || name === 'kr' || name === 'kr.' ? null : undefined;
}

/** A figure that two marks could explain is read by the file's mark, but one that only the other explains by that. */
function decimalOf(figure: string, mark: DecimalMark): Decimal | null {
  const text = figure.replaceAll(/['’\s]/g, '');
  const marks = text.replaceAll(/\d/g, '');
  const last = marks.at(-1);
  const isDecimal =
    last !== undefined &&
    marks.indexOf(last) === marks.length - 1 &&
    (marks.length > 1 || last === mark || !/[.,]\d{3}$/.test(text));
  const at = isDecimal ? text.lastIndexOf(last) : text.length;
  const whole = text.slice(0, at);
  const fraction = text.slice(at + 1);
  // Groups of thousands: `1.234.567`, not `1.2.3`.
  if (/[.,]/.test(whole) && !/^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/.test(whole)) return null;
  const digits = whole.replaceAll(/[.,]/g, '') + fraction;
  return digits.length === 0 || digits.length > mostDigits
    ? null
    : { digits: Number(digits), scale: fraction.length };
}

/**
 * `2026-04-30`, with `/` or `.`, also with a time behind it; `30.04.2026`. What else begins with a day or a month is
 * read in the order that is declared, also with a year of two digits (20..), and without one not at all: `03/04/2026` is
 * March to some and April to others.
 */
export function parseLedgerDay(text: string, order: DateOrder | null = null): Day | null {
  const [date = ''] = text.trim().split(/[T\s]/, 1);
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(date);
  if (yearFirst) return dayOfParts(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!);
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(date);
  if (!yearLast) return null;
  const [, first = '', separator, second = '', last = ''] = yearLast;
  const dotted = separator === '.' && last.length === 4 ? 'day-month-year' : null;
  const known = order ?? dotted;
  if (known === 'year-month-day') {
    return last.length === 2 && first.length === 2 ? dayOfParts(`20${first}`, second, last) : null;
  }
  if (known === null) return null;
  const year = last.length === 2 ? `20${last}` : last;
  return known === 'day-month-year' ? dayOfParts(year, second, first) : dayOfParts(year, first, second);
}

function dayOfParts(year: string, month: string, day: string): Day | null {
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
