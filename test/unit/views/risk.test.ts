/** The page of risks as data: what stands where, what it is worth, and what asks for something. */
import assert from 'node:assert/strict';
import { inEnglish } from '../../../src/core/base/translate';
import { presentRisk, riskView } from '../../../src/core/views/risk';
import type { RiskModel } from '../../../src/core/views/risk-model';
import { parseWebviewMessage, type WebviewOptions } from '../../../src/core/views/webview';
import { snapshotOf } from './support/present-tree';

const register = (matrix = '5x5'): string => `
project: { name: A, start: 2026-05-04, currency: EUR, risk-matrix: ${matrix} }
budget: { total: 250k }
team: { ana: { name: Ana } }
tasks: { a: { title: One, duration: 5d } }
risks:
  small: { title: Small, probability: 5%, impact: { cost: 1k }, owner: ana, response: accept, review: 2026-06-01 }
  large: { title: Large, probability: 60%, impact: { cost: 50k, schedule: 15d }, owner: ana, response: mitigate, trigger: a leak, affects: a, proximity: 2026-06-01..2026-06-05, residual: { probability: 10%, impact: { cost: 10k } } }
  late: { title: Forgotten, probability: medium, impact: { cost: 2k, quality: high }, owner: ana, response: mitigate, actions: a, review: 2026-04-27 }
  gain: { title: Waived, kind: opportunity, probability: 50%, impact: { cost: 4k } }
  gone: { title: Gone, probability: 20%, impact: { cost: 2k }, status: closed }
`;

const present = (text: string, options: Partial<WebviewOptions> = {}): RiskModel =>
  presentRisk(snapshotOf(text), { locale: 'en', translate: inEnglish, stale: null, ...options });
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
const words = ({ headline }: RiskModel): string => plain(headline.map(({ text }) => text).join(''));

/** Row by row from the greatest probability: the first letters of those who stand in each square. */
const drawn = ({ matrix }: RiskModel): readonly string[] =>
  matrix.rows.map((_, i) =>
    matrix.cells
      .slice(i * matrix.columns.length, (i + 1) * matrix.columns.length)
      .map(({ marks }) => marks.map(({ title }) => title[0]!).join('') || '.')
      .join(' '),
  );

describe('the page of risks', () => {
  it('begins with what they are worth, and how few carry most of it', () =>
    assert.equal(
      words(present(register())),
      '4 open risks are worth 28.7k; one of them carries 98 % of the threats.',
    ));

  const headlines: readonly (readonly [name: string, risks: string, said: string])[] = [
    ['nothing is open', 'x: { status: closed }', 'No risk is open.'],
    ['nothing is priced', 'x: { title: X }', '1 open risk, none priced.'],
    ['one is all', 'x: { title: X, probability: 50%, impact: { cost: 10k } }', '1 open risk is worth 5.0k.'],
  ];
  for (const [name, risks, said] of headlines) {
    it(`says so where ${name}`, () =>
      assert.equal(words(present(`project: { name: A, start: 2026-05-04 }\nrisks:\n  ${risks}\n`)), said));
  }

  it('puts each where its probability and its greatest impact meet', () =>
    assert.deepEqual(
      drawn(present(register())),
      ['. . . . .', '. W . L .', '. . . F .', '. . . . .', 'S . . . .'].map((row, i) =>
        i === 2 ? '. . . F .' : row,
      ),
    ));

  it('has as many squares as the plan says', () => {
    assert.deepEqual(drawn(present(register('3x4'))), ['W . L .', '. . F .', 'S . . .']);
    const { rows, columns } = present(register('3x4')).matrix;
    assert.deepEqual(
      rows.map(({ label, note }) => plain(`${label} (${note})`)),
      ['high (from 50 %)', 'medium (30 % to 50 %)', 'low (below 30 %)'],
    );
    assert.deepEqual(
      columns.map(({ label, note }) => plain(`${label} (${note})`)),
      ['low (to 5 d, 25k)', 'medium (to 10 d, 50k)', 'high (to 20 d, 100k)', 'very high (over 20 d, 100k)'],
    );
  });

  it('lists the open ones by exposure, with what is done about each', () => {
    const { list } = present(register());
    const shown = list.rows.map(({ title, kindWord, cells }) =>
      plain(
        [
          title,
          kindWord,
          ...list.columns.map(({ id }) => (cells[id].red ? `!${cells[id].text}!` : cells[id].text)),
        ].join(' | '),
      ),
    );
    assert.deepEqual(shown, [
      'Large | high | Ana | !mitigate, no task! | 60 % | 50k | 15 d | 30.0k | 9 d | 1.0k, 1.5 d | —',
      'Forgotten | medium | Ana | mitigate: One | 30 % | 2k | — | 600 | — | — | !27 Apr, over!',
      'Small | low | Ana | accept | 5 % | 1k | — | 50 | — | — | 1 Jun',
      'Waived | opportunity | — | !none decided! | 50 % | 4k | — | −2.0k | — | — | —',
    ]);
    assert.deepEqual(list.rows[0]!.details.map(plain), [
      'Affects One',
      'Trigger: a leak',
      'May happen 1–5 Jun',
    ]);
    assert.equal(list.over, '1 over');
    assert.deepEqual(list.rows[0]!.residual, { probability: 2, impact: 4 });
  });

  it('tells which ask for something, and leads to the line', () =>
    assert.deepEqual(
      present(register()).list.alerts.map(({ text, action, note }) => [
        plain(text),
        action.text,
        plain(note),
        action.target,
      ]),
      [
        [
          'Large: mitigate, but no task carries it.',
          'Add a task',
          'saves up to 30.0k, 9 d',
          { kind: 'address', address: ['risks', 'large', 'actions'] },
        ],
        [
          'Forgotten: review was due 27 Apr.',
          'Review now',
          'Ana',
          { kind: 'address', address: ['risks', 'late', 'review'] },
        ],
      ],
    ));

  it('moves nothing while the text does not parse, and says so', () => {
    const { matrix, stale } = present(register(), { stale: { since: '14:02', line: 7 } });
    assert.equal(stale, 'as of 14:02, line 7 does not parse');
    assert.equal(matrix.locked, 'Risks cannot be moved: line 7 does not parse.');
    assert.equal(present(register()).matrix.locked, null);
  });

  it('says where risks would stand in a plan that names none', () =>
    assert.equal(present('project: { name: A }\n').empty?.text, 'The plan names no risks yet.'));

  it('copies the register with plain figures', () =>
    assert.equal(
      riskView.copy(snapshotOf(register()), 'risks')?.split('\n')[1],
      'large\tLarge\thigh\tana\tmitigate\t0.6\t30000.00\t9\t',
    ));

  it('takes a move only into a square that a matrix may have', () => {
    const move = { kind: 'assessRisk', risk: 'r', probability: 5, impact: 1 };
    assert.deepEqual(parseWebviewMessage(move), move);
    for (const bad of [{ probability: 0 }, { impact: 6 }, { impact: 1.5 }, { risk: 3 }])
      assert.equal(parseWebviewMessage({ ...move, ...bad }), null);
  });
});
