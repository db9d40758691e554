/**
 * The same money by phase, by person and by budget line. Each breakdown is a sum over all cost items and bookings:
 * what has no task, person or line gets a row of its own, so that every one of them adds up to the total to the cent.
 */
import type { Task } from '../model/plan';
import type { CostPlan } from './budget-plan';
import type { BudgetRow, Minor } from './budget-result';
import type { Booking, CostItem } from './cost-item';

export interface Costs {
  readonly items: readonly CostItem[];
  /** Null: nothing is known to be spent, and the forecast is what is planned. */
  readonly bookings: readonly Booking[] | null;
}

/** What a row adds up. */
export interface Tally {
  readonly planned: Minor;
  readonly bac: Minor;
  readonly pv: Minor;
  readonly ev: Minor;
  readonly spent: Minor | null;
  readonly forecast: Minor;
}

/** What items add up to. */
export interface ItemSums {
  planned: Minor;
  bac: Minor;
  pv: Minor;
  ev: Minor;
  remaining: Minor;
}

/** @param sign −1 takes them away */
export function addItems(sums: ItemSums, items: readonly CostItem[], sign: 1 | -1 = 1): ItemSums {
  for (const item of items) {
    sums.planned += sign * item.planned;
    sums.bac += sign * item.bac;
    sums.pv += sign * item.pv;
    sums.ev += sign * item.ev;
    sums.remaining += sign * item.remaining;
  }
  return sums;
}

export function noSums(): ItemSums {
  return { planned: 0, bac: 0, pv: 0, ev: 0, remaining: 0 };
}

export function tally({ items, bookings }: Costs): Tally {
  return tallyOf(addItems(noSums(), items), bookings);
}

export function tallyOf(
  { planned, bac, pv, ev, remaining }: ItemSums,
  bookings: readonly Booking[] | null,
): Tally {
  if (bookings === null) return { planned, bac, pv, ev, spent: null, forecast: planned };
  const spent = bookings.reduce((total, { amount }) => total + amount, 0);
  return { planned, bac, pv, ev, spent, forecast: spent + remaining };
}

/** Tasks as they are nested; then the lines of what belongs to no task. */
export function byPhase(plan: CostPlan, costs: Costs): readonly BudgetRow[] {
  const groups = split(costs, (of) => of.task);
  const rows = new Map<string, BudgetRow>();
  // Children stand after their parents in the plan: from the end, each finds its children done.
  for (const task of [...plan.tasks.values()].reverse()) {
    const own = groups.get(task.id) ?? none(costs);
    const below = task.children.flatMap((id) => rows.get(id) ?? []);
    const itself = below.length > 0 && !isEmpty(own) ? [restRow('Of the phase itself', own, [])] : [];
    const figures = below.length > 0 ? addUp([tally(own), ...below]) : tally(own);
    rows.set(task.id, row(ofTask(task), [...below, ...itself], figures));
  }
  const top = [...plan.tasks.values()].flatMap((task) => (task.parent === null ? rows.get(task.id)! : []));
  return [...top, ...lineRows(plan, groups.get(null) ?? none(costs), () => [], 'On no task', false)];
}

/** Everyone who costs something, with their tasks; then what no person stands for, by line. */
export function byPerson(plan: CostPlan, costs: Costs): readonly BudgetRow[] {
  const groups = split(costs, (of) => of.person);
  const order = orderOf(plan);
  const rows: BudgetRow[] = [];
  for (const person of plan.team.values()) {
    const own = groups.get(person.id);
    if (!own || isEmpty(own)) continue;
    const address = ['team', person.id];
    const names = { kind: 'person', id: person.id, title: person.name, address } as const;
    rows.push(row(names, taskRows(plan, order, own), tally(own)));
  }
  const rest = groups.get(null);
  if (rest && !isEmpty(rest)) {
    rows.push(
      restRow(
        'For no person',
        rest,
        lineRows(plan, rest, () => [], 'On no line', false),
      ),
    );
  }
  return rows;
}

/** The plan's lines; without any, people and one line for each kind of cost. */
export function byLine(plan: CostPlan, costs: Costs): readonly BudgetRow[] {
  const order = orderOf(plan);
  return lineRows(plan, costs, (own) => taskRows(plan, order, own), 'On no line', true);
}

function lineRows(
  plan: CostPlan,
  costs: Costs,
  children: (own: Costs) => readonly BudgetRow[],
  restTitle: string,
  all: boolean,
): readonly BudgetRow[] {
  const { lines } = plan.budget;
  const groups = split(costs, (of) => of.line);
  const ids = new Set<string>([...lines.keys(), ...[...groups.keys()].filter((id) => id !== null)]);
  const rows: BudgetRow[] = [];
  for (const id of ids) {
    const own = groups.get(id) ?? none(costs);
    if (isEmpty(own) && !(all && lines.has(id))) continue;
    const address = lines.has(id) ? ['budget', 'lines', id] : null;
    const names = { kind: 'line', id, title: lines.get(id)?.title ?? id, address } as const;
    rows.push(row(names, children(own), tally(own)));
  }
  const rest = groups.get(null);
  if (rest && !isEmpty(rest)) rows.push(restRow(restTitle, rest, children(rest)));
  return rows;
}

/** Where each task stands in the plan: found once, so that the rows of one person cost no look at all tasks. */
function orderOf(plan: CostPlan): ReadonlyMap<string, number> {
  return new Map([...plan.tasks.keys()].map((id, i) => [id, i]));
}

/** By task, in the order of the plan; nothing where no task is named at all. */
function taskRows(plan: CostPlan, order: ReadonlyMap<string, number>, costs: Costs): readonly BudgetRow[] {
  const groups = split(costs, (of) => of.task);
  const rows: BudgetRow[] = [];
  const ids = [...groups.keys()].filter((id) => id !== null && order.has(id)) as string[];
  for (const id of ids.sort((a, b) => order.get(a)! - order.get(b)!)) {
    const task = plan.tasks.get(id)!;
    rows.push(row(ofTask(task), [], tally(groups.get(id)!)));
  }
  const rest = groups.get(null);
  if (rows.length > 0 && rest && !isEmpty(rest)) rows.push(restRow('On no task', rest, []));
  return rows;
}

function restRow(title: string, own: Costs, children: readonly BudgetRow[]): BudgetRow {
  return row({ kind: 'rest', id: '', title, address: null }, children, tally(own));
}

type RowNames = Pick<BudgetRow, 'kind' | 'id' | 'title' | 'address'>;

/** Its title is for `titledRows`. */
function ofTask({ id }: { readonly id: string }): RowNames {
  return { kind: 'task', id, title: id, address: ['task', id] };
}

export type RowTitles = ReadonlyMap<string, Pick<Task, 'title'>>;

/** The rows with the titles of their tasks: the sums do not change with them, and are not made again. */
export function titledRows(rows: readonly BudgetRow[], titles: RowTitles): readonly BudgetRow[] {
  return rows.map((one) => {
    const children = titledRows(one.children, titles);
    const title = one.kind === 'task' ? (titles.get(one.id)?.title ?? one.id) : one.title;
    return row({ ...one, title }, children, one);
  });
}

/** Written out: there are three rows to each task, and spreading takes as long as all the sums. */
function row(
  { kind, id, title, address }: RowNames,
  children: readonly BudgetRow[],
  { planned, bac, pv, ev, spent, forecast }: Tally,
): BudgetRow {
  return { kind, id, title, address, children, planned, bac, pv, ev, spent, forecast };
}

function split(
  { items, bookings }: Costs,
  keyOf: (of: CostItem | Booking) => string | null,
): Map<string | null, Costs> {
  const groups = new Map<string | null, { items: CostItem[]; bookings: Booking[] | null }>();
  const group = (key: string | null): { items: CostItem[]; bookings: Booking[] | null } => {
    const known = groups.get(key);
    if (known) return known;
    const made = { items: [], bookings: bookings === null ? null : [] };
    groups.set(key, made);
    return made;
  };
  for (const item of items) group(keyOf(item)).items.push(item);
  for (const booking of bookings ?? []) group(keyOf(booking)).bookings!.push(booking);
  return groups;
}

function none({ bookings }: Costs): Costs {
  return { items: [], bookings: bookings === null ? null : [] };
}

function isEmpty({ items, bookings }: Costs): boolean {
  return items.length === 0 && (bookings?.length ?? 0) === 0;
}

function addUp(parts: readonly Tally[]): Tally {
  const sum = { planned: 0, bac: 0, pv: 0, ev: 0, spent: null as Minor | null, forecast: 0 };
  for (const part of parts) {
    sum.planned += part.planned;
    sum.bac += part.bac;
    sum.pv += part.pv;
    sum.ev += part.ev;
    if (part.spent !== null) sum.spent = (sum.spent ?? 0) + part.spent;
    sum.forecast += part.forecast;
  }
  return sum;
}
