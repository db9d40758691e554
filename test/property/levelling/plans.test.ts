/**
 * Levelling of whatever plan: the schedule of the levelled plan, computed as any other, has no overload that is not said
 * by name, and the same seed gives the same answer.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayOfMinute } from '../../../src/core/base/dates';
import type { Priority } from '../../../src/core/model/plan';
import { computeSchedule } from '../../../src/core/schedule/compute-schedule';
import { applyMoves, levelPlan } from '../../../src/core/schedule/levelling/level-plan';
import type { PlanLevellingOptions } from '../../../src/core/schedule/levelling/levelled-plan';
import { findOverloads } from '../../../src/core/schedule/levelling/overloads';
import type { SchedulePlan } from '../../../src/core/schedule/schedule-projection';
import { anyPlan, start } from '../schedule/random-plan';
import { runs } from '../runs';

const priorities: ReadonlyMap<string, Priority> = new Map([
  ['T1', 'high'],
  ['T2', 'low'],
  ['T5', 'critical'],
]);
const options = (seed: number): PlanLevellingOptions => ({ schedules: 12, seed, priorities });

/** Some assignments leave a choice. */
const choosy = fc
  .tuple(anyPlan, fc.array(fc.constantFrom('', 'ana', 'ben', 'cay', 'rig'), { minLength: 14, maxLength: 14 }))
  .map(([plan, others]): SchedulePlan => {
    const tasks = [...plan.tasks.values()].map((task, i) => ({
      ...task,
      assign: task.assign.map((one, k) =>
        k === 0 && others[i % 14] ? { ...one, alternatives: [others[i % 14]!] } : one,
      ),
    }));
    return { ...plan, tasks: new Map(tasks.map((task) => [task.id, task])) };
  });

/** The same plans, scheduled back from a finish that leaves more or less room. */
const backward = fc.tuple(choosy, fc.integer({ min: 5, max: 90 })).map(([plan, days]): SchedulePlan => {
  const finish = { day: start + days, time: null };
  return { ...plan, project: { ...plan.project, scheduleFrom: 'finish', finish } };
});

function checkLevelled(plan: SchedulePlan, seed: number): void {
  const result = levelPlan(plan, start, options(seed));
  const schedule = computeSchedule(applyMoves(plan, result.moves), start);
  const left = findOverloads(schedule, start);
  assert.deepEqual(
    result.after.map((overload) => ({ ...overload, causes: [] })),
    left.map((overload) => ({ ...overload, causes: [] })),
  );
  for (const { task, start: moment } of result.moves) {
    if (moment) assert.equal(dayOfMinute(schedule.tasks.get(task)!.start), moment.day, task);
  }
  for (const overload of result.after) {
    assert.ok(overload.causes.length > 0, JSON.stringify(overload));
  }
}

describe('levelling of a plan', () => {
  it('leaves no overload but what it names, and makes none worse', () => {
    fc.assert(fc.property(choosy, fc.nat(5), checkLevelled), runs(12));
  });

  it('does so where it is scheduled back from its finish', () => {
    fc.assert(fc.property(backward, fc.nat(5), checkLevelled), runs(12));
  });

  it('gives the same answer for the same seed', () => {
    fc.assert(
      fc.property(choosy, fc.nat(), (plan, seed) => {
        assert.deepEqual(levelPlan(plan, start, options(seed)), levelPlan(plan, start, options(seed)));
      }),
      runs(12),
    );
  });
});
