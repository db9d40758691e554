/** Earned value at a point of a curve, from what is cumulative there. */
import type { EarnedFigures, Minor, SeriesPoint } from './budget-result';
import { earnedFigures } from './earned-figures';

/**
 * @param bac of the same row
 * @returns null after the status date, where nothing is earned or spent yet; no bottom-up estimate before it
 */
export function earnedAt(
  { planned: pv, earned: ev, spent, forecast }: SeriesPoint,
  bac: Minor,
): EarnedFigures | null {
  return ev === null ? null : earnedFigures({ bac, pv, ev, spent, forecast: forecast ?? spent ?? 0 });
}
