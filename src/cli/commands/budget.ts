/** `milewright budget`: what was approved, what is planned, what is spent and what it will come to. */
import { printDay } from '../../core/base/dates';
import type { BudgetResult, Figures, Minor } from '../../core/budget/budget-result';
import { noValue } from '../../core/views/format';
import { printDecimal, printMoney } from '../amounts';
import type { PlanReport } from '../open-plan';
import { cell, printable, printTable, type Cell, type Column, type Style } from '../print';
import type { Command } from './command';

export const budget: Command = {
  name: 'budget',
  summary: 'print budget, cost and forecast',
  description:
    'Prints the approved total, planned cost, money spent and forecast, by budget line, phase, person and month.',
  answers: 'figures',
  commits: 'unused',
  text: printBudget,
  json: ({ snapshot: { budget } }) => ({
    version: 1,
    currency: budget.currency,
    total: decimal(budget.total, budget),
    ...figures(budget.figures, budget),
    earned: earnedJson(budget),
    lines: budget.lines
      .filter(({ kind }) => kind === 'line')
      .map((line) => ({ id: line.id, ...figures(line, budget) })),
  }),
};

function decimal(amount: Minor | null, { decimals }: BudgetResult): string | null {
  return amount === null ? null : printDecimal(amount, decimals);
}

function figures({ planned, spent, forecast }: Figures, budget: BudgetResult) {
  return {
    planned: decimal(planned, budget),
    spent: decimal(spent, budget),
    forecast: decimal(forecast, budget),
  };
}

function earnedJson(budget: BudgetResult) {
  const { baseline, bac, pv, ev, ac, cv, sv, cpi, spi, eac, etc, vac, tcpi } = budget.earned;
  const money = { bac, pv, ev, ac, cv, sv, eac, etc, vac };
  return {
    baseline,
    ...Object.fromEntries(Object.entries(money).map(([key, amount]) => [key, decimal(amount, budget)])),
    cpi: cpi === null ? null : round(cpi),
    spi: spi === null ? null : round(spi),
    tcpi: tcpi === null ? null : round(tcpi),
  };
}

/** Four decimals: more than anybody reads from an index, and the same on every machine. */
function round(index: number): number {
  return Math.round(index * 10_000) / 10_000;
}

function printBudget({ snapshot: { budget, plan } }: PlanReport, style: Style): string {
  const { decimals, total } = budget;
  const over = total === null ? null : budget.figures.forecast - total;
  const verdict =
    over === null
      ? 'no total is set'
      : over > 0
        ? style.ink('red', `${printMoney(over, decimals)} over the total`)
        : `${printMoney(-over, decimals)} left of the total`;
  const money = (amount: Minor | null): Cell => cell(printMoney(amount, decimals));
  const heads = [
    [cell('Total'), money(total)],
    [cell('Planned'), money(budget.figures.planned)],
    [cell('Spent'), money(budget.figures.spent)],
    [cell('Forecast'), money(budget.figures.forecast)],
    [
      cell(budget.earned.baseline === null ? 'PV' : `PV of ${budget.earned.baseline}`),
      money(budget.earned.pv),
    ],
    [cell('EV'), money(budget.earned.ev)],
  ];
  const strip = printTable([{ title: '' }, { title: budget.currency, align: 'right' }], heads, style);
  const months: readonly Row[] = budget.months.map((month) => ({
    ...month,
    id: printDay(month.month).slice(0, 7),
    title: '',
  }));
  const tables = (
    [
      ['Line', budget.lines],
      ['Phase', budget.phases],
      ['Person', budget.people],
      ['Month', months],
    ] as const
  ).flatMap(([title, rows]) => {
    const some = rows.filter(
      ({ planned, spent, forecast }) => planned !== 0 || (spent ?? 0) !== 0 || forecast !== 0,
    );
    return some.length > 0 ? [`\n${breakdown(title, some, decimals, style)}`] : [];
  });
  const state = `${printable(plan.project.name)}: forecast ${printMoney(budget.figures.forecast, decimals)} ${budget.currency} on ${printDay(budget.statusDay)}, ${verdict}.`;
  const overlay = budget.privateUsed ? ' Rates of the private overlay are used.' : '';
  return `${state}${overlay}\n\n${strip}${tables.join('')}`;
}

interface Row extends Figures {
  /** Empty: what belongs to none of the others. */
  readonly id: string;
  readonly title: string;
}

function breakdown(title: string, rows: readonly Row[], decimals: number, style: Style): string {
  const columns: readonly Column[] = [
    { title },
    { title: '', cut: true },
    { title: 'Planned', align: 'right' },
    { title: 'Spent', align: 'right' },
    { title: 'Forecast', align: 'right' },
  ];
  const lines = rows.map((row) => [
    cell(row.id || noValue),
    cell(row.title === row.id ? '' : row.title),
    cell(printMoney(row.planned, decimals)),
    cell(printMoney(row.spent, decimals)),
    cell(printMoney(row.forecast, decimals), row.forecast > row.planned ? 'yellow' : null),
  ]);
  return printTable(columns, lines, style);
}
