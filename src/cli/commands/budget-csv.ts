/** `budget --csv`: one breakdown as a table for a spreadsheet, ISO dates and plain decimals; of lines unless `--by` says. */
import { printDay } from '../../core/base/dates';
import type { BudgetResult, BudgetRow } from '../../core/budget/budget-result';
import { earnedFigures } from '../../core/budget/earned-figures';
import { printCsv } from '../../core/budget/print-csv';
import { amounts, decimal, index, indices, monthEnd, rowsOf, type BudgetAnswer } from './budget-answer';

type Line = readonly (string | number | null)[];

export function budgetCsv(answer: BudgetAnswer): string {
  const { budget, by } = answer;
  if (by === 'month') return monthsCsv(answer);
  const columns = ['level', 'kind', 'id', 'title', 'planned', 'spent', 'forecast', ...amounts, ...indices];
  return printCsv(columns, rowLines(rowsOf(budget, by ?? 'line'), budget));
}

/** Depth first, each row with its level from 1, without recursion: plans may nest deeply. */
function rowLines(rows: readonly BudgetRow[], budget: BudgetResult): Line[] {
  const lines: Line[] = [];
  const waiting = rows.map((row) => ({ level: 1, row })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { level, row } = next;
    const earned = earnedFigures(row);
    lines.push([
      level,
      row.kind,
      row.id,
      row.title,
      ...[row.planned, row.spent, row.forecast].map((amount) => decimal(amount, budget)),
      ...amounts.map((key) => decimal(earned[key], budget)),
      ...indices.map((key) => index(earned[key])),
    ]);
    for (const child of row.children.toReversed()) waiting.push({ level: level + 1, row: child });
  }
  return lines;
}

/** The money of each month, and what is reached at its end. */
function monthsCsv(answer: BudgetAnswer): string {
  const { budget } = answer;
  const columns = [
    'month',
    'planned',
    'spent',
    'forecast',
    'until',
    'pv',
    'ev',
    'ac',
    'cv',
    'sv',
    'cpi',
    'spi',
  ];
  const lines = budget.months.map((row): Line => {
    const month = printDay(row.month).slice(0, 7);
    const end = monthEnd(answer, row.month);
    const [point, at] = [end?.point ?? null, end?.earned ?? null];
    return [
      month,
      ...[row.planned, row.spent, row.forecast].map((amount) => decimal(amount, budget)),
      point && printDay(point.day),
      ...[point?.planned, point?.earned, point?.spent, at?.cv, at?.sv].map((amount) =>
        decimal(amount ?? null, budget),
      ),
      ...[at?.cpi, at?.spi].map((value) => index(value ?? null)),
    ];
  });
  return printCsv(columns, lines);
}
