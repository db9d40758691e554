/**
 * The probability-impact matrix: five steps to a side, or fewer, where a smaller matrix takes the outermost ones
 * together; and the level of each of its cells, by the share of the greatest product (PMI, Practice Standard for
 * Project Risk Management).
 */
import type { MatrixSize } from '../model/risk-words';
import type { RiskExposure } from './exposure';

/** What steps are counted in where no matrix is at hand. */
export const fineSteps = 5;

/** @param fine of five; @returns of `steps`, from 1 */
export function coarseStep(fine: number, steps: number): number {
  return steps >= fineSteps ? fine : Math.max(1, Math.min(fine - 1, steps));
}

/** The one of five that stands for a step. */
export function fineStep(step: number, steps: number): number {
  return steps >= fineSteps ? step : step + 1;
}

/** High from 15 of 25, medium from 5. */
export function cellLevel(probability: number, impact: number, size: MatrixSize): RiskExposure['level'] {
  const all = size.probability * size.impact;
  const fifths = 5 * probability * impact;
  return fifths >= 3 * all ? 'high' : fifths >= all ? 'medium' : 'low';
}
