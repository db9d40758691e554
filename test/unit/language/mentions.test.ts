/** Ids of tasks in texts that are no plan: what of `…` is one. */
import assert from 'node:assert/strict';
import { mentionFinder } from '../../../src/core/language/mentions';
import { snapshotOf } from './support/cursor';

const { plan } = snapshotOf(
  'project: { name: A, key: ATLAS }\ntasks:\n  ATLAS-k3f: { was: [ATLAS-old1] }\n  login: {}\n  build: { tasks: { ATLAS-m2q: {} } }\n',
);
const finder = mentionFinder(plan);

function check(text: string, ...expected: readonly string[]): void {
  it(text, () => {
    const found = finder.in(text);
    assert.deepEqual(
      found.map(({ task, range }) => `${text.slice(range.start, range.end)} ${task}`),
      expected,
    );
    for (const { task, range } of found) {
      for (const offset of [range.start, range.end - 1, range.end]) {
        assert.deepEqual(finder.at(text, offset), { task, range });
      }
      if (range.start > 0) assert.notDeepEqual(finder.at(text, range.start - 1), { task, range });
    }
  });
}

describe('Mentions in other texts', () => {
  check('// TODO(ATLAS-k3f): rotate', 'ATLAS-k3f ATLAS-k3f');
  check('see ATLAS-m2q, ATLAS-k3f.', 'ATLAS-m2q ATLAS-m2q', 'ATLAS-k3f ATLAS-k3f');
  check('it was ATLAS-old1 once', 'ATLAS-old1 ATLAS-k3f');
  check('const login = build(); // [login]', 'login login');
  check('ATLAS-k3fx, XATLAS-k3f, ATLAS-none');
  check('one\r\ntwo atlas-k3f\r\n', 'atlas-k3f ATLAS-k3f');
  check('');
  it('end somewhere', () => assert.equal(finder.in('ATLAS-k3f '.repeat(5000)).length, 1000));
});
