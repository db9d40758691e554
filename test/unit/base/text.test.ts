import assert from 'node:assert/strict';
import { applyEdits, differenceOf, lineIndex } from '../../../src/core/base/text';

describe('text', () => {
  it('counts lines by LF, CRLF and CR', () => {
    const text = 'a\nbc\r\n\rd';
    const index = lineIndex(text);
    assert.equal(index.lineCount, 4);
    assert.deepEqual(
      [0, 1, 2, 4, 6, 7, 99].map((offset) => {
        const { line, character } = index.positionAt(offset);
        return `${line}:${character}`;
      }),
      ['0:0', '0:1', '1:0', '1:2', '2:0', '3:0', '3:1'],
    );
    for (let offset = 0; offset <= text.length; offset++) {
      assert.equal(index.offsetAt(index.positionAt(offset)), offset);
    }
  });
  it('applies edits by their places in the old text', () => {
    const edit = (start: number, end: number, words: string): Parameters<typeof applyEdits>[1][number] => ({
      range: { start, end },
      text: words,
    });
    assert.equal(
      applyEdits('abcdef', [edit(4, 5, 'E'), edit(0, 1, ''), edit(2, 2, '1'), edit(2, 2, '2')]),
      'b12cdEf',
    );
  });
});

describe('differenceOf', () => {
  const cases: readonly (readonly [string, string, number, number, string])[] = [
    ['abc', 'abc', 3, 3, ''],
    ['', 'x', 0, 0, 'x'],
    ['abcd', 'abXcd', 2, 2, 'X'],
    ['aaa', 'aa', 2, 3, ''],
    ['one two three', 'one 2 three', 4, 7, '2'],
  ];
  for (const [before, after, start, end, text] of cases) {
    it(`of «${before}» and «${after}»`, () => {
      const edit = differenceOf(before, after);
      assert.deepEqual(edit, { range: { start, end }, text });
      assert.equal(applyEdits(before, [edit]), after);
    });
  }
});
