import assert from 'node:assert/strict';
import { simulatePlan } from './support/simulate-plan';

const chain = `
tasks:
  A: { title: A, effort: 2d }
  B: { title: B, effort: 3d, needs: A }`;

describe('simulation: what moves the cost', () => {
  it('is a risk that costs, also where it delays nothing', () => {
    const costs = { tasks: new Map(), other: 100, perDay: 0 };
    const { project } = simulatePlan({ plan: chain, costs, risks: [{ probability: 0.5, cost: 40 }] });
    assert.deepEqual(
      project!.costDrivers!.map(({ kind, id, low, high, swing }) => [kind, id, low, high, swing]),
      [['risk', 'risk-0', 100, 140, 40]],
    );
    assert.deepEqual(project!.drivers, []);
    assert.equal(simulatePlan({ plan: chain }).project!.costDrivers, null);
  });

  it('is a task whose work may grow, by what its time costs', () => {
    const plan =
      'tasks: { A: { title: A, duration: 2d/4d/6d, estimate: triangular }, B: { title: B, duration: 1d/2d/3d } }';
    const tasks = new Map([['A', { fixed: 10, work: 4000 }]]);
    const { project } = simulatePlan({ plan, costs: { tasks, other: 0, perDay: 0 } }, { runs: 4000 });
    const [first, ...more] = project!.costDrivers!;
    assert.deepEqual([first!.kind, first!.id, more], ['task', 'A', []]);
    // The quantile of u < 1/2 is 2 + √(8u), so the mean of the lowest fifth is 2 + 2/3 √(8/5); the highest lies as far from 6.
    const low = 2 + (2 / 3) * Math.sqrt(8 * 0.2);
    assert.ok(Math.abs(first!.low - (10 + 1000 * low)) < 20, String(first!.low));
    assert.ok(Math.abs(first!.high - (10 + 1000 * (8 - low))) < 20, String(first!.high));
  });
});
