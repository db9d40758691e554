/**
 * The costs of a plan whose rest comes to something else than the plan has it: to another sum, by another day, or with more
 * on top. What is done and spent stays as it is; what remains is scaled in the proportions of the plan, item by item and
 * day by day, by largest remainder, so that every breakdown still adds up to the cent.
 */
import type { Day } from '../base/dates';
import { allocate } from './allocate';
import { addItems, noSums } from './breakdown';
import type { Minor } from './budget-result';
import { costsOf, type BudgetCosts } from './compute-budget';
import type { CostItem } from './cost-item';
import { gatherCosts, moneyFor, type CostInputs } from './gather-costs';
import { addEvenly, sumsByDay, type ByDay } from './money-by-day';

export interface RestOfCosts {
  /** What is still to be paid in all, not below 0; null: as the plan has it. */
  readonly total: Minor | null;
  /** The day by which it is paid, stretched or shrunk from the status date on; null: on the days of the plan. */
  readonly until: Day | null;
  /** What comes on top of all that: on lines of its own, evenly on its days. */
  readonly extras: readonly ExtraCost[];
}

export interface ExtraCost {
  readonly line: string;
  readonly amount: Minor;
  /** Ascending, one at least. */
  readonly days: readonly Day[];
}

export function costsWithRest(inputs: CostInputs, rest: RestOfCosts): BudgetCosts {
  const byDay = moneyFor(inputs);
  const gathered = gatherCosts(inputs, () => byDay);
  const remaining = restByDay(byDay.remaining, rest, inputs.statusDay);
  const items = [...scaled(gathered.items, rest.total), ...rest.extras.map(itemOf)];
  const sums = addItems(noSums(), items);
  return costsOf(inputs, gathered, { ...byDay, remaining }, sums, () => items);
}

function scaled(items: readonly CostItem[], total: Minor | null): readonly CostItem[] {
  if (total === null) return items;
  const parts = allocate(
    total,
    items.map(({ remaining }) => remaining),
  );
  return items.map((item, i) => ({ ...item, remaining: parts[i]! }));
}

function restByDay(planned: ByDay, { total, until, extras }: RestOfCosts, statusDay: Day): ByDay {
  const known = planned.ascending();
  const weights = known.map(({ amount }) => amount);
  const amounts = total === null ? weights : allocate(total, weights);
  const last = known.at(-1)?.day ?? statusDay;
  const factor = until === null ? 1 : Math.max(1, until - statusDay + 1) / Math.max(1, last - statusDay + 1);
  const sums = sumsByDay();
  for (const [i, { day }] of known.entries()) {
    sums.add(statusDay + Math.max(0, Math.ceil((day - statusDay + 1) * factor) - 1), amounts[i]!);
  }
  for (const { amount, days } of extras) addEvenly(sums, amount, days);
  return sums;
}

function itemOf({ line, amount }: ExtraCost): CostItem {
  return { task: null, person: null, line, planned: 0, bac: 0, pv: 0, ev: 0, remaining: amount };
}
