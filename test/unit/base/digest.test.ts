import assert from 'node:assert/strict';
import { digest } from '../../../src/core/base/digest';

describe('digest', () => {
  const values: readonly unknown[] = [
    '',
    'a',
    'ab',
    ['a', 'b'],
    [['a'], 'b'],
    [],
    {},
    new Map(),
    new Map([['a', 1]]),
    { a: 1 },
    { a: 1, b: 2 },
    { b: 2, a: 1 },
    [1, 2],
    [12],
    1,
    '1',
    0.5,
    -1,
    2 ** 40,
    2 ** 40 + 1,
    null,
    undefined,
    true,
    false,
    ['', ''],
    [''],
  ];

  it('tells all of them apart', () => {
    const digests = values.map((value) => digest(value));
    assert.equal(new Set(digests).size, values.length);
    assert.ok(digests.every((one) => Number.isSafeInteger(one) && one >= 0));
  });

  it('is the same for what is equal', () => {
    assert.equal(digest({ a: [1, new Map([['b', null]])] }), digest({ a: [1, new Map([['b', null]])] }));
  });

  it('tells a hundred thousand short texts apart', () => {
    const digests = Array.from({ length: 100_000 }, (_, i) => digest(`GEN-${i}`));
    assert.equal(new Set(digests).size, digests.length);
  });
});
