/**
 * Durations (`4h`, `3d`, `2w`, `1mo`, elapsed `3ed`) and three-point estimates of them (`3d/5d/9d`, `3/5/9d`). What the
 * units mean is said in `core/model/values`.
 */
import { err, ok, type Result } from '../../base/result';
import type { Duration, DurationUnit, Estimate } from '../../model/values';

const durationPattern = /^(\d{1,7}(?:\.\d{1,4})?)\s?(e?)(min|h|d|w|mo)$/;
const amountPattern = /^\d{1,7}(?:\.\d{1,4})?$/;
const wanted = 'is not a duration such as 4h, 3d or 2w';

export function parseDuration(text: string): Result<Duration, string> {
  if (text === '0') return ok({ amount: 0, unit: 'd', elapsed: false });
  const match = durationPattern.exec(text);
  if (!match) return err(amountPattern.test(text) ? `needs a unit: ${text}h, ${text}d or ${text}w` : wanted);
  return ok({ amount: Number(match[1]), unit: match[3] as DurationUnit, elapsed: match[2] === 'e' });
}

/** Working time only: a remaining amount, a delay. */
export function parseWorkingTime(text: string): Result<Duration, string> {
  const duration = parseDuration(text);
  if (duration.ok && duration.value.elapsed) return err('is elapsed time; working time such as 3d is needed');
  return duration;
}

/** One duration, or optimistic/likely/pessimistic; a unit left out is the one that the last figure has. */
export function parseEstimate(text: string): Result<Estimate, string> {
  const parts = text.split('/', 4).map((part) => part.trim());
  if (parts.length !== 1 && parts.length !== 3) {
    return err('is not one duration such as 5d, nor three such as 3d/5d/9d');
  }
  const unit = /[a-z]+$/.exec(parts.at(-1)!)?.[0] ?? '';
  const durations: Duration[] = [];
  for (const part of parts) {
    const duration = parseDuration(amountPattern.test(part) && part !== text ? part + unit : part);
    if (!duration.ok) return err(parts.length === 1 ? duration.error : 'is not an estimate such as 3d/5d/9d');
    durations.push(duration.value);
  }
  const [optimistic, likely = optimistic, pessimistic = optimistic] = durations as [
    Duration,
    Duration?,
    Duration?,
  ];
  if (minutes(optimistic) > minutes(likely) || minutes(likely) > minutes(pessimistic)) {
    return err('is not in the order optimistic/likely/pessimistic, such as 3d/5d/9d');
  }
  return ok({ optimistic, likely, pessimistic });
}

/** Person-time: an estimate without elapsed figures. */
export function parseEffort(text: string): Result<Estimate, string> {
  const estimate = parseEstimate(text);
  if (!estimate.ok) return estimate;
  const { optimistic, likely, pessimistic } = estimate.value;
  return [optimistic, likely, pessimistic].some((duration) => duration.elapsed)
    ? err('is elapsed time; effort is working time such as 3d')
    : estimate;
}

/** To compare figures of one estimate; days count the default eight hours. */
function minutes({ amount, unit, elapsed }: Duration): number {
  const day = elapsed ? 1440 : 480;
  const week = elapsed ? 7 : 5;
  const month = elapsed ? 30 : 20;
  return amount * { min: 1, h: 60, d: day, w: day * week, mo: day * month }[unit];
}
