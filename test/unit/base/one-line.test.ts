/** Text of any kind on one line. */
import assert from 'node:assert/strict';
import { clip, oneLine } from '../../../src/core/base/one-line';

describe('oneLine', () => {
  const cases: readonly (readonly [name: string, text: string, line: string])[] = [
    ['plain text', 'Größe: 3 × 4', 'Größe: 3 × 4'],
    ['spaces as they are', ' a  b ', ' a  b '],
    ['line ends of any system', 'a\r\nb\nc\u2028d', 'a b c d'],
    ['control characters', 'a\u0000\u001B[31mb', 'a [31mb'],
    ['no change of direction', 'a\u202Eb\u202C \u2066c\u2069\u200F', 'ab c'],
    ['right-to-left letters as they are', 'שלום', 'שלום'],
    ['an emoji of several characters', '👩‍💻 a', '👩‍💻 a'],
  ];
  for (const [name, text, line] of cases) it(`keeps ${name}`, () => assert.equal(oneLine(text), line));

  it('cuts what is longer than anybody reads, in no time', () => {
    const cut = oneLine('\n'.repeat(10) + 'a'.repeat(20_000_000));
    assert.equal(cut.length, 300);
    assert.ok(cut.endsWith('…'));
  });
  it('never cuts inside a character', () => assert.equal(clip('ab😀c', 4), 'ab…'));
});
