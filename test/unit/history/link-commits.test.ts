import assert from 'node:assert/strict';
import { linkCommits } from '../../../src/core/history/link-commits';
import type { LinkIds } from '../../../src/core/history/id-index';
import type { CommitLog } from '../../../src/core/model/commit';
import { logOf, type ShortCommit } from './log-of';

const ids: LinkIds = {
  ids: [
    'ATLAS-k3f',
    'ATLAS-12',
    'ATLAS-1',
    'ATLAS-1-b',
    'AUTH-7',
    'auth_x9',
    'build',
    'login',
    '12',
    '2026-08',
  ],
  was: [
    ['OLD-4', 'ATLAS-k3f'],
    ['ATLAS-12', 'AUTH-7'],
  ],
  key: 'ATLAS',
  earlier: ['GONE-5', 'attic'],
};

/** `ATLAS-k3f subject`, `?ATLAS-zzz` for an unknown one; sorted. */
function linksOf(log: CommitLog, hash: string, of: LinkIds = ids): readonly string[] {
  const evidence = linkCommits(of, log);
  const links = Array.from(evidence.byTask).flatMap(([task, commits]) =>
    commits
      .filter(({ commit }) => commit.hash === hash)
      .map(({ by, branch, closes }) =>
        [task, by, branch, closes ? 'closes' : null].filter(Boolean).join(' '),
      ),
  );
  const unknown = evidence.unknown.filter(({ commit }) => commit === hash).map(({ id }) => `?${id}`);
  const isUnlinked = evidence.unlinked.some((commit) => commit.hash === hash);
  assert.equal(isUnlinked, links.length === 0);
  return [...links, ...unknown].sort();
}

function checkMessage(message: string, expected: readonly string[], rest: Partial<ShortCommit> = {}): void {
  it(
    JSON.stringify(message.slice(0, 70) + (rest.trailers ? ` ${JSON.stringify(rest.trailers)}` : '')),
    () => {
      const log = logOf([{ hash: 'c1', message, ...rest }]);
      assert.deepEqual(linksOf(log, 'c1'), Array.from(expected).sort());
    },
  );
}

function checkTrailer(key: string, value: string, expected: readonly string[]): void {
  checkMessage('work', expected, { trailers: [[key, value]] });
}

function checkLines(
  title: string,
  log: CommitLog,
  expected: Readonly<Record<string, readonly string[]>>,
  of: LinkIds = ids,
): void {
  it(title, () => {
    const found = Object.fromEntries(Array.from(log.commits, ({ hash }) => [hash, linksOf(log, hash, of)]));
    const none = Object.fromEntries(Array.from(log.commits, ({ hash }) => [hash, []]));
    assert.deepEqual(found, { ...none, ...expected });
  });
}

describe('linkCommits: ids in subject and body', () => {
  checkMessage('ATLAS-k3f: tokens', ['ATLAS-k3f subject']);
  checkMessage('Tokens (ATLAS-k3f).', ['ATLAS-k3f subject']);
  checkMessage('Fix ATLAS-k3f.', ['ATLAS-k3f subject closes']);
  checkMessage('*ATLAS-k3f* and _AUTH-7_', ['ATLAS-k3f subject', 'AUTH-7 subject']);
  checkMessage('https://tracker.example/browse/AUTH-7?x=1', ['AUTH-7 subject']);
  checkMessage('tokens\n\nAbout ATLAS-k3f', ['ATLAS-k3f body']);
  checkMessage('AUTH-7\n\nAUTH-7 and ATLAS-k3f', ['AUTH-7 subject', 'ATLAS-k3f body']);
  checkMessage('atlas-K3F in any case', ['ATLAS-k3f subject']);
  checkMessage('AUTH_X9 too', ['auth_x9 subject']);
  checkMessage('OLD-4 by its earlier id', ['ATLAS-k3f subject']);
  checkMessage('ATLAS-12 is a present id before it is an earlier one', ['ATLAS-12 subject']);
  checkMessage('ATLAS-1-b, the longest', ['ATLAS-1-b subject']);
  checkMessage('ATLAS-1-beta names ATLAS-1', ['ATLAS-1 subject']);
  checkMessage('ATLAS-123 and XAUTH-7 and AUTH-7x and ÉAUTH-7', ['?ATLAS-123']);
  checkMessage('AUTH-7-1, AUTH-7.5 and pre-AUTH-7 are other words', []);
  checkMessage('AUTH-7-related crash', ['AUTH-7 subject']);
  checkMessage('AUTH-7..ATLAS-k3f and AUTH-7--ATLAS-1', [
    'AUTH-7 subject',
    'ATLAS-k3f subject',
    'ATLAS-1 subject',
  ]);
  checkMessage('🚀AUTH-7🚀', ['AUTH-7 subject']);
  checkMessage('build the login 12 times', []);
  checkMessage('#login and [build] and #12', ['login subject', 'build subject', '12 subject']);
  checkMessage('docs#login [login form] #login-form #logins', []);
  checkMessage('on 2026-08 and 2026-08-14 [2026-08]', []);
  checkMessage('ATLAS-zzz is none', ['?ATLAS-zzz']);
  checkMessage('atlas-zzz, OTHER-9', []);
  checkMessage('GONE-5 was one, attic too, and #attic', ['?GONE-5', '?attic']);
  checkMessage('ATLAS-zzz ATLAS-zzz\n\nATLAS-zzz', ['?ATLAS-zzz']);
});

describe('linkCommits: trailers', () => {
  checkTrailer('Task', 'ATLAS-k3f', ['ATLAS-k3f trailer']);
  checkTrailer('task', 'build', ['build trailer']);
  checkTrailer('Refs', 'AUTH-7, login; #12', ['AUTH-7 trailer', 'login trailer', '12 trailer']);
  checkTrailer('Closes', 'AUTH-7', ['AUTH-7 trailer closes']);
  checkTrailer('Task', 'ATLAS-k3f build the login', ['ATLAS-k3f trailer']);
  checkTrailer('Refs', 'AUTH-7 and ATLAS-k3f', ['AUTH-7 trailer', 'ATLAS-k3f trailer']);
  checkTrailer('Refs', 'see AUTH-7', ['AUTH-7 trailer']);
  checkTrailer('Task', 'nope', ['?nope']);
  checkTrailer('Task', '2026-08', []);
  checkTrailer('Refs', '#123', []);
  checkTrailer('Refs', '4f3a2b1c', []);
  checkTrailer('Refs', 'https://tracker.example/1', []);
  checkTrailer('Task', '', []);
  checkTrailer('Reviewed-by', 'login', []);
  checkMessage('AUTH-7', ['AUTH-7 trailer'], { trailers: [['Task', 'AUTH-7']] });
  checkMessage('w', ['AUTH-7 trailer closes'], {
    trailers: [
      ['Refs', 'AUTH-7'],
      ['Closes', 'AUTH-7'],
    ],
  });
});

describe('linkCommits: the names in a merge', () => {
  checkMessage("Merge branch 'AUTH-7-login'", ['AUTH-7 merge AUTH-7-login']);
  checkMessage("Merge branch 'feature/login' into 'main'", ['login merge feature/login']);
  checkMessage("Merge branch 'main' into AUTH-7-login", ['AUTH-7 merge AUTH-7-login']);
  checkMessage("Merge remote-tracking branch 'origin/AUTH-7' into main", ['AUTH-7 merge origin/AUTH-7']);
  checkMessage("Merge branches 'AUTH-7', 'ATLAS-1' and 'x'", [
    'AUTH-7 merge AUTH-7',
    'ATLAS-1 merge ATLAS-1',
  ]);
  checkMessage('Merge pull request #12 from ana/feature/AUTH-7-x\n\nLogin for ATLAS-1\n\nAnd ATLAS-k3f', [
    'AUTH-7 merge feature/AUTH-7-x',
    'ATLAS-1 merge feature/AUTH-7-x',
    'ATLAS-k3f body',
  ]);
  checkMessage("Merge branch 'topic' into 'main'\n\nATLAS-1 title\n\nSee merge request group/atlas!12", [
    'ATLAS-1 merge topic',
  ]);
  checkMessage('Merged in feature/AUTH-7-x (pull request #12)\n\nTitle', ['AUTH-7 merge feature/AUTH-7-x']);
  checkMessage('Pull request #12: ATLAS-1 title\n\nMerge in PR/repo from login to main\n\n* commit', [
    'ATLAS-1 merge login',
    'login merge login',
  ]);
  checkMessage('Merged PR 12: ATLAS-1 title', ['ATLAS-1 merge']);
  checkMessage('Merge the login forms of AUTH-7', ['AUTH-7 subject']);
});

describe('linkCommits: branches', () => {
  const fork: readonly ShortCommit[] = [
    { hash: 'm2', parents: ['m1'] },
    { hash: 'b2', parents: ['b1'] },
    { hash: 'b1', parents: ['m1'] },
    { hash: 'm1' },
  ];
  for (const name of [
    'AUTH-7-login',
    'feature/AUTH-7',
    'feature-AUTH-7-2fa',
    'build/auth-7',
    'origin/x/AUTH-7_y',
  ]) {
    checkLines(`${name} from its tip to the main line`, logOf(fork, { main: 'm2', [name]: 'b2' }), {
      b1: [`AUTH-7 branch ${name}`],
      b2: [`AUTH-7 branch ${name}`],
    });
  }
  checkLines('a whole segment names a weak id', logOf(fork, { main: 'm2', 'x/login': 'b2' }), {
    b1: ['login branch x/login'],
    b2: ['login branch x/login'],
  });
  for (const name of ['login-form', 'x/2026-08', 'AUTH-7-ATLAS-1', 'XAUTH-7', 'AUTH-77', 'origin/main']) {
    checkLines(`${name} names no task, or several`, logOf(fork, { main: 'm2', [name]: 'b2' }), {});
  }
  checkLines('no main branch, no lines', logOf(fork, { 'AUTH-7': 'b2' }), {});
  checkLines(
    'a cut-off line of a shallow clone is silent',
    logOf(fork, { main: 'elsewhere', 'AUTH-7': 'b2' }, { shallow: true }),
    {},
  );
  checkLines(
    'the local branch before the remote one',
    logOf(fork, { main: 'm2', 'origin/AUTH-7': 'b2', 'AUTH-7': 'b1' }),
    { b1: ['AUTH-7 branch AUTH-7'], b2: ['AUTH-7 branch origin/AUTH-7'] },
  );
  checkLines(
    'the main line merged into the branch is not the branch',
    logOf(
      [
        { hash: 'b2', parents: ['b1', 'm2'], message: 'sync' },
        { hash: 'm2', parents: ['m1'] },
        { hash: 'b1', parents: ['m1'] },
        { hash: 'm1' },
      ],
      { main: 'm2', 'AUTH-7': 'b2' },
    ),
    { b2: ['AUTH-7 branch AUTH-7'], b1: ['AUTH-7 branch AUTH-7'] },
  );
  checkLines(
    'after the merge the line is known by the merge that names it',
    logOf(
      [
        { hash: 'm3', parents: ['m2', 'b2'], message: "Merge branch 'AUTH-7-x'" },
        { hash: 'b2', parents: ['b1'] },
        { hash: 'm2', parents: ['m1'] },
        { hash: 'b1', parents: ['m1'] },
        { hash: 'm1' },
      ],
      { main: 'm3' },
    ),
    { m3: ['AUTH-7 merge AUTH-7-x'], b2: ['AUTH-7 merge AUTH-7-x'], b1: ['AUTH-7 merge AUTH-7-x'] },
  );
  checkLines(
    'an octopus brings a line for each name',
    logOf(
      [
        { hash: 'm2', parents: ['m1', 'a1', 'b1'], message: "Merge branches 'AUTH-7' and 'ATLAS-1'" },
        { hash: 'a1', parents: ['m1'] },
        { hash: 'b1', parents: ['m1'] },
        { hash: 'm1' },
      ],
      { main: 'm2' },
    ),
    {
      m2: ['ATLAS-1 merge ATLAS-1', 'AUTH-7 merge AUTH-7'],
      a1: ['AUTH-7 merge AUTH-7'],
      b1: ['ATLAS-1 merge ATLAS-1'],
    },
  );
  it('lists branches that name exactly one task', () => {
    const log = logOf(fork, { main: 'm2', 'AUTH-7': 'b2', 'origin/AUTH-7': 'b1', 'AUTH-7-ATLAS-1': 'b1' });
    const names = Array.from(linkCommits(ids, log).branches, ([task, list]) => [
      task,
      list.map((b) => b.name),
    ]);
    assert.deepEqual(names, [['AUTH-7', ['AUTH-7', 'origin/AUTH-7']]]);
  });
});

describe('linkCommits: ids of all kinds', () => {
  const of = (list: readonly string[], was: readonly (readonly [string, string])[] = []): LinkIds => ({
    ids: list,
    was,
    key: null,
    earlier: [],
  });
  const one = (message: string): CommitLog => logOf([{ hash: 'c1', message }]);
  checkLines(
    'two ids that differ in case only: as written',
    one('a-1 and A-1'),
    { c1: ['A-1 subject', 'a-1 subject'] },
    of(['a-1', 'A-1']),
  );
  checkLines('… and in no other case', one('Ab-1'), {}, of(['ab-1', 'AB-1']));
  checkLines(
    'an earlier id that two tasks claim',
    one('X-1'),
    {},
    of(
      ['a', 'b'],
      [
        ['X-1', 'a'],
        ['X-1', 'b'],
      ],
    ),
  );
  checkLines(
    'ids that are names of Object',
    one('#toString [constructor] __proto__'),
    { c1: ['constructor subject', 'toString subject'] },
    of(['constructor', 'toString']),
  );
  checkLines(
    'letters of other scripts',
    one('задача-7 готова'),
    { c1: ['Задача-7 subject'] },
    of(['Задача-7']),
  );
});
