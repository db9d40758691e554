import { checkFindings } from './check-findings';

const project = 'project: { name: Atlas, start: 2026-05-04 }';

checkFindings('schedule/cycle', [
  {
    name: 'names the whole circle and takes out the link against the order of the file',
    plan: `
      ${project}
      tasks:
        a: { title: A, effort: 1d, needs: [z, c] }
        b: { title: B, effort: 1d, needs: a }
        c: { title: C, effort: 1d, needs: b }
        z: { title: Z, effort: 1d }
    `,
    finds: `
      /task/a/needs/1 3 tasks wait for each other: a → b → c → a.
        * Let a no longer wait for c [remove /task/a/needs/1]
    `,
  },
  {
    name: 'rather takes out a link that is not from finish to start',
    plan: `
      ${project}
      tasks:
        a: { title: A, effort: 1d, needs: c }
        b: { title: B, effort: 1d, needs: a SS }
        c: { title: C, effort: 1d, needs: b }
    `,
    finds: `
      /task/b/needs/0 3 tasks wait for each other: a → b → c → a.
        * Let b no longer wait for a [remove /task/b/needs]
    `,
  },
  {
    name: 'knows a task that waits for itself',
    plan: `
      ${project}
      tasks:
        a: { title: A, effort: 1d, needs: a }
    `,
    finds: `
      /task/a/needs/0 a waits for itself and has no date.
        * Let a no longer wait for a [remove /task/a/needs]
    `,
  },
  {
    name: 'shortens a long circle in the middle',
    plan: `
      ${project}
      tasks:
        t1: { title: T, effort: 1d, needs: t9 }
        t2: { title: T, effort: 1d, needs: t1 }
        t3: { title: T, effort: 1d, needs: t2 }
        t4: { title: T, effort: 1d, needs: t3 }
        t5: { title: T, effort: 1d, needs: t4 }
        t6: { title: T, effort: 1d, needs: t5 }
        t7: { title: T, effort: 1d, needs: t6 }
        t8: { title: T, effort: 1d, needs: t7 }
        t9: { title: T, effort: 1d, needs: t8 }
    `,
    finds: `
      /task/t1/needs/0 9 tasks wait for each other: t1 → t2 → t3 → t4 → 4 more → t9 → t1.
        * Let t1 no longer wait for t9 [remove /task/t1/needs]
    `,
  },
]);

checkFindings('schedule/deadline-missed', [
  {
    name: 'names chain and absence, and looks at phases and the project too',
    plan: `
      project: { name: Atlas, start: 2026-05-04, deadline: 2026-05-15 }
      team: { ana: { name: Ana Ruiz, away: [2026-05-11..2026-05-13] } }
      tasks:
        build:
          title: Build
          deadline: 2026-05-14
          tasks:
            a: { title: A, effort: 4d, assign: ana }
            b: { title: B, effort: 4d, assign: ana, needs: a }
        done: { title: Done, effort: 1d, status: done, finished: 2026-05-04, deadline: 2026-05-01 }
    `,
    finds: `
      /project/deadline The project is due 2026-05-15; the plan ends it 2026-05-18, 1 d late, driven by B.
        - Move the deadline to 2026-05-18 [set /project/deadline 2026-05-18]
      /task/build/deadline Build is due 2026-05-14; the plan ends it 2026-05-18, 2 d late, driven by b and Ana Ruiz being away.
        - Move the deadline to 2026-05-18 [set /task/build/deadline 2026-05-18]
    `,
  },
]);

checkFindings('schedule/constraint-broken', [
  {
    name: 'names what stands against it',
    today: '2026-05-06',
    plan: `
      ${project}
      team: { ana: { name: Ana Ruiz, away: [2026-05-06..2026-05-08] } }
      tasks:
        a: { title: A, effort: 1d, start: on 2026-05-04 }
        b: { title: B, effort: 1d, assign: ana, start: not-after 2026-05-06 }
        c: { title: C, effort: 9d, finish: not-after 2026-05-08 }
        d: { title: D, effort: 1d, start: not-before 2026-05-20 }
        e: { title: E, effort: 1d, start: on 2026-05-20 }
    `,
    finds: `
      /task/a/start A is to start on 2026-05-04; the status date allows 2026-05-06 at the earliest.
        - Change it to on 2026-05-06 [set /task/a/start on 2026-05-06]
        - Take out the constraint [remove /task/a/start]
      /task/b/start B is to start by 2026-05-06; the absence of Ana Ruiz allows 2026-05-11 at the earliest.
        - Change it to not-after 2026-05-11 [set /task/b/start not-after 2026-05-11]
        - Take out the constraint [remove /task/b/start]
      /task/c/finish C is to finish by 2026-05-08; the status date allows 2026-05-18 at the earliest.
        - Change it to not-after 2026-05-18 [set /task/c/finish not-after 2026-05-18]
        - Take out the constraint [remove /task/c/finish]
    `,
  },
]);

checkFindings('schedule/finish-before-start', [
  {
    name: 'looks at the project and at constraints',
    plan: `
      project: { name: Atlas, start: 2026-05-04, deadline: 2026-05-01 }
      tasks:
        a: { title: A, effort: 1d, start: not-before 2026-06-10, finish: not-after 2026-06-09, deadline: 2026-06-08 }
        b: { title: B, effort: 1d, start: on 2026-06-10, deadline: 2026-06-10 }
        c: { title: C, effort: 1h, start: on 2026-06-10 13:00, deadline: 2026-06-10 12:00 }
    `,
    finds: `
      /project/deadline The project's deadline 2026-05-01 is before its start 2026-05-04.
      /task/a/finish A may start 2026-06-10 at the earliest, after its finish 2026-06-09.
      /task/c/deadline C may start 2026-06-10 13:00 at the earliest, after its deadline 2026-06-10 12:00.
    `,
  },
]);

checkFindings('schedule/weekend-deadline', [
  {
    name: 'goes by the calendar of the project',
    plan: `
      ${project}
      calendar: { closed: [2026-06-04..2026-06-05], open: [2026-06-06] }
      milestones: { m: { title: M, due: 2026-06-05 }, n: { title: N, due: 2026-06-06 } }
      tasks:
        a: { title: A, effort: 1d, deadline: 2026-06-07 }
        b: { title: B, effort: 1d, deadline: 2026-06-07, status: dropped }
    `,
    finds: `
      /task/a/deadline A is due on Sunday 2026-06-07, a day that nobody works.
        * Move it to Saturday 2026-06-06 [set /task/a/deadline 2026-06-06]
      /milestones/m/due M is due on Friday 2026-06-05, a day that nobody works.
        * Move it to Wednesday 2026-06-03 [set /milestones/m/due 2026-06-03]
    `,
  },
  {
    name: 'knows public holidays by name, and goes back to the day before them',
    plan: `
      ${project}
      calendar: { holidays: [US, DE-BY] }
      milestones: { m: { title: M, due: 2026-06-04 }, n: { title: N, due: 2026-12-25 } }
      tasks:
        a: { title: A, effort: 1d, deadline: 2026-06-08 }
    `,
    finds: `
      /milestones/m/due M is due on Thursday 2026-06-04 (Corpus Christi), a day that nobody works.
        * Move it to Wednesday 2026-06-03 [set /milestones/m/due 2026-06-03]
      /milestones/n/due N is due on Friday 2026-12-25 (Christmas Day), a day that nobody works.
        * Move it to Thursday 2026-12-24 [set /milestones/n/due 2026-12-24]
    `,
  },
  {
    name: 'does not search forever in a week without work',
    plan: `
      ${project}
      calendar: { closed: [1900-01-01..9999-12-31] }
      milestones: { m: { title: M, due: 2026-06-05 } }
    `,
    finds: '/milestones/m/due M is due on Friday 2026-06-05, a day that nobody works.',
  },
]);

checkFindings('schedule/undated-predecessor', [
  {
    name: 'names every task and milestone behind a circle, each by the link that holds it',
    plan: `
      ${project}
      tasks:
        a: { title: A, effort: 1d, needs: [b] }
        b: { title: B, effort: 1d, needs: [z, a] }
        c: { title: C, effort: 1d, needs: [z, b] }
        d: { title: D, effort: 1d, needs: c }
        z: { title: Z, effort: 1d }
      milestones:
        end: { title: End, needs: [z, d] }
    `,
    finds: `
      /task/c/needs/1 c has no dates: it waits for b, which has none.
      /task/d/needs/0 d has no dates: it waits for c, which has none.
      /milestones/end/needs/1 end has no dates: it waits for d, which has none.
    `,
  },
  {
    name: 'speaks of the tasks of a phase that waits, not of the phase',
    plan: `
      ${project}
      tasks:
        a: { title: A, effort: 1d, needs: a }
        p: { title: P, needs: a, tasks: { b: { title: B, effort: 1d } } }
        c: { title: C, effort: 1d, needs: p }
    `,
    finds: `
      /task/b b has no dates: it waits for p, which has none.
      /task/c/needs/0 c has no dates: it waits for p, which has none.
    `,
  },
  {
    name: 'knows what waits for work that nobody can do',
    plan: `
      ${project}
      team: { ana: { name: Ana, capacity: 0% } }
      tasks:
        a: { title: A, effort: 1d, assign: ana }
        b: { title: B, effort: 1d, needs: a }
    `,
    finds: `
      /task/b/needs/0 b has no dates: it waits for a, which has none.
    `,
  },
]);
