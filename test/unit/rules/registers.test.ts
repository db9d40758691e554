/** Rules that look after the registers and the goals: what they find, how late, and because of whom. */
import { checkFindings } from './check-findings';

const project = 'project: { name: Atlas, start: 2026-05-04, currency: EUR }';

checkFindings('risk/no-action', [
  {
    name: 'tells how exposed the plan is, and leaves small, accepted and closed risks alone',
    plan: `
      ${project}
      tasks: { a: { title: A, effort: 1d } }
      budget: { total: 100k }
      risks:
        r: { title: R, owner: ana, response: avoid, probability: 60%, impact: { schedule: 10d, cost: 30k } }
        small: { title: S, owner: ana, response: avoid, probability: 10%, impact: { schedule: 10d } }
        accepted: { title: T, owner: ana, response: accept, probability: 60%, impact: { schedule: 30d } }
        answered: { title: U, owner: ana, response: avoid, probability: 60%, impact: { schedule: 30d }, actions: a }
        over: { title: V, owner: ana, response: avoid, probability: 60%, impact: { schedule: 30d }, status: closed }
        words: { title: W, owner: ana, response: share, probability: very-high, impact: { quality: high } }
    `,
    finds: `
      /risks/r/response R has a high exposure of 18,000 EUR, 6 d, and no task carries out «avoid».
        * Add a task that carries out the response [insert /tasks {"title":"Avoid: R"}, set /risks/r/actions ["TASK-h7x"]]
        - Accept the risk [set /risks/r/response accept]
      /risks/words/response W has a high exposure, and no task carries out «share».
        * Add a task that carries out the response [insert /tasks {"title":"Share: W"}, set /risks/words/actions ["TASK-f4r"]]
        - Accept the risk [set /risks/words/response accept]
    `,
  },
]);

checkFindings('risk/action-late', [
  {
    name: 'counts to the first day on which the risk may happen',
    plan: `
      ${project}
      tasks:
        a: { title: A, effort: 2d }
        b: { title: B, effort: 3d, needs: a }
      risks:
        same: { title: R, actions: b, proximity: 2026-05-08 }
        before: { title: R, actions: [b], proximity: 2026-05-11 }
    `,
    finds:
      '/risks/same/actions/0 R may happen from 2026-05-08; its response B ends 2026-05-08, 1 d late, driven by a.',
  },
  {
    name: 'counts to the end of what is affected where no day is known',
    plan: `
      ${project}
      tasks:
        a: { title: A, effort: 2d }
        b: { title: B, effort: 4d }
        done: { title: D, effort: 1d, status: done, started: 2026-04-30, finished: 2026-05-01 }
      risks:
        r: { title: R, affects: [a, done], actions: b }
        s: { title: S, affects: [b], actions: a }
        t: { title: T, affects: [done], actions: a }
    `,
    finds:
      '/risks/r/actions/0 R affects work that ends 2026-05-05; its response B ends 2026-05-07, 2 d late.',
  },
  {
    name: 'finds what never comes, and nothing of what is done',
    plan: `
      ${project}
      tasks:
        a: { title: A, effort: 1d, status: dropped }
        b: { title: B, effort: 1d, status: done, started: 2026-04-30, finished: 2026-05-01 }
        c: { title: C, effort: 1d, needs: d }
        d: { title: D, effort: 1d, needs: c }
      risks:
        r: { title: R, actions: [a, b, c], proximity: 2026-04-01 }
        over: { title: R, actions: [a], status: happened }
    `,
    finds: `
      /risks/r/actions/0 R is to be answered by A, which is dropped.
      /risks/r/actions/2 R is to be answered by C, which has no dates.
    `,
  },
]);

checkFindings('risk/action-too-dear', [
  {
    name: 'weighs what the response saves, in phases too',
    plan: `
      ${project}
      rates: { dev: 100/h }
      team: { ana: { name: Ana, role: dev } }
      tasks:
        p:
          title: P
          tasks:
            a: { title: A, effort: 5d, assign: ana }
      risks:
        half: { title: H, probability: 50%, impact: { cost: 10k }, residual: { probability: 25% }, actions: a }
        whole: { title: W, probability: 50%, impact: { cost: 10k }, residual: { probability: 0% }, actions: a }
        late: { title: L, probability: 1%, impact: { cost: 10k, schedule: 5d }, actions: a }
        gain: { title: G, kind: opportunity, probability: 1%, impact: { cost: 10k }, actions: a }
    `,
    finds: '/risks/half/actions The response to H costs 4,000 EUR and saves 2,500 EUR on average.',
  },
]);

checkFindings('risk/over-contingency', [
  {
    name: 'counts opportunities against threats, and nothing where no contingency is set',
    plan: `
      ${project}
      risks:
        r: { title: R, probability: 50%, impact: { cost: 30k } }
        s: { title: S, probability: 50%, impact: { cost: 10k } }
        gain: { title: G, kind: opportunity, probability: 50%, impact: { cost: 8k } }
      budget: { total: 100k, contingency: 15k }
    `,
    finds:
      '/budget/contingency Open risks cost 16,000 EUR on average; the contingency is 15,000 EUR. Most: R.',
  },
  {
    name: 'is kept by just as much',
    plan: `
      ${project}
      risks: { r: { title: R, probability: 50%, impact: { cost: 30k } } }
      budget: { total: 100k, contingency: 15% }
    `,
    finds: '',
  },
]);

checkFindings('register/no-owner', [
  {
    name: 'looks at issues, assumptions and open decisions',
    plan: `
      ${project}
      issues: { i: { title: I }, j: { title: J, status: Closed }, k: { title: K, owner: ana } }
      assumptions: { s: { title: S } }
      decisions: { d: { title: D }, e: { title: E, by: ana }, f: { title: F, date: 2026-05-01 } }
    `,
    finds: `
      /issues/i I: nobody owns this issue.
      /assumptions/s S: nobody owns this assumption.
      /decisions/d D: nobody owns this decision.
    `,
  },
]);

checkFindings('register/assumption-unconfirmed', [
  {
    name: 'looks into phases, and at what is done',
    plan: `
      ${project}
      tasks:
        p:
          title: P
          tasks:
            a: { title: A, effort: 1d, status: done, started: 2026-04-30, finished: 2026-04-30 }
            b: { title: B, effort: 1d, status: dropped, started: 2026-04-30 }
            c: { title: C, effort: 1d }
      assumptions:
        s: { title: S, affects: [p, a] }
        t: { title: T, affects: [c] }
        u: { title: U, affects: [p], status: confirmed }
        v: { title: V, affects: [p], validate-by: 2026-05-08 }
    `,
    finds: `
      /assumptions/s S is not confirmed and has no date; A rests on it and has begun.
        - It is confirmed [set /assumptions/s/status confirmed]
    `,
  },
]);

checkFindings('register/decision-pending', [
  {
    name: 'names the task that waits first',
    plan: `
      ${project}
      milestones: { m: { title: M, needs: a } }
      tasks:
        a: { title: A, effort: 5d }
        b: { title: B, effort: 1d, needs: a }
        c: { title: C, effort: 1d, start: not-before 2026-07-01 }
      decisions:
        d: { title: D, blocks: [b, a, c, m] }
        e: { title: E, blocks: [a], status: rejected }
        f: { title: F, blocks: [a], date: 2026-05-01 }
        g: { title: G, blocks: [c], due: 2026-05-05 }
    `,
    finds: '/decisions/d D is undecided and has no date; A and 2 more wait for it from 2026-05-04.',
  },
]);

checkFindings('register/change-unapproved', [
  {
    name: 'is about changes that are worked on',
    plan: `
      ${project}
      tasks:
        a: { title: A, effort: 2d, status: doing, started: 2026-05-01 }
        b: { title: B, effort: 2d }
      changes:
        c: { title: C, affects: [a] }
        d: { title: D, affects: [b] }
        e: { title: E, affects: [a], approved: 2026-04-30 }
        f: { title: F, affects: [a], status: rejected }
    `,
    finds: '/changes/c C is not approved, and A has begun for it.',
  },
]);

checkFindings('goal/late', [
  {
    name: 'goes by the task that ends last, and leaves finished work alone',
    plan: `
      ${project}
      goals:
        g: { title: G, measure: { due: 2026-05-07 }, tasks: [a, b] }
        h: { title: H, measure: { due: 2026-05-01 }, tasks: [d] }
        i: { title: I, measure: { due: 2026-05-08 }, tasks: [b] }
      tasks:
        a: { title: A, effort: 2d }
        b: { title: B, effort: 3d, needs: a }
        d: { title: D, effort: 1d, status: done, started: 2026-05-01, finished: 2026-05-01 }
    `,
    finds: '/goals/g/measure/due G is due 2026-05-07; B ends 2026-05-08, 1 d late, driven by a.',
  },
]);

checkFindings('goal/no-tasks', [
  {
    name: 'counts what is dropped as nothing, and leaves unknown tasks to another finding',
    plan: `
      ${project}
      goals:
        g: { title: G, tasks: [a] }
        h: { title: H }
        i: { title: I, tasks: [nobody] }
        j: { title: J, tasks: [a, b] }
      tasks:
        a: { title: A, effort: 2d, status: dropped }
        b: { title: B, effort: 2d }
    `,
    finds: `
      /goals/g G: all tasks of this goal are dropped.
      /goals/h H: no task works for this goal.
    `,
  },
]);

checkFindings('goal/not-served', [
  {
    name: 'counts tasks with their phase',
    plan: `
      ${project}
      goals: { g: { title: G, tasks: [p] } }
      tasks:
        p: { title: P, tasks: { a: { title: A, effort: 1d } } }
        b: { title: B, effort: 1d }
        c: { title: C, effort: 1d }
      checks: { goal/not-served: { from: 3 } }
    `,
    finds: '/task/b 2 of 3 open tasks (66.7 %) serve no goal; at most 50 %: b and c.',
  },
]);

const critical = (last: string): string => `
      ${project}
      team: { ana: { name: Ana }, ben: { name: Ben }, lab: { name: Lab, kind: equipment } }
      tasks:
        a: { title: A, effort: 1d, assign: ana }
        b: { title: B, effort: 1d, assign: [ana, lab], needs: a }
        c: { title: C, effort: 1d, assign: ana, needs: b }
        d: { title: D, effort: 1d, assign: ana, needs: c }
        e: { title: E, effort: 1d, assign: ${last}, needs: d }
        f: { title: F, effort: 1d, assign: ben }
    `;

checkFindings('people/single-point', [
  {
    name: 'counts critical tasks alone, and what equipment adds is nobody',
    plan: critical('ana'),
    finds: '/team/ana Ana alone has 5 of 5 critical tasks: 5 d of work that nobody else can take over.',
  },
  { name: 'is content with somebody who could take over', plan: critical('ana or ben'), finds: '' },
  {
    name: 'is silent where a name stands for several people',
    plan: critical('ana').replace('{ name: Ben }', '{ name: The others, capacity: 400% }'),
    finds: '',
  },
]);
