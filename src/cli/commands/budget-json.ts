/** `budget --json`, as docs/json-output.md says: figures, earned value with its reasons, and the breakdown of `--by`. */
import { printDay, type Day } from '../../core/base/dates';
import type {
  BudgetResult,
  BudgetRow,
  EarnedFigures,
  EarnedTime,
  Figures,
} from '../../core/budget/budget-result';
import type { EarnedSeries } from '../../core/budget/compute-series';
import { earnedAt } from '../../core/budget/earned-at';
import { earnedFigures } from '../../core/budget/earned-figures';
import { amounts, decimal, index, indices, rowsOf, type BudgetAnswer } from './budget-answer';
import { cashJson, oddsJson } from './budget-outlook';
import type { JsonOutput } from './command';

export function budgetJson(given: BudgetAnswer): JsonOutput {
  const { budget, by, series, exposure, commit, earnedThen } = given;
  const { ledger, earned } = budget;
  const answer = {
    version: 1 as const,
    statusDate: printDay(budget.statusDay),
    commit,
    currency: budget.currency,
    privateRates: budget.privateUsed,
    total: decimal(budget.total, budget),
    contingency: decimal(budget.contingency, budget),
    reserve: decimal(budget.reserve, budget),
    riskExposure: decimal(exposure, budget),
    ...figuresJson(budget.figures, budget),
    earned: {
      baseline: earned.baseline,
      ...earnedJson(earned, budget),
      eacAsPlanned: decimal(earned.eacAsPlanned, budget),
      eacOnTime: decimal(earned.eacOnTime, budget),
      eacBottomUp: decimal(earned.eacBottomUp, budget),
      tcpiEac: index(earned.tcpiEac),
      unknown: earned.unknown,
      time: timeJson(earned.time),
    },
    lines: budget.lines
      .filter(({ kind }) => kind === 'line')
      .map((line) => ({ id: line.id, ...figuresJson(line, budget) })),
    ledger: {
      files: ledger.named,
      rows: ledger.rows,
      rowsUsed: ledger.rowsUsed,
      rowsLater: ledger.rowsLater,
      lastDate: ledger.lastDay === null ? null : printDay(ledger.lastDay),
    },
    cash: cashJson(budget),
    odds: oddsJson(given.odds, budget),
  };
  if (by === null) return answer;
  const rows =
    by === 'month'
      ? budget.months.map((row) => ({ month: printDay(row.month).slice(0, 7), ...figuresJson(row, budget) }))
      : rowsOf(budget, by).map((row) => rowJson(row, budget));
  const curves = Array.from(series.values(), (each) => seriesJson(each, budget, earnedThen));
  return Object.assign(answer, { by, rows, series: curves });
}

function figuresJson({ planned, spent, forecast }: Figures, budget: BudgetResult) {
  return {
    planned: decimal(planned, budget),
    spent: decimal(spent, budget),
    forecast: decimal(forecast, budget),
  };
}

function earnedJson(figures: EarnedFigures, budget: BudgetResult) {
  return Object.fromEntries([
    ...amounts.map((key) => [key, decimal(figures[key], budget)]),
    ...indices.map((key) => [key, index(figures[key])]),
  ]) as Readonly<Record<string, unknown>>;
}

function timeJson(time: EarnedTime | null) {
  if (time === null) return null;
  const { start, finish, planned, actual, earned, variance, forecast, forecastFinish, unknown } = time;
  return {
    start: printDay(start),
    finish: printDay(finish),
    planned,
    actual,
    earned: index(earned),
    variance: index(variance),
    index: index(time.index),
    forecast: index(forecast),
    forecastFinish: forecastFinish === null ? null : printDay(forecastFinish),
    unknown,
  };
}

function rowJson(row: BudgetRow, budget: BudgetResult): unknown {
  return {
    kind: row.kind,
    id: row.id,
    title: row.title,
    ...figuresJson(row, budget),
    ...earnedJson(earnedFigures(row), budget),
    rows: row.children.map((child) => rowJson(child, budget)),
  };
}

function seriesJson(
  { id, earned, time, points }: EarnedSeries,
  budget: BudgetResult,
  earnedThen: ReadonlySet<Day>,
): unknown {
  return {
    id,
    bac: decimal(earned.bac, budget),
    time: timeJson(time),
    points: points.map((point) => {
      const at = earnedAt(point, earned.bac);
      return {
        date: printDay(point.day),
        pv: decimal(point.planned, budget),
        ev: decimal(point.earned, budget),
        ac: decimal(point.spent, budget),
        cpi: index(at?.cpi ?? null),
        spi: index(at?.spi ?? null),
        evFrom: point.earned === null ? null : earnedThen.has(point.day) ? 'history' : 'plan',
        forecast: decimal(point.forecast, budget),
      };
    }),
  };
}
