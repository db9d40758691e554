/** The way ahead in `milewright budget`: burn, when the money ends, and with `--odds` what a simulation makes of it. */
import type { CostOdds } from '../../core/analysis/cost-odds';
import { printDay } from '../../core/base/dates';
import type { BudgetResult, MoneyEnd, MoneyLimit } from '../../core/budget/budget-result';
import { noValue } from '../../core/views/format';
import { printMoney } from '../amounts';
import { cell, printTable, type Cell, type Column, type Style } from '../print';
import { decimal, index } from './budget-answer';

export function printOutlook(budget: BudgetResult, odds: CostOdds | null, style: Style): string {
  const { burn, limits } = budget.cash;
  const span =
    burn.from === burn.to || burn.to === null ? '' : `, ${monthOf(burn.from!)} to ${monthOf(burn.to)}`;
  const burnLine =
    burn.perMonth === null
      ? ''
      : `Burn ${printMoney(burn.perMonth, budget.decimals)} ${budget.currency} per month (${burn.months === 1 ? monthOf(burn.from!) : `mean of ${burn.months} months${span}`}).\n`;
  const tables = [
    ...(limits.length === 0 ? [] : [limitTable(budget, odds, style)]),
    ...(odds === null ? [] : [oddsTable(budget, odds, style)]),
  ];
  return burnLine + tables.map((table) => `\n${table}`).join('');
}

const names: Readonly<Record<MoneyLimit['kind'], string>> = {
  total: 'Total',
  contingency: 'with contingency',
  reserve: 'with reserve',
};

function limitTable({ cash, currency, decimals }: BudgetResult, odds: CostOdds | null, style: Style): string {
  const right = (title: string): Column => ({ title, align: 'right' });
  const columns: readonly Column[] = [
    { title: 'Money' },
    right(currency),
    { title: 'Ends' },
    right('Left'),
    { title: 'At this pace' },
    right('Left'),
    ...(odds === null ? [] : [right('Odds'), { title: 'Ends, P50' }]),
  ];
  const rows = cash.limits.map(({ kind, amount, forecast, pace }, i): readonly Cell[] => {
    const of = odds?.limits[i];
    const ends = of?.ends[50] ?? null;
    return [
      cell(names[kind]),
      cell(printMoney(amount, decimals)),
      endCell(forecast),
      leftCell(forecast, decimals),
      endCell(pace),
      leftCell(pace, decimals),
      ...(of
        ? [cell(`${Math.round(of.chance * 100)} %`), cell(ends === null ? 'lasts' : printDay(ends))]
        : []),
    ];
  });
  return printTable(columns, rows, style);
}

function endCell({ day, unknown }: MoneyEnd): Cell {
  if (day !== null) return cell(printDay(day), 'red');
  return cell(unknown === 'lasts' ? 'lasts' : noValue);
}

function leftCell({ left }: MoneyEnd, decimals: number): Cell {
  return cell(printMoney(left, decimals), left !== null && left < 0 ? 'red' : null);
}

const shown = [10, 50, 80, 90] as const;

function oddsTable({ currency, decimals }: BudgetResult, odds: CostOdds, style: Style): string {
  const columns: readonly Column[] = [
    { title: `${odds.runs} runs, seed ${odds.seed}` },
    ...shown.map((percent): Column => ({ title: `P${percent}`, align: 'right' })),
  ];
  const rows = [
    [cell(`Final cost, ${currency}`), ...shown.map((p) => cell(printMoney(odds.cost[p]!, decimals)))],
    [cell('Finish'), ...shown.map((p) => cell(printDay(odds.finish[p]!)))],
  ];
  return printTable(columns, rows, style);
}

function monthOf(day: number): string {
  return printDay(day).slice(0, 7);
}

/** `cash`, always there. */
export function cashJson(budget: BudgetResult) {
  const { burn, needs, limits } = budget.cash;
  const end = ({ day, left, unknown }: MoneyEnd) => ({
    date: day === null ? null : printDay(day),
    left: decimal(left, budget),
    unknown,
  });
  return {
    burn: {
      perMonth: decimal(burn.perMonth, budget),
      months: burn.months,
      from: burn.from === null ? null : monthOf(burn.from),
      to: burn.to === null ? null : monthOf(burn.to),
      unknown: burn.unknown,
    },
    needs: needs.map(({ month, amount, cumulative }) => ({
      month: monthOf(month),
      amount: decimal(amount, budget),
      cumulative: decimal(cumulative, budget),
    })),
    ends: limits.map(({ kind, amount, forecast, pace }) => ({
      of: kind,
      amount: decimal(amount, budget),
      forecast: end(forecast),
      pace: end(pace),
    })),
  };
}

/** `odds`, as `--odds` asks for them. */
export function oddsJson(odds: CostOdds | null, budget: BudgetResult) {
  if (odds === null) return null;
  const day = (value: number | null): string | null => (value === null ? null : printDay(value));
  return {
    runs: odds.runs,
    seed: odds.seed,
    cost: { percentiles: odds.cost.map((amount) => decimal(amount, budget)) },
    finish: { percentiles: odds.finish.map(day) },
    correlation: index(odds.correlation),
    holds: odds.limits.map(({ kind, amount, chance, ends }) => ({
      of: kind,
      amount: decimal(amount, budget),
      chance: index(chance),
      ends: ends.map(day),
    })),
    band: odds.band.map((point) => ({
      date: printDay(point.day),
      p10: decimal(point.p10, budget),
      p50: decimal(point.p50, budget),
      p80: decimal(point.p80, budget),
      p90: decimal(point.p90, budget),
    })),
  };
}
