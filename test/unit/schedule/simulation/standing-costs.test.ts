import assert from 'node:assert/strict';
import { simulatePlan } from './support/simulate-plan';

const plan = `tasks:
  A: { title: A, effort: 2d/3d/9d }
  B: { title: B, effort: 1d/2d/4d, needs: A, deadline: 2026-01-30 }`;
const costs = { tasks: new Map([['A', { fixed: 1000, work: 40_000 }]]), other: 7, perDay: 0 };

describe('simulation: what is paid as long as the project goes on', () => {
  it('grows with its finish, run by run, and is of no other target', () => {
    const standing = simulatePlan({ plan, costs: { ...costs, perDay: 1440 } });
    const without = simulatePlan({ plan, costs });
    assert.equal(standing.project!.cost!.planned, 41_007);
    assert.deepEqual(standing.targets.get('B')!.cost, without.targets.get('B')!.cost);
    const later = standing.sample!.cost!.map((cost, r) => cost - without.sample!.cost![r]!);
    assert.deepEqual(
      later,
      standing.sample!.finish.map((minute) => minute - standing.project!.finish.planned),
    );
    assert.ok(new Set(later).size > 2);
  });

  it('keeps finish and cost of a run together', () => {
    const { sample, project } = simulatePlan({ plan, costs });
    const { finish, cost } = project!;
    assert.deepEqual(
      [sample!.finish.toSorted()[999], sample!.cost!.toSorted()[999]],
      [finish.percentiles[100], cost!.percentiles[100]],
    );
    assert.equal(simulatePlan({ plan }).sample!.cost, null);
    assert.equal(simulatePlan({ plan: 'tasks: {}' }).sample, null);
  });
});
