/** What `milewright budget` answers from, whatever the format: the budget, and the breakdown that was asked for. */
import { budgetSeries } from '../../core/analysis/budget-series';
import { printDay, type Day } from '../../core/base/dates';
import { earnedAt } from '../../core/budget/earned-at';
import type {
  BudgetResult,
  BudgetRow,
  EarnedFigures,
  Minor,
  SeriesPoint,
} from '../../core/budget/budget-result';
import type { EarnedSeries } from '../../core/budget/compute-series';
import { printDecimal } from '../amounts';
import type { PlanReport } from '../open-plan';
import type { OptionValues } from './command';

export const breakdowns = ['phase', 'person', 'line', 'month'] as const;
export type Breakdown = (typeof breakdowns)[number];

export interface BudgetAnswer {
  readonly project: string;
  readonly budget: BudgetResult;
  /** Null: none was asked for. */
  readonly by: Breakdown | null;
  /** Of the breakdown, by its ids; the project's for months. */
  readonly series: ReadonlyMap<string, EarnedSeries>;
}

export function budgetAnswer({ snapshot }: PlanReport, options: OptionValues): BudgetAnswer {
  const by = breakdowns.find((each) => each === options.get('by')) ?? null;
  const of = by === 'month' ? 'project' : by;
  return {
    project: snapshot.plan.project.name,
    budget: snapshot.budget,
    by,
    series: of === null ? new Map() : budgetSeries(snapshot, of, 'month'),
  };
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
