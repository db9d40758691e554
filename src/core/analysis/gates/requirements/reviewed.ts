/**
 * Somebody else has looked: a merge by another person than the author brought the commit to the main line, or a trailer
 * `Reviewed-by` names one. A squash without such a trailer shows no review.
 */
import type { Signature } from '../../../model/commit';
import { peopleBehind, samePerson } from '../commit-people';
import { commitProof, count, met, notMet, plainRequirement, say, type Requirement } from '../requirement';
import { checkWork } from '../task-work';

export const reviewed: Requirement = plainRequirement(
  'repository',
  'reviewed',
  'Somebody else has reviewed each commit: by merging it, or as Reviewed-by.',
  (subject, snapshot) => {
    const same = samePerson(snapshot.plan);
    const behind = peopleBehind(snapshot);
    return checkWork(
      subject,
      snapshot,
      ({ task, work }) => {
        const alone = work.filter(({ commit }) => {
          const { authors, reviewers, merger } = behind(commit);
          const isOther = (person: Signature): boolean => !authors.some((author) => same(author, person));
          return !reviewers.some(isOther) && !(merger !== null && isOther(merger));
        });
        return alone.length === 0
          ? met('', [commitProof(work[0]!.commit)])
          : notMet(
              say`Nobody else has reviewed ${count(alone.length, 'commit')} of ${task.title}.`,
              alone.map(({ commit }) => commitProof(commit)),
            );
      },
      (commits) => say`${count(commits, 'commit')} reviewed by somebody else.`,
    );
  },
);
