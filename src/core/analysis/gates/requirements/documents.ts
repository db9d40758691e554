/** The documents that belong to the work were changed with it. */
import { ok } from '../../../base/result';
import { pathOwner } from '../../../history/owned-paths';
import { commitProof, met, notMet, requirementWith, say, unknown, type Requirement } from '../requirement';
import { checkWork } from '../task-work';

export const documents: Requirement = requirementWith(
  'repository',
  'documents',
  'The commits of each task touch at least one of these documents.',
  {
    default: '{docs/**,**/*.md}',
    description: 'a glob of paths from the top of the repository; `{a,b}` is either',
    examples: ['docs/**', '{docs/**,CHANGELOG.md}'],
    read: (text) => ok(text),
  },
  (subject, snapshot, glob) => {
    const owner = pathOwner([glob]);
    const changes = snapshot.inputs.changes ?? null;
    return checkWork(
      subject,
      snapshot,
      ({ task, work }) => {
        const found = work.find(({ commit }) =>
          changes?.get(commit.hash)?.paths.some((path) => owner.patternOf(path) !== null),
        );
        if (found) return met('', [commitProof(found.commit)]);
        return work.every(({ commit }) => changes?.has(commit.hash))
          ? notMet(
              say`No commit of ${task.title} touches ${glob}.`,
              work.map(({ commit }) => commitProof(commit)),
            )
          : unknown(say`Which files the commits of ${task.title} changed is not read.`);
      },
      () => say`The commits touch ${glob}.`,
    );
  },
);
