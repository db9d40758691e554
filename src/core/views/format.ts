/**
 * Numbers and dates as people read them in views: short, in the editor's language through `Intl`, with the year only
 * where it is not the status date's. One `Format` serves one view of one plan; files, the clipboard and the command
 * line use ISO dates and plain decimals instead. A value that is not known is `—`; a minus is U+2212.
 */
import { civilOf, dayOfMinute, minutesPerDay, type Day, type Minute } from '../base/dates';
import { isPlainEnglish, numberPrinter, type Places } from './print-number';

export interface FormatOptions {
  /** A BCP 47 tag; one that `Intl` does not know counts as English. */
  readonly locale: string;
  /** ISO 4217. */
  readonly currency: string;
  /** Decimal places of the currency. */
  readonly decimals: number;
  readonly statusDay: Day;
  readonly hoursPerDay: number;
}

/** How many currency units one printed unit stands for: a table prints all its amounts on one scale. */
export type MoneyScale = 1 | 1_000 | 1_000_000;

export interface Format {
  /** `9 Jul`, `9 Jul 2027` where the year is not the status date's. */
  day(day: Day): string;
  /** `9 July`, for prose. */
  longDay(day: Day): string;
  /** `4 May 2026`, for scope lines: always with the year. */
  fullDay(day: Day): string;
  /** The day of a minute, as `day`. */
  date(minute: Minute): string;
  /** `26–29 May`; both ends included. */
  dayRange(first: Day, last: Day): string;
  /** `Jul`, `Jul 2027`. */
  month(day: Day): string;
  /** `2026` */
  year(day: Day): string;
  /** `260.7k`, `850`, `1.2M`: without its currency, which the scope line names once. Scale: of the amount itself. */
  money(minor: number | null, scale?: MoneyScale): string;
  /** As `money`, without `.0`: `250k`; whole with 0 decimals. */
  roundMoney(minor: number | null, scale?: MoneyScale, decimals?: 0 | 1): string;
  /** As `money` with a sign: `+1.2k`, `−10.7k`, `0`. */
  signedMoney(minor: number | null, scale?: MoneyScale): string;
  /** `260,677 €`: whole units, for formulas and consequences. */
  exactMoney(minor: number | null): string;
  /** `+1,200 €` */
  consequence(minor: number): string;
  /** `0.96` */
  index(value: number | null): string;
  /** `41 %` of a share of one. */
  share(value: number | null): string;
  /** `41 %`, but `< 1 %` and `> 99 %` at the ends: nothing is certain. */
  odds(value: number | null): string;
  /** `3 d`, `1.5 d`, `4 h`: working minutes. */
  workingTime(minutes: number): string;
  /** `+9 d`, `−2 d`, `0 d`: working minutes against the baseline. */
  slip(minutes: number): string;
  /** `−4.3 %`: where a whole share says too little. */
  percent(value: number): string;
  /** `1,200`, at most one decimal. */
  number(value: number): string;
  /** `0.9590`: with so many decimals. */
  decimals(value: number, places: number): string;
}

export const noValue = '—';
const minus = '−';
const noBreakSpace = '\u00A0';
const upToOne: Places = { least: 0, most: 1 };
const exactly = [
  { least: 0, most: 0 },
  { least: 1, most: 1 },
  { least: 2, most: 2 },
] as const;

/** The scale on which the largest of a view's amounts stays readable. */
export function moneyScale(amounts: Iterable<number>, decimals: number): MoneyScale {
  let largest = 0;
  for (const amount of amounts) largest = Math.max(largest, Math.abs(amount));
  const units = largest / 10 ** decimals;
  return units >= 10_000_000 ? 1_000_000 : units >= 1_000 ? 1_000 : 1;
}

export function createFormat({ locale, currency, decimals, statusDay, hoursPerDay }: FormatOptions): Format {
  const language = supported(locale);
  const english = /^en\b/i.test(language);
  // `9 Jul` is what the look asks of English; the plain tag means American order.
  const dates = english ? 'en-150' : language;
  /** No English locale has both that order and `Sep`: most write `Sept`, and some `July`. */
  const withShortMonths = (
    parts: readonly (Intl.DateTimeFormatPart | Intl.DateTimeRangeFormatPart)[],
  ): string =>
    parts.map(({ type, value }) => (english && type === 'month' ? value.slice(0, 3) : value)).join('');
  const statusYear = civilOf(statusDay).year;
  const dateFormats = new Map<string, Intl.DateTimeFormat>();
  const dateFormat = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
    const key = `${options.day ?? ''} ${options.month ?? ''} ${options.year ?? ''}`;
    const known = dateFormats.get(key);
    if (known) return known;
    const made = new Intl.DateTimeFormat(dates, { ...options, timeZone: 'UTC' });
    dateFormats.set(key, made);
    return made;
  };
  const sameYear = (day: Day): boolean => civilOf(day).year === statusYear;
  const withYear = (day: Day, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    dateFormat(sameYear(day) ? options : { ...options, year: 'numeric' });
  const short = (day: Day, format: Intl.DateTimeFormat): string =>
    withShortMonths(format.formatToParts(instant(day)));
  const dayAndMonth: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
  // A tree of 10,000 tasks and their commits prints the same few hundred days over and over.
  const shortDays = new Map<Day, string>();
  const shortDay = (day: Day): string => {
    let text = shortDays.get(day);
    if (text === undefined) shortDays.set(day, (text = short(day, withYear(day, dayAndMonth))));
    return text;
  };

  // Ranges take `Intl` twenty times as long.
  const dayRanges = new Map<Day, Map<Day, string>>();
  const dayRange = (first: Day, last: Day): string => {
    const known = dayRanges.get(first) ?? new Map<Day, string>();
    dayRanges.set(first, known);
    let text = known.get(last);
    if (text === undefined) {
      const isNear = sameYear(first) && sameYear(last);
      const format = dateFormat(isNear ? dayAndMonth : { ...dayAndMonth, year: 'numeric' });
      text = withShortMonths(format.formatRangeToParts(instant(first), instant(last)));
      known.set(last, text);
    }
    return text;
  };

  const print = numberPrinter(language);
  const printed = (value: number, places: Places): string => {
    const text = print(Math.abs(value), places);
    // What rounds to nothing has no sign.
    return value < 0 && /[1-9]/.test(text) ? minus + text : text;
  };
  let symbol: string | null = null;
  const units = (minor: number): number => minor / 10 ** decimals;
  const scaled = (minor: number, scale: MoneyScale | undefined, digits: Places): string => {
    const used = scale ?? moneyScale([minor], decimals);
    const value = units(minor) / used;
    const places = used === 1 ? exactly[0] : digits;
    return printed(value, places) + (used === 1 ? '' : used === 1_000 ? 'k' : 'M');
  };
  const signed = (value: number, text: string): string =>
    value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
  const exact = (minor: number): string =>
    `${printed(units(minor), exactly[0])}${noBreakSpace}${(symbol ??= currencySymbol(language, currency))}`;
  const percent = (value: number): string => `${printed(value * 100, exactly[0])}${noBreakSpace}%`;
  const time = (minutes: number): string => {
    const days = minutes / (hoursPerDay * 60);
    if (Math.abs(days) >= 1 || minutes === 0) return `${printed(days, upToOne)}${noBreakSpace}d`;
    return Math.abs(minutes) >= 60
      ? `${printed(minutes / 60, upToOne)}${noBreakSpace}h`
      : `${printed(minutes, exactly[0])}${noBreakSpace}min`;
  };
  return {
    day: shortDay,
    longDay: (day) => withYear(day, { day: 'numeric', month: 'long' }).format(instant(day)),
    fullDay: (day) => short(day, dateFormat({ ...dayAndMonth, year: 'numeric' })),
    date: (minute) => shortDay(dayOfMinute(minute)),
    dayRange,
    year: (day) => dateFormat({ year: 'numeric' }).format(instant(day)),
    month: (day) => short(day, withYear(day, { month: 'short' })),
    money: (minor, scale) => (minor === null ? noValue : scaled(minor, scale, exactly[1])),
    roundMoney: (minor, scale, digits = 1) =>
      minor === null ? noValue : scaled(minor, scale, digits === 0 ? exactly[0] : upToOne),
    signedMoney: (minor, scale) =>
      minor === null ? noValue : signed(minor, scaled(minor, scale, exactly[1])),
    exactMoney: (minor) => (minor === null ? noValue : exact(minor)),
    consequence: (minor) => signed(minor, exact(minor)),
    index: (value) => (value === null ? noValue : printed(value, exactly[2])),
    share: (value) => (value === null ? noValue : percent(value)),
    odds(value) {
      if (value === null) return noValue;
      if (value < 0.01) return `<${noBreakSpace}${percent(0.01)}`;
      return value > 0.99 ? `>${noBreakSpace}${percent(0.99)}` : percent(value);
    },
    workingTime: time,
    slip: (minutes) => signed(minutes, time(minutes)),
    percent: (value) => `${printed(value * 100, exactly[1])}${noBreakSpace}%`,
    number: (value) => printed(value, upToOne),
    decimals: (value, digits) => printed(value, { least: digits, most: digits }),
  };
}

function instant(day: Day): number {
  return day * minutesPerDay * 60_000;
}

function supported(locale: string): string {
  if (isPlainEnglish(locale)) return locale;
  // Any other form of tag may be structurally invalid, and then `Intl` throws.
  if (!/^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i.test(locale)) return 'en';
  return Intl.NumberFormat.supportedLocalesOf([locale])[0] ?? 'en';
}

function currencySymbol(language: string, currency: string): string {
  if (!/^[A-Z]{3}$/.test(currency)) return currency;
  const parts = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}
