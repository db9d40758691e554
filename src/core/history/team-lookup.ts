/** Who of the team signed a commit: by address, else by name, in any case. */
import type { Signature } from '../model/commit';
import type { Person, Plan } from '../model/plan';

/** By address, else by name; nobody where two of the team have the same one. */
export function teamLookup(plan: Pick<Plan, 'team'>): (who: Signature) => Person | null {
  const known = new Map<string, Person | null>();
  const add = (key: string, person: Person): void => {
    if (key !== '') known.set(key, known.has(key) && known.get(key) !== person ? null : person);
  };
  for (const person of plan.team.values()) {
    if (person.kind !== 'person') continue;
    for (const address of person.email) add(`<${address.toLowerCase()}`, person);
    add(person.name.toLowerCase(), person);
  }
  return ({ name, email }) => known.get(`<${email.toLowerCase()}`) ?? known.get(name.toLowerCase()) ?? null;
}
