/** When each milestone was forecast at the commits of the plan, as an input of the rules: read where somebody asks for it. */
import type { Day, Minute } from '../base/dates';
import type { TrendPoint } from './plan-trend';

/** By milestone, the oldest first; what is not committed is none. */
export type PastForecasts = ReadonlyMap<string, readonly PastForecast[]>;

export interface PastForecast {
  /** Of the commit. */
  readonly day: Day;
  readonly subject: string;
  readonly forecast: Minute;
}

/** @param points newest first */
export function pastForecasts(points: readonly TrendPoint[]): PastForecasts {
  const found = new Map<string, PastForecast[]>();
  for (const { head, whole, milestones } of points.toReversed()) {
    if (head === null || !whole) continue;
    for (const { id, forecast } of milestones) {
      if (forecast === null) continue;
      const known = found.get(id) ?? [];
      found.set(id, known);
      known.push({ day: head.day, subject: head.subject, forecast });
    }
  }
  return found;
}
