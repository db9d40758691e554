/**
 * What is written when a risk is moved to another cell of the matrix: as little as puts it there. A probability becomes
 * what the step's word stands for; of the impacts those that lie above the step come down to it, and where none reaches
 * it the greatest goes up. Amounts become a round amount inside the step, words the word of the step.
 */
import { err, ok, type Result } from '../base/result';
import type { Address } from '../model/address';
import { workingMinutes } from '../model/durations';
import { minorOf, moneyBase, type MoneyBase } from '../model/money';
import type { PlanEdit } from '../model/plan-edit';
import { matrixWords, probabilityWords } from '../model/risk-words';
import type { Risk } from '../model/plan';
import type { ExposurePlan } from './compute-exposure';
import type { MatrixCell } from './exposure';
import { impactBounds } from './impact-bounds';
import { coarseStep, fineStep } from './risk-matrix';
import { impactSteps, riskScore, type ImpactBounds, type ImpactFacts, type ImpactStep } from './risk-score';

/**
 * @param to in the plan's matrix
 * @param inWords whether the text says the probability by a word
 * @returns no edits where it stands there already; an error as a sentence
 */
export function assessRisk(
  plan: ExposurePlan,
  risk: Risk,
  to: MatrixCell,
  inWords: boolean,
): Result<readonly PlanEdit[], string> {
  const { riskMatrix: size, hoursPerDay } = plan.project;
  const base = moneyBase(plan);
  const { cost, schedule } = risk.impact;
  const facts: ImpactFacts = {
    cost: cost && minorOf(cost, base),
    delay: schedule && workingMinutes(schedule, hoursPerDay),
    bounds: impactBounds(plan),
  };
  const from = riskScore(risk, facts, size).cell;
  const edits: PlanEdit[] = [];
  if (from.probability !== to.probability) {
    const word = matrixWords[fineStep(to.probability, size.probability) - 1]!;
    const value = inWords || risk.probability === null ? word : percent(probabilityWords.get(word)!);
    edits.push({ kind: 'set', address: ['risks', risk.id, 'probability'], value });
  }
  if (from.impact === to.impact) return ok(edits);
  const step = fineStep(to.impact, size.impact);
  for (const impact of impactsToMove(risk, facts, to.impact, size.impact)) {
    const value = valueOf(impact, step, facts.bounds, { ...base, hoursPerDay });
    if (value === null)
      return err(`The cost of ${risk.title} counts as medium while the budget has no total.`);
    const address: Address = ['risks', risk.id, 'impact', impact.key];
    edits.push({ kind: 'set', address, value });
  }
  return ok(edits);
}

type Moved = Pick<ImpactStep, 'key' | 'kind'> & { readonly negative: boolean };

function impactsToMove(risk: Risk, facts: ImpactFacts, to: number, steps: number): readonly Moved[] {
  const known = impactSteps(risk, facts);
  const negative = { money: (facts.cost ?? 0) < 0, time: (facts.delay ?? 0) < 0, word: false };
  const move = ({ key, kind }: ImpactStep): Moved => ({ key, kind, negative: negative[kind] });
  const above = known.filter(({ step }) => coarseStep(step, steps) > to);
  if (above.length > 0) {
    // What lies below cannot carry the step, so at least one of those above comes to stand on it.
    return above.map(move);
  }
  const greatest = known.reduce<ImpactStep | null>(
    (best, one) => (best === null || one.step > best.step ? one : best),
    null,
  );
  return [greatest ? move(greatest) : { key: 'overall', kind: 'word', negative: false }];
}

/** Null where no amount can be said to lie in the step. */
function valueOf(
  { kind, negative }: Moved,
  step: number,
  { delay, cost }: ImpactBounds,
  { decimals, hoursPerDay }: MoneyBase & { readonly hoursPerDay: number },
): string | null {
  if (kind === 'word') return matrixWords[step - 1]!;
  if (kind === 'time') return roundTime(step === 1 ? delay[0]! : inside(step, delay), hoursPerDay * 60);
  if (cost === null) return null;
  const amount = roundFigure(inside(step, cost), decimals);
  return negative ? `-${amount}` : amount;
}

/** The middle of a step; of the first the half, and of the last, which has no end, half as much again as where it begins. */
function inside(step: number, bounds: readonly number[]): number {
  const [from, to] = [bounds[step - 2] ?? 0, bounds[step - 1]];
  return to === undefined ? from * 1.5 : (from + to) / 2;
}

/** Whole days where there are any, and up: `8d`, `4h`. */
function roundTime(minutes: number, perDay: number): string {
  return minutes >= perDay ? `${Math.ceil(minutes / perDay)}d` : `${Math.max(1, Math.round(minutes / 60))}h`;
}

/** Two figures, as people write sums: `13k`, `380`. */
function roundFigure(minor: number, decimals: number): string {
  let unit = 1;
  while (minor >= unit * 100) unit *= 10;
  const rounded = (Math.round(minor / unit) * unit) / 10 ** decimals;
  if (rounded >= 1000 && Number.isInteger(rounded / 1000)) return `${rounded / 1000}k`;
  return rounded.toFixed(Number.isInteger(rounded) ? 0 : decimals);
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
