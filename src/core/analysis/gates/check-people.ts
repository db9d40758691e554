/** What requirements about the people behind commits share: each commit of each task is asked, and those that fail are named. */
import type { Signature } from '../../model/commit';
import type { Task } from '../../model/plan';
import type { Snapshot } from '../snapshot';
import { peopleBehind, samePerson, type CommitPeople } from './commit-people';
import { commitProof, met, notMet, type Answer, type GateSubject } from './requirement';
import { checkWork } from './task-work';

/** What a requirement asks of the people behind one commit. */
export interface PeopleCheck {
  readonly holds: (people: CommitPeople, same: (a: Signature, b: Signature) => boolean) => boolean;
  readonly notMetSays: (failing: number, task: Task) => string;
  readonly metSays: (commits: number) => string;
}

export function checkPeople(
  subject: GateSubject,
  snapshot: Snapshot,
  { holds, notMetSays, metSays }: PeopleCheck,
): Answer {
  const same = samePerson(snapshot.plan);
  const behind = peopleBehind(snapshot);
  return checkWork(
    subject,
    snapshot,
    ({ task, work }) => {
      const failing = work.filter(({ commit }) => !holds(behind(commit), same));
      return failing.length === 0
        ? met('', [commitProof(work[0]!.commit)])
        : notMet(
            notMetSays(failing.length, task),
            failing.map(({ commit }) => commitProof(commit)),
          );
    },
    metSays,
  );
}
