/** Where a line of an edited text stood before. */
import assert from 'node:assert/strict';
import { lineBefore } from '../../../src/core/history/line-before';

/** @param expected for each line of the text its line before, or `-` */
function checkLines(name: string, now: string, before: string, expected: string): void {
  it(name, () => {
    const lines = now.split('\n').map((_, line) => lineBefore(now, before, line) ?? '-');
    assert.equal(lines.join(' '), expected);
  });
}

describe('a line of an edited text', () => {
  checkLines('is where it was where nothing has changed', 'a\nb\nc', 'a\nb\nc', '0 1 2');
  checkLines('moves with what was put before it', 'a\nnew\nb\nc', 'a\nb\nc', '0 - 1 2');
  checkLines('moves with what was taken away before it', 'a\nc', 'a\nb\nc', '0 2');
  checkLines('is new where it was written over', 'a\nB\nc', 'a\nb\nc', '0 - 2');
  checkLines('is found between two changes', 'X\na\nb\nY', 'x\na\nb\ny', '- 1 2 -');
  checkLines('is not guessed where it is there twice', 'X\na\na\nY', 'x\na\na\ny', '- - - -');
  checkLines('is not found again without words', 'X\n  \nY', 'x\n  \ny', '- - -');
  checkLines('is the same with another line end', 'a\r\nb\r\nc', 'a\nb\nc', '0 1 2');
  checkLines('is counted once where lines repeat at both ends', 'a\na\na', 'a\na', '0 1 -');

  it('is nothing outside of the text, or of a text without end', () => {
    assert.equal(lineBefore('a', 'a', 1), null);
    assert.equal(lineBefore('a', 'a', -1), null);
    assert.equal(lineBefore('\n'.repeat(200_000), '', 5), null);
  });
});
