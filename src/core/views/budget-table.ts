/**
 * The table below the charts: the same money by phase, person, line or month, drilled down to tasks. EAC of a row is
 * what it has cost and what its remaining work will; so rows add up to the total.
 */
import type { Snapshot } from '../analysis/snapshot';
import type { Translate } from '../base/translate';
import type { BudgetResult, BudgetRow } from '../budget/budget-result';
import { earnedFigures } from '../budget/earned-figures';
import { stateKind } from '../model/states';
import { isOffTarget } from './budget-figures';
import { marginOf } from './budget-headline';
import type { Breakdown, Cell, Column, TableRow, Target } from './budget-model';
import { rowId, sumRow, undistributed } from './budget-rows';
import type { Format, MoneyScale } from './format';
import { stateIcons } from './trees/task-row';

/** More children than this wait behind one row. */
const shownChildren = 8;

export function budgetBreakdowns(
  snapshot: Snapshot,
  format: Format,
  scale: MoneyScale,
  t: Translate,
): Breakdown[] {
  const { budget } = snapshot;
  const print = printer(format, scale, marginOf(snapshot).budget);
  const total = sumRow(budget, t('Total'));
  const rest = undistributed(budget, t);
  const earned = (id: string, title: string, rows: readonly BudgetRow[]): Breakdown => ({
    id,
    title,
    columns: columnsOf(t),
    rows: openWorst(
      rows,
      [...rows, ...rest].map((row) => tableRow(row, id, snapshot, print, t)),
    ),
    total: tableRow(total, id, snapshot, print, t),
  });
  return [
    earned('phase', t('Phase'), budget.phases),
    earned('person', t('Person'), budget.people),
    earned('line', t('Line'), budget.lines),
    byMonth(budget, rest, format, print, t),
  ];
}

/** The row that costs most more than planned is where a reader looks first. */
function openWorst(rows: readonly BudgetRow[], shown: readonly TableRow[]): readonly TableRow[] {
  let worst = -1;
  for (const [i, row] of rows.entries()) {
    if (row.children.length === 0 || row.forecast <= row.planned) continue;
    const other = rows[worst];
    if (!other || row.forecast - row.planned > other.forecast - other.planned) worst = i;
  }
  return shown.map((row, i) => (i === worst ? { ...row, open: true } : row));
}

function columnsOf(t: Translate): Column[] {
  const column = (id: Column['id'], title: string, secondary = false): Column => ({ id, title, secondary });
  return [
    column('item', t('Item')),
    column('budget', t('Budget')),
    column('planned', t('Planned'), true),
    column('earned', t('Earned'), true),
    column('spent', t('Spent'), true),
    column('cpi', 'CPI'),
    column('spi', 'SPI'),
    column('eac', 'EAC'),
    column('vac', 'VAC'),
  ];
}

interface Printer {
  money(amount: number | null): Cell;
  /** Red where it matters to the whole. */
  variance(amount: number): Cell;
  index(value: number | null): Cell;
}

/** @param budget an overrun is red from a hundredth of it */
function printer(format: Format, scale: MoneyScale, budget: number): Printer {
  return {
    money: (value) => ({ text: format.money(value, scale), red: false, value }),
    variance: (value) => ({
      text: format.money(value, scale),
      red: value < 0 && -value >= Math.abs(budget) / 100,
      value,
    }),
    index: (value) => ({ text: format.index(value), red: isOffTarget(value), value }),
  };
}

function tableRow(row: BudgetRow, path: string, snapshot: Snapshot, print: Printer, t: Translate): TableRow {
  const { planned, pv, ev, spent, forecast } = row;
  const { cpi, spi } = earnedFigures(row);
  const id = rowId(path, row);
  const isList = row.children.every((child) => child.children.length === 0);
  // Tasks by what they cost more than planned, so that what matters is seen without unfolding; phases as in the file.
  const children = isList
    ? row.children.toSorted((a, b) => a.planned - a.forecast - (b.planned - b.forecast))
    : row.children;
  const hidden = isList && children.length > shownChildren + 1 ? children.length - shownChildren : 0;
  return {
    id,
    title: row.title,
    ...lookOf(row, snapshot),
    target: row.address === null ? null : { kind: 'address', address: row.address },
    cells: [
      print.money(planned),
      print.money(pv),
      print.money(ev),
      print.money(spent),
      print.index(cpi),
      print.index(spi),
      print.money(forecast),
      print.variance(planned - forecast),
    ],
    bar: { budget: planned, planned: pv, earned: ev, spent },
    children: children.map((child) => tableRow(child, id, snapshot, print, t)),
    open: false,
    shown: children.length - hidden,
    more: hidden > 0 ? { text: t('{0} more tasks', hidden), note: t('sorted by variance') } : null,
  };
}

function lookOf(row: BudgetRow, { plan }: Snapshot): Pick<TableRow, 'detail' | 'icon'> {
  const task = row.kind === 'task' ? plan.tasks.get(row.id) : undefined;
  if (!task || task.children.length > 0) return { detail: '', icon: null };
  const { icon, color } = stateIcons[stateKind(plan, task.status)];
  const people = task.assign.map(({ person }) => firstName(plan.team.get(person)?.name ?? person));
  const tone = color === 'blue' || color === 'red' ? color : color === null ? 'plain' : 'muted';
  return { detail: people.join(', '), icon: icon === null ? null : { name: icon, tone } };
}

function firstName(name: string): string {
  return name.split(' ', 1)[0]!;
}

function byMonth(
  budget: BudgetResult,
  rest: readonly BudgetRow[],
  format: Format,
  print: Printer,
  t: Translate,
): Breakdown {
  const columns = columnsOf(t).filter(({ id }) => ['item', 'budget', 'spent', 'eac', 'vac'].includes(id));
  type Sums = BudgetResult['figures'];
  const row = (id: string, title: string, figures: Sums, target: Target | null = null): TableRow => ({
    id: `month/${id}`,
    title,
    detail: '',
    icon: null,
    target,
    cells: [
      print.money(figures.planned),
      print.money(figures.spent),
      print.money(figures.forecast),
      print.variance(figures.planned - figures.forecast),
    ],
    bar: { budget: figures.planned, planned: figures.planned, earned: 0, spent: figures.spent },
    children: [],
    open: false,
    shown: 0,
    more: null,
  });
  return {
    id: 'month',
    title: t('Month'),
    columns: columns.map((column) => ({ ...column, secondary: false })),
    rows: [
      ...budget.months.map((month) => {
        // Nothing can be spent in months that are still to come: no figure says so better than a nought.
        const spent = month.month > budget.statusDay ? null : month.spent;
        return row(String(month.month), format.month(month.month), { ...month, spent });
      }),
      ...rest.map((each) =>
        row(each.id, each.title, each, { kind: 'address', address: ['budget', 'total'] }),
      ),
    ],
    total: row('total', t('Total'), sumRow(budget, '')),
  };
}
