import { checkFindings } from './check-findings';

const project = 'project: { name: Atlas, start: 2026-05-04 }';

checkFindings('budget/overrun', [
  {
    name: 'names the phase that costs more than planned',
    plan: `
      project: { name: Atlas, start: 2026-04-06 }
      rates: { backend: 100/h }
      team: { ana: { name: Ana, role: backend } }
      tasks:
        build:
          title: Build
          tasks:
            a: { title: A, effort: 5d, assign: ana, status: done, started: 2026-04-06, finished: 2026-04-10 }
        test:
          title: Test
          tasks:
            b: { title: B, effort: 5d, assign: ana, needs: a }
      budget: { total: 9k, ledger: [ledger.csv] }
    `,
    ledger: 'date,task,person,hours,line,amount,note\n2026-04-10,a,ana,,,6000,\n',
    finds: `
      /budget/total Forecast 10,000 EUR is 1,000 EUR over the budget of 9,000 EUR, 2,000 EUR of it in Build.
        - Raise the budget to 10,000 EUR [set /budget/total 10000]
    `,
  },
  {
    name: 'allows what the threshold allows',
    plan: `
      ${project}
      rates: { backend: 100/h }
      team: { ana: { name: Ana, role: backend } }
      tasks:
        a: { title: A, effort: 10d, assign: ana }
      budget: { total: 7800 }
      checks: { budget/overrun: { above: 5% } }
    `,
    finds: '',
  },
]);

checkFindings('budget/no-rate', [
  {
    name: 'looks at people with work alone, and not at plans without money',
    plan: `
      ${project}
      team: { ana: { name: Ana }, ben: { name: Ben, rate: 0/h }, eve: { name: Eve } }
      tasks:
        a: { title: A, effort: 10d, assign: [ana, ben] }
      budget: { total: 7800 }
    `,
    finds: '/team/ana Ana has no rate (no role): 40 h of work cost nothing.',
  },
  {
    name: 'is silent where the lines do not count people',
    plan: `
      ${project}
      team: { ana: { name: Ana } }
      tasks:
        a: { title: A, effort: 10d, assign: ana }
      budget: { total: 7800, lines: { cloud: { planned: 2k } } }
    `,
    finds: '',
  },
]);

checkFindings('ledger/missing-file', [
  {
    name: 'stands at the name of the file',
    plan: `
      ${project}
      budget: { ledger: [a.csv, b.csv] }
    `,
    finds: `
      /budget/ledger/0 The ledger a.csv cannot be read; what it holds is not in the sums.
      /budget/ledger/1 The ledger b.csv cannot be read; what it holds is not in the sums.
    `,
  },
]);

checkFindings('risk/no-owner', [
  {
    name: 'offers those who work on what it affects, and leaves closed risks alone',
    plan: `
      ${project}
      team: { ana: { name: Ana }, ben: { name: Ben } }
      tasks:
        a: { title: A, effort: 1d, assign: ana }
        b: { title: B, effort: 1d, assign: [ben, ana] }
      risks:
        r: { title: R, response: accept, affects: [a, b] }
        closed: { title: C, status: closed }
        happened: { title: H, status: happened }
    `,
    finds: `
      /risks/r R: nobody owns this risk.
        * Let Ana own it [set /risks/r/owner ana]
        - Let Ben own it [set /risks/r/owner ben]
    `,
  },
  {
    name: 'offers anybody of the team where nobody works on it, and prefers none of them',
    plan: `
      ${project}
      team: { ana: { name: Ana }, lab: { name: Lab, kind: equipment } }
      risks:
        r: { title: R, response: accept }
    `,
    finds: `
      /risks/r R: nobody owns this risk.
        - Let Ana own it [set /risks/r/owner ana]
    `,
  },
]);

checkFindings('risk/no-response', [
  {
    name: 'enhances an opportunity with actions',
    plan: `
      ${project}
      risks:
        r: { title: R, kind: opportunity, owner: ana, actions: [a] }
    `,
    finds: `
      /risks/r R: no response has been decided.
        * Set the response to enhance [set /risks/r/response enhance]
        - Set the response to accept [set /risks/r/response accept]
    `,
  },
]);

checkFindings('risk/review-overdue', [
  {
    name: 'puts the next review on a working day, as far ahead as the threshold says',
    plan: `
      ${project}
      risks:
        r: { title: R, review: 2026-05-03 }
        today: { title: T, review: 2026-05-04 }
      checks: { risk/review-overdue: { next: 4d } }
    `,
    finds: `
      /risks/r/review R: review was due 2026-05-03.
        * Reviewed now: next review 2026-05-11 [set /risks/r/review 2026-05-11]
    `,
  },
]);

checkFindings('risk/not-priced', [
  {
    name: 'leaves what cannot be read to another finding',
    plan: `
      ${project}
      risks:
        r: { title: R, probability: often, impact: { cost: 20k } }
        s: { title: S, probability: 30%, impact: { quality: high } }
        t: { title: T, impact: { quality: high } }
        u: { title: U, probability: 30% }
    `,
    finds: `
      /risks/t T has no probability, so it counts for nothing.
      /risks/u U has no impact, so it counts for nothing.
    `,
  },
]);

checkFindings('register/overdue', [
  {
    name: 'looks at issues, decisions and assumptions',
    plan: `
      ${project}
      issues: { i: { title: I, due: 2026-05-03, status: waiting }, j: { title: J, due: 2026-05-04 } }
      decisions: { d: { title: D, due: 2026-05-01 }, e: { title: E, due: 2026-05-01, date: 2026-04-30 } }
      assumptions: { s: { title: S, validate-by: 2026-05-02 }, t: { title: T, validate-by: 2026-05-02, status: Confirmed } }
    `,
    finds: `
      /issues/i/due I was to be settled by 2026-05-03 and is waiting.
      /decisions/d/due D was to be decided by 2026-05-01 and is open.
      /assumptions/s/validate-by S was to be confirmed by 2026-05-02 and is open.
    `,
  },
]);
