/**
 * Where a risk stands in the probability-impact matrix: each side from 1 (very low) to 5 (very high), the impact being
 * the greatest of its kinds. What is not stated counts as 3, the middle: an unassessed risk is neither hidden nor loud.
 * Steps of cost and delay are those of the plan (`project.risk-cost`, `risk-delay`); steps of probability begin between the shares that the words of the matrix stand for, so that word and share agree.
 */
import { matrixWords, type MatrixSize } from '../model/risk-words';
import type { Risk } from '../model/plan';
import type { MatrixCell, RiskExposure } from './exposure';
import { cellLevel, coarseStep } from './risk-matrix';

export interface RiskScore {
  /** In the plan's own matrix, from 1. */
  readonly cell: MatrixCell;
  /** 1 to 25, whatever the matrix. */
  readonly product: number;
  readonly level: RiskExposure['level'];
}

export interface ImpactFacts {
  /** Minor units. */
  readonly cost: number | null;
  /** Working minutes. */
  readonly delay: number | null;
  readonly bounds: ImpactBounds;
}

/** Up to where each step goes but the last. */
export interface ImpactBounds {
  /** Working minutes. */
  readonly delay: readonly number[];
  /** Minor units; null where they are shares of a budget that has no total: a cost counts as 3. */
  readonly cost: readonly number[] | null;
}

/** One kind of impact, by its key in the text. */
export interface ImpactStep {
  readonly key: string;
  /** A word says the least about how much it is, and is asked last. */
  readonly kind: 'money' | 'time' | 'word';
  readonly step: number;
}

export const middleStep = 3;
/** From where on the next step begins. */
export const probabilityBounds = [0.1, 0.3, 0.5, 0.7] as const;
/** What people write beside the words of the format. */
const otherWords: ReadonlyMap<string, number> = new Map([
  ['moderate', 3],
  ['critical', 5],
]);

export function riskScore(
  risk: Pick<Risk, 'probability' | 'impact'>,
  facts: ImpactFacts,
  size: MatrixSize,
): RiskScore {
  const probability = probabilityStep(risk.probability);
  const impact = impactSteps(risk, facts).reduce<number | null>(
    (most, { step }) => Math.max(most ?? 0, step),
    null,
  );
  const cell = {
    probability: coarseStep(probability, size.probability),
    impact: coarseStep(impact ?? middleStep, size.impact),
  };
  return {
    cell,
    product: probability * (impact ?? middleStep),
    level: cellLevel(cell.probability, cell.impact, size),
  };
}

/** 1 to 5. */
export function probabilityStep(probability: number | null): number {
  if (probability === null) return middleStep;
  return 1 + probabilityBounds.filter((bound) => probability >= bound).length;
}

/** Each kind of impact that says how great it is, 1 to 5. */
export function impactSteps({ impact }: Pick<Risk, 'impact'>, facts: ImpactFacts): readonly ImpactStep[] {
  const cost = costStep(facts);
  const delay = delayStep(facts);
  return [
    ...(cost === null ? [] : [{ key: 'cost', kind: 'money', step: cost } as const]),
    ...(delay === null ? [] : [{ key: 'schedule', kind: 'time', step: delay } as const]),
    ...Array.from(impact.other).flatMap(([key, word]) => {
      const step = wordStep(word);
      return step === null ? [] : [{ key, kind: 'word', step } as const];
    }),
  ];
}

function costStep({ cost, bounds }: ImpactFacts): number | null {
  if (cost === null) return null;
  return bounds.cost === null ? middleStep : upTo(Math.abs(cost), bounds.cost);
}

function delayStep({ delay, bounds }: ImpactFacts): number | null {
  return delay === null ? null : upTo(Math.abs(delay), bounds.delay);
}

function wordStep(word: string): number | null {
  const known = word.toLowerCase().replaceAll(' ', '-');
  const at = matrixWords.findIndex((each) => each === known);
  return at >= 0 ? at + 1 : (otherWords.get(known) ?? null);
}

/** 1 up to the first bound, 5 beyond the last. */
function upTo(value: number, bounds: readonly number[]): number {
  return 1 + bounds.filter((bound) => value > bound).length;
}
