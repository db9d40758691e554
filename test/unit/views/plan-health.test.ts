/** The score of a plan: every figure can be worked out by hand. */
import assert from 'node:assert/strict';
import { runRules } from '../../../src/core/rules/run-rules';
import { presentHealth, type HealthAreaId, type PlanHealth } from '../../../src/core/views/plan-health';
import { snapshotOf } from './support/present-tree';

function healthOf(text: string): PlanHealth {
  const snapshot = snapshotOf(text);
  return presentHealth(snapshot, runRules(snapshot));
}

function area({ areas }: PlanHealth, id: HealthAreaId): readonly (number | null)[] {
  const { value, items, errors, warnings } = areas.find((one) => one.id === id)!;
  return [value, items, errors, warnings];
}

const project = 'project: { name: Atlas, start: 2026-05-04, currency: EUR }\n';

describe('the health of a plan', () => {
  it('is whole where nothing is wrong, over what the plan has', () => {
    const health = healthOf(
      `${project}milestones:\n  m: { title: M, due: 2026-05-08, needs: a }\ntasks:\n  z: { title: Z, effort: 1d, status: done, started: 2026-04-30, finished: 2026-04-30 }\n  a: { title: A, effort: 2d, needs: z }\nchecks: { people/unassigned: off }\n`,
    );
    // Nobody works on A: point 10 of the quality.
    assert.deepEqual(area(health, 'quality'), [10 / 11, 11, 1, 0]);
    assert.deepEqual(area(health, 'promises'), [1, 1, 0, 0]);
    assert.deepEqual(area(health, 'plan'), [1, 3, 0, 0]);
    assert.deepEqual(area(health, 'progress'), [1, 1, 0, 0]);
    for (const id of ['people', 'risks', 'money'] as const) assert.equal(area(health, id)[0], null);
    assert.equal(health.score, Math.floor((100 * (30 + 15 + (15 * 10) / 11 + 10)) / 70));
    assert.deepEqual(health.steps, []);
  });

  it('counts an item by its worst finding, and a warning half', () => {
    const health = healthOf(
      `${project}milestones:\n  m: { title: M, due: 2026-05-05, needs: a }\n  n: { title: N, due: 2026-05-29, needs: a }\ntasks:\n  a: { title: A, effort: 4d }\nrisks:\n  r: { title: R, probability: 10%, impact: { cost: 1k } }\n  s: { title: S, owner: ana, response: accept, probability: 10%, impact: { cost: 1k } }\nteam: { ana: { name: Ana } }\nchecks: { people/unassigned: off }\n`,
    );
    assert.deepEqual(area(health, 'promises'), [0.5, 2, 1, 0]);
    // R has neither owner nor response.
    assert.deepEqual(area(health, 'risks'), [0.75, 2, 0, 1]);
    const measured = 30 + 15 + 15 + 10 + 10;
    assert.deepEqual(
      health.steps.map(({ area: of, finding, gain }) => [of, finding.rule, gain.toFixed(4)]),
      [
        ['promises', 'schedule/milestone-missed', ((100 * 30) / measured / 2).toFixed(4)],
        ['risks', 'risk/no-owner', ((100 * 10) / measured / 4).toFixed(4)],
      ],
    );
  });

  it('gains by a mended item what it said', () => {
    const late = `${project}milestones:\n  m: { title: M, due: 2026-05-05, needs: a }\n  n: { title: N, due: 2026-05-29, needs: a }\ntasks:\n  a: { title: A, effort: 4d }\n`;
    const [before, after] = [healthOf(late), healthOf(late.replace('due: 2026-05-05', 'due: 2026-05-08'))];
    // The negative float is a point of the quality too.
    const quality = (health: PlanHealth): number => area(health, 'quality')[0]! * 15;
    const whole = before.areas.reduce((sum, { value, weight }) => sum + (value === null ? 0 : weight), 0);
    const without = (health: PlanHealth): number =>
      health.areas.reduce((sum, { value, weight }) => sum + (value ?? 0) * weight, 0) - quality(health);
    assert.equal(before.steps.length, 1);
    const gained = (100 * (without(after) - without(before))) / whole;
    assert.ok(Math.abs(gained - before.steps[0]!.gain) < 1e-9);
  });

  it('has no score where there is nothing to measure, and takes notes for nothing', () => {
    const empty = healthOf('project: { name: Empty }\n');
    assert.deepEqual([empty.score, empty.areas.filter(({ value }) => value !== null)], [null, []]);
    const noted = healthOf(`${project}issues: { i: { title: I } }\n`);
    assert.deepEqual(area(noted, 'risks'), [1, 1, 0, 0]);
  });

  it('takes money for one item, and what is told beside the items for more of them', () => {
    const health = healthOf(
      `${project}budget: { total: 1k, ledger: [a.csv, b.csv] }\nmilestones:\n  m: { title: M, needs: [x, y] }\n`,
    );
    assert.deepEqual(area(health, 'money'), [0.5, 1, 0, 1]);
    assert.deepEqual(area(health, 'plan'), [0, 1, 1, 0]);
  });
});
