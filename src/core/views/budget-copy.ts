/** The tables of the budget for the clipboard: tab-separated, ISO dates, plain decimals, every row with its depth. */
import type { Snapshot } from '../analysis/snapshot';
import { printDay } from '../base/dates';
import type { BudgetRow } from '../budget/budget-result';
import { indexPoints } from './budget-indices';
import { marginOf } from './budget-margin';
import type { ScenarioFigures } from './budget-scenarios';

export function copyTable(snapshot: Snapshot, table: string): string | null {
  const rows = budgetTable(snapshot, table);
  return rows && print(rows);
}

/** Of every scenario that has a value. */
export function copyScenarios(snapshot: Snapshot, all: readonly ScenarioFigures[]): string {
  const rows = all.flatMap(({ label, scene }) => {
    if (scene === null) return [];
    const { budget } = scene.snapshot;
    const { forecast } = budget.figures;
    const end = budget.cash.limits[0]?.forecast.day ?? null;
    const more = forecast - snapshot.budget.figures.forecast;
    const amounts = [forecast, -marginOf(scene.snapshot).over, more].map(printerOf(budget.decimals));
    return [[label, ...amounts, end === null ? '' : printDay(end), printDay(scene.finish)]];
  });
  return print([['Scenario', 'EAC', 'VAC', 'On the plan', 'Money ends', 'Finish'], ...rows]);
}

/** A table of the page with plain values, its columns' names first; null: there is no such table. */
export function budgetTable(snapshot: Snapshot, table: string): readonly (readonly string[])[] | null {
  const { budget } = snapshot;
  const amount = printerOf(budget.decimals);
  const earned = (rows: readonly BudgetRow[]): readonly (readonly string[])[] => [
    ['Level', 'Id', 'Item', 'Budget', 'Planned', 'Earned', 'Spent', 'EAC'],
    ...flat(rows).map(({ level, row }) => [
      String(level),
      row.id,
      row.title,
      ...[row.planned, row.pv, row.ev, row.spent, row.forecast].map(amount),
    ]),
  ];
  switch (table) {
    case 'phase':
      return earned(budget.phases);
    case 'person':
      return earned(budget.people);
    case 'line':
      return earned(budget.lines);
    case 'burn':
    case 'month':
      return [
        ['Month', 'Budget', 'Spent', 'EAC'],
        ...budget.months.map(({ month, planned, spent, forecast }) => [
          printDay(month).slice(0, 7),
          ...[planned, spent, forecast].map(amount),
        ]),
      ];
    case 'curve':
      return [
        ['Until', 'Planned', 'Earned', 'Spent', 'Forecast'],
        ...budget.series.map(({ day, planned, earned: ev, spent, forecast }) => [
          printDay(day),
          ...[planned, ev, spent, forecast].map(amount),
        ]),
      ];
    case 'indices':
      return [
        ['Until', 'CPI', 'SPI'],
        ...indexPoints(snapshot).map(({ day, cpi, spi }) => [
          printDay(day),
          ...[cpi, spi].map((index) => index?.toFixed(4) ?? ''),
        ]),
      ];
    default:
      return null;
  }
}

function printerOf(decimals: number): (minor: number | null) => string {
  return (minor) => (minor === null ? '' : (minor / 10 ** decimals).toFixed(decimals));
}

interface Level {
  readonly level: number;
  readonly row: BudgetRow;
}

/** Depth first, without recursion: plans may nest deeply. */
function flat(rows: readonly BudgetRow[]): Level[] {
  const all: Level[] = [];
  const waiting: Level[] = rows.map((row) => ({ level: 1, row })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    all.push(next);
    for (const row of next.row.children.toReversed()) waiting.push({ level: next.level + 1, row });
  }
  return all;
}

/** Cells lose tabs and line ends, and a leading `=`, `+`, `-` or `@` that a spreadsheet would run as a formula. */
function print(rows: readonly (readonly string[])[]): string {
  const safe = (cell: string): string => {
    const line = cell.replaceAll(/\s+/g, ' ').trim();
    return /^[=+@-]/.test(line) && !/^-?\d+(?:\.\d+)?$/.test(line) ? `'${line}` : line;
  };
  return rows.map((row) => row.map(safe).join('\t')).join('\n') + '\n';
}
