/** Texts that would break a careless reader. Each is read, or refused with one clear problem; none throws or hangs. */
import assert from 'node:assert/strict';
import { checkText } from '../../property/check-text';
import { hostileTexts } from '../../support/hostile-texts';

const head = 'project: { name: X }\n';
const rules = (text: string): readonly string[] => checkText(text).problems.map(({ rule }) => rule);

/** A bomb of eight anchors, each a list of ten of the one before. */
const bomb = Array.from({ length: 8 }, (_, i) =>
  i === 0 ? 'x0: &a0 [x, x]' : `x${i}: &a${i} [${Array.from({ length: 10 }, () => `*a${i - 1}`).join(', ')}]`,
).join('\n');

const refused: readonly (readonly [name: string, text: string, rules: readonly string[]])[] = [
  ['50 MB', `${head}${'# x\n'.repeat(12_500_000)}`, ['syntax/too-large']],
  ['binary behind a plan', `project:\n  name: X\n\u0000\u0001\ufffd`, ['syntax/unreadable']],
  ['UTF-16 read as UTF-8', 'project:\n  name: X\n'.split('').join('\u0000'), ['syntax/unreadable']],
  [
    'UTF-16 with its mark',
    `\ufffd\ufffd${'project:\n  name: X\n'.split('').join('\u0000')}\u0000`,
    ['syntax/unreadable'],
  ],
  ['10,000 brackets', `${head}tasks: ${'['.repeat(10_000)}`, ['syntax/too-large']],
  [
    '10,000 brackets, closed',
    `${head}tasks: ${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    ['syntax/too-large'],
  ],
  ['10,000 dashes', `${head}tasks:\n  ${'- '.repeat(10_000)}x`, ['syntax/too-large']],
  ['10,000 question marks', `${head}tasks:\n  ${'? '.repeat(10_000)}x`, ['syntax/too-large']],
  [
    'an alias bomb',
    `${head}${bomb}\n`,
    ['syntax/alias-bomb', ...Array.from({ length: 8 }, () => 'syntax/unknown-key')],
  ],
  ['an alias of what holds it', `${head}tasks: &t { A: { title: A, tasks: *t } }\n`, ['syntax/alias-bomb']],
  ['a merge of itself', `${head}tasks:\n  A: &a\n    title: A\n    <<: *a\n`, ['syntax/alias-bomb']],
];

const read: readonly (readonly [name: string, text: string, tasks: number])[] = [
  ['CRLF', `${head}tasks:\n  A:\n    title: A\n`.replaceAll('\n', '\r\n'), 1],
  ['a byte order mark', `\ufeff${head}tasks: { A: { title: A } }\n`, 1],
  ['tabs between words', `${head}tasks:\t{ A:\t{ title:\tA } }\n`, 1],
  ['halves of surrogate pairs', `${head}tasks: { A: { title: \ud800x\udfff } }\n`, 1],
  [
    'huge numbers',
    `${head}tasks: { A: { title: A, effort: ${'9'.repeat(10_000)}d, progress: 1e999% } }\n`,
    1,
  ],
  ['a title of a megabyte', `${head}tasks: { A: { title: ${'x'.repeat(1_000_000)} } }\n`, 1],
  [
    'values made for slow patterns',
    `${head}tasks: { A: { title: A, effort: ${'a'.repeat(100_000)}!, needs: [${'a '.repeat(50_000)}] } }\n`,
    1,
  ],
  ['complex keys', `${head}tasks:\n  ? [A]\n  : { title: A }\n  ? { a: b }\n  : c\n  B: { title: B }\n`, 1],
  ['an anchor as a key', `${head}goals: { &g x: { title: G } }\ntasks: { *g : { title: A } }\n`, 1],
  ['an alias without an anchor', `${head}tasks: { A: { title: A, needs: *nothing } }\n`, 1],
  [
    'sections that are no maps',
    `${head}tasks: { A: { title: A } }\nteam: [ana]\nbudget: 20k\nrisks: text\nchecks: 1\n`,
    1,
  ],
  [
    'a thousand unknown keys',
    `${head}tasks: { A: { title: A } }\n${Array.from({ length: 5000 }, (_, i) => `k${i}: 1`).join('\n')}\n`,
    1,
  ],
];

describe('hostile texts', () => {
  for (const [name, text, expected] of refused) {
    it(`${name}: refused`, () => assert.deepEqual(rules(text), expected));
  }
  for (const [name, text, tasks] of read) {
    it(`${name}: read`, () => assert.equal(checkText(text).plan.tasks.size, tasks));
  }
  it('letters lost by Latin-1: one finding that counts them, at the first', () => {
    const text = new TextDecoder().decode(
      Buffer.from(`${head}tasks: { A: { title: Café à la carte } }\n`, 'latin1'),
    );
    const { problems, plan } = checkText(text);
    assert.deepEqual(
      problems.map(({ rule, message, location: { range } }) => [
        rule,
        message,
        text.slice(range.start - 3, range.end),
      ]),
      [
        [
          'syntax/wrong-encoding',
          '2 letters of the file cannot be read: it is not saved in UTF-8.',
          'Caf\uFFFD',
        ],
      ],
    );
    assert.equal(plan.tasks.get('A')?.title, 'Caf\uFFFD \uFFFD la carte');
  });
  it('conflicts: one finding for each, our own side is read', () => {
    const conflict = (id: string): string =>
      `<<<<<<< HEAD\n  ${id}: { title: Ours }\n=======\n  ${id}: { title: Theirs }\n>>>>>>> x\n`;
    const parsed = checkText(`project:\n  name: X\ntasks:\n${conflict('A')}${conflict('B')}`);
    assert.deepEqual(
      parsed.problems.map(({ rule }) => rule),
      ['syntax/conflict-markers', 'syntax/conflict-markers'],
    );
    assert.deepEqual(
      [...parsed.plan.tasks.values()].map(({ title }) => title),
      ['Ours', 'Ours'],
    );
    assert.equal(parsed.broken, true);
  });
  // How long each takes, and larger ones, is in `npm run bench -- hostile`.
  for (const [name, size] of [
    ['comments that switch rules off', 200_000],
    ['one comment that switches rules off', 200_000],
    ['list of texts with a `', 50_000],
    ['tags on a line', 50_000],
    ['states nearly right', 50_000],
  ] as const) {
    it(`${name}, ${size / 1000} kB of them: read`, () => {
      assert.ok(rules(hostileTexts[name]!(size)).length <= 1000);
    });
  }
  it('a wall of YAML errors is cut off', () => {
    const text = `${head}${'  - x: [\n'.repeat(500)}`;
    assert.ok(rules(text).length <= 12);
  });
});
