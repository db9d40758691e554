/** Whoever changed the code of a task has changed a test with it. */
import { isTestPath } from '../../../history/task-evidence';
import { commitProof, met, notMet, plainRequirement, say, unknown, type Requirement } from '../requirement';
import { checkWork } from '../task-work';

export const testsTouched: Requirement = plainRequirement(
  'repository',
  'tests-touched',
  'The commits of each task touch at least one file of tests.',
  (subject, snapshot) =>
    checkWork(
      subject,
      snapshot,
      ({ task, work }) => {
        const changes = snapshot.inputs.changes ?? null;
        const isRead = ({ commit }: (typeof work)[number]): boolean => changes?.has(commit.hash) ?? false;
        const found = work.find(({ commit }) => changes?.get(commit.hash)?.paths.some(isTestPath));
        if (found) return met('', [commitProof(found.commit)]);
        return work.every(isRead)
          ? notMet(
              say`None of ${work.length} commits of ${task.title} touches a test.`,
              work.map(({ commit }) => commitProof(commit)),
            )
          : unknown(say`Which files the commits of ${task.title} changed is not read.`);
      },
      () => 'The commits of each task touch tests.',
    ),
);
