/**
 * The budget under another assumption of what is still to come: at the approved prices, at the pace so far, at what four of
 * five simulated runs keep to, with the open changes, or with the levers of «what if». What is spent and earned is the same
 * in all of them. Each is a whole snapshot, so that whatever shows a budget shows it, and nothing is written.
 */
import { dayOfMinute, type Day } from '../base/dates';
import type { BudgetResult, BudgetRow, Minor, WhyUnknown } from '../budget/budget-result';
import { withBreakdowns } from '../budget/compute-budget';
import { costsWithRest, type RestOfCosts } from '../budget/costs-with-rest';
import { workingDays } from '../budget/working-days';
import { costInputs } from './cost-inputs';
import type { CostOdds } from './cost-odds';
import type { Levers } from './levers';
import { isOpenChange, priceOpenChanges, type PricedChange } from './open-changes';
import type { Snapshot } from './snapshot';
import { leveredSnapshot } from './what-if-levers';

export const scenarioIds = ['plan', 'approved', 'pace', 'p80', 'changes', 'levers'] as const;
export type ScenarioId = (typeof scenarioIds)[number];

export interface ScenarioChoice {
  readonly id: ScenarioId;
  /** Of the scenario `levers`. */
  readonly levers: Levers;
}

export interface BudgetScenario {
  readonly id: ScenarioId;
  readonly snapshot: Snapshot;
  /** The last day of the work. */
  readonly finish: Day;
  /** Of the scenario `changes`, else empty. */
  readonly changes: readonly PricedChange[];
}

export type WhyNoScenario = WhyUnknown | 'nothing-ahead' | 'no-odds';

export interface ScenarioState {
  readonly id: ScenarioId;
  /** Null: it can be shown. */
  readonly unknown: WhyNoScenario | null;
}

/** Those that say anything of this plan: without a baseline nothing else was approved, without changes none are open. */
export function scenarioStates(snapshot: Snapshot, odds: CostOdds | null): readonly ScenarioState[] {
  const { plan, budget } = snapshot;
  const isShown = (id: ScenarioId): boolean =>
    (id !== 'approved' || budget.earned.baseline !== null) &&
    (id !== 'changes' || [...plan.changes.values()].some(isOpenChange));
  return scenarioIds.filter(isShown).map((id) => ({ id, unknown: whyUnknown(id, snapshot, odds) }));
}

function whyUnknown(id: ScenarioId, { budget }: Snapshot, odds: CostOdds | null): WhyNoScenario | null {
  if (id === 'plan' || id === 'levers') return null;
  const { ac, unknown } = budget.earned;
  if (ac === null) return 'no-ledger';
  if (id === 'pace' && unknown.eac) return unknown.eac;
  if (id === 'p80' && odds === null) return 'no-odds';
  const total = totalOf(id, budget, odds);
  // Money that falls on no day of the plan has no place in a curve.
  return total !== null && total > ac && budget.cash.ahead.every(({ amount }) => amount <= 0)
    ? 'nothing-ahead'
    : null;
}

/** The final cost; null: it is that of the plan, and what is added to it. */
function totalOf(id: ScenarioId, { earned }: BudgetResult, odds: CostOdds | null): Minor | null {
  if (id === 'approved') return earned.eacAsPlanned;
  if (id === 'pace') return earned.eac;
  return id === 'p80' && odds !== null ? odds.cost[80]! : null;
}

/** @returns the plan as it stands where the scenario says nothing of it */
export function budgetScenario(
  snapshot: Snapshot,
  { id, levers }: ScenarioChoice,
  odds: CostOdds | null,
): BudgetScenario {
  const state = scenarioStates(snapshot, odds).find((each) => each.id === id);
  if (id === 'plan' || !state || state.unknown !== null) return asPlanned(snapshot);
  if (id === 'levers') {
    const levered = leveredSnapshot(snapshot, levers);
    return { id, snapshot: levered, finish: lastDay(levered), changes: [] };
  }
  if (id === 'changes') return withChanges(snapshot);
  const { budget } = snapshot;
  const total = Math.max(0, totalOf(id, budget, odds)! - (budget.earned.ac ?? 0));
  const until = id === 'p80' && odds !== null ? odds.finish[80]! : null;
  const rest = { total, until, extras: [] };
  const budgeted = withRest(snapshot, rest, []);
  // Runs in which risks happen pay for them: they would count twice beside such a sum.
  const exposure = id === 'p80' ? { ...snapshot.exposure, cost: 0 } : snapshot.exposure;
  return {
    id,
    snapshot: { ...budgeted, exposure },
    finish: until ?? lastDay(snapshot),
    changes: [],
  };
}

export function asPlanned(snapshot: Snapshot): BudgetScenario {
  return { id: 'plan', snapshot, finish: lastDay(snapshot), changes: [] };
}

function withChanges(snapshot: Snapshot): BudgetScenario {
  const { plan, inputs, statusDay } = snapshot;
  const changes = priceOpenChanges(snapshot);
  const finish = changes.at(-1)?.finish ?? lastDay(snapshot);
  const days = workingDays(plan, inputs.holidays.days).between(
    Math.min(statusDay, finish),
    finish,
    null,
    null,
  );
  const extras = changes.map(({ change, amount }) => ({ line: lineOf(change.id), amount, days }));
  const rest = { total: null, until: null, extras };
  return { id: 'changes', snapshot: withRest(snapshot, rest, changes), finish, changes };
}

function withRest(snapshot: Snapshot, rest: RestOfCosts, changes: readonly PricedChange[]): Snapshot {
  const costs = costsWithRest(costInputs(snapshot), rest);
  const budget = withBreakdowns(costs, snapshot.plan.tasks);
  if (changes.length === 0) return { ...snapshot, budget };
  const byLine = new Map(changes.map(({ change }) => [lineOf(change.id), change]));
  const named = (rows: readonly BudgetRow[]): readonly BudgetRow[] =>
    rows.map((row) => {
      const change = row.kind === 'line' ? byLine.get(row.id) : undefined;
      return change
        ? { ...row, title: change.title, address: ['changes', change.id] }
        : { ...row, children: named(row.children) };
    });
  const { phases, people, lines } = budget;
  return {
    ...snapshot,
    budget: { ...budget, phases: named(phases), people: named(people), lines: named(lines) },
  };
}

/** No line of a plan is called so: ids have no slashes. */
function lineOf(change: string): string {
  return `change/${change}`;
}

function lastDay({ schedule, statusDay }: Snapshot): Day {
  return schedule.tasks.size === 0 ? statusDay : dayOfMinute(schedule.finish - 1);
}
