/**
 * The table below the charts: the same money by phase, person, line or month, drilled down to tasks. EAC of a row is
 * what it has cost and what its remaining work will; so rows add up to the total.
 */
import type { Snapshot } from '../analysis/snapshot';
import type { Translate } from '../base/translate';
import type { BudgetResult, BudgetRow } from '../budget/budget-result';
import type { BreakdownBy } from '../budget/money-of-row';
import { earnedFigures } from '../budget/earned-figures';
import { stateKind } from '../model/states';
import { isOffTarget } from './budget-figures';
import { marginOf } from './budget-margin';
import type { Breakdown, Cell, Column, TableRow, Target } from './budget-model';
import { breakdownRows, findRow, rowId, sumRow, undistributed } from './budget-rows';
import type { Format, MoneyScale } from './format';
import { stateIcons } from './trees/task-row';

/** More children than this wait behind one row. */
const shownChildren = 8;
/** A breakdown of more rows than these comes without those that are not seen at first. */
const mostRows = 250;

/** Of the children of a row: all of them with theirs, those that are seen at first, or none. */
type Below = 'all' | 'seen' | 'none';

/** @param whole with every row, however many there are */
export function budgetBreakdowns(
  snapshot: Snapshot,
  format: Format,
  scale: MoneyScale,
  t: Translate,
  whole = false,
): Breakdown[] {
  const { budget } = snapshot;
  const print = printer(format, scale, marginOf(snapshot).budget);
  const total = sumRow(budget, t('Total'));
  const rest = undistributed(budget, t);
  const earned = (id: BreakdownBy, title: string): Breakdown => {
    const rows = breakdownRows(budget, id);
    const isSmall = whole || isUpTo(rows, mostRows);
    const worst = worstOf(rows);
    const shown = (row: BudgetRow): TableRow => {
      const below = isSmall ? 'all' : row === worst ? 'seen' : 'none';
      return { ...tableRow(row, id, below, snapshot, print, t), open: row === worst };
    };
    return {
      id,
      title,
      columns: columnsOf(t),
      rows: [...rows, ...rest].map(shown),
      total: tableRow(total, id, 'none', snapshot, print, t),
    };
  };
  return [
    earned('phase', t('Phase')),
    earned('person', t('Person')),
    earned('line', t('Line')),
    byMonth(budget, rest, format, print, t),
  ];
}

/** The rows below one that the model came without, and of these only themselves; null: there is no such row any more. */
export function rowsBelow(
  snapshot: Snapshot,
  { breakdown, row: id }: { readonly breakdown: string; readonly row: string },
  format: Format,
  scale: MoneyScale,
  t: Translate,
): readonly TableRow[] | null {
  if (breakdown !== 'phase' && breakdown !== 'person' && breakdown !== 'line') return null;
  const row = findRow(breakdownRows(snapshot.budget, breakdown), breakdown, id)?.at(-1);
  const print = printer(format, scale, marginOf(snapshot).budget);
  return row ? inOrder(row).map((child) => tableRow(child, id, 'none', snapshot, print, t)) : null;
}

function isUpTo(rows: readonly BudgetRow[], most: number): boolean {
  let count = 0;
  const waiting = [...rows];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (++count > most) return false;
    waiting.push(...next.children);
  }
  return true;
}

/** The row that costs most more than planned is where a reader looks first. */
function worstOf(rows: readonly BudgetRow[]): BudgetRow | null {
  let worst: BudgetRow | null = null;
  for (const row of rows) {
    if (row.children.length === 0 || row.forecast <= row.planned) continue;
    if (!worst || row.forecast - row.planned > worst.forecast - worst.planned) worst = row;
  }
  return worst;
}

function isList({ children }: BudgetRow): boolean {
  return children.every((child) => child.children.length === 0);
}

/** Tasks by what they cost more than planned, so that what matters is seen without unfolding; phases as in the file. */
function inOrder(row: BudgetRow): readonly BudgetRow[] {
  return isList(row)
    ? row.children.toSorted((a, b) => a.planned - a.forecast - (b.planned - b.forecast))
    : row.children;
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

function tableRow(
  row: BudgetRow,
  path: string,
  below: Below,
  snapshot: Snapshot,
  print: Printer,
  t: Translate,
): TableRow {
  const { planned, pv, ev, spent, forecast } = row;
  const { cpi, spi } = earnedFigures(row);
  const id = rowId(path, row);
  const count = row.children.length;
  const hidden = isList(row) && count > shownChildren + 1 ? count - shownChildren : 0;
  const children = below === 'none' ? [] : inOrder(row).slice(0, below === 'all' ? count : count - hidden);
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
    children: children.map((child) =>
      tableRow(child, id, below === 'all' ? 'all' : 'none', snapshot, print, t),
    ),
    below: count,
    open: false,
    shown: count - hidden,
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
    below: 0,
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
