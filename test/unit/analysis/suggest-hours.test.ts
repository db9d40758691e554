import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { suggestHours } from '../../../src/core/analysis/suggest-hours';
import { parseDay, printDay } from '../../../src/core/base/dates';
import { noCommits, type Commit } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { listOf } from '../../support/commit-list';

const plan = `project: { name: T, key: T, start: 2026-03-02 }
team:
  ana: { name: Ana Ruiz, email: ana@example.com }
  ben: { name: Ben Okafor, email: ben@example.com, capacity: 50% }
tasks:
  T-1: { title: One, effort: 5d, assign: ana }
  T-2: { title: Two, effort: 5d, assign: ana }
budget: { ledger: l.csv }
`;

interface Made {
  readonly day: string;
  readonly subject: string;
  readonly by?: 'ana' | 'ben';
  readonly with?: 'ana' | 'ben';
}

function commitOf({ day, subject, by = 'ana', with: other }: Made, i: number): Commit {
  return {
    hash: String(i).padStart(40, '0'),
    parents: i === 0 ? [] : [String(i - 1).padStart(40, '0')],
    author: { name: by, email: `${by}@example.com` },
    day: parseDay(day)!,
    seconds: parseDay(day)! * 86_400 + i,
    subject,
    body: '',
    trailers: other ? [['Co-authored-by', `Somebody <${other}@example.com>`]] : [],
    tags: [],
  };
}

function suggest(person: string, made: readonly Made[], ledger = ''): unknown[] {
  const snapshot = analyse(
    {
      files: [{ path: 'project.yaml', text: plan, role: 'root' }],
      ledgers: [{ path: 'l.csv', text: `date,task,person,hours\n${ledger}` }],
      commits: { ...noCommits, state: 'complete', commits: listOf(made.map(commitOf).toReversed()) },
      holidays: noHolidays,
      today: parseDay('2026-03-31')!,
    },
    null,
  );
  return suggestHours(snapshot, person, parseDay('2026-03-01')!, parseDay('2026-03-31')!).map(
    ({ day, task, hours, commits }) => [printDay(day), task, hours, commits],
  );
}

describe('hours suggested from commits', () => {
  const one: Made = { day: '2026-03-02', subject: 'T-1: begin' };

  it('are the time of the day, shared by the commits on each task', () => {
    assert.deepEqual(suggest('ana', [one]), [['2026-03-02', 'T-1', 8, 1]]);
    assert.deepEqual(
      suggest('ana', [one, { ...one, subject: 'T-1: go on' }, { ...one, subject: 'T-2: look' }]),
      [
        ['2026-03-02', 'T-1', 5.25, 2],
        ['2026-03-02', 'T-2', 2.75, 1],
      ],
    );
  });

  it('are none for what is booked, and of the rest of a day only what is left', () => {
    assert.deepEqual(suggest('ana', [one], '2026-03-02,T-1,ana,3\n'), []);
    const two = [one, { ...one, subject: 'T-2: look' }];
    assert.deepEqual(suggest('ana', two, '2026-03-02,T-1,Ana Ruiz,3\n'), [['2026-03-02', 'T-2', 5, 1]]);
    assert.deepEqual(suggest('ana', [one], '2026-03-02,,ana,8\n'), []);
    assert.deepEqual(suggest('ana', [one], '2026-03-02,T-1,ben,3\n'), [['2026-03-02', 'T-1', 8, 1]]);
  });

  it('are those of the person who is asked for, as an author or beside one', () => {
    const pair: Made = { ...one, with: 'ben' };
    assert.deepEqual(suggest('ben', [one]), []);
    assert.deepEqual(suggest('ben', [pair]), [['2026-03-02', 'T-1', 4, 1]]);
    assert.deepEqual(suggest('ana', [pair]), [['2026-03-02', 'T-1', 8, 1]]);
    assert.deepEqual(suggest('nobody', [pair]), []);
  });

  it('are of the days that are looked at, the newest first, and of commits that name a task', () => {
    const days = ['2026-02-27', '2026-03-03', '2026-03-05'].map((day): Made => ({
      day,
      subject: 'T-1: go on',
    }));
    assert.deepEqual(suggest('ana', [...days, { day: '2026-03-06', subject: 'Tidy up' }]), [
      ['2026-03-05', 'T-1', 8, 1],
      ['2026-03-03', 'T-1', 8, 1],
    ]);
  });
});
