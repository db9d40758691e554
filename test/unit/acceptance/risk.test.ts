import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { checkExamples, checkMergeBias } from '../../acceptance/risk/check-examples';

/** Beside the repository; not part of it. */
const file = '../shared/data/risk/worked-examples.json';

const runs = 10_000;

describe('simulation beside published figures', () => {
  it('meets the worked examples within the sampling error', function () {
    // Whoever has no worked examples beside the repository cannot run this one: `npm run accept:risk` says so too.
    if (!existsSync(file)) return this.skip();
    const checks = checkExamples(readFileSync(file, 'utf8'), runs);
    assert.deepEqual(
      checks.filter(({ verdict }) => verdict === 'wrong'),
      [],
    );
    assert.ok(checks.filter(({ verdict }) => verdict === 'ok').length >= 30);
  });

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
