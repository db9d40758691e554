/**
 * Somebody else has looked: a merge by another person than the author brought the commit to the main line, or a trailer
 * `Reviewed-by` names one. A squash without such a trailer shows no review.
 */
import type { Signature } from '../../../model/commit';
import { checkPeople } from '../check-people';
import { count, plainRequirement, say, type Requirement } from '../requirement';

export const reviewed: Requirement = plainRequirement(
  'repository',
  'reviewed',
  'Somebody else has reviewed each commit: by merging it, or as Reviewed-by.',
  (subject, snapshot) =>
    checkPeople(subject, snapshot, {
      holds({ authors, reviewers, merger }, same) {
        const isOther = (person: Signature): boolean => !authors.some((author) => same(author, person));
        return reviewers.some(isOther) || (merger !== null && isOther(merger));
      },
      notMetSays: (failing, task) =>
        say`Nobody else has reviewed ${count(failing, 'commit')} of ${task.title}.`,
      metSays: (commits) => say`${count(commits, 'commit')} reviewed by somebody else.`,
    }),
);
