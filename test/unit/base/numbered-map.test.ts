/** A numbered map is a map to whoever reads it, and its versions share their keys. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { digest } from '../../../src/core/base/digest';
import { equal, keepEqual } from '../../../src/core/base/equal';
import { columnOf, haveOneNumbering, numbered, withValues } from '../../../src/core/base/numbered-map';

const entries = fc.array(fc.tuple(fc.constantFrom<string>('a', 'b', 'c', 'd'), fc.nat(2)), { maxLength: 5 });

describe('A numbered map', () => {
  it('reads as the map it was made of', () => {
    fc.assert(
      fc.property(entries, entries, (first, second) => {
        const plain = new Map(first);
        const map = numbered(plain);
        assert.deepEqual([...map], [...plain]);
        assert.deepEqual([...map.keys()], [...plain.keys()]);
        assert.deepEqual([...map.values()], [...plain.values()]);
        assert.deepEqual(columnOf(map), columnOf(plain));
        assert.equal(map.size, plain.size);
        for (const key of ['a', 'b', 'z']) {
          assert.equal(map.get(key), plain.get(key));
          assert.equal(map.has(key), plain.has(key));
        }
        const told: unknown[] = [];
        map.forEach((value, key) => told.push([key, value]));
        assert.deepEqual(told, [...plain]);
        assert.equal(digest(map), digest(plain));
        assert.ok(equal(map, plain) && equal(plain, map));
        const other = new Map(second);
        assert.equal(equal(map, numbered(other)), equal(plain, other));
      }),
      { numRuns: 50 },
    );
  });

  it('shares its keys with its versions, which are kept where they are equal', () => {
    const value = { n: 1 };
    const map = numbered(new Map(Object.entries({ a: value, b: { n: 2 } })));
    const other = withValues(
      map,
      new Map([
        ['b', { n: 3 }],
        ['z', { n: 4 }],
      ]),
    );
    assert.deepEqual([...other], [...new Map(Object.entries({ a: { n: 1 }, b: { n: 3 } }))]);
    assert.ok(haveOneNumbering(map, other));
    assert.ok(!haveOneNumbering(map, numbered(new Map(map))));
    assert.ok(!equal(map, other));
    const again = withValues(map, new Map([['a', { n: 1 }]]));
    assert.equal(keepEqual({ map }, { map: again }).map, map);
    const both = withValues(again, new Map([['b', { n: 5 }]]));
    const kept = keepEqual({ map }, { map: both }).map;
    assert.equal(kept.get('a'), value);
    assert.deepEqual(kept.get('b'), { n: 5 });
  });

  it('is not cloned in silence', () => {
    assert.throws(() => structuredClone(numbered(new Map([['a', 1]]))), { name: 'DataCloneError' });
  });
});
