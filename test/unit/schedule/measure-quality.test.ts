/** The fourteen points on facts made by hand: every figure can be counted. */
import assert from 'node:assert/strict';
import {
  measureQuality,
  type QualityName,
  type QualityPoint,
} from '../../../src/core/schedule/quality/measure-quality';
import type { OpenTask, QualityFacts } from '../../../src/core/schedule/quality/quality-facts';

const task: OpenTask = {
  id: 'A',
  hasPredecessor: true,
  hasSuccessor: true,
  hardConstraint: false,
  totalFloat: 0,
  duration: 5,
};
/** A hundred open tasks, in a row. */
const healthy: QualityFacts = {
  open: Array.from({ length: 100 }, (_, i) => ({ ...task, id: `T${i}` })),
  links: Array.from({ length: 99 }, (_, i) => ({ task: `T${i + 1}`, need: 0, type: 'FS', lag: 0 })),
  unresourced: [],
  tasks: 120,
  invalidDates: [],
  due: Array.from({ length: 20 }, (_, i) => ({ id: `D${i}`, done: true, late: false })),
  length: 500,
  delay: { task: 'T0', by: 600, finishMoved: 600 },
};

/** The first so many open tasks with other facts. */
function change(amount: number, facts: Partial<OpenTask>): QualityFacts {
  return { ...healthy, open: healthy.open.map((one, i) => (i < amount ? { ...one, ...facts } : one)) };
}

function changeLinks(amount: number, facts: Partial<QualityFacts['links'][number]>): QualityFacts {
  return { ...healthy, links: healthy.links.map((one, i) => (i < amount ? { ...one, ...facts } : one)) };
}

function pointOf(facts: QualityFacts, name: QualityName): QualityPoint {
  return measureQuality(facts).find((point) => point.name === name)!;
}

/** A point, on facts of which it is just kept and on others of which it is just missed, and the value then. */
const cases: readonly (readonly [QualityName, QualityFacts, QualityFacts, number])[] = [
  ['logic', change(5, { hasPredecessor: false }), change(6, { hasSuccessor: false }), 0.06],
  ['leads', healthy, changeLinks(1, { lag: -1 }), 1],
  ['lags', changeLinks(4, { lag: 1 }), changeLinks(5, { lag: 1 }), 5 / 99],
  ['link-types', changeLinks(9, { type: 'SS' }), changeLinks(10, { type: 'FF' }), 89 / 99],
  ['hard-constraints', change(5, { hardConstraint: true }), change(6, { hardConstraint: true }), 0.06],
  ['high-float', change(100, { totalFloat: 44 }), change(6, { totalFloat: 44.5 }), 0.06],
  ['negative-float', healthy, change(2, { totalFloat: -0.5 }), 2],
  ['long-tasks', change(100, { duration: 44 }), change(6, { duration: 45 }), 0.06],
  ['invalid-dates', healthy, { ...healthy, invalidDates: ['D1'] }, 1],
  ['resources', healthy, { ...healthy, unresourced: ['T1'] }, 1],
  [
    'missed-tasks',
    { ...healthy, due: healthy.due!.map((one, i) => ({ ...one, late: i < 1 })) },
    { ...healthy, due: healthy.due!.map((one, i) => ({ ...one, late: i < 2 })) },
    0.1,
  ],
  [
    'critical-path-test',
    { ...healthy, delay: { task: 'T0', by: 600, finishMoved: 599 } },
    { ...healthy, delay: { task: 'T0', by: 600, finishMoved: 580 } },
    1,
  ],
  ['critical-path-length-index', change(1, { totalFloat: -25 }), change(1, { totalFloat: -50 }), 0.9],
  [
    'baseline-execution-index',
    { ...healthy, due: healthy.due!.map((one, i) => ({ ...one, done: i > 0 })) },
    { ...healthy, due: healthy.due!.map((one, i) => ({ ...one, done: i > 1 })) },
    0.9,
  ],
];

describe('the fourteen points', () => {
  it('are all kept by a healthy schedule, in their order', () => {
    const points = measureQuality(healthy);
    assert.deepEqual(
      points.map(({ point, kept }) => [point, kept]),
      Array.from({ length: 14 }, (_, i) => [i + 1, true]),
    );
    assert.deepEqual(
      cases.map(([name]) => name),
      points.map(({ name }) => name),
    );
  });
  for (const [name, kept, missed, value] of cases) {
    it(`${name}: kept up to its limit, and missed beyond`, () => {
      assert.equal(pointOf(kept, name).kept, true);
      const point = pointOf(missed, name);
      assert.equal(point.kept, false);
      assert.ok(Math.abs(point.value! - value) < 1e-9, String(point.value));
      if (name !== 'critical-path-length-index') assert.ok(point.tasks.length > 0);
    });
  }
  it('have no value where there is nothing to measure', () => {
    const nothing: QualityFacts = {
      open: [],
      links: [],
      unresourced: [],
      tasks: 0,
      invalidDates: null,
      due: null,
      length: 0,
      delay: null,
    };
    const unmeasured = measureQuality(nothing).filter(({ kept }) => kept === null);
    assert.deepEqual(
      unmeasured.map(({ point }) => point),
      [1, 3, 4, 5, 6, 8, 9, 11, 12, 13, 14],
    );
    assert.ok(unmeasured.every(({ value, tasks }) => value === null && tasks.length === 0));
  });
});
