/**
 * Figures and dates of real exports: decimal commas, thousands in any usual spelling, currency signs, accountants'
 * negatives. What can be read in two ways is decided by the file as a whole, never by a single row.
 */
import { parseDay, type Day } from '../base/dates';
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

/**
 * The decimal mark that a column's figures show: `1.234,5` and `12,50` show a comma, `1,234.5` and `12.50` a point.
 * Where they show both or none, it is the usual one of the separator: a comma beside `;`.
 */
export function decimalMark(figures: Iterable<string>, separator: string): DecimalMark {
  let commas = 0;
  let points = 0;
  for (const figure of figures) {
    if (/,\d{1,2}(?!\d)(?![.,])|\.\d{3},/.test(figure)) commas++;
    if (/\.\d{1,2}(?!\d)(?![.,])|,\d{3}\./.test(figure)) points++;
  }
  if (commas > 0 !== points > 0) return commas > 0 ? ',' : '.';
  return separator === ';' ? ',' : '.';
}

/** `1.234,50 €`, `(12.00)`, `12-`, `USD 1'200`; null for anything else, also beyond fifteen digits. */
export function parseAmount(text: string, mark: DecimalMark): Amount | null {
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
 * `2026-04-30`, with `/` or `.`, also with a time behind it; `30.04.2026`. Null for anything else: `03/04/2026` is
 * March to some and April to others.
 */
export function parseLedgerDay(text: string): Day | null {
  const [date = ''] = text.trim().split(/[T\s]/, 1);
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(date);
  if (yearFirst) return dayOfParts(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!);
  const dayFirst = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(date);
  return dayFirst ? dayOfParts(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!) : null;
}

function dayOfParts(year: string, month: string, day: string): Day | null {
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
