/**
 * The costs of a plan that differs in a few tasks, or in the dates of some, from one that was just added up: what these
 * cost before is taken away, and what they cost now added. Gives what `computeCosts` gives; sums are of integers, so that
 * nothing is lost on the way.
 */
import { equal } from '../base/equal';
import { alongside, type Alongside } from '../base/alongside';
import { columnOf } from '../base/numbered-map';
import { addItems, noSums, type ItemSums } from './breakdown';
import type { ScheduledTask } from '../schedule/schedule';
import type { CostTask } from './budget-plan';
import { costsOf, type BudgetCosts } from './compute-budget';
import { bookLedger } from './book-ledger';
import { gatherCosts, moneyFor, type CostInputs, type GatheredCosts } from './gather-costs';
import { copyMoney, takenFrom, type MoneyByDay } from './money-by-day';
import { itemsOf, type CostContext } from './task-items';

/** Costs, and what saves work with the next ones. */
export interface KnownCosts {
  readonly costs: BudgetCosts;
  readonly of: CostInputs;
  readonly gathered: Omit<GatheredCosts, 'items'>;
  readonly byDay: MoneyByDay;
  readonly sums: ItemSums;
  /** Where the dates of tasks stand. */
  readonly side: Alongside;
}

/** @param last the costs of an earlier plan */
export function costsAgain(of: CostInputs, last: KnownCosts | null): KnownCosts {
  const again = last && addAgain(of, last);
  if (again) return again;
  const byDay = moneyFor(of);
  const { items, ...gathered } = gatherCosts(of, () => byDay);
  const sums = addItems(noSums(), items);
  const side = alongside(of.plan.tasks, of.schedule.tasks, last?.side ?? null);
  return { costs: costsOf(of, gathered, byDay, sums, () => items), of, gathered, byDay, sums, side };
}

/** More tasks than this share of a plan are added up from scratch. */
const mostChanged = 0.5;

/** Null where a change reaches further than the tasks themselves. */
function addAgain(of: CostInputs, last: KnownCosts): KnownCosts | null {
  const { base, days, approved, gaps } = last.gathered;
  const lines = [...of.plan.budget.lines.values()];
  const isPlain =
    approved === null &&
    of.baseline === null &&
    gaps.length === 0 &&
    lines.every(({ from }) => from === 'team') &&
    lines.length < 2 &&
    of.statusDay === last.of.statusDay &&
    of.holidays === last.of.holidays &&
    // What has no dates costs on the days of the whole.
    of.schedule.unscheduled.size === 0 &&
    last.of.schedule.unscheduled.size === 0;
  const side = alongside(of.plan.tasks, of.schedule.tasks, last.side);
  const changed = isPlain && side === last.side ? changedTasks(last.of, of, side) : null;
  if (!changed) return null;
  const byDay = copyMoney(last.byDay);
  const teamLine = lines[0]?.id ?? null;
  const itemsIn = (
    inputs: CostInputs,
    tasks: readonly CostTask[],
    money: MoneyByDay,
  ): ReturnType<typeof itemsOf> => {
    const { plan, schedule, statusDay } = inputs;
    const context: CostContext = { plan, schedule, statusDay, base, days, moneyOf: () => money };
    return itemsOf(tasks, context, teamLine);
  };
  const before = itemsIn(last.of, changed.before, takenFrom(byDay));
  const after = itemsIn(of, changed.after, byDay);
  // One sum for all the work of somebody is shared out among all tasks.
  if (after.gaps.length > 0 || before.fixed.size > 0 || after.fixed.size > 0) return null;
  const sums = addItems(addItems({ ...last.sums }, before.items, -1), after.items);
  const { bookings, state: ledger } = of.booked ?? bookLedger(of.plan, of.ledgers, of.statusDay, base);
  const gathered = { ...last.gathered, bookings, ledger };
  const items = (): GatheredCosts['items'] => {
    const unused = moneyFor(of);
    return gatherCosts(of, () => unused).items;
  };
  return { costs: costsOf(of, gathered, byDay, sums, items), of, gathered, byDay, sums, side };
}

interface ChangedTasks {
  readonly before: readonly CostTask[];
  readonly after: readonly CostTask[];
}

/** Whether two places in the schedule cost the same: floats and what decides a date cost nothing. */
function areCostedAlike(a: ScheduledTask | undefined, b: ScheduledTask | undefined): boolean {
  if (a === b || !a || !b) return a === b;
  return (
    a.start === b.start &&
    a.finish === b.finish &&
    a.work === b.work &&
    a.remainingWork === b.remainingWork &&
    equal(a.workByPerson, b.workByPerson)
  );
}

/** Tasks that are others, or have other dates; null where there are many, or anything else of the plan is another. */
function changedTasks(last: CostInputs, of: CostInputs, { places }: Alongside): ChangedTasks | null {
  const { tasks: olds, ...before } = last.plan;
  const { tasks, ...after } = of.plan;
  if (olds.size !== tasks.size || !equal(before, after)) return null;
  const found = { before: [] as CostTask[], after: [] as CostTask[] };
  const most = mostChanged * tasks.size;
  const inOrder = columnOf(olds);
  const [dates, datesBefore] = [columnOf(of.schedule.tasks), columnOf(last.schedule.tasks)];
  const present = columnOf(tasks);
  for (let i = 0; i < present.length; i++) {
    const [task, old] = [present[i]!, inOrder[i]!];
    const place = places[i]!;
    if (areCostedAlike(dates[place], datesBefore[place]) && task === old) continue;
    if (task.id !== old.id || found.after.push(task) > most) return null;
    found.before.push(old);
  }
  return found;
}
