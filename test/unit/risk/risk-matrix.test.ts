import assert from 'node:assert/strict';
import { probabilityWords } from '../../../src/core/model/risk-words';
import { cellLevel, coarseStep, fineStep } from '../../../src/core/risk/risk-matrix';
import { probabilityStep } from '../../../src/core/risk/risk-score';

describe('the matrix of probability and impact', () => {
  it('puts the share of each word on the step of that word', () =>
    assert.deepEqual(
      Array.from(probabilityWords.values(), (share) => probabilityStep(share)),
      [1, 2, 3, 4, 5],
    ));

  it('takes the outermost steps together where it is smaller', () => {
    const steps = (count: number): readonly number[] =>
      [1, 2, 3, 4, 5].map((fine) => coarseStep(fine, count));
    assert.deepEqual(steps(5), [1, 2, 3, 4, 5]);
    assert.deepEqual(steps(4), [1, 1, 2, 3, 4]);
    assert.deepEqual(steps(3), [1, 1, 2, 3, 3]);
  });

  for (const count of [3, 4, 5]) {
    it(`names each of ${count} steps by one of the five that lies on it`, () => {
      for (let step = 1; step <= count; step++) assert.equal(coarseStep(fineStep(step, count), count), step);
    });
  }

  const drawn = (probability: 3 | 4 | 5, impact: 3 | 4 | 5): readonly string[] =>
    Array.from({ length: probability }, (_, i) =>
      Array.from(
        { length: impact },
        (_unused, k) => cellLevel(probability - i, k + 1, { probability, impact })[0]!,
      ).join(''),
    );
  it('has its levels by the share of the greatest product', () => {
    assert.deepEqual(drawn(5, 5), ['mmhhh', 'lmmhh', 'lmmmh', 'llmmm', 'llllm']);
    assert.deepEqual(drawn(3, 3), ['mhh', 'mmh', 'lmm']);
    assert.deepEqual(drawn(3, 5), ['mmhhh', 'lmmmh', 'llmmm']);
  });
});
