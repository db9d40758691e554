/** Which files are marked, and for which task. */
import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { wantedChanges } from '../../../src/core/analysis/wanted-changes';
import { fileMarks, markedTasks } from '../../../src/core/views/file-marks';
import { logOf } from '../history/log-of';
import { snapshotOf } from './support/present-tree';

const text = `
project: { name: Atlas, key: A, start: 2026-05-04 }
tasks:
  A-1b: { title: Tokens, duration: 10d, deadline: 2026-05-06, paths: ["src/auth/**"] }
  A-2c: { title: Login, duration: 20d, paths: ["src/**"] }
  A-3d: { title: Wallets, duration: 1d, paths: ["wallets/**"] }
  A-4f: { title: Done, duration: 1d, deadline: 2026-05-01, status: done, paths: ["done/**"] }
  A-5g: { title: Late too, duration: 9d, deadline: 2026-05-06 }
`;
const log = logOf([{ hash: 'b', message: 'A-5g: work' }, { hash: 'a' }], { main: 'b' });

function checkMarks(
  level: 'late' | 'critical',
  expected: Readonly<Record<string, string | null>>,
  risks = '',
): void {
  const first = snapshotOf(text + risks, log);
  const change = { paths: ['lib/a.ts', 'src/auth/x.ts'], added: null, removed: null, more: false };
  const snapshot = analyse({ ...first.inputs, changes: new Map([['b', change]]) }, first);
  const markOf = fileMarks(markedTasks(snapshot, level));
  const found = Object.keys(expected).map((path) => {
    const mark = markOf(path);
    return [path, mark && `${mark.kind} ${mark.title}`];
  });
  assert.deepEqual(Object.fromEntries(found), expected);
}

describe('marks on files', () => {
  it('are for open tasks that are late, the latest first', () => {
    checkMarks('late', {
      'src/auth/x.ts': 'late Tokens',
      'lib/a.ts': 'late Late too',
      'src/b.ts': null,
      'wallets/a.ts': null,
      'done/a.ts': null,
    });
  });

  it('are for critical ones too where that is wanted', () => {
    checkMarks('critical', {
      'src/auth/x.ts': 'late Tokens',
      'src/b.ts': 'critical Login',
      'wallets/a.ts': null,
    });
  });

  it('are for a threat that is no low one, on the files that its tasks own, after what is late', () => {
    const risks = `risks:
  leak: { title: Leak, probability: 60%, impact: { schedule: 20d, cost: 50k }, affects: [A-1b, A-3d, A-5g] }
  low: { title: Low, probability: 1%, impact: { schedule: 1d }, affects: A-2c }
  over: { title: Over, probability: 60%, impact: { schedule: 20d }, affects: A-2c, status: closed }
  luck: { title: Luck, kind: opportunity, probability: 60%, impact: { schedule: 20d }, affects: A-2c }
`;
    checkMarks(
      'critical',
      { 'src/auth/x.ts': 'late Tokens', 'wallets/a.ts': 'risk Leak', 'src/b.ts': 'critical Login' },
      risks,
    );
    checkMarks('late', { 'wallets/a.ts': 'risk Leak', 'src/b.ts': null }, risks);
  });

  it('need the files of the commits of these tasks, and suggestions those of commits without a task', () => {
    const snapshot = snapshotOf(text, log);
    const wanted = (marks: boolean) =>
      wantedChanges(snapshot, { marks, activity: false }).map(({ hash }) => hash);
    assert.deepEqual(wanted(true), ['b', 'a']);
    assert.deepEqual(wanted(false), ['a']);
  });
});
