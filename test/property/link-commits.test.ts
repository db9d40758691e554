import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linkCommits } from '../../src/core/history/link-commits';
import type { LinkIds } from '../../src/core/history/id-index';
import type { Evidence } from '../../src/core/history/evidence';
import { logOf } from '../unit/history/log-of';
import { runs } from './runs';

const id = fc.oneof(
  fc.constantFrom('A-1', 'A-12', 'a-1', 'A-1-b', 'build', '12', 'x.y_3', '2026-08', 'constructor', 'Ä-7'),
  fc
    .string({ unit: fc.constantFrom('a', 'B', '1', '2', '-', '_', '.'), minLength: 1, maxLength: 8 })
    .filter((text) => /^[a-zA-Z0-9]/.test(text)),
);
const idsOf = (list: readonly string[]): LinkIds => ({
  ids: [...new Set(list)],
  was: [],
  key: 'A',
  earlier: [],
});
const glue = fc.constantFrom(
  ' ',
  ', ',
  ': ',
  '(',
  ')',
  '/',
  '#',
  '[',
  ']',
  '\n',
  '-',
  '.',
  '..',
  'x',
  '1',
  '🚀',
  'é',
);
const text = fc
  .array(fc.oneof(id, glue, fc.string({ maxLength: 6 })), { maxLength: 12 })
  .map((parts) => parts.join(''));

const link = (ids: LinkIds, message: string): Evidence => linkCommits(ids, logOf([{ hash: 'c', message }]));

describe('linkCommits', () => {
  it('links only ids that stand in the text, never a date, and accounts for every commit', () => {
    fc.assert(
      fc.property(fc.array(id, { maxLength: 8 }), text, (list, message) => {
        const { byTask, unlinked, total } = link(idsOf(list), message);
        for (const task of byTask.keys()) {
          assert.equal(message.toLowerCase().includes(task.toLowerCase()), true);
          assert.equal(list.includes(task) && task !== '2026-08', true);
        }
        assert.equal(total, 1);
        assert.equal(unlinked.length, byTask.size === 0 ? 1 : 0);
      }),
      runs(300),
    );
  });

  it('finds an id between spaces whatever stands around it', () => {
    const strong = fc.constantFrom('A-1', 'A-12', 'A-1-b', 'x_3y');
    fc.assert(
      fc.property(text, strong, text, (before, word, after) => {
        const { byTask } = link(idsOf(['A-1', 'A-12', 'A-1-b', 'x_3y']), `Say ${before} ${word} ${after}`);
        assert.equal(byTask.has(word), true);
      }),
      runs(150),
    );
  });

  it('does not depend on the order in which the plan has its ids', () => {
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 8 }), text, (list, message) => {
        const there = new Set(link(idsOf(list), message).byTask.keys());
        const back = new Set(link(idsOf(list.toReversed()), message).byTask.keys());
        assert.deepEqual([...there].sort(), [...back].sort());
      }),
      runs(150),
    );
  });
});
