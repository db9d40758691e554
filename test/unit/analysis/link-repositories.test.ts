/** Commits of several repositories: linked in each by itself, told as one. */
import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Inputs, Snapshot } from '../../../src/core/analysis/snapshot';
import { wantedChanges } from '../../../src/core/analysis/wanted-changes';
import { parseDay } from '../../../src/core/base/dates';
import { inferState } from '../../../src/core/history/infer-state';
import type { CommitChange } from '../../../src/core/history/task-evidence';
import { summarizeEvidence } from '../../../src/core/history/task-evidence';
import { noCommits, type CommitLog, type RepositoryRead } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { runRules } from '../../../src/core/rules/run-rules';
import { logOf, type ShortCommit } from '../history/log-of';

const text = (names: string): string => `
project: { name: Atlas, key: A, start: 2026-04-01 }
repositories: ${names}
tasks:
  A-1: { title: Tokens, effort: 9d, status: doing, started: 2026-04-27 }
  A-2: { title: Login, effort: 9d, paths: ["api/src/**"] }
  A-3: { title: Wallets, effort: 9d, status: done, started: 2026-04-02, finished: 2026-04-20 }
`;

interface Given {
  /** As the plan has them. */
  readonly names?: string;
  readonly own?: CommitLog;
  readonly others?: Readonly<Record<string, RepositoryRead>> | null;
  readonly changes?: Readonly<Record<string, readonly string[]>>;
}

function snapshotOf(
  { names = '{ api: {}, web: {} }', own = noCommits, others = {}, changes }: Given,
  before: Snapshot | null = null,
): Snapshot {
  const change = (paths: readonly string[]): CommitChange => ({ paths, added: 1, removed: 0, more: false });
  const inputs: Inputs = {
    files: before?.inputs.files ?? [{ path: 'project.yaml', text: text(names), role: 'root' }],
    ledgers: [],
    commits: own,
    ...(others ? { repositories: new Map(Object.entries(others)) } : {}),
    changes: changes ? new Map(Object.entries(changes).map(([hash, paths]) => [hash, change(paths)])) : null,
    holidays: noHolidays,
    today: parseDay('2026-05-04')!,
  };
  return analyse(inputs, before);
}

function log(
  commits: readonly ShortCommit[],
  branches: Readonly<Record<string, string>>,
  repository: string | null = null,
  rest: Partial<CommitLog> = {},
): CommitLog {
  return logOf(commits, branches, rest, repository);
}

/** `api b`, by task. */
function links({ evidence }: Snapshot): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Array.from(evidence.byTask, ([task, linked]) => [
      task,
      linked.map(({ commit: { repository, hash } }) => `${repository ?? 'own'} ${hash}`),
    ]),
  );
}

function findings(snapshot: Snapshot, rule: string): readonly string[] {
  return runRules(snapshot).flatMap((finding) => (finding.rule === rule ? [finding.message] : []));
}

const own = log(
  [
    { hash: 'c', message: 'A-1: more', parents: ['a'], day: '2026-04-29' },
    { hash: 'a', message: 'A-1: begin', day: '2026-04-27' },
  ],
  { main: 'c' },
);
const api = log(
  [
    { hash: 'e', message: 'A-2: form', parents: ['d'], day: '2026-05-03' },
    { hash: 'd', message: 'A-1: the other side', parents: ['b'], day: '2026-04-28' },
    { hash: 'b', message: 'Tidy', day: '2026-04-27' },
  ],
  { main: 'd', 'A-2-form': 'e' },
  'api',
);
const nowhere: RepositoryRead = { state: 'absent', why: 'nowhere' };
const empty: RepositoryRead = { ...noCommits, state: 'complete' };

describe('several repositories', () => {
  it('give the commits of all, newest first, each with its repository', () => {
    const snapshot = snapshotOf({ own, others: { api, web: empty } });
    assert.deepEqual(links(snapshot), { 'A-1': ['own c', 'api d', 'own a'], 'A-2': ['api e'] });
    assert.equal(snapshot.evidence.state, 'complete');
    assert.equal(snapshot.evidence.total, 5);
    assert.deepEqual(
      snapshot.unlinked.map(({ commit }) => [commit.repository, commit.hash]),
      [['api', 'b']],
    );
    const { people, activeDays, commits, onMain } = summarizeEvidence(
      snapshot.logs,
      snapshot.evidence,
      null,
    ).get('A-1')!;
    assert.deepEqual([people.length, activeDays, commits, onMain], [1, 3, 3, 3]);
  });

  it('have each a main line and branches of its own', () => {
    const snapshot = snapshotOf({ own, others: { api, web: empty } });
    const form = snapshot.evidence.byTask.get('A-2')!;
    assert.deepEqual(
      form.map(({ onMain }) => onMain),
      [false],
    );
    assert.deepEqual(
      snapshot.evidence.branches
        .get('A-2')
        ?.map(({ name, repository, merged }) => [name, repository, merged]),
      [['A-2-form', 'api', false]],
    );
    const { plan, evidence } = snapshot;
    assert.equal(inferState(plan, plan.tasks.get('A-2')!, evidence)?.branch, 'A-2-form');
  });

  it('are only those that the plan names, and only where somebody reads them', () => {
    assert.deepEqual(
      links(snapshotOf({ names: '{ api: {} }', own, others: { api, web: api, sea: api } }))['A-2'],
      ['api e'],
    );
    assert.deepEqual(links(snapshotOf({ names: '{}', own, others: { api } })), { 'A-1': ['own c', 'own a'] });
    const unread = snapshotOf({ own, others: null });
    assert.equal(unread.evidence.state, 'complete');
    assert.deepEqual(unread.evidence.missing, []);
  });

  it('may have any name', () => {
    const map = new Map<string, RepositoryRead>([['__proto__', api]]);
    const snapshot = snapshotOf({ names: '{ __proto__: {} }', own });
    const again = analyse({ ...snapshot.inputs, repositories: map }, snapshot);
    assert.deepEqual(links(again)['A-2'], ['api e']);
  });

  it('are still read while one has not been looked at, and silent of what rests on one that is not there', () => {
    assert.equal(snapshotOf({ own, others: { api } }).evidence.state, 'reading');
    assert.equal(
      snapshotOf({ own, others: { api, web: { ...noCommits, state: 'reading' } } }).evidence.state,
      'reading',
    );
    const without = snapshotOf({
      own: log([{ hash: 'a', message: 'A-3: begin', day: '2026-04-02' }], { main: 'a' }),
      others: { api: empty, web: empty },
    });
    assert.equal(findings(without, 'evidence/started-no-commits').length, 1);
    const missing = snapshotOf({ own: without.inputs.commits, others: { api: empty, web: nowhere } });
    assert.equal(missing.evidence.state, 'complete');
    assert.deepEqual(findings(missing, 'evidence/started-no-commits'), []);
  });

  it('that cannot be read are told of, each with its reason', () => {
    const told = (web: RepositoryRead) =>
      findings(snapshotOf({ own, others: { api, web } }), 'reference/missing-repository');
    assert.deepEqual(told(nowhere), [
      'No folder is known of web: open it beside the plan, or name it in milewright.repositories.',
    ]);
    assert.equal(told({ state: 'absent', why: 'no-repository' }).length, 1);
    assert.equal(told({ state: 'absent', why: 'unreadable' }).length, 1);
    assert.deepEqual(told(empty), []);
  });

  it('can hold all the code of a plan that lies in none', () => {
    const before = snapshotOf({ names: '{ api: {} }', others: null });
    const snapshot = snapshotOf({ names: '{ api: {} }', others: { api } }, before);
    assert.equal(snapshot.evidence.state, 'complete');
    assert.deepEqual(links(snapshot), { 'A-1': ['api d'], 'A-2': ['api e'] });
  });

  it('count a commit once that two of them hold', () => {
    const fork = log(
      [{ hash: 'd', message: 'A-1: the other side', day: '2026-04-28' }],
      { main: 'd' },
      'web',
    );
    assert.deepEqual(links(snapshotOf({ own, others: { api, web: fork } }))['A-1'], [
      'own c',
      'api d',
      'own a',
    ]);
  });

  it('keep the lists of tasks that a new commit elsewhere does not touch', () => {
    const first = snapshotOf({ own, others: { api, web: empty } });
    const web = log([{ hash: 'f', message: 'A-2: page', day: '2026-05-04' }], { main: 'f' }, 'web');
    const then = analyse(
      { ...first.inputs, repositories: new Map(first.inputs.repositories).set('web', web) },
      first,
    );
    assert.deepEqual(links(then)['A-2'], ['web f', 'api e']);
    assert.equal(then.evidence.byTask.get('A-1'), first.evidence.byTask.get('A-1'));
    const [linked] = first.evidence.byTask.get('A-2')!;
    assert.equal(then.evidence.byTask.get('A-2')![1], linked);
  });

  it('have the paths of their files below their names', () => {
    const given = { own, others: { api, web: empty } };
    assert.deepEqual(
      wantedChanges(snapshotOf(given), { marks: false, activity: false }).map(({ hash }) => hash),
      ['b'],
    );
    const { unlinked } = snapshotOf({ ...given, changes: { b: ['api/src/form.ts'] } });
    assert.deepEqual(
      unlinked[0]?.suggestions.map(({ task }) => task),
      ['A-2'],
    );
  });

  it('need a branch of a task in each: two in one are one too many', () => {
    const branch = (hash: string): ShortCommit => ({ hash, parents: ['a'], day: '2026-05-01' });
    const begin: ShortCommit = { hash: 'a', message: 'begin', day: '2026-04-27' };
    const each = (name: string | null, ...names: readonly string[]): CommitLog =>
      log(
        [...names.map((_, i) => branch(`${name ?? ''}${i}`)), begin],
        { main: 'a', ...Object.fromEntries(names.map((each_, i) => [each_, `${name ?? ''}${i}`])) },
        name,
      );
    const rule = 'evidence/two-branches';
    assert.deepEqual(
      findings(
        snapshotOf({ own: each(null, 'A-1-x'), others: { api: each('api', 'A-1-x'), web: empty } }),
        rule,
      ),
      [],
    );
    assert.deepEqual(
      findings(
        snapshotOf({ own: each(null, 'A-1-x'), others: { api: each('api', 'A-1-x', 'A-1-y'), web: empty } }),
        rule,
      ),
      ['Tokens has 2 branches in api that are not merged: A-1-x and A-1-y.'],
    );
  });

  it('are each asked whether what is done was merged', () => {
    const merged = log([{ hash: 'm', message: 'A-3: late', day: '2026-04-19' }], { main: 'm' });
    const open = log(
      [
        { hash: 'o', message: 'A-3: never merged', parents: ['n'], day: '2026-04-10' },
        { hash: 'n', message: 'begin', day: '2026-04-01' },
      ],
      { main: 'n', side: 'o' },
      'api',
    );
    assert.deepEqual(
      findings(snapshotOf({ own: merged, others: { api: open, web: empty } }), 'evidence/done-not-merged'),
      ['Wallets is done, but 1 commit of it is not on the main line.'],
    );
  });
});

describe('commits that change nothing but the plan', () => {
  const commits = (...hashes: readonly string[]): CommitLog =>
    log(
      [
        ...hashes.map((hash) => ({ hash, message: 'Plan', day: '2026-05-01' })),
        { hash: 'z', message: 'A-1: work', day: '2026-04-29' },
      ],
      { main: hashes[0]! },
      null,
      { folder: 'docs/plan/' },
    );
  const hashes = ['a', 'b', 'c', 'd', 'e', 'f'];
  const plan = ['docs/plan/project.yaml'];
  const told = (changes: Given['changes']): readonly [readonly string[], number] => {
    const snapshot = snapshotOf({ names: '{}', own: commits(...hashes), ...(changes ? { changes } : {}) });
    return [
      snapshot.unlinked.map(({ commit }) => commit.hash),
      findings(snapshot, 'evidence/no-task').length,
    ];
  };

  it('have forgotten no task', () => {
    assert.deepEqual(told(undefined), [hashes, 1]);
    assert.deepEqual(told({ a: plan, b: plan }), [['c', 'd', 'e', 'f'], 0]);
  });

  it('are none where another file is changed with it, or none at all, or one of that name elsewhere', () => {
    assert.deepEqual(told({ a: [...plan, 'src/a.ts'], b: [], c: ['project.yaml'] }), [hashes, 1]);
  });
});
