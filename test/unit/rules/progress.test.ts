import { checkFindings } from './check-findings';

const project = 'project: { name: Atlas, key: ATLAS, start: 2026-04-13 }';

checkFindings('progress/done-with-open-needs', [
  {
    name: 'looks into a phase, and names the first of its tasks that is open',
    plan: `
      ${project}
      tasks:
        build:
          title: Build
          tasks:
            a: { title: A, effort: 1d, status: done, finished: 2026-04-20 }
            b: { title: B, effort: 1d, status: dropped }
            c: { title: C, effort: 1d, status: review }
        ship: { title: Ship, effort: 1d, status: done, finished: 2026-04-30, needs: [build] }
    `,
    finds: `
      /task/ship/needs/0 Ship is done, but C, which it needs, is review.
        - Take out the link to build [remove /task/ship/needs]
    `,
  },
  {
    name: 'lets starts be starts, and unknown ids to another rule',
    plan: `
      ${project}
      tasks:
        a: { title: A, effort: 9d, status: doing }
        b: { title: B, effort: 1d, status: done, finished: 2026-04-30, needs: [a SS+1d, a SF, nobody] }
    `,
    finds: '',
  },
  {
    name: 'looks at milestones, on both sides',
    plan: `
      ${project}
      milestones:
        alpha: { title: Alpha, needs: [a] }
        beta: { title: Beta, finished: 2026-04-30, needs: [alpha, a FF] }
      tasks:
        a: { title: A, effort: 9d }
    `,
    finds: `
      /milestones/beta/needs/0 Beta is done, but Alpha, which it needs, is not reached.
        - Take out the link to alpha [remove /milestones/beta/needs/0]
      /milestones/beta/needs/1 Beta is done, but A, which it needs, is todo.
        * Set A to done [set /task/a/status done, set /task/a/started 2026-05-04, set /task/a/finished 2026-05-04]
        - Take out the link to a [remove /milestones/beta/needs/1]
    `,
  },
]);

checkFindings('progress/complete-not-done', [
  {
    name: 'speaks in the states of the workflow',
    plan: `
      ${project}
      workflow: { states: { queue: { kind: open }, at work: { kind: active }, shipped: { kind: done } } }
      tasks:
        a: { title: A, effort: 1d, status: at work, started: 2026-04-20, progress: 100% }
        b: { title: B, effort: 1d, status: shipped, finished: 2026-04-20, progress: 100% }
    `,
    finds: `
      /task/a/progress A is 100 % complete, but its status is at work.
        * Set the status to shipped [set /task/a/status shipped, set /task/a/finished 2026-05-04]
    `,
  },
]);

checkFindings('progress/future-actual', [
  {
    name: 'measures by the status date, not by today',
    today: '2026-06-01',
    plan: `
      project: { name: Atlas, start: 2026-04-13, status-date: 2026-05-04 }
      milestones: { m: { title: M, finished: 2026-05-05 } }
      tasks:
        a: { title: A, effort: 1d, status: doing, started: 2026-05-04 }
    `,
    finds: `
      /milestones/m/finished M finished 2026-05-05, after the status date 2026-05-04.
        - Change it to 2026-05-04 [set /milestones/m/finished 2026-05-04]
    `,
  },
]);

checkFindings('evidence/started-no-commits', [
  {
    name: 'does not count days on which everybody of the task is away',
    plan: `
      ${project}
      team: { ana: { name: Ana, away: [2026-04-21..2026-05-04] }, ben: { name: Ben } }
      tasks:
        a: { title: A, effort: 9d, assign: ana, status: doing, started: 2026-04-20 }
        b: { title: B, effort: 9d, assign: [ana, ben], status: doing, started: 2026-04-20 }
        c: { title: C, effort: 9d, assign: ben, status: doing, started: 2026-04-28 }
        d: { title: D, effort: 9d, assign: ben, status: review, started: 2026-04-13 }
    `,
    commits: ['2026-04-20 [a] begin'],
    finds: `
      /task/b/status B is doing since 2026-04-20, 10 d, without a commit.
        - Set the status to blocked [set /task/b/status blocked]
    `,
  },
  {
    name: 'has a threshold',
    plan: `
      ${project}
      tasks:
        a: { title: A, effort: 9d, status: doing, started: 2026-04-30 }
      checks: { evidence/started-no-commits: { after: 2d } }
    `,
    commits: ['2026-04-30 [a] begin'],
    finds: `
      /task/a/status A is doing, but its last commit was 2026-04-30, 2 d ago.
        - Set the status to blocked [set /task/a/status blocked]
    `,
  },
  {
    name: 'is silent where commits name no tasks at all',
    plan: `
      ${project}
      tasks:
        a: { title: A, effort: 9d, status: doing, started: 2026-04-13 }
    `,
    commits: ['2026-04-20 begin'],
    finds: '',
  },
  {
    name: 'is silent where there is no repository',
    plan: `
      ${project}
      tasks:
        a: { title: A, effort: 9d, status: doing, started: 2026-04-13 }
    `,
    finds: '',
  },
]);

checkFindings('evidence/commits-but-todo', [
  {
    name: 'begins with the first commit, and keeps a start that is there',
    plan: `
      ${project}
      tasks:
        ATLAS-a1b: { title: A, effort: 9d }
        ATLAS-b2c: { title: B, effort: 9d, started: 2026-04-01 }
        ATLAS-c3d: { title: C, effort: 9d, status: doing }
    `,
    commits: [
      '2026-04-20 ATLAS-a1b one',
      '2026-04-22 ATLAS-a1b two',
      '2026-04-23 ATLAS-b2c',
      '2026-04-24 ATLAS-c3d',
    ],
    finds: `
      /task/ATLAS-a1b/status A is todo, but has 2 commits since 2026-04-20.
        * Set it to doing, started 2026-04-20 [set /task/ATLAS-a1b/status doing, set /task/ATLAS-a1b/started 2026-04-20]
      /task/ATLAS-b2c/status B is todo, but has 1 commit since 2026-04-23.
        * Set it to doing, started 2026-04-23 [set /task/ATLAS-b2c/status doing]
    `,
  },
]);

checkFindings('evidence/commits-after-done', [
  {
    name: 'forgives a day of work, over a weekend too',
    plan: `
      ${project}
      tasks:
        ATLAS-a1b: { title: A, effort: 9d, status: done, finished: 2026-04-24 }
        ATLAS-b2c: { title: B, effort: 9d, status: done, finished: 2026-04-24 }
    `,
    commits: ['2026-04-27 ATLAS-a1b typo', '2026-04-28 ATLAS-b2c more', '2026-04-29 ATLAS-b2c and more'],
    finds: `
      /task/ATLAS-b2c/finished B was finished 2026-04-24, but 2 commits up to 2026-04-29 are later.
        * Change finished to 2026-04-29 [set /task/ATLAS-b2c/finished 2026-04-29]
        - Set it to doing again [set /task/ATLAS-b2c/status doing, set /task/ATLAS-b2c/started 2026-05-04, remove /task/ATLAS-b2c/finished]
    `,
  },
]);
