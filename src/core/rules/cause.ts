/**
 * Why a date is what it is, in a few words and as related places: the chain of drivers behind a finish, as the schedule
 * engine tells it. Names people only by absence, never by blame.
 */
import { dayOfMinute, printDay } from '../base/dates';
import { clip } from '../base/one-line';
import type { Address } from '../model/address';
import type { Finding } from '../model/finding';
import type { Plan } from '../model/plan';
import type { Absence, Schedule } from '../schedule/schedule';
import { whyFinish, type WhyStep } from '../schedule/why';
import { personName, titleOf } from './names';
import { say } from './say';

export interface Cause {
  /** `, driven by ATLAS-k3f → ATLAS-m2q and Ben being away`, or an empty text where its own length alone drives it. */
  readonly words: string;
  readonly related: () => Finding['related'];
}

/** A sentence that is made when somebody reads it, of what has been read for it already. */
type LaterPlace = () => Finding['related'][number];

/** Longer chains are cut: the first steps are those that a person can change soonest. */
const mostSteps = 12;

export function causeOf(plan: Plan, schedule: Schedule, id: string): Cause {
  const [own, ...before] = whyFinish(schedule, id, mostSteps);
  if (!own) return { words: '', related: () => [] };
  const absence = longestAbsence([own, ...before]);
  // One sentence has room for two causes; the related places name the rest.
  const path = before
    .slice(0, absence ? 1 : 2)
    .toReversed()
    .map(({ task }) => clip(task, 16))
    .join(' → ');
  const away = absence ? `${clip(personName(plan, absence.person), 20)} being away` : '';
  const causes = [path, away].filter(Boolean).join(' and ');
  const places = before.map((step) => stepPlace(plan, step));
  if (absence) places.push(absencePlace(plan, absence));
  for (const step of [own, ...before]) {
    if (step.because.kind === 'constraint')
      places.push(constraintPlace(plan, step.task, step.because.address));
  }
  return {
    words: causes === '' ? '' : `, driven by ${causes}`,
    related: () => places.map((place) => place()),
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

function stepPlace(plan: Plan, { task, finish }: WhyStep): LaterPlace {
  const title = titleOf(plan, task);
  const address = addressOf(plan, task);
  return () => ({
    message: say`${title} (${task}) ends ${printDay(dayOfMinute(finish))}.`,
    place: { kind: 'address', address, part: 'key' },
  });
}

function absencePlace(plan: Plan, { person, first, last }: Absence): LaterPlace {
  const name = personName(plan, person);
  return () => ({
    message: say`${name} is away ${printDay(first)}..${printDay(last)}.`,
    place: { kind: 'address', address: ['team', person, 'away'], part: 'value' },
  });
}

function constraintPlace(plan: Plan, task: string, address: Address): LaterPlace {
  const title = titleOf(plan, task);
  return () => ({
    message: say`${title} is held by this date.`,
    place: { kind: 'address', address, part: 'value' },
  });
}

/** The address of a task, phase or milestone. */
export function addressOf(plan: Plan, id: string): Address {
  return plan.milestones.has(id) && !plan.tasks.has(id) ? ['milestones', id] : ['task', id];
}
