// How the sample's plan came to be what plan.yaml says: its revisions, newest first, each with what it changed, as
// pairs of the text after and before. The oldest of them is the approved plan, tagged `plan-1`.

/**
 * @typedef {object} Revision
 * @property {string} at local time
 * @property {import('./people.mjs').Who} by
 * @property {string} subject
 * @property {readonly (readonly [after: string, before: string])[]} undo each `after` stands exactly once
 * @property {string} [tag]
 */

const inTask = '\n        ';

/** @param {...string} lines of a task; @returns {string} */
function lines(...lines) {
  return lines.map((line) => inTask + line).join('');
}

/** @type {readonly Revision[]} */
export const revisions = [
  {
    at: '2026-05-03T18:10',
    by: 'ana',
    subject: 'Report as of 4 May',
    undo: [['status-date: 2026-05-04', 'status-date: 2026-04-20']],
  },
  {
    at: '2026-04-30T17:20',
    by: 'ana',
    subject: 'Session tokens: 40 %, 11 days left',
    undo: [[lines('progress: 40%', 'remaining: 11d'), lines('progress: 25%')]],
  },
  {
    at: '2026-04-30T09:12',
    by: 'ben',
    subject: 'Login form is ready for review',
    undo: [
      [
        lines('status: review', 'started: 2026-04-15', 'progress: 50%', 'remaining: 3d'),
        lines('status: doing', 'started: 2026-04-15'),
      ],
      [
        '{ tests written: done, keyboard and screen reader: done }',
        '{ tests written: todo, keyboard and screen reader: todo }',
      ],
    ],
  },
  {
    at: '2026-04-27T09:30',
    by: 'chloe',
    subject: 'Start Checkout validation',
    undo: [[lines('status: doing', 'started: 2026-04-27', 'progress: 5%'), '']],
  },
  {
    at: '2026-04-22T16:02',
    by: 'ben',
    subject: 'Wallets are blocked: no Apple merchant id yet',
    undo: [
      [
        lines(
          'status: blocked',
          'notes: |',
          '  Waits for the Apple merchant id, asked of the client on 21 April.',
        ),
        '',
      ],
      ['response: transfer\n    review: 2026-05-08', 'response: accept\n    review: 2026-04-24'],
    ],
  },
  {
    at: '2026-04-20T10:45',
    by: 'ana',
    subject: 'Estimate what is uncertain with ranges',
    undo: [
      ['status-date: 2026-04-20', 'status-date: 2026-04-08'],
      ['effort: 12d/16d/20d', 'effort: 13d'],
      ['effort: 13d/16d/19d', 'effort: 14d'],
      ['effort: 11d/15d/19d', 'effort: 15d'],
      ['effort: 14d/18d/22d', 'effort: 16d'],
      [lines('progress: 25%'), ''],
      [lines('progress: 10%'), ''],
    ],
  },
  {
    at: '2026-04-17T11:30',
    by: 'ana',
    subject: 'I am away from 26 to 29 May',
    undo: [['\n    away: [2026-05-26..2026-05-29]', '']],
  },
  {
    at: '2026-04-16T09:05',
    by: 'dmitri',
    subject: 'Start Card vault adapter and Login form',
    undo: [
      [lines('status: doing', 'started: 2026-04-16'), ''],
      [lines('status: doing', 'started: 2026-04-15'), ''],
    ],
  },
  {
    at: '2026-04-14T14:20',
    by: 'ana',
    subject: 'Write down what may go wrong with the provider',
    undo: [
      [
        `  fee-rise:
    title: Provider raises its fees
    category: supplier
    probability: 15%
    impact: { cost: 6k }
    response: accept
    review: 2026-06-30
`,
        '',
      ],
    ],
  },
  {
    at: '2026-04-13T08:50',
    by: 'ana',
    subject: 'Start Session tokens',
    undo: [[lines('status: doing', 'started: 2026-04-13'), '']],
  },
  {
    at: '2026-04-10T17:10',
    by: 'ana',
    subject: 'Idempotency keys are done, sessions are decided',
    undo: [
      [
        lines('status: done', 'started: 2026-03-26', 'finished: 2026-04-10'),
        lines('status: doing', 'started: 2026-03-26'),
      ],
      [
        `  tokens:
    title: Sessions
    date: 2026-04-09
    by: [ana]
    what: Short access tokens with a rotating refresh token.
    why: A stolen refresh token is noticed at its second use.
`,
        '',
      ],
    ],
  },
  {
    at: '2026-04-08T15:00',
    by: 'chloe',
    subject: 'Form components are done',
    undo: [
      ['status-date: 2026-04-08', 'status-date: 2026-03-20'],
      [
        lines('status: done', 'started: 2026-03-18', 'finished: 2026-04-08'),
        lines('status: doing', 'started: 2026-03-18'),
      ],
    ],
  },
  {
    at: '2026-03-26T09:00',
    by: 'ana',
    subject: 'Start Idempotency keys',
    undo: [[lines('status: doing', 'started: 2026-03-26'), '']],
  },
  {
    at: '2026-03-20T12:00',
    by: 'ana',
    subject: 'The API skeleton and the page are done, fields have begun',
    undo: [
      ['status-date: 2026-03-20', 'status-date: 2026-03-09'],
      [
        lines('status: done', 'started: 2026-02-27', 'finished: 2026-03-19'),
        lines('status: doing', 'started: 2026-02-27'),
      ],
      [
        lines('status: done', 'started: 2026-03-09', 'finished: 2026-03-20'),
        lines('status: doing', 'started: 2026-03-09'),
      ],
      [lines('status: doing', 'started: 2026-03-18'), ''],
    ],
  },
  {
    at: '2026-03-09T09:15',
    by: 'ben',
    subject: 'Start the API skeleton and the checkout page',
    undo: [
      [lines('status: doing', 'started: 2026-02-27'), ''],
      [lines('status: doing', 'started: 2026-03-09'), ''],
      ['status-date: 2026-03-09', 'status-date: 2026-02-25'],
    ],
  },
  {
    at: '2026-02-25T15:00',
    by: 'ana',
    subject: 'Agree the plan with the client',
    undo: [],
    tag: 'plan-1',
  },
];

/** The plan before there was an agreement: the first phase only. */
export const firstPlan = `format: 1
project:
  name: Atlas payments
  key: ATLAS
  start: 2026-01-05
  deadline: 2026-09-30

tasks:
  discover:
    title: Discover
    tasks:
      ATLAS-b4c: { title: Map payment flows, effort: 10d }
      ATLAS-c7d: { title: Latency budget and tracing, effort: 6d }
      ATLAS-d2f: { title: Choose payment provider, effort: 8d, needs: ATLAS-b4c }
      ATLAS-f8g: { title: Checkout UX research, effort: 10d }
      ATLAS-g5h: { title: Threat model, effort: 9d, needs: ATLAS-b4c }
`;
