/** Plans and schedules by hand, so that the budget is tested on known work and dates, whatever the engine computes. */
import { parseDay, startOfDay, type Day } from '../../../src/core/base/dates';
import type { BudgetPlan } from '../../../src/core/budget/budget-plan';
import { computeBudget } from '../../../src/core/budget/compute-budget';
import { parseLedgers } from '../../../src/core/budget/parse-ledgers';
import type { BudgetResult } from '../../../src/core/budget/budget-result';
import type { CostInputs } from '../../../src/core/budget/gather-costs';
import { emptyPlan } from '../../../src/core/model/empty-plan';
import type { Budget, BudgetLine, Person, Plan, Task } from '../../../src/core/model/plan';
import type { Decimal, Money, Rate, RateUnit } from '../../../src/core/model/values';
import type { Schedule, ScheduledTask } from '../../../src/core/schedule/schedule';

export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`no day: ${text}`);
  return parsed;
}

export function decimal(text: string): Decimal {
  const [whole = '', fraction = ''] = text.split('.');
  return { digits: Number(whole + fraction), scale: fraction.length };
}

export function money(text: string): Money {
  const [amount = '', currency = null] = text.split(' ');
  return { amount: decimal(amount), currency };
}

export function rate(text: string): Rate {
  const [amount = '', per = 'once'] = text.split('/');
  return { money: money(amount), per: per as RateUnit };
}

export function person(id: string, rest: Partial<Person> = {}): Person {
  return {
    id,
    name: id,
    kind: 'person',
    email: [],
    role: null,
    rates: [],
    overtime: null,
    capacity: 1,
    units: 1,
    away: [],
    calendar: null,
    ...rest,
  };
}

export function line(id: string, rest: Partial<BudgetLine> = {}): BudgetLine {
  return { id, title: id, from: null, planned: null, accrual: 'along', ...rest };
}

/** A task together with what the schedule found for it: days from the first to the last, hours of each person. */
export interface Work extends Partial<Omit<Task, 'id' | 'cost'>> {
  readonly from?: string;
  readonly to?: string;
  readonly hours?: Readonly<Record<string, number>>;
  /** Of all hours. */
  readonly left?: number;
  readonly costs?: Readonly<Record<string, string>>;
}

export interface Scene {
  readonly team?: readonly Person[];
  readonly rates?: Readonly<Record<string, string>>;
  readonly tasks?: Readonly<Record<string, Work>>;
  readonly budget?: Partial<Omit<Budget, 'lines'>> & { readonly lines?: readonly BudgetLine[] };
  readonly currency?: string;
  readonly closed?: Plan['calendar']['closed'];
  readonly span?: readonly [string, string];
  readonly ledgers?: Readonly<Record<string, string | null>>;
  readonly today: string;
}

export function planOf(scene: Scene): BudgetPlan {
  const tasks = new Map<string, Task>();
  for (const [id, work] of Object.entries(scene.tasks ?? {})) {
    const { from: _from, to: _to, hours = {}, left: _left, costs = {}, ...rest } = work;
    tasks.set(id, {
      id,
      title: id,
      parent: null,
      children: Object.entries(scene.tasks ?? {}).flatMap(([child, { parent }]) =>
        parent === id ? [child] : [],
      ),
      effort: null,
      duration: null,
      estimate: 'pert',
      assign: Object.keys(hours).map((name) => ({ person: name, share: null, alternatives: [] })),
      needs: [],
      start: null,
      finish: null,
      delay: null,
      pause: [],
      deadline: null,
      calendar: null,
      priority: 'medium',
      status: 'todo',
      started: null,
      finished: null,
      progress: null,
      remaining: null,
      measure: null,
      units: null,
      paths: [],
      checklist: new Map(),
      weights: new Map(),
      accrual: 'along',
      cost: new Map(Object.entries(costs).map(([name, text]) => [name, money(text)])),
      labels: [],
      template: null,
      gates: [],
      approved: new Map(),
      was: [],
      waived: new Map(),
      notes: null,
      ...rest,
    });
  }
  const { lines = [], ...budget } = scene.budget ?? {};
  return {
    ...emptyPlan,
    project: { ...emptyPlan.project, currency: scene.currency ?? 'EUR' },
    calendar: { ...emptyPlan.calendar, closed: scene.closed ?? [] },
    rates: new Map(Object.entries(scene.rates ?? {}).map(([role, text]) => [role, rate(text)])),
    team: new Map((scene.team ?? []).map((member) => [member.id, member])),
    tasks,
    budget: {
      ...emptyPlan.budget,
      ledger: Object.keys(scene.ledgers ?? {}),
      ...budget,
      lines: new Map(lines.map((each) => [each.id, each])),
    },
  };
}

export function scheduleOf(scene: Scene): Schedule {
  const tasks = new Map<string, ScheduledTask>();
  for (const [id, { from, to, hours = {}, left = 1 }] of Object.entries(scene.tasks ?? {})) {
    if (from === undefined) continue;
    const start = startOfDay(day(from)) + 480;
    const finish = startOfDay(day(to ?? from)) + 1020;
    const workByPerson = new Map(Object.entries(hours).map(([name, each]) => [name, each * 60]));
    const work = [...workByPerson.values()].reduce((a, b) => a + b, 0);
    tasks.set(id, {
      id,
      kind: 'task',
      start,
      finish,
      earlyStart: start,
      earlyFinish: finish,
      lateStart: start,
      lateFinish: finish,
      totalFloat: 0,
      freeFloat: 0,
      critical: true,
      nearCritical: false,
      driver: { kind: 'project-start' },
      finishDriver: null,
      absences: [],
      segments: [],
      duration: 0,
      work,
      remainingWork: work * left,
      workByPerson,
      lateBy: null,
    });
  }
  const all = [...tasks.values()];
  const [first, last] = scene.span ?? [null, null];
  const start = first === null ? Math.min(...all.map((task) => task.start)) : startOfDay(day(first)) + 480;
  const finish = last === null ? Math.max(...all.map((task) => task.finish)) : startOfDay(day(last)) + 1020;
  return {
    start,
    finish,
    statusMinute: startOfDay(day(scene.today)) + 480,
    tasks,
    unscheduled: new Map(),
    dues: new Map(),
    cycles: [],
    loads: new Map(),
  };
}

export function costInputsOf(scene: Scene): CostInputs & { readonly plan: BudgetPlan } {
  const ledgers = Object.entries(scene.ledgers ?? {}).map(([path, text]) => ({ path, text }));
  const plan = planOf(scene);
  return {
    plan,
    schedule: scheduleOf(scene),
    ledgers: parseLedgers(plan.budget, ledgers),
    statusDay: day(scene.today),
    holidays: new Map(),
    baseline: null,
  };
}

export function budgetOf(scene: Scene): BudgetResult {
  const { plan, schedule, ledgers, statusDay, holidays } = costInputsOf(scene);
  return computeBudget(plan, schedule, ledgers, statusDay, holidays);
}
