// The work that the sample's history records, as data: for each piece who did it, when, on which branch, how its
// commits name their task, and what they say. Each commit lets its files grow a little (see history.mjs).

/**
 * @typedef {object} Work
 * @property {import('./people.mjs').Who} by
 * @property {readonly [string, string]} days first and last day of its commits
 * @property {readonly string[]} subjects one per commit, oldest first
 * @property {readonly string[]} files touched in turn
 * @property {string} [task]
 * @property {'trailer' | 'subject' | 'branch'} [link] how the commits name the task; branch: only by the branch's name
 * @property {string} [branch] without one the commits go to main
 * @property {string} [merged] when the branch was merged, in local time
 * @property {number} [pullRequest] the merge names this pull request instead of the branch alone
 * @property {string} [tag] on the last commit or the merge
 */

/** @type {readonly Work[]} */
export const work = [
  {
    by: 'ana',
    days: ['2026-01-05', '2026-01-22'],
    task: 'ATLAS-b4c',
    link: 'trailer',
    files: ['docs/payment-flows.md'],
    subjects: [
      'Draw the card flow',
      'Draw the stored card and the wallet',
      'Write down how refunds refer to payments',
      'Say what happens when a payment times out',
      'Agree the flows with the client',
    ],
  },
  {
    by: 'dmitri',
    days: ['2026-01-07', '2026-01-22'],
    task: 'ATLAS-c7d',
    link: 'subject',
    files: ['docs/latency-budget.md'],
    subjects: ['Split one second into five budgets', 'Trace payments by id', 'Measure the old checkout'],
  },
  {
    by: 'dmitri',
    days: ['2026-01-26', '2026-02-06'],
    task: 'ATLAS-d2f',
    link: 'trailer',
    files: ['docs/provider.md'],
    subjects: [
      'List what a provider must do',
      'Weigh three providers',
      'Note the open points',
      'Choose the second',
    ],
  },
  {
    by: 'chloeOnLaptop',
    days: ['2026-01-28', '2026-02-10'],
    task: 'ATLAS-f8g',
    link: 'subject',
    files: ['docs/ux-research.md'],
    subjects: ['Write up eight interviews', 'Say what follows for the fields', 'Put wallets first'],
  },
  {
    by: 'ana',
    days: ['2026-02-12', '2026-02-24'],
    task: 'ATLAS-g5h',
    link: 'trailer',
    files: ['docs/threat-model.md'],
    subjects: [
      'Name what we protect',
      'Name who attacks',
      'Answer each attack',
      'Review with the security office',
    ],
  },
  {
    by: 'ana',
    days: ['2026-02-27', '2026-03-18'],
    task: 'ATLAS-h3j',
    link: 'trailer',
    branch: 'ATLAS-h3j-payment-api',
    merged: '2026-03-19T15:40',
    files: ['src/payments/api.ts', 'test/payments.test.ts', 'src/payments/api.ts', 'src/shared/result.ts'],
    subjects: [
      'Describe a payment',
      'Test how a payment starts',
      'Describe a payment request',
      'Make failures values',
      'Validate amounts in cents',
      'Refuse fractions of a cent',
      'Create payments',
      'Use results everywhere',
      'Authorise payments',
      'Test capture',
      'Capture what is authorised',
    ],
  },
  {
    by: 'ben',
    days: ['2026-03-09', '2026-03-19'],
    task: 'ATLAS-j7k',
    link: 'branch',
    branch: 'ATLAS-j7k-checkout-page',
    merged: '2026-03-20T11:05',
    pullRequest: 12,
    tag: 'v0.2.0',
    files: ['src/checkout/page.ts', 'test/checkout.test.ts'],
    subjects: [
      'Lay out the checkout page',
      'Test the total',
      'Show the total on the button',
      'Test which way comes first',
      'Put the wallet first',
      'Print amounts in the customer’s language',
      'Keep the page under 50 kB',
    ],
  },
  {
    by: 'chloe',
    days: ['2026-03-18', '2026-04-07'],
    task: 'ATLAS-n4p',
    link: 'subject',
    branch: 'ATLAS-n4p-form-components',
    merged: '2026-04-08T14:30',
    files: ['src/checkout/fields.ts', 'test/checkout.test.ts'],
    subjects: [
      'Accept spaces in card numbers',
      'Test typed card numbers',
      'Read expiry dates as people write them',
      'Test months that do not exist',
      'Check digits before sending',
      'Test check digits',
      'Name each field for screen readers',
      'Say a field’s problem after its name',
    ],
  },
  {
    by: 'ana',
    days: ['2026-03-26', '2026-04-09'],
    task: 'ATLAS-l6q',
    link: 'trailer',
    branch: 'ATLAS-l6q-idempotency-keys',
    merged: '2026-04-10T16:55',
    tag: 'v0.3.0',
    files: ['src/payments/idempotency.ts', 'test/payments.test.ts'],
    subjects: [
      'Describe a store of keys',
      'Test that a key is answered once',
      'Let keys expire after a day',
      'Test expired keys',
      'Fingerprint request bodies',
      'Refuse another body under a known key',
      'Answer once and repeat',
      'Keep keys in memory for tests',
    ],
  },
  {
    by: 'ana',
    days: ['2026-04-13', '2026-04-23'],
    task: 'ATLAS-k3f',
    link: 'trailer',
    branch: 'ATLAS-k3f-session-tokens',
    merged: '2026-04-24T10:10',
    files: ['src/auth/session.ts', 'test/session.test.ts'],
    subjects: [
      'Describe a session',
      'Test that a refresh token works once',
      'Open sessions',
      'Test old sessions',
    ],
  },
  {
    by: 'ana',
    days: ['2026-04-28', '2026-05-02'],
    task: 'ATLAS-k3f',
    link: 'trailer',
    branch: 'ATLAS-k3f-session-tokens',
    files: ['src/auth/session.ts', 'src/auth/session.ts', 'test/session.test.ts'],
    subjects: [
      'Refresh sessions before they expire',
      'Session store behind an interface',
      'Rotate refresh token on use',
    ],
  },
  {
    by: 'ben',
    days: ['2026-04-15', '2026-04-21'],
    task: 'ATLAS-m2q',
    link: 'branch',
    branch: 'ATLAS-m2q-login-form',
    files: ['src/auth/login-form.ts', 'test/login.test.ts'],
    subjects: [
      'Describe the states of the login form',
      'Test a login without an address',
      'Type into the form',
      'Test typing while sending',
      'Send once',
    ],
  },
  {
    by: 'benAtHome',
    days: ['2026-04-23', '2026-04-30'],
    task: 'ATLAS-m2q',
    link: 'branch',
    branch: 'ATLAS-m2q-login-form',
    files: ['src/auth/login-form.ts', 'test/login.test.ts'],
    subjects: ['Answer a login', 'Test answers', 'Keep the address after a refusal', 'Read the form aloud'],
  },
  {
    by: 'dmitri',
    days: ['2026-04-17', '2026-04-29'],
    task: 'ATLAS-p7s',
    link: 'subject',
    branch: 'ATLAS-p7s-card-vault',
    files: ['src/vault/adapter.ts'],
    subjects: ['Describe the vault', 'Describe the transport', 'Tokenise a card', 'Forget a token'],
  },
  {
    by: 'dmitri',
    days: ['2026-04-28', '2026-04-30'],
    task: 'ATLAS-r9t',
    link: 'trailer',
    branch: 'ATLAS-r9t-log-scrubber',
    files: ['src/shared/scrub.ts'],
    subjects: ['Find card numbers in log lines', 'Find tokens in log lines'],
  },
  {
    by: 'chloe',
    days: ['2026-04-21', '2026-04-21'],
    task: 'ATLAS-n4p',
    link: 'trailer',
    files: ['src/checkout/fields.ts'],
    subjects: ['Accept a slash without spaces in expiry dates'],
  },
  {
    by: 'dmitri',
    days: ['2026-03-02', '2026-03-06'],
    branch: 'spike-tracing-in-browser',
    files: ['docs/latency-budget.md'],
    subjects: ['Try spans in the browser', 'Measure what spans cost'],
  },
];

/** Commits to main that belong to no task. @type {readonly Work[]} */
export const upkeep = [
  {
    by: 'dmitri',
    days: ['2026-01-05', '2026-01-05'],
    files: ['README.md', 'package.json'],
    subjects: ['Start the repository', 'Run tests with node --test'],
  },
  {
    by: 'dmitri',
    days: ['2026-01-13', '2026-03-05'],
    files: ['ops/pipeline.yaml'],
    subjects: ['Test every push', 'Check types on every push', 'Scan for secrets'],
  },
  {
    by: 'ben',
    days: ['2026-02-03', '2026-04-16'],
    files: ['README.md'],
    subjects: ['Say where things are', 'Fix a typo', 'Say how to run it', 'Link the ledger'],
  },
  {
    by: 'bot',
    days: ['2026-02-16', '2026-04-20'],
    files: ['package.json'],
    subjects: ['Update node types to 22.13', 'Update node types to 22.14', 'Update node types to 22.15'],
  },
];
