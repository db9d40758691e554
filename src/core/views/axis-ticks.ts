/** Where the marks of an axis stand: round amounts, and the first days of months, quarters or years. */
import { civilOf, dayOf, type Day } from '../base/dates';

/** 0 and round steps (1, 2, 2.5 or 5 times a power of ten) up to the first one that is not below `top`. */
export function amountTicks(top: number, steps: number): readonly number[] {
  if (!(top > 0) || !Number.isFinite(top)) return [0, 1];
  const rough = top / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((each) => each >= rough * (1 - 1e-9))!;
  const count = Math.ceil(top / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, i) => i * step);
}

/** How many months lie between two marks, so that there are at most `most`. */
export function monthStep(first: Day, last: Day, most: number): number {
  const months = monthIndex(last) - monthIndex(first) + 1;
  const step = [1, 3, 12].find((each) => months / each <= most);
  return step ?? 12 * Math.ceil(months / 12 / most);
}

/** The first day of every period of `step` months in which a day of the span lies, counted from January. */
export function periodStarts(first: Day, last: Day, step: number): readonly Day[] {
  const starts: Day[] = [];
  const begin = monthIndex(first);
  for (let month = begin - (begin % step); month <= monthIndex(last); month += step)
    starts.push(dayOfMonth(month));
  return starts;
}

function monthIndex(day: Day): number {
  const { year, month } = civilOf(day);
  return year * 12 + month - 1;
}

function dayOfMonth(index: number): Day {
  return dayOf(Math.floor(index / 12), (index % 12) + 1, 1);
}
