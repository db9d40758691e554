import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Inputs, Snapshot } from '../../../src/core/analysis/snapshot';
import { parseDay, type Day } from '../../../src/core/base/dates';
import { noCommits, type Commit } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';

const day = (text: string): Day => parseDay(text)!;

const text = `project: { name: Atlas, key: ATLAS, start: 2026-01-05 }
tasks:
  ATLAS-k3f: { title: First, duration: 2d }
`;

function commit(hash: string, date: string, subject: string): Commit {
  return {
    hash,
    parents: [],
    author: { name: 'Ana', email: 'ana@example.com' },
    day: day(date),
    seconds: day(date) * 86_400,
    subject,
    body: '',
    trailers: [],
    tags: [],
  };
}

function inputs(change: Partial<Inputs> = {}): Inputs {
  return {
    files: [{ path: 'project.yaml', text, role: 'root' }],
    ledgers: [],
    commits: {
      ...noCommits,
      state: 'complete',
      commits: [
        commit('b'.repeat(40), '2026-01-08', 'ATLAS-k3f: later'),
        commit('a'.repeat(40), '2026-01-06', 'ATLAS-k3f: earlier'),
      ],
    },
    holidays: noHolidays,
    today: day('2026-01-06'),
    ...change,
  };
}

const derived = ['schedule', 'evidence', 'exposure', 'budget'] as const;

/** Which results are the same objects after a change of the text. */
function checkKept(change: (before: string) => string, kept: readonly (keyof Snapshot)[]): void {
  const first = analyse(inputs(), null);
  const changed = inputs({ files: [{ path: 'project.yaml', text: change(text), role: 'root' }] });
  const second = analyse(changed, first);
  assert.deepEqual(
    derived.filter((key) => first[key] === second[key]),
    kept,
  );
}

describe('analyse', () => {
  it('sees no commit later than today', () => {
    const subjects = (today: string): readonly string[] =>
      (analyse(inputs({ today: day(today) }), null).evidence.byTask.get('ATLAS-k3f') ?? []).map(
        (link) => link.commit.subject,
      );
    assert.deepEqual(subjects('2026-01-06'), ['ATLAS-k3f: earlier']);
    assert.deepEqual(subjects('2026-01-08'), ['ATLAS-k3f: later', 'ATLAS-k3f: earlier']);
  });

  it('takes the status date of the file before today', () => {
    const dated = text.replace('start: 2026-01-05', 'start: 2026-01-05, status-date: 2026-01-12');
    const of = (source: string): Day =>
      analyse(inputs({ files: [{ path: 'project.yaml', text: source, role: 'root' }] }), null).statusDay;
    assert.deepEqual([of(text), of(dated)], [day('2026-01-06'), day('2026-01-12')]);
  });

  it('I4: a comment derives nothing again', () => checkKept((before) => `# note\n${before}`, derived));

  it('I4: a title schedules nothing again', () =>
    checkKept((before) => before.replace('First', 'Renamed'), ['schedule', 'evidence', 'exposure']));

  it('a duration schedules again and links nothing again', () =>
    checkKept((before) => before.replace('2d', '3d'), ['evidence', 'exposure']));
});
