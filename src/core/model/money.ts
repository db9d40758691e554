/**
 * Money of the plan text as integer minor units (cents for EUR) of one currency. Decimals are exact as long as they
 * stay below 2^53; amounts beyond are cut off there, so that a hostile figure cannot become Infinity. Halves are
 * rounded away from zero. Decimal places are ISO 4217's.
 */
import type { Decimal, Money, Rate } from './values';

/** What an amount is counted in, and what one unit of every other currency is worth in it. */
export interface MoneyBase {
  readonly currency: string;
  readonly decimals: number;
  readonly currencies: ReadonlyMap<string, number>;
}

const withoutDecimals = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ');
const withThree = 'BHD IQD JOD KWD LYD OMR TND'.split(' ');
const withFour = ['CLF', 'UYW'];

/** 2 for EUR, 0 for JPY, 3 for KWD; 2 where the currency is not known. */
export function currencyDecimals(currency: string): number {
  if (withoutDecimals.includes(currency)) return 0;
  if (withThree.includes(currency)) return 3;
  return withFour.includes(currency) ? 4 : 2;
}

export function moneyBase(plan: {
  readonly project: { readonly currency: string };
  readonly budget: { readonly currencies: ReadonlyMap<string, number> };
}): MoneyBase {
  const { currency } = plan.project;
  return { currency, decimals: currencyDecimals(currency), currencies: plan.budget.currencies };
}

/** Minor units, or null where the plan has no rate for the currency. */
export function minorOf(money: Money, base: MoneyBase): number | null {
  if (money.currency === null || money.currency === base.currency) {
    return minorOfDecimal(money.amount, base.decimals);
  }
  const exact = exactMinorOf(money, base);
  return exact === null ? null : roundMinor(exact);
}

/** Minor units before rounding: for rates, which are multiplied first. */
export function exactMinorOf(money: Money, base: MoneyBase): number | null {
  const worth =
    money.currency === null || money.currency === base.currency ? 1 : base.currencies.get(money.currency);
  if (worth === undefined) return null;
  const shift = base.decimals - money.amount.scale;
  // Dividing by a power of ten is exact to the last bit where multiplying by its inverse is not.
  return (money.amount.digits * worth * (shift >= 0 ? 10 ** shift : 1)) / (shift < 0 ? 10 ** -shift : 1);
}

export function minorOfDecimal({ digits, scale }: Decimal, decimals: number): number {
  const shift = decimals - scale;
  if (shift >= 0) return bounded(digits * 10 ** shift);
  const divisor = 10 ** -shift;
  const whole = Math.trunc(digits / divisor);
  const rest = Math.abs(digits - whole * divisor);
  return bounded(rest * 2 >= divisor ? whole + Math.sign(digits) : whole);
}

/** Halves away from zero; what is no number is 0. */
export function roundMinor(exact: number): number {
  return bounded(Math.sign(exact) * Math.round(Math.abs(exact)));
}

/** Working minutes that a rate's unit stands for: a month has 20 days, a year twelve months; null for `once`. */
export function rateMinutes(per: Rate['per'], hoursPerDay: number): number | null {
  const day = hoursPerDay * 60;
  const minutes = {
    h: 60,
    d: day,
    w: day * 5,
    month: day * 20,
    quarter: day * 60,
    year: day * 240,
    once: null,
  };
  return minutes[per];
}

function bounded(amount: number): number {
  if (Number.isNaN(amount)) return 0;
  // Adding zero turns −0 into 0.
  return Math.max(-Number.MAX_SAFE_INTEGER, Math.min(amount, Number.MAX_SAFE_INTEGER)) + 0;
}

/** `-1234.50` from −123450 minor units with two decimals; exact. */
export function printDecimal(amount: number, decimals: number): string {
  const digits = String(Math.abs(amount)).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const fraction = decimals > 0 ? `.${digits.slice(point)}` : '';
  return `${amount < 0 ? '-' : ''}${digits.slice(0, point)}${fraction}`;
}
