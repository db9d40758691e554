/** Each commit carries a signature that git accepts. */
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

export const signed: Requirement = plainRequirement(
  'repository',
  'signed',
  'Each commit carries a signature that git accepts.',
  (subject, snapshot) =>
    checkWork(
      subject,
      snapshot,
      ({ task, work }) => {
        const signatures = snapshot.inputs.signatures ?? null;
        if (signatures === null) return unknown('The signatures are not read.');
        const of = (state: string) => work.filter(({ commit }) => signatures.get(commit.hash) === state);
        const [bad, none] = [of('bad'), of('none')];
        const proof = [...bad, ...none].map(({ commit }) => commitProof(commit));
        if (bad.length > 0)
          return notMet(say`The signature of ${count(bad.length, 'commit')} of ${task.title} is bad.`, proof);
        if (none.length > 0)
          return notMet(say`${count(none.length, 'commit')} of ${task.title} without a signature.`, proof);
        const good = of('good');
        return good.length === work.length
          ? met('', [commitProof(work[0]!.commit)])
          : unknown(
              say`${count(work.length - good.length, 'signature')} of ${task.title} cannot be checked here.`,
            );
      },
      (commits) => say`${count(commits, 'commit')} with a good signature.`,
    ),
);
