/**
 * Why a date is what it is, in a few words and as related places: the chain of drivers behind a finish, as the schedule
 * engine tells it. Names people only by absence, never by blame.
 */
import { dayOfMinute, printDay } from '../base/dates';
import { clip } from '../base/one-line';
import type { Address } from '../model/address';
import type { Plan } from '../model/plan';
import type { Absence, Schedule } from '../schedule/schedule';
import { whyFinish, type WhyStep } from '../schedule/why';
import { personName, titleOf } from './names';
import type { RuleFinding } from './rule';
import { say } from './say';

export interface Cause {
  /** `, driven by ATLAS-k3f → ATLAS-m2q and Ben being away`, or an empty text where its own length alone drives it. */
  readonly words: string;
  readonly related: readonly RelatedPlace[];
}

type RelatedPlace = NonNullable<RuleFinding['related']>[number];

/** Longer chains are cut: the first steps are those that a person can change soonest. */
const mostSteps = 12;

export function causeOf(plan: Plan, schedule: Schedule, id: string): Cause {
  const [own, ...before] = whyFinish(schedule, id, mostSteps);
  if (!own) return { words: '', related: [] };
  const absence = longestAbsence([own, ...before]);
  // One sentence has room for two causes; the related places name the rest.
  const path = before
    .slice(0, absence ? 1 : 2)
    .toReversed()
    .map(({ task }) => clip(task, 16))
    .join(' → ');
  const away = absence ? `${clip(personName(plan, absence.person), 20)} being away` : '';
  const causes = [path, away].filter(Boolean).join(' and ');
  return {
    words: causes === '' ? '' : `, driven by ${causes}`,
    related: [
      ...before.map((step) => stepPlace(plan, step)),
      ...(absence ? [absencePlace(plan, absence)] : []),
      ...[own, ...before].flatMap((step) => constraintPlace(plan, step)),
    ],
  };
}

/** Of all absences that hold up or stretch a step. */
function longestAbsence(steps: readonly WhyStep[]): Absence | null {
  const absences = steps.flatMap(({ because, absences }) =>
    because.kind === 'absence' ? [because, ...absences] : absences,
  );
  const length = ({ first, last }: Absence): number => last - first;
  return absences.reduce<Absence | null>(
    (best, one) => (best && length(best) >= length(one) ? best : one),
    null,
  );
}

function stepPlace(plan: Plan, { task, finish }: WhyStep): RelatedPlace {
  return {
    message: say`${titleOf(plan, task)} (${task}) ends ${printDay(dayOfMinute(finish))}.`,
    place: { kind: 'address', address: addressOf(plan, task), part: 'key' },
  };
}

function absencePlace(plan: Plan, { person, first, last }: Absence): RelatedPlace {
  return {
    message: say`${personName(plan, person)} is away ${printDay(first)}..${printDay(last)}.`,
    place: { kind: 'address', address: ['team', person, 'away'], part: 'value' },
  };
}

function constraintPlace(plan: Plan, { task, because }: WhyStep): readonly RelatedPlace[] {
  if (because.kind !== 'constraint') return [];
  const place = { kind: 'address', address: because.address, part: 'value' } as const;
  return [{ message: say`${titleOf(plan, task)} is held by this date.`, place }];
}

/** The address of a task, phase or milestone. */
export function addressOf(plan: Plan, id: string): Address {
  return plan.milestones.has(id) && !plan.tasks.has(id) ? ['milestones', id] : ['task', id];
}
