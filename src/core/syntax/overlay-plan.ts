/** The private overlay: rates and budget figures of one person's machine, laid over those that everybody sees. */
import type { Plan } from '../model/plan';
import { noMemory } from './lowering-memory';
import { planOf, ratesOf } from './plan-of';
import { newItems } from './lower-items';
import { privatePlanSchema } from './schema/plan';
import { shapeOf, type Lowered, type ObjectShape } from './shape';

export type PrivateSections = Lowered<typeof privatePlanSchema>;
export const privateShape = shapeOf(privatePlanSchema) as ObjectShape;

/** Rates of people that the team does not know are left out; `privateUsed` says whether any figure changed. */
export function overlayPlan(plan: Plan, overlay: PrivateSections): Plan {
  const team = new Map(plan.team);
  let used = (overlay.rates?.size ?? 0) > 0;
  for (const [id, { rate, overtime }] of overlay.team ?? []) {
    const person = team.get(id);
    if (!person || (rate === undefined && overtime === undefined)) continue;
    used = true;
    team.set(id, {
      ...person,
      rates: rate === undefined ? person.rates : ratesOf(rate),
      overtime: overtime ?? person.overtime,
    });
  }
  const written = overlay.budget;
  if (!written || Object.keys(written).length === 0) {
    return { ...plan, team, rates: new Map([...plan.rates, ...(overlay.rates ?? [])]), privateUsed: used };
  }
  const figures = planOf({ budget: written }, newItems(), noMemory()).budget;
  const budget: Plan['budget'] = {
    total: figures.total ?? plan.budget.total,
    contingency: figures.contingency ?? plan.budget.contingency,
    reserve: figures.reserve ?? plan.budget.reserve,
    currencies: new Map([...plan.budget.currencies, ...figures.currencies]),
    lines: new Map([...plan.budget.lines, ...figures.lines]),
    ledger: written.ledger ? figures.ledger : plan.budget.ledger,
    ledgerDates: figures.ledgerDates ?? plan.budget.ledgerDates,
    overhead: written.overhead ?? plan.budget.overhead,
  };
  return {
    ...plan,
    team,
    rates: new Map([...plan.rates, ...(overlay.rates ?? [])]),
    budget,
    privateUsed: true,
  };
}
