/** The steps of impact of a plan in what risks are counted in: working minutes and minor units. */
import { workingMinutes } from '../model/durations';
import { minorOf, moneyBase } from '../model/money';
import type { Plan } from '../model/plan';
import type { ImpactBounds } from './risk-score';

export function impactBounds(plan: Pick<Plan, 'project' | 'budget'>): ImpactBounds {
  const { impactScale, hoursPerDay } = plan.project;
  const base = moneyBase(plan);
  const total = plan.budget.total && minorOf(plan.budget.total, base);
  const cost = impactScale.cost.flatMap((bound) => {
    if (typeof bound !== 'number') return minorOf(bound, base) ?? [];
    return total === null || total <= 0 ? [] : bound * total;
  });
  return {
    delay: impactScale.delay.map((bound) => workingMinutes(bound, hoursPerDay)),
    cost: cost.length === impactScale.cost.length ? cost : null,
  };
}
