import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/base/dates';
import { inferState } from '../../../src/core/history/infer-state';
import { proposeEvidence } from '../../../src/core/history/propose-evidence';
import { linkCommits, linkProjection } from '../../../src/core/history/link-commits';
import type { CommitLog } from '../../../src/core/model/commit';
import { printAddress } from '../../../src/core/model/address';
import { planOf } from '../../support/plan-of';
import { logOf } from './log-of';

const planText = (fields: string): string => `
project: { name: Atlas, key: A, start: 2026-02-02 }
tasks:
  A-1: { title: Tokens, effort: 5d${fields} }
`;

function check(name: string, fields: string, log: CommitLog, expected: string | null): void {
  it(name, () => {
    const plan = planOf(planText(fields));
    const evidence = linkCommits(linkProjection(plan), log);
    const task = plan.tasks.get('A-1')!;
    const inferred = inferState(plan, task, evidence);
    const changes = proposeEvidence(plan, evidence, parseDay('2026-03-09')!);
    const edits = changes
      .filter((change) => change.kind === 'state')
      .flatMap((change) => change.edits)
      .map((edit) =>
        edit.kind === 'set'
          ? `${printAddress(edit.address)} ${JSON.stringify(edit.value)}`
          : `${edit.kind} ${'address' in edit ? printAddress(edit.address) : ''}`,
      );
    const said =
      inferred &&
      [
        inferred.kind,
        inferred.branch ?? '-',
        ...edits.map((edit) => edit.replace('/task/A-1/', '').replaceAll('"', '')),
      ].join(', ');
    assert.equal(said, expected);
  });
}

const main = { main: 'm' };
const work = { hash: 'c', message: 'A-1: work', day: '2026-03-03', parents: ['m'] };
const base = { hash: 'm', message: 'begin', day: '2026-03-02' };
const started = ', status: doing, started: 2026-03-01';

describe('inferState', () => {
  check('is silent without commits', '', logOf([base], main), null);
  check(
    'is under way with commits',
    '',
    logOf([work, base], { main: 'c' }),
    'active, -, status doing, started 2026-03-03',
  );
  check(
    'is under way on a branch without commits yet',
    '',
    logOf([base], { main: 'm', 'feature/A-1-tokens': 'm' }),
    'active, feature/A-1-tokens, status doing, started 2026-03-09',
  );
  check(
    'is under way while a branch is open, whatever closes it there',
    '',
    logOf([{ ...work, message: 'Closes A-1' }, base], { ...main, 'A-1': 'c' }),
    'active, A-1, status doing, started 2026-03-03',
  );
  check(
    'is in review once its branch is merged',
    started,
    logOf(
      [
        { hash: 'x', message: "Merge branch 'A-1-tokens'", day: '2026-03-05', parents: ['m', 'c'] },
        { ...work, message: 'work' },
        base,
      ],
      { main: 'x' },
    ),
    'review, A-1-tokens, status review',
  );
  check(
    'is done once the main line holds a commit that closes it, and no figure of work left stays',
    ', progress: 40%, remaining: 2d',
    logOf([{ ...work, message: 'Tokens, fixes A-1', day: '2026-03-06' }, { ...work, hash: 'b' }, base], {
      main: 'c',
    }),
    'done, -, status done, started 2026-03-03, finished 2026-03-06, remove progress, remove remaining',
  );
  check(
    'is never a step back',
    ', status: review, started: 2026-03-01',
    logOf([work, base], { main: 'c' }),
    null,
  );
  check(
    'leaves what a person holds up or has ended',
    ', status: blocked',
    logOf([work, base], { main: 'c' }),
    null,
  );
  check(
    'counts neither what was taken back nor what is only spoken of',
    '',
    logOf(
      [
        { hash: 'd', message: 'Speak\n\nof A-1 in the body', day: '2026-03-05', parents: ['r'] },
        {
          hash: 'r',
          message: `Undo\n\nThis reverts commit ${'c'.repeat(40)}.`,
          day: '2026-03-04',
          parents: ['c'.repeat(40)],
        },
        { ...work, hash: 'c'.repeat(40) },
        base,
      ],
      { main: 'd' },
    ),
    null,
  );
  check(
    'is silent while commits are read, and without a repository',
    '',
    logOf([work, base], { main: 'c' }, { state: 'none' }),
    null,
  );
});
