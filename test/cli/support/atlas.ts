/**
 * A plan small enough to prove by hand. Ana works 3 days on A-1 (5 to 7 January), A-2 takes the 2 days after it, A-3
 * one day beside them; the milestone waits for all, and is due a day before it is reached.
 */
export const atlas = `project: { name: Atlas, key: A, start: 2026-01-05, timezone: Europe/Berlin, currency: EUR }
team:
  ana: { name: Ana Ruiz, email: ana@example.com, rate: 100/h }
milestones:
  beta: { title: Public beta, due: 2026-01-08, needs: [build] }
tasks:
  build:
    title: Build
    tasks:
      A-1: { title: Session tokens, effort: 3d, assign: ana }
      A-2: { title: Login form, duration: 2d, assign: ana, needs: A-1 }
      A-3: { title: 'Words of the form', effort: 1d, cost: { licences: 120.50 } }
budget: { total: 5k, ledger: ledger.csv }
`;

export const ledger = 'date,task,amount\n2026-01-05,A-1,500.25\n';

/** The Monday on which the plan begins. */
export const monday = ['--today', '2026-01-05'];
