/** The work has reached the main line. */
import { isStanding } from '../../../history/task-evidence';
import {
  commitProof,
  count,
  met,
  notMet,
  plainRequirement,
  say,
  unknown,
  type Requirement,
} from '../requirement';
import { checkWork } from '../task-work';

export const onMain: Requirement = plainRequirement(
  'plan',
  'on-main',
  'All commits are on the main line.',
  (subject, snapshot) =>
    checkWork(
      subject,
      snapshot,
      ({ task, linked, work }) => {
        // A copy on the main line brings its original there, as a fix does that was picked from a release branch.
        const there = new Set(
          linked
            .filter((one) => isStanding(one) && one.onMain === true)
            .flatMap(({ commit, copyOf }) => [commit.hash, copyOf ?? commit.hash]),
        );
        const missing = work.filter(({ commit }) => !there.has(commit.hash));
        const [first] = missing;
        if (!first) return met('', [commitProof(work[0]!.commit)]);
        const proof = missing.map(({ commit }) => commitProof(commit));
        return missing.some((one) => one.onMain === false)
          ? notMet(say`${count(missing.length, 'commit')} of ${task.title} are not on the main line.`, proof)
          : unknown(say`Whether ${task.title} is on the main line cannot be seen.`, proof);
      },
      (commits) => say`${count(commits, 'commit')} on the main line.`,
    ),
);
