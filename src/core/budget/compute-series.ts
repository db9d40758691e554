/**
 * Earned value over time, for the project and for every row of a breakdown. Computed when somebody asks for it, by
 * gathering all costs once more: the sums by day of every row would take more memory than all the rest of the budget.
 */
import type { EarnedFigures, EarnedTime, Minor, SeriesPoint } from './budget-result';
import type { CostPlan } from './budget-plan';
import type { Booking, MoneyOf } from './cost-item';
import { earnedFigures } from './earned-figures';
import { earnedTime } from './earned-time';
import { gatherCosts, moneyFor, type CostInputs, type GatheredCosts } from './gather-costs';
import { sumOf, type DayAmount, type MoneyByDay } from './money-by-day';
import { daysOf } from './task-items';
import { curve, curveDays, datedMoney, type DatedMoney, type Period } from './time-phases';

export type SeriesBy = 'project' | 'phase' | 'person' | 'line';

export interface EarnedSeries {
  /** Of the phase (a task that has tasks, or stands at the top), person or line; `''` for the project, or for what belongs to none. */
  readonly id: string;
  readonly earned: EarnedFigures;
  readonly time: EarnedTime | null;
  /** Cumulative, at the ends of the periods; the same days for every row. */
  readonly points: readonly SeriesPoint[];
}

/** @returns by id, in the order in which their money was met; phases hold what is in their phases */
export function computeSeries(
  inputs: CostInputs,
  by: SeriesBy,
  period: Period,
): ReadonlyMap<string, EarnedSeries> {
  const keyOf = keysBy(by, inputs.plan);
  const sums = new Map<string, MoneyByDay>();
  const sumsOf = (key: string): MoneyByDay => {
    let money = sums.get(key);
    if (!money) sums.set(key, (money = moneyFor(inputs)));
    return money;
  };
  const costs = gatherCosts(inputs, (of) => sumsOf(keyOf(of)));
  const booked = new Map<string, Booking[]>();
  for (const booking of costs.bookings ?? []) {
    const key = keyOf(booking);
    sumsOf(key);
    const known = booked.get(key);
    if (known) known.push(booking);
    else booked.set(key, [booking]);
  }
  if (by === 'project') sumsOf('');
  const dated = new Map<string, DatedMoney>();
  for (const [key, money] of sums) {
    const bookings = costs.bookings === null ? null : (booked.get(key) ?? []);
    dated.set(key, datedMoney(money, bookings, inputs.statusDay));
  }
  const rows = by === 'phase' ? rolledUp(dated, inputs.plan) : dated;
  const whole = together([...dated.values()]);
  const span = daysOf(inputs.schedule);
  const days = curveDays(whole, span, inputs.statusDay, period);
  return new Map(Array.from(rows, ([id, money]) => [id, seriesOf(id, money, days, costs, inputs)]));
}

function seriesOf(
  id: string,
  money: DatedMoney,
  days: readonly number[],
  { days: worked }: GatheredCosts,
  { statusDay }: CostInputs,
): EarnedSeries {
  const spent = money.spent === null ? null : sumOf(money.spent);
  const sums = {
    bac: sumOf(money.approved),
    pv: sumOf(money.approved.filter(({ day }) => day < statusDay)),
    ev: sumOf(money.earned),
    spent,
    forecast: spent === null ? sumOf(money.planned) : spent + sumOf(money.ahead),
  };
  return {
    id,
    earned: earnedFigures(sums),
    time: earnedTime(money.approved, money.earned, statusDay, (from, to) =>
      worked.between(from, to, null, null),
    ),
    points: curve(money, days, statusDay),
  };
}

function keysBy(by: SeriesBy, plan: CostPlan): (of: MoneyOf) => string {
  if (by === 'project') return () => '';
  if (by !== 'phase') return (of) => of[by] ?? '';
  return ({ task: id }) => {
    const task = id === null ? undefined : plan.tasks.get(id);
    if (!task) return '';
    return task.children.length > 0 || task.parent === null ? task.id : task.parent;
  };
}

/** Each phase with all that is in the phases below it. */
function rolledUp(own: ReadonlyMap<string, DatedMoney>, plan: CostPlan): ReadonlyMap<string, DatedMoney> {
  const parts = new Map<string, DatedMoney[]>();
  for (const [key, money] of own) {
    for (let id: string | null = key; id !== null; id = plan.tasks.get(id)?.parent ?? null) {
      const known = parts.get(id);
      if (known) known.push(money);
      else parts.set(id, [money]);
    }
  }
  return new Map(Array.from(parts, ([id, all]) => [id, together(all)]));
}

function together(all: readonly DatedMoney[]): DatedMoney {
  const [only] = all;
  if (only && all.length === 1) return only;
  return {
    planned: added(all.map(({ planned }) => planned)),
    approved: added(all.map(({ approved }) => approved)),
    earned: added(all.map(({ earned }) => earned)),
    spent: all.every(({ spent }) => spent === null) ? null : added(all.map(({ spent }) => spent ?? [])),
    ahead: added(all.map(({ ahead }) => ahead)),
  };
}

function added(lists: readonly (readonly DayAmount[])[]): readonly DayAmount[] {
  const sums = new Map<number, Minor>();
  for (const list of lists) for (const { day, amount } of list) sums.set(day, (sums.get(day) ?? 0) + amount);
  return Array.from(sums, ([day, amount]) => ({ day, amount })).sort((a, b) => a.day - b.day);
}
