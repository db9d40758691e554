import assert from 'node:assert/strict';
import { newId } from '../../../src/core/syntax/new-id';
import { seeded } from '../../property/mutate';

describe('new ids', () => {
  it('are the key, and a tail of a letter, a digit and a sign without vowels', () => {
    const random = seeded(1);
    const taken = new Set<string>();
    for (let count = 0; count < 500; count++) {
      const id = newId('ATLAS', taken, random);
      assert.match(id, /^ATLAS-[b-df-hj-np-tv-z][2-9][b-df-hj-np-tv-z2-9]+$/);
      assert.ok(!taken.has(id));
      taken.add(id);
    }
  });
  it('grow where the short ones are taken', () => {
    const taken = new Set(['X-b2b', 'X-b2bb']);
    assert.equal(
      newId('X', taken, () => 0),
      'X-b2bbb',
    );
  });
});
