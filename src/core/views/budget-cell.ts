/**
 * What one number of the budget's table is made of: its formula with the inputs, down to the rows of a ledger. Made when
 * somebody asks for it; terms and abbreviations are those of the strip of figures.
 */
import { costInputs } from '../analysis/cost-inputs';
import type { Snapshot } from '../analysis/snapshot';
import { civilOf, dayOf, type Day } from '../base/dates';
import type { Translate } from '../base/translate';
import { bookLedger } from '../budget/book-ledger';
import type { BudgetRow, Minor, WhyUnknown } from '../budget/budget-result';
import type { MoneyOf } from '../budget/cost-item';
import { earnedFigures } from '../budget/earned-figures';
import { gatherCosts, moneyFor } from '../budget/gather-costs';
import { moneyOfRow, type BreakdownBy } from '../budget/money-of-row';
import type { Address } from '../model/address';
import { moneyBase } from '../model/money';
import type { Column, Formula, FormulaInput, Target } from './budget-model';
import { sayRest, type Scene } from './budget-scenarios';
import { breakdownRows, findRow, rowId, sumRow, undistributed } from './budget-rows';
import { noValue, type Format } from './format';
import { sayUnknown } from './say-unknown';

/** As many inputs as a pop-up has room for. */
const shownInputs = 6;

export interface CellPlace {
  readonly breakdown: string;
  readonly row: string;
  readonly column: string;
}

/** A formula with whose it is: `Session tokens`. */
export interface CellAnswer {
  readonly title: string;
  readonly formula: Formula;
}

type CellColumn = Exclude<Column['id'], 'item'>;

interface Asked {
  readonly scene: Scene;
  readonly snapshot: Snapshot;
  readonly by: BreakdownBy;
  /** The row, last, below those it is in; empty: the total, or a month. */
  readonly path: readonly BudgetRow[];
  readonly row: BudgetRow;
  /** Its first day, where the row is a month. */
  readonly month: Day | null;
  readonly format: Format;
  readonly t: Translate;
}

/** @returns null where the table has no such number, or none any more */
export function cellFormula(
  scene: Scene,
  { breakdown, row: id, column }: CellPlace,
  format: Format,
  t: Translate,
): CellAnswer | null {
  const { snapshot } = scene;
  const make = Object.hasOwn(formulas, column) ? formulas[column as CellColumn] : null;
  const found =
    make &&
    (breakdown === 'month' ? findMonth(snapshot, id, format, t) : findPath(snapshot, breakdown, id, t));
  if (!found) return null;
  return { title: found.row.title, formula: make({ scene, snapshot, format, t, ...found }) };
}

type Found = Pick<Asked, 'by' | 'path' | 'row' | 'month'>;

function findPath({ budget }: Snapshot, breakdown: string, id: string, t: Translate): Found | null {
  const by = breakdown === 'phase' || breakdown === 'person' || breakdown === 'line' ? breakdown : null;
  if (by === null) return null;
  const total = sumRow(budget, t('Total'));
  if (id === rowId(by, total)) return { by, path: [], row: total, month: null };
  const path = findRow([...breakdownRows(budget, by), ...undistributed(budget, t)], by, id);
  return path && { by, path, row: path.at(-1)!, month: null };
}

/** Months are no rows of the budget's breakdowns: nothing is earned by month. */
function findMonth({ budget }: Snapshot, id: string, format: Format, t: Translate): Found | null {
  const total = sumRow(budget, t('Total'));
  const by = 'phase';
  if (id === 'month/total') return { by, path: [], row: total, month: null };
  const month = budget.months.find((each) => id === `month/${each.month}`);
  if (month) {
    const { planned, spent, forecast } = month;
    const row: BudgetRow = {
      ...total,
      id: 'month',
      title: format.month(month.month),
      planned,
      spent,
      forecast,
    };
    return { by, path: [], row, month: month.month };
  }
  const rest = undistributed(budget, t).find((each) => id === `month/${each.id}`);
  return rest ? { by, path: [rest], row: rest, month: null } : null;
}

const formulas: Readonly<Record<CellColumn, (asked: Asked) => Formula>> = {
  budget(asked) {
    const { row, t } = asked;
    if (row.id === 'undistributed') {
      const { total, figures } = asked.snapshot.budget;
      const inputs = [
        input(t('Budget'), known(asked, total), 'budget.total', toBudget),
        input(t('Planned'), known(asked, figures.planned), t('planned cost of all work and lines')),
      ];
      const terms = `${t('Budget')} − ${t('Planned')} = ${known(asked, total)} − ${known(asked, figures.planned)} = `;
      return formula(terms, money(asked, row.planned), inputs);
    }
    if (asked.month !== null)
      return formula(`${t('Budget')} = `, money(asked, row.planned), [
        input(t('Planned'), known(asked, row.planned), t('on the days of this month')),
      ]);
    if (asked.path.length === 0 && asked.snapshot.budget.total !== null)
      return formula(`${t('Budget')} = `, money(asked, row.planned), [
        input(t('Budget'), known(asked, row.planned), 'budget.total', toBudget),
      ]);
    return formula(`${t('Budget')} = `, money(asked, row.planned), partsOf(asked, 'planned'));
  },
  planned(asked) {
    const { row, format, t } = asked;
    const share = row.bac === 0 ? noValue : format.share(row.pv / row.bac);
    return formula('PV = ', money(asked, row.pv), [
      bacOf(asked),
      input(t('due'), share, t('of BAC was to be done before the status date')),
      ...(row.children.length > 0 ? partsOf(asked, 'pv') : []),
    ]);
  },
  earned(asked) {
    const { row, format, t } = asked;
    const share = row.bac === 0 ? noValue : format.share(row.ev / row.bac);
    return formula('EV = ', money(asked, row.ev), [
      bacOf(asked),
      input(t('done'), share, measureOf(asked), row.kind === 'task' ? targetOf(row) : null),
      ...(row.children.length > 0 ? partsOf(asked, 'ev') : []),
    ]);
  },
  spent(asked) {
    const { row, t } = asked;
    if (row.spent === null) return formula('AC = ', noValue, [input('AC', noValue, t('no ledger'))]);
    return formula('AC = ', money(asked, row.spent), ledgerRows(asked));
  },
  cpi: (asked) => index(asked, 'cpi', 'CPI', 'AC', asked.row.spent),
  spi: (asked) => index(asked, 'spi', 'SPI', 'PV', asked.row.pv),
  eac(asked) {
    const { row, t } = asked;
    if (row.spent === null)
      return formula(`EAC = ${t('Budget')} = `, money(asked, row.forecast), [
        input('AC', noValue, t('no ledger')),
      ]);
    const toGo = row.forecast - row.spent;
    return formula(
      `EAC = AC + ETC = ${known(asked, row.spent)} + ${known(asked, toGo)} = `,
      money(asked, row.forecast),
      [spentInput(asked), input('ETC', known(asked, toGo), sayRest(asked.scene, t), targetOf(row))],
    );
  },
  vac(asked) {
    const { row, t } = asked;
    const { planned, forecast } = row;
    return formula(
      `VAC = ${t('Budget')} − EAC = ${known(asked, planned)} − ${known(asked, forecast)} = `,
      money(asked, planned - forecast),
      [
        input(t('Budget'), known(asked, planned), t('planned'), targetOf(row)),
        input('EAC', known(asked, forecast), row.spent === null ? t('as planned') : 'AC + ETC'),
      ],
    );
  },
};

const toBudget: Target = { kind: 'address', address: ['budget', 'total'] };
const toLedger: Target = { kind: 'address', address: ['budget', 'ledger'] };

function formula(terms: string, result: string, inputs: readonly FormulaInput[]): Formula {
  return { terms, result, inputs, others: [] };
}

function input(name: string, value: string, source: string, target: Target | null = null): FormulaInput {
  return { name, value, source, target };
}

/** Whole units, as all formulas have them. */
function known({ snapshot, format }: Asked, amount: Minor | null): string {
  return amount === null ? noValue : format.number(Math.round(amount / 10 ** snapshot.budget.decimals));
}

function money({ format }: Asked, amount: Minor): string {
  return format.exactMoney(amount);
}

function targetOf({ address }: BudgetRow): Target | null {
  return address === null ? null : { kind: 'address', address };
}

function bacOf(asked: Asked): FormulaInput {
  const { baseline } = asked.snapshot.budget.earned;
  const source = baseline === null ? asked.t('planned') : asked.t('the baseline {0}', baseline.slice(0, 60));
  return input(
    'BAC',
    known(asked, asked.row.bac),
    source,
    baseline === null ? null : { kind: 'address', address: ['baseline'] },
  );
}

function spentInput(asked: Asked): FormulaInput {
  return input('AC', known(asked, asked.row.spent), asked.t('spent'), toLedger);
}

function index(
  asked: Asked,
  figure: 'cpi' | 'spi',
  name: string,
  by: 'AC' | 'PV',
  divisor: Minor | null,
): Formula {
  const { row, format, t } = asked;
  const figures = earnedFigures(row);
  const why: WhyUnknown | undefined = figures.unknown[figure];
  const value = figures[figure];
  const inputs = [
    input('EV', known(asked, row.ev), t('earned by progress')),
    by === 'AC' ? spentInput(asked) : input('PV', known(asked, row.pv), t('planned up to the status date')),
    ...(why ? [input(name, noValue, sayUnknown(why, t))] : []),
  ];
  const terms = `${name} = EV ÷ ${by} = ${known(asked, row.ev)} ÷ ${known(asked, divisor)} = `;
  return formula(terms, value === null ? noValue : format.decimals(value, 4), inputs);
}

/** The rows below, else what each person, thing or line costs there: the largest first. */
function partsOf(asked: Asked, sum: 'planned' | 'pv' | 'ev'): readonly FormulaInput[] {
  const { row, snapshot, by, path, t } = asked;
  const rows = path.length === 0 ? breakdownRows(snapshot.budget, by) : row.children;
  if (rows.length > 0) {
    const parts = rows.map((each) => ({ name: each.title, amount: each[sum], target: targetOf(each) }));
    return largest(asked, parts, '');
  }
  const inputs = costInputs(snapshot);
  const belongs = moneyOfRow(inputs.plan, by, path);
  const byPart = new Map<string, { name: string; amount: Minor; target: Target | null }>();
  for (const item of gatherCosts(inputs, () => moneyFor(inputs)).items) {
    if (!belongs(item)) continue;
    const { name, address } = partOf(item, snapshot, t);
    const part = byPart.get(name) ?? { name, amount: 0, target: address && { kind: 'address', address } };
    byPart.set(name, { ...part, amount: part.amount + item[sum] });
  }
  return largest(asked, [...byPart.values()], t('as rated'));
}

/** A person, what a task costs beside people, or a line. */
function partOf(
  { task, person: id, line: key }: MoneyOf,
  { plan }: Snapshot,
  t: Translate,
): { readonly name: string; readonly address: Address | null } {
  const person = id === null ? undefined : plan.team.get(id);
  if (person) return { name: person.name, address: ['team', person.id] };
  if (task !== null) return { name: t('Other costs'), address: ['task', task, 'cost'] };
  const line = key === null ? undefined : plan.budget.lines.get(key);
  return line
    ? { name: line.title, address: ['budget', 'lines', line.id] }
    : { name: key ?? t('On no line'), address: null };
}

function largest(
  asked: Asked,
  parts: readonly { readonly name: string; readonly amount: Minor; readonly target: Target | null }[],
  source: string,
): readonly FormulaInput[] {
  const { t } = asked;
  const counted = parts
    .filter(({ amount }) => amount !== 0)
    .toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  const shown = counted.length > shownInputs ? counted.slice(0, shownInputs - 1) : counted;
  const rest = counted.slice(shown.length);
  const left = rest.reduce((all, { amount }) => all + amount, 0);
  return [
    ...shown.map(({ name, amount, target }) =>
      input(name, known(asked, amount), target === null ? source : t('Go to the line'), target),
    ),
    ...(rest.length > 0 ? [input(t('{0} more', rest.length), known(asked, left), '')] : []),
  ];
}

/** The latest rows that were booked on it, each with its place. */
function ledgerRows(asked: Asked): readonly FormulaInput[] {
  const { snapshot, by, path, row, month, format, t } = asked;
  if (row.id === 'undistributed') return [];
  const inMonth = (day: Day): boolean =>
    month === null || (day >= month && day < dayOf(civilOf(month).year, civilOf(month).month + 1, 1));
  const inputs = costInputs(snapshot);
  const belongs = moneyOfRow(inputs.plan, by, path);
  const booked: { day: number; amount: Minor; file: string; line: number }[] = [];
  bookLedger(inputs.plan, inputs.ledgers, inputs.statusDay, moneyBase(inputs.plan), (booking, file, line) => {
    if (belongs(booking) && inMonth(booking.day))
      booked.push({ day: booking.day, amount: booking.amount, file, line });
  });
  if (booked.length === 0) return [input('AC', known(asked, 0), t('no ledger row'))];
  const latest = booked.toSorted((a, b) => b.day - a.day || b.line - a.line);
  const shown = latest.length > shownInputs ? latest.slice(0, shownInputs - 1) : latest;
  const rest = latest.slice(shown.length);
  const left = rest.reduce((all, { amount }) => all + amount, 0);
  return [
    ...shown.map(({ day, amount, file, line }) => {
      const source = t('{0}, line {1}', file.split('/').at(-1)!, line);
      return input(format.day(day), known(asked, amount), source, { kind: 'row', file, line });
    }),
    ...(rest.length > 0 ? [input(t('{0} more', rest.length), known(asked, left), t('earlier'))] : []),
  ];
}

function measureOf({ row, snapshot, t }: Asked): string {
  if (row.kind === 'line') return t('of BAC, as it is planned');
  const task = row.kind === 'task' && row.children.length === 0 ? snapshot.plan.tasks.get(row.id) : undefined;
  return task ? t('of BAC, by {0}', task.measure ?? t('progress')) : t('of BAC');
}
