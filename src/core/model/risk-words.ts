/**
 * The words of the probability-impact matrix, from the least to the greatest, what share a word of probability stands
 * for, and the sizes that a matrix may have. One place: the text is read, and risks are placed, by the same words.
 */
import type { Duration, Money, Share } from './values';

export const matrixWords = ['very-low', 'low', 'medium', 'high', 'very-high'] as const;

export const probabilityWords: ReadonlyMap<string, Share> = new Map([
  ['very-low', 0.05],
  ['low', 0.1],
  ['medium', 0.3],
  ['high', 0.5],
  ['very-high', 0.8],
]);

/** Steps of each side of the matrix. */
export interface MatrixSize {
  readonly probability: 3 | 4 | 5;
  readonly impact: 3 | 4 | 5;
}

/** Up to where each step of impact goes but the last, ascending: four of each. */
export interface ImpactScale {
  /** Working time. */
  readonly delay: readonly Duration[];
  /** Of the budget, or sums. */
  readonly cost: readonly (Share | Money)[];
}

/** A day, a week, two weeks, a month; of the cost PMBOK's 10, 20 and 40 % of the budget, and a hundredth below them. */
export const standardScale: ImpactScale = {
  delay: [1, 5, 10, 20].map((amount) => ({ amount, unit: 'd', elapsed: false })),
  cost: [0.01, 0.1, 0.2, 0.4],
};
