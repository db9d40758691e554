/** How often something comes again, and when next. */
import { civilOf, dayOf, type Day } from '../base/dates';

/** Days of the calendar, not of work. */
export interface Cadence {
  readonly unit: 'days' | 'months';
  readonly count: number;
}

/** @param times negative for before; a day that a month lacks is its last: a month after 31 January is 28 February */
export function addCadence(day: Day, { unit, count }: Cadence, times = 1): Day {
  if (unit === 'days') return day + count * times;
  const { year, month, dayOfMonth } = civilOf(day);
  const months = year * 12 + (month - 1) + count * times;
  const first = dayOf(Math.floor(months / 12), (months % 12) + 1, 1);
  const next = dayOf(Math.floor((months + 1) / 12), ((months + 1) % 12) + 1, 1);
  return Math.min(first + dayOfMonth - 1, next - 1);
}
