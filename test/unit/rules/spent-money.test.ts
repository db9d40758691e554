/** Rules about money over time: what they say, and where they are silent. */
import { checkFindings } from './check-findings';

const ana = `
      rates: { backend: 100/h }
      team: { ana: { name: Ana, role: backend } }`;
const columns = 'date,task,person,hours,line,amount,note\n';

checkFindings('budget/contingency-used', [
  {
    name: 'says how much of it is used, and how much of the time has passed',
    plan: `
      project: { name: Atlas, start: 2026-05-04, status-date: 2026-05-06 }${ana}
      tasks:
        a: { title: A, effort: 10d, assign: ana }
      budget: { total: 7500, contingency: 10% }
    `,
    finds:
      '/budget/contingency The forecast uses 500 EUR of the contingency (67 %), 17 % of the time has passed.',
  },
  {
    name: 'is silent where time passes as fast, and without a contingency',
    plan: `
      project: { name: Atlas, start: 2026-05-04 }${ana}
      tasks:
        a: { title: A, effort: 10d, assign: ana, status: done, started: 2026-04-20, finished: 2026-05-01 }
      budget: { total: 7500, contingency: 10% }
    `,
    finds: '',
  },
]);

checkFindings('budget/low-cpi', [
  {
    name: 'is silent where one week was good, and where the work is done',
    plan: `
      project: { name: Atlas, start: 2026-04-06, status-date: 2026-05-04 }${ana}
      tasks:
        a: { title: A, effort: 20d, assign: ana, status: done, started: 2026-04-06, finished: 2026-05-01 }
        b: { title: B, effort: 20d, assign: ana, needs: a }
      budget: { total: 50k, ledger: [ledger.csv] }
    `,
    // 4,000 are earned in each week.
    ledger: `${columns}2026-04-07,a,ana,,,4000,\n2026-04-20,a,ana,,,5000,\n2026-04-22,a,ana,,,9000,\n`,
    finds: '',
  },
  {
    name: 'follows its thresholds',
    plan: `
      project: { name: Atlas, start: 2026-04-06, status-date: 2026-05-04 }${ana}
      tasks:
        a: { title: A, effort: 20d, assign: ana, status: done, started: 2026-04-06, finished: 2026-05-01 }
        b: { title: B, effort: 20d, assign: ana, needs: a }
      budget: { total: 50k, ledger: [ledger.csv] }
      checks: { budget/low-cpi: { below: 99%, for: 4w } }
    `,
    ledger: `${columns}2026-04-07,a,ana,,,4100,\n2026-04-14,a,ana,,,4100,\n2026-04-22,a,ana,,,8200,\n`,
    finds:
      '/budget CPI is 0.98 and has been below 0.99 at the ends of 4 weeks: what is earned costs more than approved.',
  },
]);

checkFindings('budget/low-spi', [
  {
    name: 'is silent before three weeks have passed',
    plan: `
      project: { name: Atlas, start: 2026-04-20, status-date: 2026-05-04 }${ana}
      tasks:
        a: { title: A, effort: 20d, assign: ana, status: doing, started: 2026-04-20, progress: 10%, remaining: 20d }
      budget: { total: 50k }
    `,
    finds: '',
  },
]);

checkFindings('budget/line-without-plan', [
  {
    name: 'looks at lines without an amount alone',
    plan: `
      project: { name: Atlas, start: 2026-05-04 }
      tasks: { a: { title: A, effort: 10d } }
      budget: { lines: { work: { from: team }, none: { planned: 0 }, open: { title: Open } } }
    `,
    finds: '/budget/lines/open The line Open has no planned amount.',
  },
]);

checkFindings('budget/task-without-cost', [
  {
    name: 'leaves alone what is over, what has a cost, phases, and plans that count no work',
    plan: `
      project: { name: Atlas, start: 2026-05-04 }${ana}
      tasks:
        p: { title: P, tasks: { a: { title: A, effort: 2d }, b: { title: B, effort: 2d, cost: { x: 1 } } } }
        c: { title: C, effort: 2d, status: done, started: 2026-04-01, finished: 2026-04-02 }
      budget: { total: 50k }
    `,
    finds: '/task/a A costs nothing: 2 d of work, nobody assigned and no cost named.',
  },
  {
    name: 'is silent in a plan without rates',
    plan: `
      project: { name: Atlas, start: 2026-05-04 }
      tasks: { a: { title: A, effort: 2d } }
      budget: { total: 50k }
    `,
    finds: '',
  },
]);

checkFindings('ledger/finished-task', [
  {
    name: 'leaves time for invoices, and counts nothing that is paid back',
    plan: `
      project: { name: Atlas, start: 2026-04-01 }
      tasks: { a: { title: A, effort: 2d, status: done, started: 2026-04-01, finished: 2026-04-02 } }
      budget: { ledger: [ledger.csv] }
    `,
    // Four working days after the Thursday, over a weekend.
    ledger: `${columns}2026-04-07,a,,,,5,\n2026-04-08,a,,,,500,\n2026-04-08,a,,,,-500,\n`,
    finds: 'ledger.csv:3 500 EUR on 2026-04-08 for A, which was finished on 2026-04-02, 4 d before.',
  },
]);

checkFindings('ledger/stale', [
  {
    name: 'is silent while nothing is under way',
    plan: `
      project: { name: Atlas, start: 2026-01-05, status-date: 2026-05-04 }
      tasks: { a: { title: A, effort: 2d } }
      budget: { ledger: [ledger.csv] }
    `,
    ledger: `${columns}2026-01-07,a,,,,5,\n`,
    finds: '',
  },
]);

checkFindings('ledger/hours-over-capacity', [
  {
    name: 'counts by week and by the capacity of each, without days off',
    plan: `
      project: { name: Atlas, start: 2026-04-01 }
      calendar: { closed: [2026-04-22..2026-04-24] }
      team: { ana: { name: Ana, rate: 1/h }, ben: { name: Ben, rate: 1/h, capacity: 50% } }
      tasks: { a: { title: A, effort: 2d } }
      budget: { ledger: [ledger.csv] }
    `,
    ledger: `${columns}2026-04-13,a,ana,40,,,\n2026-04-19,a,ana,10,,,\n2026-04-20,a,ana,24,,,\n2026-04-14,a,ben,30,,,\n`,
    finds: `
      ledger.csv:4 Ana booked 24 h in the week of 2026-04-20, and has 16 h.
      ledger.csv:5 Ben booked 30 h in the week of 2026-04-13, and has 20 h.
    `,
  },
]);
