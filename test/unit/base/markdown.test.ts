/** Plan text inside Markdown stays text. */
import assert from 'node:assert/strict';
import { escapeMarkdown } from '../../../src/core/base/markdown';
import { inEnglish } from '../../../src/core/base/translate';

describe('escapeMarkdown', () => {
  const cases: readonly (readonly [text: string, escaped: string])[] = [
    ['Session tokens', 'Session tokens'],
    ['[a](command:b)', String.raw`\[a\]\(command\:b\)`],
    ['![i](https://e.example)', String.raw`\!\[i\]\(https\:\/\/e\.example\)`],
    ['<b>&amp;</b>', String.raw`\<b\>\&amp\;\<\/b\>`],
    ['a\n# b\r\n\tc', String.raw`a \# b c`],
    ['größer', 'größer'],
  ];
  for (const [text, escaped] of cases) {
    it(JSON.stringify(text), () => assert.equal(escapeMarkdown(text), escaped));
  }
  it('cuts what is longer than anybody reads', () => {
    const cut = escapeMarkdown('a'.repeat(10_000));
    assert.equal(cut.length, 300);
    assert.ok(cut.endsWith('…'));
  });
});

describe('inEnglish', () => {
  it('fills in values, also those that look like place holders', () =>
    assert.equal(inEnglish('{0} and {1}, {2}', '{1}', 2), '{1} and 2, {2}'));
});
