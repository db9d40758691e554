/** A map that is turned again, and a plan that is read again: as from scratch, with the old objects where they are equal. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keepEqual } from '../../../src/core/base/equal';
import { mapAgain } from '../../../src/core/base/map-again';

type Value = { readonly n: number };

const entries = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 0, max: 2 })), {
  maxLength: 5,
});

/** With the values of the old map where `same` has them at the same key. */
function mapOf(pairs: readonly (readonly [string, number])[], same?: ReadonlyMap<string, Value>) {
  return new Map(
    pairs.map(([key, n]) => {
      const old = same?.get(key);
      return [key, old?.n === n ? old : { n }];
    }),
  );
}

const half = ({ n }: Value): { readonly half: number } => ({ half: n >> 1 });

describe('Turning a map again', () => {
  it('gives what turning it for the first time gives, with the old objects', () => {
    fc.assert(
      fc.property(entries, entries, (first, second) => {
        const before = mapAgain(mapOf(first), half, null);
        const from = mapOf(second, before.from);
        const after = mapAgain(from, half, before);
        assert.deepEqual([...after.to], [...mapAgain(from, half, null).to]);
        for (const [key, value] of after.to) {
          const old = before.to.get(key);
          if (old?.half === value.half) assert.equal(value, old);
        }
        const isSame = JSON.stringify([...before.to]) === JSON.stringify([...after.to]);
        assert.equal(after.to === before.to, isSame);
      }),
    );
  });

  it('turns nothing twice', () => {
    const first = mapOf([
      ['a', 1],
      ['b', 2],
    ]);
    const before = mapAgain(first, half, null);
    let turned = 0;
    const after = mapAgain(new Map([...first, ['c', { n: 1 }]]), (value) => (turned++, half(value)), before);
    assert.equal(turned, 1);
    assert.equal(after.to.get('a'), before.to.get('a'));
  });
});

describe('Keeping what is equal', () => {
  it('gives the new object with the old values, and the old one where all are the same', () => {
    fc.assert(
      fc.property(entries, entries, fc.integer({ min: 0, max: 1 }), (first, second, other) => {
        const before = { map: mapOf(first) as ReadonlyMap<string, Value>, other: { n: 0 } };
        const after = { map: mapOf(second), other: { n: other } };
        const kept = keepEqual<{ map: ReadonlyMap<string, Value>; other: Value }>(before, after);
        assert.deepEqual(kept, after);
        assert.deepEqual([...kept.map], [...after.map]);
        for (const [key, value] of kept.map) {
          if (before.map.get(key)?.n === value.n) assert.equal(value, before.map.get(key));
        }
        const isSame = JSON.stringify([...before.map]) === JSON.stringify([...after.map]);
        assert.equal(kept.map === before.map, isSame);
        assert.equal(kept === before, isSame && other === 0);
      }),
    );
  });
});
