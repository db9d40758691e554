/**
 * Where a risk stands in the probability-impact matrix: each side from 1 (very low) to 5 (very high), the impact being
 * the greatest of its kinds. What is not stated counts as 3, the middle: an unassessed risk is neither hidden nor loud.
 * Cost steps are PMBOK's (10, 20, 40 % of the budget); time steps are a day, a week, two weeks, a month.
 */
import type { Risk } from '../model/plan';
import type { RiskExposure } from './exposure';

export interface RiskScore {
  readonly probability: number;
  readonly impact: number;
  /** 1 to 25. */
  readonly product: number;
  /** High from 15, medium from 5. */
  readonly level: RiskExposure['level'];
}

export interface ImpactFacts {
  /** Minor units. */
  readonly cost: number | null;
  /** Working minutes. */
  readonly delay: number | null;
  /** The approved budget in minor units; null: a cost counts as 3. */
  readonly total: number | null;
  readonly hoursPerDay: number;
}

const middle = 3;
const words: ReadonlyMap<string, number> = new Map([
  ['very low', 1],
  ['low', 2],
  ['medium', 3],
  ['moderate', 3],
  ['high', 4],
  ['very high', 5],
  ['critical', 5],
]);

export function riskScore(risk: Risk, facts: ImpactFacts): RiskScore {
  const probability = risk.probability === null ? middle : step(risk.probability, [0.1, 0.3, 0.5, 0.7]);
  const impacts = [costStep(facts), delayStep(facts), ...wordSteps(risk)].filter((impact) => impact !== null);
  const impact = impacts.length === 0 ? middle : Math.max(...impacts);
  const product = probability * impact;
  return { probability, impact, product, level: product >= 15 ? 'high' : product >= 5 ? 'medium' : 'low' };
}

function costStep({ cost, total }: ImpactFacts): number | null {
  if (cost === null) return null;
  return total === null || total <= 0 ? middle : step(Math.abs(cost) / total, [0.01, 0.1, 0.2, 0.4]);
}

function delayStep({ delay, hoursPerDay }: ImpactFacts): number | null {
  const day = hoursPerDay * 60;
  return delay === null ? null : step(Math.abs(delay), [day, 5 * day, 10 * day, 20 * day]);
}

function wordSteps(risk: Risk): number[] {
  return [...risk.impact.other.values()].flatMap(
    (word) => words.get(word.toLowerCase().replaceAll('-', ' ')) ?? [],
  );
}

/** 1 up to the first bound, 5 beyond the last. */
function step(value: number, bounds: readonly number[]): number {
  return 1 + bounds.filter((bound) => value > bound).length;
}
