/** No change by one person alone: authors, co-authors, reviewers and whoever merged it count, each person once. */
import type { Signature } from '../../../model/commit';
import { checkPeople } from '../check-people';
import { count, plainRequirement, say, type Requirement } from '../requirement';

export const twoPerson: Requirement = plainRequirement(
  'repository',
  'two-person',
  'At least two people stand behind each commit: authors, co-authors, reviewers, or whoever merged it.',
  (subject, snapshot) =>
    checkPeople(subject, snapshot, {
      holds({ authors, reviewers, merger }, same) {
        const people: readonly Signature[] = [...authors, ...reviewers, ...(merger ? [merger] : [])];
        return !people.every((person) => same(person, people[0]!));
      },
      notMetSays: (failing, task) =>
        say`One person alone stands behind ${count(failing, 'commit')} of ${task.title}.`,
      metSays: (commits) => say`Two people or more stand behind ${count(commits, 'commit')}.`,
    }),
);
