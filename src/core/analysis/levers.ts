/**
 * «What if» by three levers: a larger team, other rates, another scope, each a factor on what the plan says, from the status
 * date on. One function makes the plan that follows and the edits that would write it, with figures rounded as they are
 * written, so that what is shown is what applying gives. What is done stays as it is.
 */
import { printDay, type Day } from '../base/dates';
import { rateOn } from '../budget/rates';
import { currencyDecimals } from '../model/money';
import { expectedMinutes } from '../model/durations';
import type { Person, Plan, Task } from '../model/plan';
import type { PlanEdit, PlanValue } from '../model/plan-edit';
import { printDuration, printEstimate } from '../model/print-estimate';
import { isOver, isSummary, stateKind } from '../model/states';
import type { Assignment, Decimal, Duration, Estimate, Rate } from '../model/values';

/** 1 is as planned. */
export interface Levers {
  /** How much people have time for, and the shares they are assigned with. */
  readonly team: number;
  /** What people cost. */
  readonly rate: number;
  /** Work and durations that are not done. */
  readonly scope: number;
}

export const idleLevers: Levers = { team: 1, rate: 1, scope: 1 };
export const leverBounds = { least: 0.25, most: 4 } as const;

export interface LeveredPlan {
  readonly plan: Plan;
  readonly edits: readonly PlanEdit[];
}

/** @param levers are kept within their bounds */
export function leverPlan(plan: Plan, statusDay: Day, levers: Levers): LeveredPlan {
  const [team, rate, scope] = [bounded(levers.team), bounded(levers.rate), bounded(levers.scope)];
  const edits: PlanEdit[] = [];
  const set = (address: readonly (string | number)[], value: PlanValue): void =>
    void edits.push({ kind: 'set', address, value });
  const open = [...plan.tasks.values()].filter((task) => !isSummary(task) && !isOver(plan, task));
  const busy = new Set(open.flatMap(({ assign }) => assign.map(({ person }) => person)));
  const people = new Map(plan.team);
  for (const person of plan.team.values()) {
    if (person.kind !== 'person' || !busy.has(person.id)) continue;
    let changed = person;
    if (team !== 1) {
      const capacity = scaledShare(person.capacity, team);
      changed = { ...changed, capacity };
      set(['team', person.id, 'capacity'], printShare(capacity));
    }
    const rates = rate === 1 ? null : ratesFrom(person, plan, statusDay, rate);
    if (rates) {
      changed = { ...changed, rates };
      set(['team', person.id, 'rate'], printRates(rates));
    }
    people.set(person.id, changed);
  }
  const tasks = new Map(plan.tasks);
  for (const task of plan.tasks.values()) {
    if (isSummary(task)) continue;
    let changed = task;
    if (team !== 1) {
      const assign = isOver(plan, task) ? pinned(task, plan) : scaledAssign(task, plan, team);
      for (const [i, one] of assign.entries()) {
        if (one !== task.assign[i]) set(['task', task.id, 'assign', i], printAssignment(one));
      }
      changed = { ...changed, assign };
    }
    if (scope !== 1 && !isOver(plan, task)) {
      const fields = scaledWork(task, plan, scope);
      for (const [field, value] of Object.entries(fields)) {
        set(['task', task.id, field], typeof value === 'string' ? value : printWork(value));
      }
      changed = { ...changed, ...fields };
    }
    if (changed !== task) tasks.set(task.id, changed);
  }
  return { plan: { ...plan, team: people, tasks }, edits };
}

function bounded(factor: number): number {
  if (Number.isNaN(factor)) return 1;
  return Math.max(leverBounds.least, Math.min(factor, leverBounds.most));
}

/** A whole percent, at least one. */
function scaledShare(share: number, factor: number): number {
  return share === 0 ? 0 : Math.max(1, Math.round(share * factor * 100)) / 100;
}

function printShare(share: number): string {
  return `${Number((share * 100).toFixed(6))}%`;
}

/** A share is of a full day; without one it follows the capacity by itself. */
function scaledAssign({ assign }: Task, { team }: Plan, factor: number): readonly Assignment[] {
  return assign.map((one) =>
    one.share === null || team.get(one.person)?.kind !== 'person'
      ? one
      : { ...one, share: scaledShare(one.share, factor) },
  );
}

/** Where the work of a finished task follows from its length, people keep the share that they had. */
function pinned({ assign, effort }: Task, { team }: Plan): readonly Assignment[] {
  return assign.map((one) => {
    const person = team.get(one.person);
    return effort !== null || one.share !== null || person?.kind !== 'person'
      ? one
      : { ...one, share: person.capacity };
  });
}

export function printAssignment({ person, share, alternatives }: Assignment): string {
  return [`${person}${share === null ? '' : ` ${printShare(share)}`}`, ...alternatives].join(' or ');
}

/** The rates up to the status date, of which hours may be booked, and those times the factor from the next day on; or none. */
function ratesFrom(person: Person, plan: Plan, day: Day, factor: number): Person['rates'] | null {
  const now = rateOn(person, day + 1, plan.rates);
  if (now === null) return null;
  const own = person.rates.length > 0 ? person.rates : [{ from: null, rate: now }];
  // A fixed sum has no days before and after.
  if (now.per === 'once') return [{ from: null, rate: scaledRate(now, factor, plan) }];
  return [
    ...own.filter(({ from }) => from === null || from <= day),
    { from: day + 1, rate: scaledRate(now, factor, plan) },
    ...own
      .filter(({ from }) => from !== null && from > day + 1)
      .map(({ from, rate }) => ({ from, rate: scaledRate(rate, factor, plan) })),
  ];
}

function scaledRate({ money, per }: Rate, factor: number, { project }: Plan): Rate {
  const scale = Math.max(0, money.amount.scale, currencyDecimals(money.currency ?? project.currency));
  const shift = 10 ** (scale - money.amount.scale);
  return {
    per,
    money: {
      ...money,
      amount: shortest({ digits: Math.round(money.amount.digits * factor * shift), scale }),
    },
  };
}

function shortest({ digits, scale }: Decimal): Decimal {
  let [d, s] = [digits, scale];
  while (s > 0 && d % 10 === 0) [d, s] = [d / 10, s - 1];
  return { digits: d, scale: s };
}

function printRates(rates: Person['rates']): PlanValue {
  const [first] = rates;
  if (first && rates.length === 1 && first.from === null) return printRate(first.rate);
  return rates.map(({ from, rate }): PlanValue =>
    from === null ? { rate: printRate(rate) } : { from: printDay(from), rate: printRate(rate) },
  );
}

function printRate({ money: { amount, currency }, per }: Rate): string {
  const figure =
    amount.scale > 0
      ? (amount.digits / 10 ** amount.scale).toFixed(amount.scale)
      : String(amount.digits * 10 ** -amount.scale);
  return `${figure}${currency === null ? '' : ` ${currency}`}/${per === 'once' ? 'project' : per}`;
}

/** What is left of begun work, and the whole estimate of what has not begun. */
function scaledWork(
  task: Task,
  plan: Plan,
  factor: number,
): Partial<Pick<Task, 'effort' | 'duration' | 'remaining'>> {
  if (task.remaining) return { remaining: scaledDuration(task.remaining, factor) };
  const estimate = task.effort ?? task.duration;
  const begun = task.started !== null || (task.progress ?? 0) > 0 || stateKind(plan, task.status) !== 'open';
  if (begun && task.progress !== null && estimate && !estimate.likely.elapsed) {
    const minutes = expectedMinutes(estimate, task.estimate, plan.project.hoursPerDay);
    const hours = (minutes * (1 - Math.min(1, task.progress))) / 60;
    return { remaining: scaledDuration({ amount: hours, unit: 'h', elapsed: false }, factor) };
  }
  return {
    ...(task.effort ? { effort: scaledEstimate(task.effort, factor) } : {}),
    ...(task.duration ? { duration: scaledEstimate(task.duration, factor) } : {}),
  };
}

export function scaledEstimate({ optimistic, likely, pessimistic }: Estimate, factor: number): Estimate {
  return {
    optimistic: scaledDuration(optimistic, factor),
    likely: scaledDuration(likely, factor),
    pessimistic: scaledDuration(pessimistic, factor),
  };
}

/** Hundredths of its unit: nobody estimates more finely. */
function scaledDuration({ amount, unit, elapsed }: Duration, factor: number): Duration {
  const scaled = Math.round(amount * factor * 100) / 100;
  return { amount: amount > 0 ? Math.min(9_999_999, Math.max(0.01, scaled)) : 0, unit, elapsed };
}

export function printWork(value: Estimate | Duration | null): string {
  if (value === null) return '0';
  return 'amount' in value ? printDuration(value) : printEstimate(value);
}
