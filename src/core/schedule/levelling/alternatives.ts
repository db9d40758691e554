/**
 * The ways in which a task can be assigned where it leaves a choice (`lab-bench or ana`): as written first, then with
 * each of the others in front. The one that was named first stays among the alternatives, so that nothing is forgotten.
 */
import type { Assignment } from '../../model/values';
import type { SchedulePerson, SchedulePlan, ScheduleTask } from '../schedule-projection';

/** More combinations than these are not tried. */
const mostWays = 12;

/** At least one; the first is what the plan says. */
export function waysToAssign(
  { assign }: ScheduleTask,
  { team }: SchedulePlan,
): readonly (readonly Assignment[])[] {
  let ways: (readonly Assignment[])[] = [[]];
  for (const one of assign) {
    const others = one.alternatives.filter((person) => person !== one.person && canWork(team.get(person)));
    const choices = [one, ...[...new Set(others)].map((person) => inFront(one, person))];
    ways = ways.flatMap((way) => choices.map((choice) => [...way, choice])).slice(0, mostWays * mostWays);
  }
  const [asWritten = [], ...rest] = ways;
  return [asWritten, ...rest.filter(namesEachOnce)].slice(0, mostWays);
}

function inFront({ person, share, alternatives }: Assignment, chosen: string): Assignment {
  return {
    person: chosen,
    share,
    alternatives: [person, ...alternatives.filter((other) => other !== chosen)],
  };
}

function canWork(person: SchedulePerson | undefined): boolean {
  return person !== undefined && (person.kind === 'equipment' ? person.units : person.capacity) > 0;
}

function namesEachOnce(assign: readonly Assignment[]): boolean {
  return new Set(assign.map(({ person }) => person)).size === assign.length;
}
