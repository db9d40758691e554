/** The JSON of `diff`, and of each change in it, as docs/json-output.md says. */
import { printDay, printMinute, printTimeOfDay, type Minute } from '../../core/base/dates';
import type { PlanChange } from '../../core/history/plan-change';
import { currencyDecimals, minorOf, printDecimal } from '../../core/model/money';
import type { Plan } from '../../core/model/plan';
import type { Money, Moment } from '../../core/model/values';
import { sayPlanChange } from '../../core/views/say-plan-change';
import type { Comparison, Side } from '../open-revisions';

export function diffJson({ from, to, changes, work }: Comparison) {
  const span = (then: Minute | null, now: Minute | null) => ({
    from: isoMinute(then),
    to: isoMinute(now),
    slip: then === null || now === null ? null : work(then, now),
  });
  const finish = ({ at: { schedule } }: Side): Minute | null =>
    schedule.tasks.size > 0 ? schedule.finish : null;
  const forecast = ({ at }: Side, id: string): Minute | null =>
    at.plan.milestones.has(id) ? (at.schedule.tasks.get(id)?.finish ?? null) : null;
  return {
    version: 1 as const,
    from: sideJson(from),
    to: sideJson(to),
    finish: span(finish(from), finish(to)),
    milestones: Array.from(to.at.plan.milestones.values(), ({ id, title }) => ({
      id,
      title,
      ...span(forecast(from, id), forecast(to, id)),
    })),
    changes: changes.map((change) => changeJson(change, from.at.plan, to.at.plan)),
  };
}

function sideJson({ name, head, at: { statusDay, budget } }: Side) {
  return {
    revision: name,
    commit: head?.hash ?? null,
    date: printDay(head?.day ?? statusDay),
    currency: budget.currency,
    planned: printDecimal(budget.figures.planned, budget.decimals),
  };
}

/** @param from null where the state before is not at hand: its currency is taken for the later one's */
export function changeJson(change: PlanChange, from: Plan | null, to: Plan) {
  const { item } = change;
  return {
    section: item.section,
    id: item.section === 'project' ? null : item.id,
    kind: change.kind,
    ...valuesOf(change, from ?? to, to),
    text: sayPlanChange(change, to),
  };
}

interface Values {
  readonly from: unknown;
  readonly to: unknown;
  /** Working minutes; null where nothing moves in time. */
  readonly by: number | null;
}

function valuesOf(change: PlanChange, from: Plan, to: Plan): Values {
  switch (change.kind) {
    case 'added':
    case 'dropped':
      return { from: null, to: null, by: null };
    case 'slipped':
    case 'pulled-in':
      return { from: isoMinute(change.from), to: isoMinute(change.to), by: change.by };
    case 'due':
      return { from: isoMoment(change.from), to: isoMoment(change.to), by: null };
    case 'budget':
      return { from: isoMoney(change.from, from), to: isoMoney(change.to, to), by: null };
    case 'needs':
      return { from: change.removed, to: change.added, by: null };
    case 'grown':
    case 'shrunk':
      return { from: change.from, to: change.to, by: (change.to ?? 0) - (change.from ?? 0) };
    default:
      return { from: change.from, to: change.to, by: null };
  }
}

export function isoMinute(minute: Minute | null): string | null {
  return minute === null ? null : printMinute(minute);
}

function isoMoment(moment: Moment | null): string | null {
  if (moment === null) return null;
  return moment.time === null
    ? printDay(moment.day)
    : `${printDay(moment.day)}T${printTimeOfDay(moment.time)}`;
}

function isoMoney(money: Money | null, { project }: Plan): string | null {
  if (money === null) return null;
  const currency = money.currency ?? project.currency;
  const decimals = currencyDecimals(currency);
  const amount = minorOf({ ...money, currency: null }, { currency, decimals, currencies: new Map() });
  return `${printDecimal(amount ?? 0, decimals)} ${currency}`;
}
