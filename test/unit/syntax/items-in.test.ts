/** Which items stand in a part of a text, however they are written. */
import assert from 'node:assert/strict';
import { itemsIn } from '../../../src/core/syntax/items-in';
import { parsePlan } from '../../../src/core/syntax/parse-plan';

const file = 'project.yaml';

/** `|` marks both ends of the part; expected: addresses as paths. */
function check(what: string, marked: string, expected: readonly string[]): void {
  it(what, () => {
    const [before = '', inside = '', after = ''] = marked.split('|');
    const parsed = parsePlan([{ path: file, text: before + inside + after, role: 'root' }]);
    const part = { start: before.length, end: before.length + inside.length };
    assert.deepEqual(
      itemsIn(parsed, file, part).map((address) => address.join('/')),
      expected,
    );
  });
}

describe('Items in a part of a text', () => {
  const head = 'project: { name: A }\n';
  check('are those that it touches', `${head}tasks:\n  a: { title: A }\n  |b: { title: B }|\n  c: {}\n`, [
    'task/b',
  ]);
  check('are those that reach into it', `${head}tasks:\n  a:\n    title: A\n    assign: |ana|\n  b: {}\n`, [
    'task/a',
  ]);
  check(
    'are phases with those of their tasks that it touches',
    `${head}tasks:\n  p:\n    title: P\n    tasks:\n      a: { title: A }\n      b: { |title|: B }\n      c: {}\n  q: {}\n`,
    ['task/p', 'task/b'],
  );
  check(
    'are entries of all sections',
    `${head}team: { ana: {} }\nta|sks: { a: {}, b: {} }\nrisks:\n  r: {}\n|  s: {}\n`,
    ['task/a', 'task/b', 'risks/r'],
  );
  check('are none where there are none', `${head}ta|sks:\n|`, []);
  check('are none behind the text', `${head}tasks: { a: {} }\n\n# Over\n||`, ['task/a']);
  check(
    'are not repeated by an alias',
    `${head}tasks:\n  p: { tasks: &t { a: {} } }\n  |q: { tasks: *t }\n|`,
    ['task/q'],
  );
  it('are none in another file', () => {
    const parsed = parsePlan([{ path: file, text: `${head}tasks: { a: {} }\n`, role: 'root' }]);
    assert.deepEqual(itemsIn(parsed, 'other.yaml', { start: 0, end: 99 }), []);
  });
});
