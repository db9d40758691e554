/** The sidebar's trees, as text: one line a row, `icon label | description`, `!` before what needs attention. */
import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/base/dates';
import { inEnglish } from '../../../src/core/base/translate';
import { explainTarget } from '../../../src/core/views/trees/explain-target';
import { noCommits, type Commit, type CommitLog } from '../../../src/core/model/commit';
import type { TreeNode } from '../../../src/core/views/trees/tree-node';
import type { TreeOptions } from '../../../src/core/views/trees/tree-view';
import { checkTree, every, explain, present, snapshotOf, today } from './support/present-tree';
import { listOf } from '../../support/commit-list';

function commit(n: number, date: string, subject: string): Commit {
  return {
    hash: String(n).padStart(40, '0'),
    parents: [],
    author: { name: 'Ana Ruiz', email: 'ana@example.com' },
    day: parseDay(date)!,
    seconds: parseDay(date)! * 86_400,
    subject,
    body: '',
    trailers: [['Task', 'A-1b']],
    tags: [],
  };
}

const plan = `
project: { name: Atlas, key: A, start: 2026-05-04 }
team:
  ana: { name: Ana Ruiz, email: [Ana@Example.com] }
  ben: { name: Ben Okafor }
milestones:
  beta: { title: Public beta, due: 2026-05-06, needs: [build] }
  whole: { title: Everything, needs: [build, ship] }
tasks:
  build:
    title: Build
    tasks:
      A-1b: { title: Session tokens, duration: 2d, assign: ana, status: doing, started: 2026-05-04 }
      A-2c: { title: Login form, duration: 3d, assign: [ana, ben], needs: A-1b, labels: [frontend] }
      A-3d: { title: Wallets, duration: 1d, status: blocked }
  ship:
    title: Ship
    tasks:
      A-4f: { title: Handbook, duration: 1d, needs: build, deadline: 2026-05-29 }
`;

describe('The schedule tree', () => {
  it('shows phases with their tasks, and a milestone in the phase that holds all it needs', () => {
    checkTree(
      'schedule',
      plan,
      `
Build | 8 May
  (play-circle) Session tokens | 5 May
  (circle-large) Login form | 8 May
  ! (circle-slash) Wallets | 4 May, blocked
  ! (milestone) Public beta | 8 May, 2 d late
Ship | 11 May
  (circle-large) Handbook | 11 May
(milestone) Everything | 11 May
`,
    );
  });

  it('opens phases that are under way and leaves the others closed', () => {
    const { nodes, description } = present('schedule', snapshotOf(plan));
    assert.deepEqual(
      nodes.map(({ label, expanded }) => [label, expanded]),
      [
        ['Build', true],
        ['Ship', false],
        ['Everything', false],
      ],
    );
    assert.equal(description, '11 May');
  });

  it('groups by person, with those of nobody last', () => {
    checkTree(
      'schedule',
      plan,
      `
(account) Ana Ruiz | 2 open
  (play-circle) Session tokens | 5 May
  (circle-large) Login form | 8 May
(account) Ben Okafor | 1 open
  (circle-large) Login form | 8 May
(question) Nobody | 2 open
  ! (circle-slash) Wallets | 4 May, blocked
  (circle-large) Handbook | 11 May
`,
      { groupBy: 'person' },
    );
  });

  it('groups by state in the order of the workflow', () => {
    checkTree(
      'schedule',
      plan,
      `
(circle-large) todo | 2
  (circle-large) Login form | 8 May
  (circle-large) Handbook | 11 May
(play-circle) doing | 1
  (play-circle) Session tokens | 5 May
(circle-slash) blocked | 1
  ! (circle-slash) Wallets | 4 May, blocked
`,
      { groupBy: 'state' },
    );
  });

  const filters: readonly (readonly [filter: string, why: string, ...rows: string[]])[] = [
    ['LOGIN', 'a title in any case, with the phases above it', 'Build', 'Login form'],
    ['a-4f', 'an id', 'Ship', 'Handbook'],
    ['okafor', 'a person', 'Build', 'Login form'],
    ['FRONTEND', 'a label', 'Build', 'Login form'],
    ['ship', 'a phase, with all that is below it', 'Ship', 'Handbook'],
    ['beta', 'a milestone, at the top where its phase is filtered away', 'Public beta'],
    ['nothing like it', 'nothing'],
  ];
  for (const [filter, why, ...rows] of filters) {
    it(`filters by ${why}`, () => {
      const { nodes, message } = present('schedule', snapshotOf(plan), { filter });
      assert.deepEqual(
        every(nodes).map(({ label }) => label),
        rows,
      );
      assert.equal(message === null, rows.length > 0);
    });
  }

  it('opens groups on what a filter finds, although they were folded before', () => {
    for (const groupBy of ['phase', 'person', 'state'] as const) {
      const groups = (filter: string): TreeNode[] =>
        present('schedule', snapshotOf(plan), { filter, groupBy }).nodes.filter(
          ({ children }) => children.length > 0,
        );
      const before = new Set(groups('').map(({ id }) => id));
      const found = groups('token');
      assert.ok(found.length > 0);
      for (const { id, expanded } of found) assert.ok(expanded && !before.has(id), `${id} by ${groupBy}`);
    }
  });

  it('folds what is over where other work is left', () => {
    const done = (id: string): string =>
      `  ${id}: { title: ${id}, duration: 1d, status: done, started: 2026-04-27, finished: 2026-04-${id.slice(1)} }\n`;
    checkTree(
      'schedule',
      `project: { name: A, start: 2026-04-27 }\ntasks:\n${done('t27')}${done('t28')}${done('t29')}  rest: { title: Rest, duration: 1d }\n`,
      `
(pass-filled) 3 done | 29 Apr
  (pass-filled) t27 | 27 Apr
  (pass-filled) t28 | 28 Apr
  (pass-filled) t29 | 29 Apr
(circle-large) Rest | 4 May
`,
    );
  });

  it('shows the last commits below their task and keeps the others in one row', () => {
    const commits = [5, 4, 3, 2, 1].map((n) => commit(n, `2026-05-0${n}`, `Step ${n}`));
    const log: CommitLog = {
      ...noCommits,
      state: 'complete',
      commits: listOf(commits.filter(({ day }) => day <= today)),
    };
    checkTree(
      'schedule',
      'project: { name: A, key: A, start: 2026-05-04 }\ntasks:\n  A-1b: { title: Tokens, duration: 2d }\n',
      `
(circle-large) Tokens | 5 May, doing by its commits, 90 % by active days
  (pulse) 1 May ████ 4 May | 4 active days, 1 person
  (git-commit) Step 4 | Ana, 4 May
  (git-commit) Step 3 | Ana, 3 May
  (git-commit) Step 2 | Ana, 2 May
  (git-commit) Step 1 | Ana, 1 May
`,
      {},
      log,
    );
    checkTree(
      'schedule',
      'project: { name: A, key: A, start: 2026-05-04 }\ntasks:\n  A-1b: { title: Tokens, duration: 2d }\n',
      `
(circle-large) Tokens | 5 May, doing by its commits, 90 % by active days
  (pulse) 30 Apr █████ 4 May | 5 active days, 1 person
  (git-commit) Step 4 | Ana, 4 May
  (git-commit) Step 3 | Ana, 3 May
  (git-commit) Step 2 | Ana, 2 May
  (git-commit) 2 more | since 30 Apr
    (git-commit) Step 1 | Ana, 1 May
    (git-commit) Step 0 | Ana, 30 Apr
`,
      {},
      { ...log, commits: listOf([...log.commits, commit(0, '2026-04-30', 'Step 0')]) },
    );
  });

  it('ends with the commits that name no task, each with the one it may belong to', () => {
    const forgot = (n: number, subject: string, parents: readonly string[]): Commit => ({
      ...commit(n, '2026-05-04', subject),
      parents,
      trailers: [],
    });
    const tip = forgot(3, 'Polish\nit', ['0'.repeat(39) + '2']);
    const log: CommitLog = {
      ...noCommits,
      state: 'complete',
      mainBranch: 'main',
      commits: listOf([
        tip,
        { ...commit(2, '2026-05-04', 'Rotate'), parents: ['0'.repeat(39) + '1'] },
        forgot(1, 'Begin', []),
      ]),
      branches: [
        { name: 'main', remote: false, tip: '0'.repeat(39) + '1' },
        { name: 'fixes', remote: false, tip: tip.hash },
      ],
    };
    checkTree(
      'schedule',
      'project: { name: Atlas, key: A }\ntasks: { A-1b: { title: Session tokens, duration: 1d } }',
      `
(circle-large) Session tokens | 4 May, doing by its commits, 90 % by active days
  (git-commit) Rotate | Ana, 4 May
(git-commit) 2 commits without a task | 1 with a suggestion
  (git-commit) Polish it | perhaps Session tokens, Ana, 4 May
  (git-commit) Begin | Ana, 4 May
`,
      {},
      log,
    );
  });

  it('shows tasks of a cycle without dates', () => {
    checkTree(
      'schedule',
      'project: { name: A }\ntasks:\n  a: { title: One, duration: 1d, needs: b }\n  b: { title: Two, duration: 1d, needs: a }\n',
      `
(circle-large) One | no dates
(circle-large) Two | no dates
`,
    );
  });

  it('says so where there is nothing', () => {
    assert.equal(
      present('schedule', snapshotOf('project: { name: A }')).message,
      'The plan has no tasks yet.',
    );
  });

  it('gives each row an id of its own, however it is grouped', () => {
    for (const groupBy of ['phase', 'person', 'state'] as const) {
      const ids = every(present('schedule', snapshotOf(plan), { groupBy }).nodes).map(({ id }) => id);
      assert.deepEqual(
        ids.filter((id, i) => ids.indexOf(id) !== i),
        [],
        groupBy,
      );
    }
  });

  it('leads to the line of what a row stands for', () => {
    const targets = every(present('schedule', snapshotOf(plan)).nodes).map(({ target }) =>
      target?.kind === 'address' ? target.address.join('/') : null,
    );
    assert.deepEqual(targets, [
      'task/build',
      'task/A-1b',
      'task/A-2c',
      'task/A-3d',
      'milestones/beta',
      'task/ship',
      'task/A-4f',
      'milestones/whole',
    ]);
  });
});

describe('Tooltips', () => {
  it('are there for every row that stands for something', () => {
    const withRisk = `${plan}risks: { leak: { title: Leak, probability: 30%, impact: { cost: 1k } } }\n`;
    const log: CommitLog = {
      ...noCommits,
      state: 'complete',
      commits: listOf([commit(1, '2026-05-04', 'Begin')]),
    };
    const snapshot = snapshotOf(withRisk, log);
    const rows = ['schedule', 'risks'].flatMap((tree) => every(present(tree, snapshot).nodes));
    const kinds = new Set(rows.map(({ context }) => context));
    assert.ok(['phase', 'milestone', 'commit', 'risk.open', 'task.active'].every((kind) => kinds.has(kind)));
    for (const row of rows) assert.match(explain(snapshot, row), /\*\*/, row.label);
  });

  it('say in full what the commits of a task show, names of people and branches of strangers as they are written', () => {
    const changed = { paths: ['src/a.ts', 'test/a.test.ts'], added: 12, removed: 3, more: false };
    const commits = [
      { ...commit(2, '2026-05-04', 'Go on'), author: { name: '<b>Ben</b>', email: 'ben@example.com' } },
      { ...commit(1, '2026-04-30', 'Begin'), tags: ['v1*'] },
    ];
    const log: CommitLog = { ...noCommits, state: 'complete', commits: listOf(commits) };
    const snapshot = snapshotOf(`${plan}releases: { one: { title: One, tag: v1* } }\n`, log);
    const row = every(present('schedule', snapshot).nodes).find(({ context }) => context === 'evidence')!;
    assert.equal(row.label, '30 Apr █···█ 4 May');
    assert.equal(row.description, '2 active days, 2 people, in v1* (One), 1 in no tag');
    const changes = new Map(commits.map(({ hash }) => [hash, changed]));
    const options = { locale: 'en', translate: inEnglish };
    assert.equal(
      explainTarget(snapshot, row.target!, options, changes),
      [
        '**What the commits of Session tokens show**',
        '30 Apr █···█ 4 May',
        [
          '- 2 commits',
          '- 2 active days',
          '- 2 people',
          String.raw`- 2 files\, 1 of them tests\, \+24 −6`,
          String.raw`- in v1\* \(One\)`,
          '- 1 in no tag',
          String.raw`- Ana Ruiz, \<b\>Ben\<\/b\>`,
        ].join('\n'),
      ].join('\n\n'),
    );
  });

  it('say when, who, why and whether a day matters', () => {
    const rows = every(present('schedule', snapshotOf(plan)).nodes);
    const row = rows.find(({ label }) => label === 'Login form')!;
    const tooltip = explain(snapshotOf(plan), row).replaceAll('\u00A0', ' ');
    assert.match(tooltip, /\*\*Login form\*\*/);
    assert.match(tooltip, /Critical/);
    assert.match(tooltip, /Start driven by Session tokens/);
    assert.match(tooltip, /Ana Ruiz, Ben Okafor/);
    assert.match(tooltip, /Waits for Session tokens/);
  });
});

describe('My work', () => {
  const user = { name: 'Somebody', email: 'ana@example.com' };

  it("holds the unfinished tasks of git's user by start, with what is left", () => {
    checkTree(
      'myWork',
      plan,
      `
(play-circle) Session tokens | 2 d left
(circle-large) Login form | from 6 May
`,
      { user },
    );
    assert.equal(present('myWork', snapshotOf(plan), { user }).description, 'Ana');
  });

  it('knows a person by name where the address says nothing', () => {
    const { nodes } = present('myWork', snapshotOf(plan), { user: { name: 'ben okafor', email: null } });
    assert.deepEqual(
      nodes.map(({ label }) => label),
      ['Login form'],
    );
  });

  const messages: readonly (readonly [TreeOptions['user'], RegExp])[] = [
    ['untrusted', /not trusted/],
    ['unasked', /as soon as git/],
    ['no-answer', /no answer for this folder/],
    [{ name: null, email: null }, /does not say who you are/],
    [{ name: 'X', email: 'x@example.com' }, /^x@example\.com is not in the team/],
  ];
  for (const [who, message] of messages) {
    it(`is empty with a reason for ${JSON.stringify(who)}`, () => {
      const view = present('myWork', snapshotOf(plan), { user: who });
      assert.deepEqual(view.nodes, []);
      assert.match(view.message ?? '', message);
    });
  }
});
