import assert from 'node:assert/strict';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { probabilityWords } from '../../../src/core/model/risk-words';
import { assessRisk } from '../../../src/core/risk/assess-risk';
import { impactBounds } from '../../../src/core/risk/impact-bounds';
import { cellLevel, coarseStep, fineStep } from '../../../src/core/risk/risk-matrix';
import { probabilityStep } from '../../../src/core/risk/risk-score';
import { snapshotOf } from '../views/support/present-tree';

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

describe('the steps of impact', () => {
  const plan = (project: string, budget = ''): Snapshot =>
    snapshotOf(
      `project: { name: A, ${project} }\n${budget}risks:\n  r: { title: R, probability: 30%, impact: { schedule: 2d, cost: 6k } }\n`,
    );
  const impactOf = (snapshot: Snapshot): number => snapshot.exposure.risks[0]!.cell.impact;

  it('are the standard ones, of the budget where it has a total', () => {
    assert.deepEqual(impactBounds(plan('currency: EUR').plan), {
      delay: [480, 2400, 4800, 9600],
      cost: null,
    });
    // 2 d are low; 6k count as medium while nobody knows of what.
    assert.equal(impactOf(plan('currency: EUR')), 3);
    assert.equal(impactOf(plan('currency: EUR', 'budget: { total: 1M }\n')), 2);
  });

  it('are those that the plan writes', () => {
    const own = plan('risk-delay: 4h/1d/10d/20d, risk-cost: 1k/2k/5k/10k');
    assert.deepEqual(impactBounds(own.plan), {
      delay: [240, 480, 4800, 9600],
      cost: [100_000, 200_000, 500_000, 1_000_000],
    });
    assert.equal(impactOf(own), 4);
    assert.equal(impactOf(plan('risk-cost: 50%/60%/70%/80%', 'budget: { total: 10k }\n')), 2);
  });

  it('take a moved risk to the middle of a step of their own', () => {
    const { plan: own } = plan('risk-delay: 4h/1d/10d/20d, risk-cost: 1k/2k/5k/10k');
    const values = (impact: number): readonly unknown[] => {
      const edits = assessRisk(own, own.risks.get('r')!, { probability: 3, impact }, false);
      return edits.ok ? edits.value.map((edit) => 'value' in edit && edit.value) : [edits.error];
    };
    assert.deepEqual([1, 2, 3, 5].map(values), [['500', '4h'], ['1500', '6h'], ['3500'], ['15k']]);
  });

  for (const [text, why] of [
    ['risk-delay: 1d/5d/10d', 'three'],
    ['risk-delay: 5d/1d/10d/20d', 'not ascending'],
    ['risk-delay: 0d/1d/10d/20d', 'nothing'],
    ['risk-cost: 1k/10%/20k/30k', 'of two kinds'],
    ['risk-cost: 1k USD/2k/3k/4k', 'of another currency'],
    ['risk-cost: 1/2/3/4/5', 'five'],
  ] as const) {
    it(`are the standard ones where they cannot be read: ${why}`, () => {
      const snapshot = plan(text, 'budget: { total: 1M }\n');
      assert.equal(snapshot.parsed.problems.length, 1);
      assert.equal(impactOf(snapshot), 2);
    });
  }
});
