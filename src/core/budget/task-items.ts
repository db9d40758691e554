/**
 * What tasks cost: assigned effort × rates, and the costs a task names itself. A person's rate may change with the
 * date, so work is priced on the days it is planned for. Dropped tasks cost nothing more; those that could not be
 * scheduled cost their estimate, so that a cycle does not make a budget smaller.
 */
import { dayOfMinute, type Day } from '../base/dates';
import { minorOf, roundMinor, type MoneyBase } from '../model/money';
import type { Person } from '../model/plan';
import { stateKind } from '../model/states';
import { expectedMinutes, workingMinutes } from '../model/durations';
import type { Schedule, ScheduledTask } from '../schedule/schedule';
import { allocate, evenPart } from './allocate';
import type { CostPlan, CostTask } from './budget-plan';
import type { BudgetGap, Minor } from './budget-result';
import { peopleLine, type CostItem, type MoneyOf } from './cost-item';
import { addEvenly, type MoneyByDay } from './money-by-day';
import { earnedShare, remainingShare } from './progress';
import { costPerMinute, overheadOf, rateOn } from './rates';
import type { WorkingDays } from './working-days';

export interface CostContext {
  readonly plan: CostPlan;
  readonly schedule: Schedule;
  readonly statusDay: Day;
  readonly base: MoneyBase;
  readonly days: WorkingDays;
  /** Where an item is added up: the same for all of them, or one for each row of a breakdown. */
  readonly moneyOf: (of: MoneyOf) => MoneyByDay;
}

export interface TaskItems {
  readonly items: readonly CostItem[];
  readonly gaps: readonly BudgetGap[];
}

/** A piece of cost before it is phased; `days` are those of its task for its person. */
interface Piece {
  readonly task: CostTask;
  readonly person: Person | null;
  readonly line: string;
  readonly planned: Minor;
  readonly remaining: Minor;
  readonly days: readonly Day[];
}

/** Work of somebody who costs one sum whatever it is: their share of all tasks decides what each costs. */
interface FixedShare {
  readonly task: CostTask;
  readonly minutes: number;
  readonly left: number;
}

interface FoundItems {
  readonly items: CostItem[];
  readonly gaps: BudgetGap[];
  /** By person. */
  readonly fixed: Map<string, FixedShare[]>;
}

/** @param teamLine the budget line that people and task costs belong to; null: a line for people and one for each cost */
export function taskItems(context: CostContext, teamLine: string | null): TaskItems {
  const { plan, base } = context;
  const { items, gaps, fixed } = itemsOf(plan.tasks.values(), context, teamLine);
  const add = (piece: Piece): void => void items.push(phase(piece, context));
  for (const [id, shares] of fixed) {
    const person = plan.team.get(id)!;
    const rate = rateOn(person, context.statusDay, plan.rates);
    const sum = rate === null ? null : minorOf(rate.money, base);
    if (sum === null) gaps.push(currencyGap(rate?.money.currency ?? null, ['team', id, 'rate']));
    const parts = allocate(
      sum ?? 0,
      shares.map((share) => share.minutes),
    );
    for (const [i, { task, left }] of shares.entries()) {
      const planned = parts[i]!;
      const remaining = roundMinor(planned * left);
      const days = spanOf(task, person, context);
      add({ task, person, line: teamLine ?? peopleLine, planned, remaining, days });
    }
  }
  return { items, gaps: distinct(gaps) };
}

/** What some tasks cost by themselves; dropped ones cost nothing more. */
export function itemsOf(
  tasks: Iterable<CostTask>,
  context: CostContext,
  teamLine: string | null,
): FoundItems {
  const { plan, base } = context;
  const gaps: BudgetGap[] = [];
  const items: CostItem[] = [];
  const fixed = new Map<string, FixedShare[]>();
  const add = (piece: Piece): void => void items.push(phase(piece, context));
  for (const task of tasks) {
    if (stateKind(plan, task.status) === 'dropped') continue;
    const scheduled = context.schedule.tasks.get(task.id) ?? null;
    const estimated = estimatedShare(task, plan, scheduled);
    const left = remainingShare(task, plan, scheduled);
    for (const [id, minutes] of workOf(task, context)) {
      const person = plan.team.get(id);
      if (!person || minutes <= 0) continue;
      const days = spanOf(task, person, context);
      const cost = costOfWork(person, minutes, days, context);
      if (cost === 'fixed') {
        const shares = fixed.get(id);
        if (shares) shares.push({ task, minutes: minutes * estimated, left });
        else fixed.set(id, [{ task, minutes: minutes * estimated, left }]);
        continue;
      }
      gaps.push(...cost.gaps.map((gap) => gap(task)));
      add({
        task,
        person,
        line: teamLine ?? peopleLine,
        planned: roundMinor(cost.exact * estimated),
        remaining: roundMinor(cost.exact * left),
        days,
      });
    }
    for (const [name, money] of task.cost) {
      const planned = minorOf(money, base);
      if (planned === null) gaps.push(currencyGap(money.currency, ['task', task.id, 'cost', name]));
      else {
        const days = paidOn(task, spanOf(task, null, context));
        const remaining = roundMinor(planned * leftToPay(task, days, left, context));
        add({ task, person: null, line: teamLine ?? name, planned, remaining, days });
      }
    }
  }
  return { items, gaps, fixed };
}

/** On which days of a task its own costs are paid. */
function paidOn({ accrual }: CostTask, span: readonly Day[]): readonly Day[] {
  return accrual === 'along' ? span : [accrual === 'start' ? span[0]! : span.at(-1)!];
}

/** What is paid at once is not paid in parts: at the start all of it, or nothing before the end. */
function leftToPay(
  { accrual }: CostTask,
  [first]: readonly Day[],
  left: number,
  { statusDay }: CostContext,
): number {
  if (accrual === 'along' || left === 0) return left;
  return accrual === 'start' && first! < statusDay ? 0 : 1;
}

/** Person-minutes by person. */
function workOf(task: CostTask, { plan, schedule }: CostContext): Iterable<readonly [string, number]> {
  if (task.children.length > 0) return [];
  const scheduled = schedule.tasks.get(task.id);
  if (scheduled) return scheduled.workByPerson;
  const estimate = task.effort ?? task.duration;
  if (!estimate) return [];
  const minutes = expectedMinutes(estimate, task.estimate, plan.project.hoursPerDay);
  const shares = task.assign.map(({ person, share }) => share ?? plan.team.get(person)?.capacity ?? 1);
  const all = shares.reduce((sum, share) => sum + share, 0);
  return task.assign.map(({ person }, i) => {
    const share = task.effort && all > 0 ? shares[i]! / all : shares[i]!;
    return [person, minutes * share];
  });
}

/**
 * The estimated work as a share of the scheduled: where `remaining` says that a task takes more or less than was
 * estimated, its dates and its forecast follow, but what was planned does not.
 */
function estimatedShare(task: CostTask, plan: CostPlan, scheduled: ScheduledTask | null): number {
  const { hoursPerDay } = plan.project;
  const estimate = task.effort ?? task.duration;
  if (!scheduled || scheduled.work <= 0 || !estimate) return 1;
  const expected = expectedMinutes(estimate, task.estimate, hoursPerDay);
  if (task.effort) return expected / scheduled.work;
  if (task.remaining === null || expected <= 0) return 1;
  const rest = workingMinutes(task.remaining, hoursPerDay);
  const whole = task.progress === null ? Math.max(expected, rest) : expected * task.progress + rest;
  return whole > 0 ? expected / whole : 1;
}

interface WorkCost {
  /** Minor units, unrounded. */
  readonly exact: number;
  readonly gaps: readonly ((task: CostTask) => BudgetGap)[];
}

/** Prices work evenly over the days; `fixed` where the person costs one sum whatever the work. */
function costOfWork(
  person: Person,
  minutes: number,
  days: readonly Day[],
  { plan, base, statusDay }: CostContext,
): WorkCost | 'fixed' {
  const { hoursPerDay } = plan.project;
  const changes = person.rates.some(({ from }) => from !== null);
  if (rateOn(person, statusDay, plan.rates)?.per === 'once') return 'fixed';
  let exact = 0;
  const gaps: ((task: CostTask) => BudgetGap)[] = [];
  for (const day of changes ? days : days.slice(0, 1)) {
    const rate = rateOn(person, day, plan.rates);
    const perMinute = rate === null ? null : costPerMinute(rate, base, hoursPerDay);
    if (perMinute !== null)
      exact += (perMinute * minutes * overheadOf(person, plan)) / (changes ? days.length : 1);
    else if (rate === null && gaps.length === 0) {
      gaps.push((task) => ({ kind: 'rate', person: person.id, task: task.id, address: ['team', person.id] }));
    } else if (rate !== null && rate.per !== 'once' && gaps.length === 0) {
      const address = person.rates.length > 0 ? ['team', person.id, 'rate'] : ['rates', person.role ?? ''];
      gaps.push(() => currencyGap(rate.money.currency, address));
    }
  }
  return { exact, gaps };
}

function phase({ task, person, line, planned, remaining, days }: Piece, context: CostContext): CostItem {
  const { plan, schedule, statusDay, moneyOf } = context;
  const of = { task: task.id, person: person?.id ?? null, line };
  const byDay = moneyOf(of);
  const scheduled = schedule.tasks.get(task.id) ?? null;
  const next = daysBefore(days, statusDay);
  const past = days.slice(0, next);
  const ahead = next < days.length ? days.slice(next) : [statusDay];
  const ev = roundMinor(planned * earnedShare(task, plan, scheduled));
  let pv = 0;
  for (let i = 0; i < past.length; i++) pv += evenPart(planned, days.length, i);
  addEvenly(byDay.planned, planned, days);
  addEvenly(byDay.earned, ev, earningDays(task, past, statusDay));
  addEvenly(byDay.remaining, remaining, ahead);
  return { task: of.task, person: of.person, line, planned, bac: planned, pv, ev, remaining };
}

/** What a task has earned, on the days on which it was worked so far; for whatever of it was approved. */
export function earn(task: CostTask, amount: Minor, of: MoneyOf, context: CostContext): Minor {
  const { plan, schedule, statusDay } = context;
  const ev = roundMinor(amount * earnedShare(task, plan, schedule.tasks.get(task.id) ?? null));
  const days = spanOf(task, null, context);
  const past = days.slice(0, daysBefore(days, statusDay));
  addEvenly(context.moneyOf(of).earned, ev, earningDays(task, past, statusDay));
  return ev;
}

/** A task that earns by its end earns on its last day, one that earns by its start on its first. */
function earningDays(task: CostTask, past: readonly Day[], statusDay: Day): readonly Day[] {
  if (past.length === 0) return [statusDay];
  if (task.measure === '0/100') return past.slice(-1);
  return task.measure === '50/50' ? [past[0]!, past.at(-1)!] : past;
}

/** How many of some ascending days lie before one. */
function daysBefore(days: readonly Day[], day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The days on which a task is worked; those of the project for one that could not be scheduled. */
function spanOf(task: CostTask, person: Person | null, { schedule, days }: CostContext): readonly Day[] {
  const { first, last } = daysOf(schedule.tasks.get(task.id) ?? schedule);
  return days.between(first, last, task.calendar, person);
}

/** A finish at midnight belongs to the day it ends. */
export function daysOf({ start, finish }: Pick<ScheduledTask, 'start' | 'finish'>): {
  readonly first: Day;
  readonly last: Day;
} {
  const first = dayOfMinute(start);
  return { first, last: Math.max(first, dayOfMinute(finish > start ? finish - 1 : finish)) };
}

function currencyGap(currency: string | null, address: BudgetGap['address']): BudgetGap {
  return { kind: 'currency', currency: currency ?? '', address };
}

/** A person without a rate is one gap on each of their tasks; a currency one at each place that names it. */
function distinct(gaps: readonly BudgetGap[]): readonly BudgetGap[] {
  const seen = new Set<string>();
  return gaps.filter((gap) => {
    const key = JSON.stringify([gap.kind === 'rate' ? gap.task : '', gap.address]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
