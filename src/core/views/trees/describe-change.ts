/** What became of a thing between two states of a plan, in a few words beside its title: `+3 d, 14 → 19 May`. */
import { oneLine } from '../../base/one-line';
import type { PlanChange } from '../../history/plan-change';
import { minorOf, moneyBase } from '../../model/money';
import type { Plan } from '../../model/plan';
import type { Money, Moment } from '../../model/values';
import type { Words } from './words';

/** Where titles of phases and predecessors are looked up, and people's names. */
export interface ChangeNames {
  readonly earlier: Plan;
  readonly later: Plan;
}

const mostNames = 3;

export function describeChange(change: PlanChange, names: ChangeNames, words: Words): string {
  const { t } = words;
  switch (change.kind) {
    case 'added':
      return change.item.section === 'tasks' ? newTask(change.item.id, names.later, words) : t('new');
    case 'dropped':
      return change.by === 'state' ? t('dropped') : t('gone from the plan');
    case 'slipped':
    case 'pulled-in':
      return slip(change, words);
    case 'grown':
    case 'shrunk':
      return arrow(size(change.from, words), size(change.to, words));
    case 'state':
      return arrow(change.from, change.to);
    case 'due':
      return arrow(moment(change.from, words), moment(change.to, words));
    case 'moved':
      return arrow(phase(change.from, names.earlier, words), phase(change.to, names.later, words));
    case 'assigned':
      return arrow(people(change.from, names.earlier, words), people(change.to, names.later, words));
    case 'needs':
      return [
        ...(change.added.length > 0 ? [`+ ${some(titles(change.added, names), words)}`] : []),
        ...(change.removed.length > 0 ? [`− ${some(titles(change.removed, names), words)}`] : []),
      ].join(', ');
    case 'renamed':
      return t('had the id {0}', change.from);
    case 'retitled':
      return t('was «{0}»', oneLine(change.from, 80));
    case 'budget':
      return arrow(sum(change.from, names.earlier, words), sum(change.to, names.later, words));
  }
}

function arrow(from: string, to: string): string {
  return `${oneLine(from, 80)} → ${oneLine(to, 80)}`;
}

/** Who has it: when it ends stands in the schedule. */
function newTask(id: string, plan: Plan, words: Words): string {
  const task = plan.tasks.get(id);
  const parent = task?.parent ?? null;
  return [
    ...(parent === null ? [] : [words.t('in {0}', oneLine(plan.tasks.get(parent)?.title ?? parent, 60))]),
    ...(task && task.assign.length > 0
      ? [
          people(
            task.assign.map(({ person }) => person),
            plan,
            words,
          ),
        ]
      : []),
  ].join(', ');
}

function slip(
  { from, to, by }: Extract<PlanChange, { kind: 'slipped' | 'pulled-in' }>,
  words: Words,
): string {
  const [then, now] = [words.finish(from), words.finish(to)];
  // Of a slip of hours the day may be the same.
  return then === now ? `${words.slip(by)}, ${now}` : `${words.slip(by)}, ${then} → ${now}`;
}

function size(minutes: number | null, words: Words): string {
  return minutes === null ? words.t('no estimate') : words.workingTime(minutes);
}

function moment(value: Moment | null, words: Words): string {
  return value === null ? words.t('none') : words.day(value.day);
}

function phase(id: string | null, plan: Plan, words: Words): string {
  return id === null ? words.t('the top') : (plan.tasks.get(id)?.title ?? id);
}

function people(ids: readonly string[], plan: Plan, words: Words): string {
  if (ids.length === 0) return words.t('nobody');
  return some(
    ids.map((id) => plan.team.get(id)?.name ?? id),
    words,
  );
}

function titles(ids: readonly string[], { earlier, later }: ChangeNames): readonly string[] {
  const titleIn = (plan: Plan, id: string): string | undefined =>
    plan.tasks.get(id)?.title ?? plan.milestones.get(id)?.title;
  return ids.map((id) => titleIn(later, id) ?? titleIn(earlier, id) ?? id);
}

function some(names: readonly string[], words: Words): string {
  const shown = names.slice(0, mostNames).map((name) => oneLine(name, 40));
  const more = names.length - shown.length;
  return more > 0 ? words.t('{0} and {1} more', shown.join(', '), more) : shown.join(', ');
}

/** On the scale of the view; an amount of another currency as its own plan counts it. */
function sum(value: Money | null, plan: Plan, words: Words): string {
  if (value === null) return words.t('none');
  const amount = minorOf(value, moneyBase(plan));
  return amount === null ? words.t('none') : words.money(amount);
}
