/** The text of notes that link commits. */
import assert from 'node:assert/strict';
import { withLink, withoutLink } from '../../../src/core/history/note-text';

describe('the text of a note', () => {
  it('gets a line for each link, once', () => {
    assert.equal(withLink(null, 'A-1'), 'Task: A-1\n');
    assert.equal(withLink('', 'A-1'), 'Task: A-1\n');
    assert.equal(withLink('Reviewed\n', 'A-1'), 'Reviewed\nTask: A-1\n');
    assert.equal(withLink('Task: A-1\n', 'A-1'), 'Task: A-1\n');
    assert.equal(withLink('Task: A-12\n', 'A-1'), 'Task: A-12\nTask: A-1\n');
  });

  it('loses its line again and nothing else', () => {
    assert.equal(withoutLink('Reviewed\nTask: A-1\nby Ana\n', 'A-1'), 'Reviewed\nby Ana\n');
    assert.equal(withoutLink('Task: A-1\n', 'A-1'), '');
    assert.equal(withoutLink('Task: A-12\n', 'A-1'), null);
    assert.equal(withoutLink('closes A-1', 'A-1'), null);
  });
});
