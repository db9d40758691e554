/** Simulations at random: any plan of the schedule's own properties, with or without spread estimates and risks. */
import fc from 'fast-check';
import type { Duration, Estimate } from '../../../src/core/model/values';
import type { SchedulePlan, ScheduleTask } from '../../../src/core/schedule/schedule-projection';
import type { RiskEvent, SimulationInput } from '../../../src/core/schedule/simulation/simulation';
import { anyPlan, start } from '../schedule/random-plan';

/** Scheduled from the start or back from a finish, with retained logic or progress override. */
const frame = fc.record({
  finish: fc.option(fc.integer({ min: start, max: start + 90 }), { nil: null, freq: 1 }),
  retainLogic: fc.boolean(),
});
type Frame = typeof frame extends fc.Arbitrary<infer T> ? T : never;

function inputOf(
  plan: SchedulePlan,
  risks: readonly RiskEvent[],
  { finish, retainLogic }: Frame,
): SimulationInput {
  const project: SchedulePlan['project'] =
    finish === null
      ? plan.project
      : { ...plan.project, scheduleFrom: 'finish', finish: { day: finish, time: null } };
  return {
    plan: { ...plan, project },
    statusDay: start,
    schedule: { retainLogic },
    deadline: null,
    risks,
    costs: null,
    commonCauses: null,
    calibration: 1,
  };
}

export const certainInput: fc.Arbitrary<SimulationInput> = fc
  .tuple(anyPlan, frame)
  .map(([plan, how]) => inputOf(plan, [], how));

const shape = fc.record({
  down: fc.constantFrom(0, 0.25, 1),
  up: fc.constantFrom(0, 0.5, 3),
  kind: fc.constantFrom<ScheduleTask['estimate']>('pert', 'triangular', 'lognormal'),
});
type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

function widen(estimate: Estimate | null, { down, up }: Shape): Estimate | null {
  if (!estimate) return null;
  const times = (duration: Duration, factor: number): Duration => ({
    ...duration,
    amount: duration.amount * factor,
  });
  return {
    optimistic: times(estimate.optimistic, 1 - down),
    likely: estimate.likely,
    pessimistic: times(estimate.pessimistic, 1 + up),
  };
}

const risk: fc.Arbitrary<RiskEvent> = fc.record({
  id: fc.uuid(),
  probability: fc.constantFrom(0, 0.3, 1),
  affects: fc.array(
    fc.nat(13).map((i) => (i % 4 === 0 ? `P${i / 4}` : `T${i}`)),
    { maxLength: 3 },
  ),
  delay: fc.constantFrom(0, 60, 2400, -600),
  cost: fc.constantFrom(0, 5000),
});

export const uncertainInput: fc.Arbitrary<SimulationInput> = fc
  .tuple(anyPlan, fc.array(shape, { minLength: 14, maxLength: 14 }), fc.array(risk, { maxLength: 3 }), frame)
  .map(([plan, shapes, risks, how]) => {
    const tasks = [...plan.tasks.values()].map((task, i) => {
      const own = shapes[i % shapes.length]!;
      return {
        ...task,
        effort: widen(task.effort, own),
        duration: widen(task.duration, own),
        estimate: own.kind,
      };
    });
    return inputOf({ ...plan, tasks: new Map(tasks.map((task) => [task.id, task])) }, risks, how);
  });
