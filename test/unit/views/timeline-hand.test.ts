/** What stands at the hand: what follows, and what limits the gain, in words. */
import assert from 'node:assert/strict';
import { inEnglish } from '../../../src/core/base/translate';
import type { HandEdit } from '../../../src/core/model/hand-edit';
import { answerHand, writeHand } from '../../../src/core/views/timeline-hand';
import type { HandAnswer } from '../../../src/core/views/timeline-hand-model';
import { snapshotOf } from '../language/support/cursor';

const plan = `
project: { name: Atlas, start: 2026-05-04, currency: EUR }
team:
  ana: { name: Ana, rate: 100/h }
  ben: { name: Ben, rate: 50/h }
milestones:
  beta: { title: Beta, due: 2026-05-20, needs: [long, short] }
tasks:
  long: { title: Long, effort: 10d, assign: ana }
  short: { title: Short, effort: 5d, assign: ben }
  next: { title: Next, effort: 8d, assign: ben, start: not-before 2026-05-04 }
  after: { title: After, effort: 1d, needs: [short], start: not-before 2026-05-13 }
`;

const options = { locale: 'en', translate: inEnglish, stale: null };

function answered(edit: HandEdit): HandAnswer {
  const answer = answerHand(snapshotOf(plan), { kind: 'hand', edit }, options);
  assert.ok(answer);
  return answer;
}

/** The answer, line by line. */
function checkAnswer(what: string, edit: HandEdit, expected: readonly string[]): void {
  it(what, () => {
    const { what: title, refused, lines, limit, written } = answered(edit);
    const told = [
      title,
      ...(refused === null ? [] : [refused]),
      ...lines.map(
        ({ label, runs }) => `${label}: ${runs.map(({ text, red }) => (red ? `!${text}` : text)).join('')}`,
      ),
      ...(limit === null ? [] : [limit]),
      ...written,
    ];
    assert.deepEqual(
      told.map((line) => line.replaceAll('\u00A0', ' ')),
      expected,
    );
  });
}

describe('at the hand', () => {
  checkAnswer(
    'stands what follows for finish, milestones, cost and overload',
    {
      kind: 'resize',
      items: ['long'],
      by: { days: 5 },
    },
    ['End Long 22 May', 'Finish: 22 May (+5 d)', 'Beta: !22 May (+5 d)', 'Cost: +4,000 €', 'effort: 15d'],
  );
  checkAnswer('stands how much float is left', { kind: 'resize', items: ['short'], by: { days: 1 } }, [
    'End Short 11 May',
    'Finish: as now',
    'Cost: +400 €',
    'Overload: !+1 d',
    'Its float takes it up: 3 d left.',
    'effort: 6d',
  ]);
  checkAnswer(
    'stands who decides the finish once no more is won',
    { kind: 'resize', items: ['long'], by: { days: -4 } },
    [
      'End Long 11 May',
      'Finish: 13 May (−2 d)',
      'Beta: 11 May (−4 d)',
      'Cost: −3,200 €',
      'No more is won: Next decides the finish.',
      'effort: 6d',
    ],
  );
  checkAnswer(
    'stands what holds it back',
    { kind: 'move', items: ['after'], by: { days: -5 }, way: 'date' },
    ['Start After 6 May', 'Finish: as now', 'Not earlier: it waits for Short.', '− start'],
  );
  checkAnswer(
    'stands why it cannot be done',
    { kind: 'assign', items: ['long'], person: 'eve', instead: null },
    ['Assign eve to Long', 'eve is not in the team.'],
  );
  it('is what is written, by the words of a menu', () => {
    const edit: HandEdit = { kind: 'progress', items: ['long', 'short'], percent: 50 };
    const written = writeHand(snapshotOf(plan), { kind: 'hand', edit }, options);
    assert.equal(written.ok && written.value.what.replaceAll('\u00A0', ' '), 'Set Long and 1 more to 50 %');
  });
});
