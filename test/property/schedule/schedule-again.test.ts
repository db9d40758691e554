/** A schedule that is computed from the one before it is the one from scratch, whatever was changed of its plan. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { computeSchedule } from '../../../src/core/schedule/compute-schedule';
import { scheduleAgain, type ScheduledPlan } from '../../../src/core/schedule/schedule-again';
import type { ScheduleTask } from '../../../src/core/schedule/schedule-projection';
import { runs } from '../runs';
import { withTask } from './change-plan';
import { anyPlan, latePlan, livePlan, start } from './random-plan';

const fields = [
  'effort',
  'effort',
  'effort',
  'duration',
  'assign',
  'start',
  'deadline',
  'status',
  'started',
  'progress',
  'remaining',
  'pause',
  'delay',
  'needs',
  'calendar',
] as const satisfies readonly (keyof ScheduleTask)[];

/** Of which task, which field, and whose value it gets. */
const step = fc.record({ task: fc.nat(), field: fc.constantFrom(...fields), from: fc.nat() });

describe('schedule: from the one before', () => {
  it('is the one from scratch, with the very tasks that have not changed', () => {
    let again = 0;
    let kept = 0;
    const plans = fc.oneof(livePlan, livePlan, livePlan, anyPlan, latePlan);
    fc.assert(
      fc.property(plans, fc.array(step, { minLength: 4, maxLength: 8 }), (first, steps) => {
        const holidays = new Map();
        let plan = first;
        let last: ScheduledPlan | null = null;
        for (const { task, field, from } of [{ task: 0, field: 'pause', from: 0 } as const, ...steps]) {
          const leaves = [...plan.tasks.values()].filter(({ children }) => children.length === 0);
          const changed = leaves[task % leaves.length]!;
          const giver = leaves[from % leaves.length]!;
          const needs = giver.needs.filter(({ predecessor }) => predecessor !== changed.id);
          plan = withTask(plan, { ...changed, [field]: field === 'needs' ? needs : giver[field] });
          const next: ScheduledPlan = scheduleAgain(plan, start, holidays, last);
          assert.deepEqual(next.schedule, computeSchedule(plan, start));
          if (next.passes.calendars === last?.passes.calendars) {
            again++;
            for (const [id, one] of next.schedule.tasks) {
              const old = last.schedule.tasks.get(id);
              if (old === one) kept++;
              else assert.notDeepEqual(one, old);
            }
          }
          last = next;
        }
      }),
      runs(25),
    );
    assert.ok(again > 20 && kept > again, `${again} from the one before, ${kept} tasks kept`);
  });
});
