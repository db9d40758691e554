/** Why nobody ever works on a task, as the end of a sentence: after «has no dates: », in the rule and where it is asked. */
import { clip } from '../base/one-line';
import type { Plan } from '../model/plan';
import type { UnscheduledReason } from '../schedule/schedule';
import { personName } from './names';
import { list } from './say';

export function sayNoTime(
  plan: Plan,
  id: string,
  { people, beyond }: UnscheduledReason & { readonly kind: 'no-working-time' },
): string {
  if (beyond) return 'it would end after the year 9999';
  if (people.length === 0) return 'its calendar has no working time';
  const names = list(people.map((person) => clip(personName(plan, person), 24)));
  if (people.every((person) => hasNoCapacity(plan, id, person)))
    return `${names} ${people.length === 1 ? 'has' : 'have'} no capacity for it`;
  return `${names} never ${people.length === 1 ? 'works' : 'work'} when its calendar does`;
}

/** Of somebody with a capacity or a share of zero, who may be there all day. */
function hasNoCapacity(plan: Plan, id: string, person: string): boolean {
  const share = plan.tasks.get(id)?.assign.find((one) => one.person === person)?.share ?? null;
  return (share ?? plan.team.get(person)?.capacity) === 0;
}
