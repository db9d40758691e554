import assert from 'node:assert/strict';
import { checkMergeBias } from '../../acceptance/risk/check-examples';

const runs = 4000;

describe('simulation beside published figures', () => {
  it('meets the largest of n normals within the sampling error', () => {
    const checks = checkMergeBias({ 2: 0.56419, 3: 0.84628, 5: 1.16296, 10: 1.53875 }, runs);
    assert.deepEqual(
      checks.filter(({ verdict }) => verdict !== 'ok'),
      [],
    );
  });

  it('is far enough off where the largest is taken for the mean, so that a wrong engine is found', () => {
    const checks = checkMergeBias({ 2: 0, 10: 0 }, runs);
    assert.deepEqual(
      checks.map(({ verdict }) => verdict),
      ['wrong', 'ok', 'wrong', 'ok'],
    );
  });
});
