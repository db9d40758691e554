import assert from 'node:assert/strict';
import { linkCommits } from '../../../src/core/history/link-commits';
import type { LinkedCommit } from '../../../src/core/history/evidence';
import {
  coAuthors,
  isTestPath,
  summarizeEvidence,
  type CommitChange,
  type TaskEvidence,
} from '../../../src/core/history/task-evidence';
import { printDay } from '../../../src/core/base/dates';
import type { CommitLog } from '../../../src/core/model/commit';
import { logOf, type ShortCommit } from './log-of';
import { listOf } from '../../support/commit-list';

const ids = { ids: ['A-1', 'A-2', 'login'], was: [], key: 'A', earlier: [] };
const hash = (letter: string): string => letter.repeat(40);

/** A line of commits, newest first; the hash of each is its letter forty times. */
function line(
  ...commits: readonly (readonly [letter: string, message: string, rest?: Partial<ShortCommit>])[]
): CommitLog {
  const list = commits.map(([letter, message, rest], i): ShortCommit => {
    const parent = commits[i + 1];
    return { hash: hash(letter), message, parents: parent ? [hash(parent[0])] : [], ...rest };
  });
  return logOf(list, { main: list[0]!.hash });
}

/** `A-1 subject closes taken-back-by b`, newest first. */
function shortOf(task: string, link: LinkedCommit): string {
  const letter = (of: string | null): string => of?.[0] ?? '';
  return [
    `${letter(link.commit.hash)} ${task}`,
    link.by,
    link.closes ? 'closes' : '',
    link.reverts ? 'reverts' : '',
    link.revertedBy === null ? '' : `taken back by ${letter(link.revertedBy)}`,
    link.copyOf === null ? '' : `copy of ${letter(link.copyOf)}`,
    link.onMain === true ? '' : link.onMain === null ? 'main?' : 'not on main',
  ]
    .filter(Boolean)
    .join(' ');
}

function check(what: string, log: CommitLog, expected: readonly string[]): void {
  it(what, () => {
    const { byTask } = linkCommits(ids, log);
    const links = [...byTask].flatMap(([task, linked]) => linked.map((link) => shortOf(task, link)));
    assert.deepEqual(links.sort(), expected.toSorted());
  });
}

describe('linkCommits: closing words', () => {
  const closes = (message: string, tasks: readonly string[], trailers?: ShortCommit['trailers']): void =>
    check(JSON.stringify(message), line(['c', message, trailers ? { trailers } : {}]), tasks);
  closes('Closes A-1', ['c A-1 subject closes']);
  closes('tokens\n\nFixes: A-1, A-2 and #login, not more', [
    'c A-1 body closes',
    'c A-2 body closes',
    'c login body closes',
  ]);
  closes('resolved #login', ['c login subject closes']);
  closes('Prefix A-1 and disclose A-2', ['c A-1 subject', 'c A-2 subject']);
  closes('Closes the form of A-1', ['c A-1 subject']);
  closes('fix: A-1 waits too long', ['c A-1 subject']);
  closes('fix(form)!: closes A-1', ['c A-1 subject closes']);
  closes(
    'work',
    ['c A-1 trailer closes', 'c A-2 trailer closes'],
    [
      ['Fixes', 'A-1'],
      ['resolves', 'A-2'],
    ],
  );
  closes('* A-1 one\n\n* A-1 one\n* closes A-2', ['c A-1 subject', 'c A-2 body closes']);
});

describe('linkCommits: reverts and copies', () => {
  const reverts = (letter: string): string => `\n\nThis reverts commit ${hash(letter)}.`;
  check(
    'a revert takes evidence back, and closes nothing',
    line(['b', `Revert "Closes A-1"${reverts('a')}`], ['a', 'Closes A-1']),
    ['a A-1 subject closes taken back by b', 'b A-1 subject reverts'],
  );
  check(
    'a revert of the revert gives it again',
    line(['c', `Reapply "A-1"${reverts('b')}`], ['b', `Revert "A-1"${reverts('a')}`], ['a', 'A-1']),
    ['a A-1 subject', 'b A-1 subject reverts taken back by c', 'c A-1 subject reverts'],
  );
  check(
    'a revert that names no task belongs to the task of what it takes back',
    line(['b', `Undo${reverts('a')}`], ['a', 'work', { trailers: [['Task', 'A-1']] }]),
    ['a A-1 trailer taken back by b', 'b A-1 revert reverts'],
  );
  check(
    'a forge writes the title only',
    line(['c', 'Revert "A-1 tokens" (#13)\n\nReverts org/repo#12'], ['b', 'A-1 tokens'], ['a', 'A-1 tokens']),
    ['a A-1 subject', 'b A-1 subject taken back by c', 'c A-1 subject reverts'],
  );
  check(
    'a title that nobody wrote, and one that quotes itself, take nothing back',
    line(['b', 'Revert "A-1 other"'], ['a', 'Revert "A-1"']),
    ['a A-1 subject', 'b A-1 subject'],
  );
  check(
    'a merge that is reverted takes back all that it brought',
    logOf(
      [
        {
          hash: hash('e'),
          message: `Revert "merge"\n\nThis reverts commit ${hash('d')}, reversing\nchanges made to ${hash('a')}.`,
          parents: [hash('d')],
        },
        { hash: hash('d'), message: 'merge', parents: [hash('a'), hash('c')] },
        { hash: hash('c'), message: 'A-2', parents: [hash('b')] },
        { hash: hash('b'), message: 'A-1', parents: [hash('a')] },
        { hash: hash('a'), message: 'A-1' },
      ],
      { main: hash('e') },
    ),
    [
      'a A-1 subject',
      'b A-1 subject taken back by e',
      'c A-2 subject taken back by e',
      'e A-1 revert reverts',
      'e A-2 revert reverts',
    ],
  );
  const fork = (message: string): CommitLog =>
    logOf(
      [
        { hash: hash('b'), message, parents: [hash('a')] },
        { hash: hash('a'), message: 'A-1' },
      ],
      { main: hash('a'), topic: hash('b') },
    );
  check('a revert on a branch takes nothing from the main line', fork(`Revert "A-1"${reverts('a')}`), [
    'a A-1 subject',
    'b A-1 subject reverts not on main',
  ]);
  check(
    'a cherry-pick is a copy, and belongs to the task of the original',
    fork(`work\n\n(cherry picked from commit ${hash('a')})`),
    ['a A-1 subject', 'b A-1 cherry-pick copy of a not on main'],
  );
  check(
    'a copy of a copy too; of a commit that is not there it is only a commit',
    line(
      ['c', `x\n\n(cherry picked from commit ${hash('b')})\n(cherry picked from commit ${hash('9')})`],
      ['b', `y\n\n(cherry picked from commit ${hash('a')})`],
      ['a', 'A-1'],
    ),
    ['a A-1 subject', 'b A-1 cherry-pick copy of a', 'c A-1 cherry-pick copy of b'],
  );
  check('words alone are no mark', line(['b', `A-1 says: This reverts commit soon`], ['a', 'A-1']), [
    'a A-1 subject',
    'b A-1 subject',
  ]);
});

describe('linkCommits: notes', () => {
  const noted = (note: string): CommitLog => ({
    ...line(['b', 'forgot it'], ['a', 'A-2']),
    notes: new Map([[hash('b'), note]]),
  });
  check('a trailer in a note', noted('Task: login'), ['a A-2 subject', 'b login note']);
  check('an id in a note', noted('belongs to A-1\ncloses: A-2\n'), [
    'a A-2 subject',
    'b A-1 note',
    'b A-2 note closes',
  ]);
  check('a note about something else', noted('Reviewed by Ben'), ['a A-2 subject']);
});

describe('summarizeEvidence', () => {
  const people = (of: TaskEvidence): readonly string[] => of.people.map(({ name }) => name);
  const summaryOf = (
    log: CommitLog,
    changes: Readonly<Record<string, CommitChange>> | null = null,
  ): TaskEvidence => {
    const map = changes && new Map(Object.entries(changes).map(([letter, change]) => [hash(letter), change]));
    return summarizeEvidence([log], linkCommits(ids, log), map).get('A-1')!;
  };

  it('counts work: no merges, nothing taken back, nothing twice', () => {
    const log = logOf(
      [
        {
          hash: hash('f'),
          message: `Revert "A-1 e"\n\nThis reverts commit ${hash('e')}.`,
          parents: [hash('e')],
          day: '2026-03-09',
        },
        { hash: hash('e'), message: 'A-1 e', parents: [hash('d')], day: '2026-03-08' },
        {
          hash: hash('d'),
          message: `A-1 again\n\n(cherry picked from commit ${hash('b')})`,
          parents: [hash('c')],
          day: '2026-03-07',
        },
        {
          hash: hash('c'),
          message: "Merge branch 'A-1'",
          parents: [hash('a'), hash('b')],
          day: '2026-03-06',
        },
        {
          hash: hash('b'),
          message: 'A-1 b',
          parents: [hash('a')],
          day: '2026-03-02',
          trailers: [['Co-authored-by', 'Ben Okafor <ben@example.com>']],
        },
        { hash: hash('a'), message: 'A-1 a', day: '2026-03-02' },
      ],
      { main: hash('f') },
    );
    const summary = summaryOf(log);
    const { first, last, ...rest } = summary;
    assert.deepEqual(
      [printDay(first!), printDay(last!), people(summary)],
      ['2026-03-02', '2026-03-02', ['Ana Ruiz', 'Ben Okafor']],
    );
    assert.deepEqual(
      { ...rest, people: 0 },
      {
        commits: 2,
        takenBack: 1,
        people: 0,
        activeDays: 1,
        onMain: 2,
        tags: [],
        untagged: 2,
        files: null,
        added: null,
        removed: null,
        tests: null,
      },
    );
  });

  it('counts a fix on a release branch as on the main line where its copy is', () => {
    const log = logOf(
      [
        { hash: hash('c'), message: `A-1\n\n(cherry picked from commit ${hash('b')})`, parents: [hash('a')] },
        { hash: hash('b'), message: 'A-1', parents: [hash('a')] },
        { hash: hash('a'), message: 'base' },
      ],
      { main: hash('c'), 'release/1': hash('b') },
    );
    assert.deepEqual([summaryOf(log).commits, summaryOf(log).onMain], [1, 1]);
  });

  it('knows the earliest tag of each commit, also of what a merge brought', () => {
    const commits: ShortCommit[] = [
      { hash: hash('e'), message: 'A-1', parents: [hash('d')] },
      { hash: hash('d'), message: 'release', parents: [hash('b'), hash('c')] },
      { hash: hash('c'), message: 'A-1', parents: [hash('a')] },
      { hash: hash('b'), message: 'first', parents: [hash('a')] },
      { hash: hash('a'), message: 'A-1' },
    ];
    const log = logOf(commits, { main: hash('e') });
    const tags: Record<string, readonly string[]> = { [hash('b')]: ['v1', 'v1-again'], [hash('d')]: ['v2'] };
    const tagged = {
      ...log,
      commits: listOf(Array.from(log.commits, (each) => ({ ...each, tags: tags[each.hash] ?? [] }))),
    };
    const { tags: found, untagged } = summaryOf(tagged);
    assert.deepEqual([found, untagged], [['v1', 'v2'], 1]);
  });

  it('adds up files, lines and tests; lines are not known where one is not', () => {
    const log = line(['b', 'A-1'], ['a', 'A-1']);
    const change = (added: number | null, ...paths: readonly string[]): CommitChange => ({
      paths,
      added,
      removed: added,
      more: false,
    });
    const sizes = ({ files, added, removed, tests }: TaskEvidence) => [files, added, removed, tests];
    assert.deepEqual(
      sizes(summaryOf(log, { a: change(3, 'src/a.ts'), b: change(4, 'src/a.ts', 'test/a.test.ts') })),
      [2, 7, 7, 1],
    );
    assert.deepEqual(sizes(summaryOf(log, { a: change(null, 'a') })), [1, null, null, 0]);
    assert.deepEqual(sizes(summaryOf(log, {})), [0, 0, 0, 0]);
  });

  it('says nothing of the main line in a shallow clone', () => {
    const log = { ...logOf([{ hash: hash('a'), message: 'A-1' }], { main: 'gone' }), shallow: true };
    assert.equal(summaryOf(log).onMain, null);
  });

  it('reads co-authors, and takes anything else for none', () => {
    const read = (value: string) => coAuthors({ trailers: [['co-authored-by', value]] });
    assert.deepEqual(read('Ben "B" Okafor <ben@example.com>'), [
      { name: 'Ben "B" Okafor', email: 'ben@example.com' },
    ]);
    assert.deepEqual(
      [read('Ben'), read('<a> <b>'), coAuthors({ trailers: [['Reviewed-by', 'A <a@b>']] })],
      [[], [], []],
    );
  });

  for (const path of [
    'test/a.ts',
    'src/__tests__/x.js',
    'a.test.ts',
    'x_test.go',
    'test_x.py',
    'src/FormTest.java',
    'a/LoginSpec.scala',
    'e2e/login.ts',
  ]) {
    it(`${path} looks like a test`, () => assert.equal(isTestPath(path), true));
  }
  for (const path of ['src/latest.ts', 'contest/a.ts', 'src/testimony.ts', 'attest.go', 'inspect/a.c']) {
    it(`${path} does not`, () => assert.equal(isTestPath(path), false));
  }
});
