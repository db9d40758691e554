/** Subjects say the kind of a change, as Conventional Commits 1.0.0 has it: `feat(auth)!: rotate tokens`. */
import { parseConventional } from '../../../history/conventional-commit';
import { commitProof, count, met, notMet, plainRequirement, say, type Requirement } from '../requirement';
import { checkWork } from '../task-work';

export const conventional: Requirement = plainRequirement(
  'plan',
  'conventional',
  'The subject of each commit is a conventional one: feat(auth): rotate tokens.',
  (subject, snapshot) =>
    checkWork(
      subject,
      snapshot,
      ({ task, work }) => {
        const other = work.filter(({ commit }) => parseConventional(commit) === null);
        const [first] = other;
        return first
          ? notMet(
              say`${count(other.length, 'subject')} of ${task.title} is not conventional: «${first.commit.subject}».`,
              other.map(({ commit }) => commitProof(commit)),
            )
          : met('', [commitProof(work[0]!.commit)]);
      },
      (commits) => say`${count(commits, 'conventional subject')}.`,
    ),
);
