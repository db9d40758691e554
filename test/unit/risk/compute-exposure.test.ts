import assert from 'node:assert/strict';
import { dayOf } from '../../../src/core/base/dates';
import { emptyPlan } from '../../../src/core/model/empty-plan';
import type { Risk } from '../../../src/core/model/plan';
import { computeExposure } from '../../../src/core/risk/compute-exposure';
import type { Exposure } from '../../../src/core/risk/exposure';

const statusDay = dayOf(2026, 5, 4);

function risk(
  id: string,
  rest: Partial<Omit<Risk, 'impact'>> & { cost?: number; days?: number; words?: string } = {},
): Risk {
  const { cost, days, words, ...given } = rest;
  return {
    id,
    title: id,
    kind: 'threat',
    category: null,
    probability: 0.5,
    impact: {
      cost: cost === undefined ? null : { amount: { digits: cost, scale: 0 }, currency: null },
      schedule: days === undefined ? null : { amount: days, unit: 'd', elapsed: false },
      other: new Map(words === undefined ? [] : [['quality', words]]),
    },
    residual: null,
    affects: [],
    owner: null,
    response: null,
    actions: [],
    trigger: null,
    raised: null,
    proximity: null,
    review: null,
    status: 'open',
    notes: null,
    ...given,
  };
}

function exposureOf(...risks: readonly Risk[]): Exposure {
  const budget = { ...emptyPlan.budget, total: { amount: { digits: 250, scale: -3 }, currency: null } };
  return computeExposure(
    { ...emptyPlan, budget, risks: new Map(risks.map((each) => [each.id, each])) },
    statusDay,
  );
}

describe('computing the exposure to risks', () => {
  it('says what is left after the response, the rest being as before', () => {
    const left = { schedule: null, cost: null, other: new Map() };
    const exposure = exposureOf(
      risk('leak', {
        probability: 0.3,
        cost: 20_000,
        days: 10,
        residual: { probability: 0.1, impact: left },
      }),
    );
    assert.deepEqual(exposure.risks[0]?.residual, {
      cost: 200_000,
      delay: 480,
      cell: { probability: 2, impact: 3 },
    });
    assert.equal(exposureOf(risk('leak')).risks[0]?.residual, null);
  });

  it('multiplies probability by impact, opportunities counting against threats', () => {
    const exposure = exposureOf(
      risk('leak', { probability: 0.3, cost: 20_000, days: 10 }),
      risk('reuse', { kind: 'opportunity', probability: 0.4, cost: 5_000 }),
      risk('waiver', { kind: 'opportunity', probability: 0.25, cost: -10_000 }),
    );
    assert.deepEqual(
      exposure.risks.map(({ cost, delay }) => [cost, delay]),
      [
        [600_000, 3 * 480],
        [-200_000, null],
        [-250_000, null],
      ],
    );
    assert.equal(exposure.cost, 150_000);
    assert.equal(exposure.openCount, 3);
  });

  it('puts the greatest first, and what can no longer happen last and out of the sums', () => {
    const exposure = exposureOf(
      risk('closed', { status: 'closed', cost: 99_000 }),
      risk('small', { cost: 100 }),
      risk('slow', { days: 20 }),
      risk('watched', { status: 'watching', cost: 5_000 }),
      risk('unknown', { probability: null, cost: 1_000_000 }),
    );
    assert.deepEqual(
      exposure.risks.map(({ risk: { id } }) => id),
      ['watched', 'small', 'slow', 'unknown', 'closed'],
    );
    assert.equal(exposure.cost, 255_000);
    assert.equal(exposure.openCount, 4);
  });

  it('lists the risks of a task, each once, while they may still happen', () => {
    const exposure = exposureOf(
      risk('a', { affects: ['t', 't', 'u'] }),
      risk('b', { affects: ['t'], status: 'happened' }),
    );
    assert.deepEqual(
      [...exposure.byTask].map(([task, risks]) => [task, risks.length]),
      [
        ['t', 1],
        ['u', 1],
      ],
    );
  });

  const reviews: readonly (readonly [name: string, rest: Partial<Risk>, overdue: boolean])[] = [
    ['before today', { review: statusDay - 1 }, true],
    ['today', { review: statusDay }, false],
    ['before today, but closed', { review: statusDay - 1, status: 'closed' }, false],
    ['never', {}, false],
  ];
  for (const [name, rest, overdue] of reviews) {
    it(`knows that a review ${name} is ${overdue ? '' : 'not '}overdue`, () => {
      assert.equal(exposureOf(risk('r', rest)).risks[0]!.reviewOverdue, overdue);
    });
  }

  const levels: readonly (readonly [name: string, risk: Risk, level: string])[] = [
    ['likely and costly (5 × 4)', risk('r', { probability: 0.8, cost: 60_000 }), 'high'],
    ['unlikely and costly (1 × 4)', risk('r', { probability: 0.05, cost: 60_000 }), 'low'],
    ['even odds, under a tenth of the budget (4 × 2)', risk('r', { cost: 20_000 }), 'medium'],
    ['even odds, a month late (4 × 4)', risk('r', { days: 20 }), 'high'],
    ['under even odds, a month late (3 × 4)', risk('r', { probability: 0.49, days: 20 }), 'medium'],
    ['likely, over a month late (4 × 5)', risk('r', { probability: 0.6, days: 21 }), 'high'],
    ['the worst kind decides (4 × 4)', risk('r', { probability: 0.6, cost: 10, words: 'High' }), 'high'],
    ['nothing stated (3 × 3)', risk('r', { probability: null }), 'medium'],
    ['hardly likely, hardly anything (1 × 1)', risk('r', { probability: 0.09, cost: 100 }), 'low'],
  ];
  for (const [name, each, level] of levels) {
    it(`is ${level}: ${name}`, () => assert.equal(exposureOf(each).risks[0]!.level, level));
  }
});
