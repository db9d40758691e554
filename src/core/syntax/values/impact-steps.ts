/** Where the steps of impact end: `1d/5d/10d/20d` of delay, `1%/10%/20%/40%` of the budget or `1k/5k/20k/50k` of cost. */
import { err, ok, type Result } from '../../base/result';
import { workingMinutes } from '../../model/durations';
import type { Duration, Money, Share } from '../../model/values';
import { parseWorkingTime } from './duration';
import { parseShareOrMoney } from './money';

const steps = 4;
/** To compare figures of one scale. */
const usualHours = 8;

export function parseDelaySteps(text: string): Result<readonly Duration[], string> {
  const wanted = 'is not four ascending durations such as 1d/5d/10d/20d';
  return parseSteps(text, parseWorkingTime, (duration) => workingMinutes(duration, usualHours), wanted);
}

/** All of them shares, or all of them sums of the project's currency. */
export function parseCostSteps(text: string): Result<readonly (Share | Money)[], string> {
  const wanted = 'is not four ascending amounts such as 1%/10%/20%/40% or 1k/5k/20k/50k';
  const found = parseSteps(text, parseShareOrMoney, sizeOf, wanted);
  if (!found.ok) return found;
  const kinds = new Set(found.value.map((one) => typeof one === 'number'));
  const isForeign = found.value.some((one) => typeof one !== 'number' && one.currency !== null);
  return kinds.size > 1 || isForeign ? err(wanted) : found;
}

function sizeOf(amount: Share | Money): number {
  return typeof amount === 'number' ? amount : amount.amount.digits / 10 ** amount.amount.scale;
}

function parseSteps<T>(
  text: string,
  parse: (part: string) => Result<T, string>,
  size: (value: T) => number,
  wanted: string,
): Result<readonly T[], string> {
  const parts = text.split('/', steps + 1);
  const values = parts.flatMap((part) => {
    const value = parse(part.trim());
    return value.ok && size(value.value) > 0 ? [value.value] : [];
  });
  const isAscending = values.every((value, i) => i === 0 || size(value) > size(values[i - 1]!));
  return parts.length === steps && values.length === steps && isAscending ? ok(values) : err(wanted);
}
