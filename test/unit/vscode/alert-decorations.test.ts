import assert from 'node:assert/strict';
import '../../architecture/support/vscode-stub';
import { alertPath } from '../../../src/vscode/alert-decorations';

describe('The address of a row that needs attention', () => {
  const check = (rowId: string, expected: string): void =>
    assert.equal(alertPath('milewright.schedule', rowId), `/alert/milewright.schedule/${expected}`);

  it('holds the row, whatever a plan calls it', () => {
    check('file:///a/project.yaml#task/ATLAS-k3f', 'file%3A%2F%2F%2Fa%2Fproject.yaml%23task%2FATLAS-k3f');
    check('task/Ä', 'task%2F%C3%84');
  });

  it('is one for half a character too, which no address can hold', () => {
    check('task/\uD801b', 'task%2F%EF%BF%BDb');
    check('task/a\uDC00', 'task%2Fa%EF%BF%BD');
  });
});
