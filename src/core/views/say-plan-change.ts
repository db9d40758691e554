/**
 * What changed in a plan, a sentence each of at most 120 characters, with ISO dates: for the command line, lists and
 * reports. The data is `PlanChange`; nothing is computed here.
 */
import { dayOfMinute, printDay, printTimeOfDay, type Minute } from '../base/dates';
import type { ChangedItem, PlanChange, PlanChangeKind } from '../history/plan-change';
import { currencyDecimals, minorOf } from '../model/money';
import type { Plan } from '../model/plan';
import type { Money, Moment } from '../model/values';
import { money, workingTime } from '../rules/amounts';
import { list, say } from '../rules/say';

/** Of the later state: how long its day is, and what its money is. */
type Units = Pick<Plan, 'project'>;

export function sayPlanChange(change: PlanChange, units: Units): string {
  const name = nameOf(change.item);
  switch (change.kind) {
    case 'added':
      return say`${name} is new.`;
    case 'dropped':
      return change.by === 'state' ? say`${name} is dropped.` : say`${name} is gone from the plan.`;
    case 'renamed':
      return say`${name} had the id ${change.from}.`;
    case 'retitled':
      return change.item.section === 'project'
        ? say`The project is called ${change.to}, was ${change.from}.`
        : say`${change.item.id} is called ${change.to}, was ${change.from}.`;
    case 'moved':
      return sayMove(name, change.from, change.to);
    case 'grown':
    case 'shrunk':
      return saySize(name, change, units);
    case 'slipped':
    case 'pulled-in':
      return saySlip(name, change, units);
    case 'state':
      return say`${name} is ${change.to}, was ${change.from}.`;
    case 'due':
      return sayDue(change.item, name, change.from, change.to);
    case 'assigned':
      return sayPeople(name, change.from, change.to);
    case 'needs':
      return sayNeeds(name, change.added, change.removed);
    case 'budget':
      return say`The budget is ${sum(change.to, units)}, was ${sum(change.from, units)}.`;
  }
}

function nameOf(item: ChangedItem): string {
  if (item.section === 'project') return 'The project';
  if (item.section === 'risks') return `Risk ${item.title}`;
  if (item.section === 'milestones') return item.title;
  return item.title === item.id ? item.id : `${item.id} ${item.title}`;
}

function sayMove(name: string, from: string | null, to: string | null): string {
  if (to === null) return say`${name} moves out of ${from ?? ''} to the top.`;
  return from === null ? say`${name} moves into ${to}.` : say`${name} moves from ${from} to ${to}.`;
}

function saySize(
  name: string,
  { kind, from, to }: Extract<PlanChange, { kind: 'grown' | 'shrunk' }>,
  units: Units,
): string {
  if (from === null) return say`${name} has an estimate: ${workingTime(to ?? 0, units)}.`;
  if (to === null) return say`${name} has no estimate any more, was ${workingTime(from, units)}.`;
  const verb = kind === 'grown' ? 'grows' : 'shrinks';
  return say`${name} ${verb} from ${workingTime(from, units)} to ${workingTime(to, units)}.`;
}

function saySlip(
  name: string,
  { item, from, to, by }: Extract<PlanChange, { kind: 'slipped' | 'pulled-in' }>,
  units: Units,
): string {
  const verb = item.section === 'milestones' ? 'is reached' : 'ends';
  const sign = by < 0 ? '−' : '+';
  const [then, now] = dates(from, to);
  return say`${name} ${verb} ${now}, was ${then} (${sign}${workingTime(by, units)}).`;
}

/** The time of day too where it is all that differs. */
function dates(from: Minute, to: Minute): readonly [string, string] {
  const day = (minute: Minute): string => printDay(dayOfMinute(minute));
  if (day(from) !== day(to)) return [day(from), day(to)];
  const time = (minute: Minute): string => printTimeOfDay(minute - dayOfMinute(minute) * 1440);
  return [time(from), `${day(to)} ${time(to)}`];
}

function sayDue(item: ChangedItem, name: string, from: Moment | null, to: Moment | null): string {
  const noun = item.section === 'milestones' ? 'due' : 'deadline';
  if (to === null) return say`${name} has no ${noun} any more, was ${moment(from)}.`;
  if (from === null) return say`${name} has a ${noun}: ${moment(to)}.`;
  return item.section === 'milestones'
    ? say`${name} is due ${moment(to)}, was ${moment(from)}.`
    : say`${name} has the deadline ${moment(to)}, was ${moment(from)}.`;
}

function moment(value: Moment | null): string {
  if (value === null) return 'none';
  return value.time === null ? printDay(value.day) : `${printDay(value.day)} ${printTimeOfDay(value.time)}`;
}

function sayPeople(name: string, from: readonly string[], to: readonly string[]): string {
  if (to.length === 0) return say`${name} has nobody any more, was with ${list(from)}.`;
  return from.length === 0
    ? say`${name} is with ${list(to)}.`
    : say`${name} is with ${list(to)}, was with ${list(from)}.`;
}

function sayNeeds(name: string, added: readonly string[], removed: readonly string[]): string {
  if (removed.length === 0) return say`${name} waits for ${list(added)} too.`;
  return added.length === 0
    ? say`${name} waits for ${list(removed)} no more.`
    : say`${name} waits for ${list(added)}, no more for ${list(removed)}.`;
}

function sum(value: Money | null, { project }: Units): string {
  if (value === null) return 'not set';
  const currency = value.currency ?? project.currency;
  const decimals = currencyDecimals(currency);
  const amount = minorOf({ ...value, currency: null }, { currency, decimals, currencies: new Map() });
  return money(amount ?? 0, { currency, decimals });
}

/** How many changes of each kind there are, the most telling first: «3 new, 1 gone, 12 later». */
export function summarizeChanges(changes: readonly PlanChange[]): string {
  const counts = new Map<PlanChangeKind, number>();
  for (const { kind, item } of changes) {
    if (item.section !== 'project') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const parts = summaryOrder.flatMap(([kind, word]) => {
    const amount = counts.get(kind);
    return amount === undefined ? [] : [`${amount} ${word}`];
  });
  return parts.join(', ');
}

const summaryOrder: readonly (readonly [PlanChangeKind, string])[] = [
  ['added', 'new'],
  ['dropped', 'dropped'],
  ['slipped', 'later'],
  ['pulled-in', 'earlier'],
  ['grown', 'grown'],
  ['shrunk', 'shrunk'],
  ['due', 'with another due'],
  ['state', 'in another state'],
  ['assigned', 'with other people'],
  ['needs', 'with other links'],
  ['moved', 'moved'],
  ['renamed', 'renamed'],
  ['retitled', 'retitled'],
];
