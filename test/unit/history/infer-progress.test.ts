/** Progress where the plan claims none: from what, how far, and when there is nothing to say. */
import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/base/dates';
import { inferProgress } from '../../../src/core/history/infer-progress';
import { linkCommits, linkProjection } from '../../../src/core/history/link-commits';
import { proposeEvidence } from '../../../src/core/history/propose-evidence';
import { longProgress, shortProgress } from '../../../src/core/history/say-progress';
import { inEnglish } from '../../../src/core/base/translate';
import { planOf } from '../../support/plan-of';
import { listOf } from '../../support/commit-list';
import { commitOf, logOf } from './log-of';

const words = { t: inEnglish, share: (share: number) => `${Math.round(share * 100)} %` };
const log = logOf(
  [
    { hash: 'e', message: 'A-2: close\n\nCloses A-2', parents: ['d'], day: '2026-03-05' },
    { hash: 'd', message: 'A-1: more', parents: ['c'], day: '2026-03-04' },
    { hash: 'c', message: 'A-1: work', parents: ['b'], day: '2026-03-03' },
    { hash: 'b', message: 'A-1: begin', parents: ['a'], day: '2026-03-03' },
    { hash: 'a', day: '2026-03-02' },
  ],
  { main: 'e' },
);

/** @param expected `40 % by its checklist`, of task A-1 or of the phase that it stands in; null: nothing is inferred */
function check(
  name: string,
  fields: string,
  expected: string | null,
  { project = '', task = 'A-1', commits = log } = {},
): void {
  it(name, () => {
    const plan = planOf(`
project: { name: Atlas, key: A, start: 2026-02-02${project} }
tasks:
  build:
    title: Build
    tasks:
      A-1: { title: Tokens, ${fields} }
      A-2: { title: Login, effort: 2d, status: doing }
      A-3: { title: Wallets, status: done }
      A-4: { title: Never mind, status: dropped }
`);
    const inferred = inferProgress(plan, plan.tasks.get(task)!, linkCommits(linkProjection(plan), commits));
    assert.equal(inferred && shortProgress(inferred, words), expected);
  });
}

describe('inferProgress', () => {
  const list = 'checklist: { one: done, two: todo, three: x, four: todo }';
  check(
    'counts the points of a checklist that are settled',
    `status: doing, ${list}`,
    '50 % by its checklist',
  );
  check('counts them before the task has begun', list, '50 % by its checklist');
  check('counts days with commits against the estimate', 'effort: 5d, status: doing', '40 % by active days');
  check('counts them where commits alone say that it has begun', 'effort: 1w', '40 % by active days');
  check(
    'compares a fixed duration too, and the likely one of three',
    'duration: 2d/4d/9d',
    '50 % by active days',
  );
  check('counts elapsed days as five of seven', 'duration: 7ed', '40 % by active days');
  check('never takes days for the whole', 'effort: 1d', '90 % by active days');
  check('goes on to what says something', 'effort: 4d, checklist: [one, two]', '50 % by active days');
  check('counts tasks that are done, and those that a commit closed', 'status: todo', '67 % by its tasks', {
    task: 'build',
  });
  check('takes what the plan names', `effort: 4d, ${list}`, '50 % by active days', {
    project: ', infer-progress: active-days',
  });
  check('keeps the order that the plan names', `effort: 5d, ${list}`, '40 % by active days', {
    project: ', infer-progress: [active-days, checklist]',
  });
  check('is silent where the plan wants none', `effort: 4d, ${list}`, null, {
    project: ', infer-progress: off',
  });
  check('is silent where the plan claims some', `progress: 0%, ${list}`, null);
  check('is silent where the plan says what remains', `effort: 5d, remaining: 3d, ${list}`, null);
  check('is silent where the plan counts the points itself', `measure: checklist, ${list}`, null);
  check('is silent of what is over', `status: done, ${list}`, null);
  check('is silent without an estimate', 'status: doing', null);
  check('is silent without commits', 'effort: 5d, status: doing', null, { commits: logOf([]) });
  check('is silent while commits are read', 'effort: 5d, status: doing', null, {
    commits: { ...log, state: 'reading' },
  });

  it('counts the day of each person for effort, and each day once for a duration', () => {
    const two = (field: string): string => {
      const plan = planOf(`
project: { name: Atlas, key: A }
tasks:
  A-1: { title: Tokens, ${field} }
`);
      const [first, second] = [
        { hash: 'b', message: 'A-1: b' },
        { hash: 'a', message: 'A-1: a' },
      ].map(commitOf);
      const commits = listOf([{ ...first!, author: { name: 'Ben', email: 'ben@example.com' } }, second!]);
      const evidence = linkCommits(linkProjection(plan), { ...logOf([]), commits });
      return longProgress(inferProgress(plan, plan.tasks.get('A-1')!, evidence)!, words);
    };
    assert.equal(two('effort: 4d'), '50 %, inferred from days with commits: 2, of 4 estimated');
    assert.equal(two('duration: 4d'), '25 %, inferred from days with commits: 1, of 4 estimated');
  });

  it('is proposed for what is under way, and for nothing else', () => {
    const plan = planOf(`
project: { name: Atlas, key: A }
tasks:
  build:
    title: Build
    tasks:
      A-1: { title: Tokens, effort: 5d, status: doing }
      A-2: { title: Login, checklist: { a: done, b: todo }, status: todo }
      A-3: { title: Wallets, checklist: { a: done, b: todo }, status: todo }
`);
    const evidence = linkCommits(linkProjection(plan), log);
    const changes = proposeEvidence(plan, evidence, parseDay('2026-03-09')!);
    assert.deepEqual(
      changes.map(({ kind, task, edits }) => [kind, task.id, edits.length]),
      [
        ['state', 'A-2', 3],
        ['progress', 'A-1', 1],
      ],
    );
    assert.deepEqual(changes[1]!.edits, [
      { kind: 'set', address: ['task', 'A-1', 'progress'], value: '40%' },
    ]);
  });
});
