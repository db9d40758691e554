/** What `milewright budget` answers from, whatever the format: the budget, and the breakdown that was asked for. */
import type { CostOdds } from '../../core/analysis/cost-odds';
import { costInputs } from '../../core/analysis/cost-inputs';
import { printDay, type Day } from '../../core/base/dates';
import { earnedAt } from '../../core/budget/earned-at';
import type {
  BudgetResult,
  BudgetRow,
  EarnedFigures,
  Minor,
  SeriesPoint,
} from '../../core/budget/budget-result';
import { computeBudget } from '../../core/budget/compute-budget';
import { computeSeries, type EarnedSeries } from '../../core/budget/compute-series';
import { printDecimal } from '../../core/model/money';
import type { PastPlan, PastRequest } from '../open-past';
import type { PlanReport } from '../open-plan';
import { oddsOf } from './budget-odds';
import type { OptionValues } from './command';

export const breakdowns = ['phase', 'person', 'line', 'month'] as const;
export type Breakdown = (typeof breakdowns)[number];

export interface BudgetAnswer {
  readonly project: string;
  readonly budget: BudgetResult;
  /** What open risks are expected to cost, by probability × impact. */
  readonly exposure: Minor;
  /** Null: nobody asked, or nothing with a cost is scheduled. */
  readonly odds: CostOdds | null;
  /** The commit whose plan it is; null: the plan as it is now. */
  readonly commit: string | null;
  /** Null: none was asked for. */
  readonly by: Breakdown | null;
  /** Of the breakdown, by its ids; the project's for months. */
  readonly series: ReadonlyMap<string, EarnedSeries>;
  /** The days on which EV is of the plan as it stood then. */
  readonly earnedThen: ReadonlySet<Day>;
}

export function pastRequest(options: OptionValues): PastRequest | null {
  const asOf = options.get('as-of');
  const months = options.get('by') === 'month';
  return asOf === undefined && !months
    ? null
    : { kind: 'past', asOf: (asOf as Day | undefined) ?? null, months };
}

export function budgetAnswer({ snapshot, revisions }: PlanReport, options: OptionValues): BudgetAnswer {
  const by = breakdowns.find((each) => each === options.get('by')) ?? null;
  const of = by === 'month' ? 'project' : by;
  const past = revisions?.kind === 'past' ? revisions : null;
  const then = past?.asOf ?? null;
  const curves = of === null ? new Map() : computeSeries(then?.inputs ?? costInputs(snapshot), of, 'month');
  return {
    project: snapshot.plan.project.name,
    budget: then === null ? snapshot.budget : budgetOf(then.inputs),
    exposure: snapshot.exposure.cost,
    odds: then === null ? oddsOf(snapshot, options) : null,
    commit: then?.commit ?? null,
    by,
    series: by === 'month' ? withHistory(curves, past?.earned ?? new Map()) : curves,
    earnedThen: new Set(by === 'month' ? past?.earned.keys() : []),
  };
}

function budgetOf({
  plan,
  schedule,
  ledgers,
  statusDay,
  holidays,
  baseline,
}: PastPlan['inputs']): BudgetResult {
  return computeBudget(plan, schedule, ledgers, statusDay, holidays, baseline);
}

function withHistory(
  curves: ReadonlyMap<string, EarnedSeries>,
  earned: ReadonlyMap<Day, Minor>,
): ReadonlyMap<string, EarnedSeries> {
  const known = ({ points }: EarnedSeries) =>
    points.map((point) => ({ ...point, earned: earned.get(point.day) ?? point.earned }));
  return new Map(Array.from(curves, ([id, curve]) => [id, { ...curve, points: known(curve) }]));
}

export function rowsOf(budget: BudgetResult, by: Exclude<Breakdown, 'month'>): readonly BudgetRow[] {
  return { phase: budget.phases, person: budget.people, line: budget.lines }[by];
}

/** Where a month stands: at its end, but the present one at the status date; null: on no curve. */
export function monthEnd(
  { budget, series }: BudgetAnswer,
  month: Day,
): { point: SeriesPoint; earned: EarnedFigures | null } | null {
  const whole = series.get('');
  const name = printDay(month).slice(0, 7);
  const points = whole?.points.filter(({ day }) => printDay(day).startsWith(name)) ?? [];
  const point = points.find(({ day }) => day === budget.statusDay) ?? points.at(-1);
  return whole && point ? { point, earned: earnedAt(point, whole.earned.bac) } : null;
}

/** Exact, as files and JSON have it. */
export function decimal(amount: Minor | null, { decimals }: Pick<BudgetResult, 'decimals'>): string | null {
  return amount === null ? null : printDecimal(amount, decimals);
}

/** Four decimals: more than anybody reads from an index, and the same on every machine. */
export function index(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}

type Amount = 'bac' | 'pv' | 'ev' | 'ac' | 'cv' | 'sv' | 'eac' | 'etc' | 'vac';

export const amounts: readonly Amount[] = ['bac', 'pv', 'ev', 'ac', 'cv', 'sv', 'eac', 'etc', 'vac'];
export const indices: readonly (keyof EarnedFigures & ('cpi' | 'spi' | 'tcpi'))[] = ['cpi', 'spi', 'tcpi'];
