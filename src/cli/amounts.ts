/**
 * Amounts as the command line writes them: money as decimal numbers, working time in days of the plan's own length.
 * Exact for machines, grouped for people; the minus for people is U+2212, and no value is a dash.
 */
import { dayOfMinute, printDay, type Minute } from '../core/base/dates';
import type { Minor } from '../core/budget/budget-result';
import { printDecimal } from '../core/model/money';
import { noValue } from '../core/views/format';

/** `1,234.50`, `−10.00` */
export function printMoney(amount: Minor | null, decimals: number): string {
  if (amount === null) return noValue;
  const [whole = '', fraction] = printDecimal(Math.abs(amount), decimals).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${amount < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** `2.5 d` from working minutes; one decimal where it is not whole. */
export function printWorkDays(minutes: number | null, hoursPerDay: number): string {
  if (minutes === null) return noValue;
  const days = Math.round((Math.abs(minutes) / (hoursPerDay * 60)) * 10) / 10;
  return `${minutes < 0 && days > 0 ? '−' : ''}${days} d`;
}

/** The day of a minute: `2026-03-01`. */
export function printDate(minute: Minute | null): string {
  return minute === null ? noValue : printDay(dayOfMinute(minute));
}
