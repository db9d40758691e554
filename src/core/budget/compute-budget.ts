/**
 * The budget: what is planned, spent, earned and to be expected, at the status date. Planned money is the budget's
 * lines (`from: team` is assigned effort × rates and the tasks' own costs), or without lines that alone. Planned value
 * follows the baseline, or the plan's own schedule where none is set; spent money comes from ledgers only; forecast = spent + cost of the work that
 * remains.
 */
import type { Day } from '../base/dates';
import { equal } from '../base/equal';
import { mapAgain, type MappedAgain } from '../base/map-again';
import { minorOf, roundMinor, type MoneyBase } from '../model/money';
import type { Plan, Task } from '../model/plan';
import type { HolidayDays } from '../model/public-holidays';
import type { Money, Share } from '../model/values';
import type { Schedule } from '../schedule/schedule';
import type { BudgetBaseline } from './baseline-items';
import {
  addItems,
  byLine,
  byPerson,
  byPhase,
  noSums,
  tallyOf,
  titledRows,
  type ItemSums,
  type RowTitles,
} from './breakdown';
import type { BudgetPlan, CostPlan, CostTask } from './budget-plan';
import type { BudgetGap, BudgetResult, BudgetRow, Minor } from './budget-result';
import { cashFlow } from './cash-flow';
import { earnedFigures } from './earned-figures';
import { earnedTime } from './earned-time';
import type { CostItem } from './cost-item';
import { gatherCosts, moneyFor, type CostInputs, type GatheredCosts } from './gather-costs';
import type { MoneyByDay } from './money-by-day';
import type { ParsedLedger } from './parsed-ledger';
import { daysOf } from './task-items';
import { curve, curveDays, datedMoney, monthRows } from './time-phases';

/** What of the plan the budget depends on, and what saves work with the next one. */
export interface CostProjection {
  readonly plan: CostPlan;
  readonly tasks: MappedAgain<string, Task, CostTask>;
}

/** @param last the projection of an earlier plan: it stays the very same where nothing in it has changed */
export function costProjection(plan: Plan, last: CostProjection | null): CostProjection {
  const { start, finish, hoursPerDay, currency } = plan.project;
  const tasks = mapAgain(plan.tasks, costTask, last?.tasks ?? null);
  const projection: CostPlan = {
    project: { start, finish, hoursPerDay, currency },
    calendar: plan.calendar,
    calendars: plan.calendars,
    rates: plan.rates,
    team: plan.team,
    tasks: tasks.to,
    workflow: plan.workflow,
    budget: plan.budget,
    privateUsed: plan.privateUsed,
  };
  return { plan: last && equal(projection, last.plan) ? last.plan : projection, tasks };
}

/** Written out: thousands of tasks are copied twice as fast as by spreading. */
function costTask(task: Task): CostTask {
  return {
    id: task.id,
    parent: task.parent,
    children: task.children,
    effort: task.effort,
    duration: task.duration,
    estimate: task.estimate,
    assign: task.assign,
    calendar: task.calendar,
    status: task.status,
    started: task.started,
    finished: task.finished,
    progress: task.progress,
    remaining: task.remaining,
    measure: task.measure,
    units: task.units,
    checklist: task.checklist,
    weights: task.weights,
    accrual: task.accrual,
    cost: task.cost,
    was: task.was,
  };
}

export function computeBudget(
  plan: BudgetPlan,
  schedule: Schedule,
  ledgers: readonly ParsedLedger[],
  statusDay: Day,
  holidays: HolidayDays,
  baseline: BudgetBaseline | null = null,
): BudgetResult {
  return withBreakdowns(computeCosts({ plan, schedule, ledgers, statusDay, holidays, baseline }), plan.tasks);
}

/** All of the budget but its breakdowns, and what makes those, with ids for the titles of tasks. */
export interface BudgetCosts {
  readonly result: Omit<BudgetResult, 'phases' | 'people' | 'lines'>;
  readonly rows: Readonly<Record<'phases' | 'people' | 'lines', () => readonly BudgetRow[]>>;
}

export function computeCosts(inputs: CostInputs): BudgetCosts {
  const byDay = moneyFor(inputs);
  const gathered = gatherCosts(inputs, () => byDay);
  return costsOf(inputs, gathered, byDay, addItems(noSums(), gathered.items), () => gathered.items);
}

/**
 * @param sums of all items, as `byDay` is of them by day
 * @param items made when a breakdown is first read
 */
export function costsOf(
  { plan, schedule, statusDay }: CostInputs,
  { bookings, ledger, base, days, approved, gaps }: Omit<GatheredCosts, 'items'>,
  byDay: MoneyByDay,
  sums: ItemSums,
  items: () => readonly CostItem[],
): BudgetCosts {
  const figures = tallyOf(sums, bookings);
  const total = plan.budget.total === null ? null : minorOf(plan.budget.total, base);
  const { planned, spent, forecast } = figures;
  const dated = datedMoney(byDay, bookings, statusDay);
  const span = daysOf(schedule);
  const contingency = partOf(plan.budget.contingency, total ?? planned, base);
  const reserve = partOf(plan.budget.reserve, total ?? planned, base);
  const earned = earnedFigures(figures);
  const result = {
    currency: base.currency,
    decimals: base.decimals,
    statusDay,
    privateUsed: plan.privateUsed,
    total,
    contingency,
    reserve,
    figures: { planned, spent, forecast },
    earned: {
      baseline: approved?.name ?? null,
      ...earned,
      time: earnedTime(dated.approved, dated.earned, statusDay, (from, to) =>
        days.between(from, to, null, null),
      ),
    },
    months: monthRows(dated, span),
    series: curve(dated, curveDays(dated, span, statusDay, 'week'), statusDay),
    cash: cashFlow({ statusDay, total, contingency, reserve, earned }, dated),
    ledger,
    gaps: [...gaps, ...totalGaps(plan, base)],
  };
  const costs = once(() => ({ items: items(), bookings }));
  const rows = {
    phases: once(() => byPhase(plan, costs())),
    people: once(() => byPerson(plan, costs())),
    lines: once(() => byLine(plan, costs())),
  };
  return { result, rows };
}

/** @param titles of tasks by id; each breakdown is made when it is first read */
export function withBreakdowns({ result, rows }: BudgetCosts, titles: RowTitles): BudgetResult {
  const phases = once(() => titledRows(rows.phases(), titles));
  const people = once(() => titledRows(rows.people(), titles));
  const lines = once(() => titledRows(rows.lines(), titles));
  return {
    ...result,
    get phases() {
      return phases();
    },
    get people() {
      return people();
    },
    get lines() {
      return lines();
    },
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

/** `10%` of the budget, or a sum. */
function partOf(part: Share | Money | null, whole: Minor, base: MoneyBase): Minor | null {
  if (part === null) return null;
  return typeof part === 'number' ? roundMinor(whole * part) : minorOf(part, base);
}

function totalGaps({ budget }: CostPlan, base: MoneyBase): BudgetGap[] {
  return (['total', 'contingency', 'reserve'] as const).flatMap((key) => {
    const money = budget[key];
    if (money === null || typeof money === 'number' || minorOf(money, base) !== null) return [];
    return [{ kind: 'currency', currency: money.currency ?? '', address: ['budget', key] }];
  });
}
