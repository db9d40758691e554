/** No change by one person alone: authors, co-authors, reviewers and whoever merged it count, each person once. */
import type { Signature } from '../../../model/commit';
import { peopleBehind, samePerson } from '../commit-people';
import { commitProof, count, met, notMet, plainRequirement, say, type Requirement } from '../requirement';
import { checkWork } from '../task-work';

export const twoPerson: Requirement = plainRequirement(
  'repository',
  'two-person',
  'At least two people stand behind each commit: authors, co-authors, reviewers, or whoever merged it.',
  (subject, snapshot) => {
    const same = samePerson(snapshot.plan);
    const behind = peopleBehind(snapshot);
    return checkWork(
      subject,
      snapshot,
      ({ task, work }) => {
        const alone = work.filter(({ commit }) => {
          const { authors, reviewers, merger } = behind(commit);
          const people: readonly Signature[] = [...authors, ...reviewers, ...(merger ? [merger] : [])];
          return people.every((person) => same(person, people[0]!));
        });
        return alone.length === 0
          ? met('', [commitProof(work[0]!.commit)])
          : notMet(
              say`One person alone stands behind ${count(alone.length, 'commit')} of ${task.title}.`,
              alone.map(({ commit }) => commitProof(commit)),
            );
      },
      (commits) => say`Two people or more stand behind ${count(commits, 'commit')}.`,
    );
  },
);
