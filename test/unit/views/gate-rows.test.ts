/** The gates below the row of a task, as text. */
import { checkTree } from './support/present-tree';

describe('The gates of a task', () => {
  it('stand below its row as long as it is open, with what each requirement says', () => {
    checkTree(
      'schedule',
      `
project: { name: Atlas, key: A, start: 2026-05-04 }
quality:
  gates:
    ready: { when: { status: review }, require: [checklist, approved, tests-touched] }
tasks:
  A-1: { title: Tokens, duration: 2d, checklist: { load: done } }
  A-2: { title: Form, duration: 1d, status: done, finished: 2026-05-04 }
`,
      `
(circle-large) Tokens | 5 May, 100 % by its checklist
  (error) ready | 1 of 3 met
    (pass) checklist | Of 1 point none is open.
    (error) approved | 0 of 1 approvals of Tokens by people who are not assigned.
    (question) tests-touched | The commits are not read.
(pass-filled) Form | 4 May
`,
    );
  });
});
