import { checkFindings } from './check-findings';

const project = 'project: { name: Atlas, start: 2026-05-04 }';

checkFindings('people/overloaded', [
  {
    name: 'joins weeks that follow each other, and names each person',
    plan: `
      ${project}
      team: { ana: { name: Ana }, ben: { name: Ben } }
      tasks:
        a: { title: A, effort: 10d, assign: ana }
        b: { title: B, effort: 10d, assign: ana 50% }
        c: { title: C, effort: 1d, assign: ben }
        d: { title: D, effort: 1d, assign: ben 50%, needs: c }
    `,
    finds: `
      /task/b/assign Ana has 40 h too much in 2 weeks from 2026-05-04: b beside a.
        * Let b wait for a [set /task/b/needs a]
    `,
  },
  {
    name: 'leaves work that has begun where it is, and never makes a circle',
    plan: `
      ${project}
      team: { ana: { name: Ana } }
      tasks:
        a: { title: A, effort: 3d, assign: ana }
        b: { title: B, effort: 3d, assign: ana, status: doing, started: 2026-05-04 }
    `,
    finds: `
      /task/a/assign Ana has 24 h too much in the week of 2026-05-04: a beside b.
        * Let a wait for b [set /task/a/needs b]
    `,
  },
  {
    name: 'offers somebody of the same role who is free, and a pause to what began before',
    plan: `
      ${project}
      team: { ana: { name: Ana, role: dev }, ben: { name: Ben, role: dev }, cem: { name: Cem, role: art } }
      tasks:
        a: { title: A, effort: 5d, assign: ana 50%, status: doing, started: 2026-05-04 }
        b: { title: B, effort: 3d, assign: ana, start: not-before 2026-05-06, status: doing, started: 2026-05-06 }
    `,
    today: '2026-05-07',
    finds: `
      /task/b/assign Ana has 8 h too much in the week of 2026-05-04: b beside a.
        - Give b to Ben, who is free then [set /task/b/assign/0 ben]
        - Pause b on 2026-05-07..2026-05-08 [set /task/b/pause 2026-05-07..2026-05-08]
    `,
  },
  {
    name: 'forgives a little, as much as the threshold says',
    plan: `
      ${project}
      team: { ana: { name: Ana } }
      tasks:
        a: { title: A, effort: 4h, assign: ana }
        b: { title: B, effort: 4h, assign: ana }
    `,
    finds: '',
  },
  {
    name: 'is silent about the past',
    today: '2026-06-01',
    plan: `
      ${project}
      team: { ana: { name: Ana } }
      tasks:
        a: { title: A, effort: 3d, assign: ana, status: done, started: 2026-05-04, finished: 2026-05-06 }
        b: { title: B, effort: 3d, assign: ana, status: done, started: 2026-05-04, finished: 2026-05-06 }
    `,
    finds: '',
  },
]);

checkFindings('people/unassigned', [
  {
    name: 'offers those who are free first, and leaves what is far away',
    plan: `
      ${project}
      team: { ana: { name: Ana }, ben: { name: Ben }, bench: { name: Bench, kind: equipment } }
      tasks:
        a: { title: A, effort: 2d, assign: ana }
        b: { title: B, effort: 2d }
        c: { title: C, effort: 2d, start: not-before 2026-06-01 }
        d: { title: D, effort: 2d, status: blocked, start: not-before 2026-06-01 }
        e: { title: E }
    `,
    finds: `
      /task/b B starts 2026-05-04, and nobody is assigned.
        * Assign Ben, who is free then [set /task/b/assign ben]
        - Assign Ana [set /task/b/assign ana]
      /task/d D is blocked, and nobody is assigned.
        * Assign Ana, who is free then [set /task/d/assign ana]
        - Assign Ben, who is free then [set /task/d/assign ben]
    `,
  },
  {
    name: 'asks for nobody where there is no team',
    plan: `
      ${project}
      tasks:
        b: { title: B, effort: 2d }
    `,
    finds: '',
  },
]);

const crunch = (away: string, more = '', due = '2026-05-22'): string => `
      ${project}
      team: { ana: { name: Ana, away: [${away}] }, ben: { name: Ben } }
      milestones: { beta: { title: Beta, due: ${due}, needs: [a, b]${more} } }
      tasks:
        a: { title: Login, effort: 8d, assign: ana }
        b: { title: Search, effort: 1d, assign: ben }
`;

checkFindings('people/away-at-crunch', [
  {
    name: 'says who is away, for how long, and with what open',
    plan: crunch('2026-05-13..2026-05-15'),
    finds: `
      /team/ana/away/0 Ana is away 3 days from 2026-05-13, before Beta (due 2026-05-22), with Login open.
    `,
  },
  {
    name: 'counts working days, and points at the absence that matters',
    plan: crunch('2026-05-05, 2026-05-09..2026-05-11'),
    finds: `
      /team/ana/away/1 Ana is away 2026-05-11, before Beta (due 2026-05-22), with Login open.
    `,
  },
  { name: 'leaves alone what lies earlier', plan: crunch('2026-05-05..2026-05-06'), finds: '' },
  { name: 'leaves alone what lies after the due date', plan: crunch('2026-05-25..2026-05-29'), finds: '' },
  { name: 'leaves alone work that is over before', plan: crunch('2026-05-20..2026-05-21'), finds: '' },
  {
    name: 'leaves alone milestones that are reached',
    plan: crunch('2026-05-13', ', finished: 2026-05-04'),
    finds: '',
  },
  {
    name: 'leaves alone who has no critical work',
    plan: crunch('2026-05-13').replace('assign: ana', 'assign: ben'),
    finds: '',
  },
  {
    name: 'counts as many days as the plan says',
    plan: `${crunch('2026-05-13')}      checks: { people/away-at-crunch: { before: 5 } }`,
    finds: '',
  },
]);
