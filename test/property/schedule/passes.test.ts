import fc from 'fast-check';
import assert from 'node:assert/strict';
import { startOfDay, type Minute } from '../../../src/core/base/dates';
import { minutesOf } from '../../../src/core/model/durations';
import { compileCalendars } from '../../../src/core/schedule/compile-calendars';
import { buildNetwork } from '../../../src/core/schedule/build-network';
import { computeSchedule, networkDates } from '../../../src/core/schedule/compute-schedule';
import { crewsOf } from '../../../src/core/schedule/lower-crew';
import type { SchedulePlan, ScheduleTask } from '../../../src/core/schedule/schedule-projection';
import { solveNetwork } from '../../../src/core/schedule/solve-network';
import { workedBetween } from '../../../src/core/schedule/work-calendar';
import { afterLag } from '../../../src/core/schedule/link-dates';
import { fromFinish, lagOf, toStart, typeOf } from '../../../src/core/schedule/links';
import { scheduled } from '../../../src/core/schedule/forward-pass';
import { delayed, slip, withTask } from './change-plan';
import { anyPlan, farPlan, latePlan, livePlan, plainPlan, start } from './random-plan';
import { runs } from '../runs';

describe('schedule: theorems of the critical path method, on their class', () => {
  it('free float <= total float, and both are never negative', () => {
    fc.assert(
      fc.property(plainPlan, (plan) => {
        for (const task of computeSchedule(plan, start).tasks.values()) {
          assert.ok(
            task.freeFloat >= 0 && task.freeFloat <= task.totalFloat,
            JSON.stringify({ ...task, workByPerson: 0 }),
          );
        }
      }),
      runs(45),
    );
  });

  it('something is critical, and delaying it by d moves the finish by d', () => {
    fc.assert(
      fc.property(plainPlan, fc.integer({ min: 1, max: 2000 }), (plan, minutes) => {
        const schedule = computeSchedule(plan, start);
        const critical = [...schedule.tasks.values()].filter((task) => task.critical);
        assert.ok(critical.length > 0);
        for (const task of critical)
          assert.equal(slip(schedule, delayed(plan, schedule, task.id, minutes)), minutes);
      }),
      runs(45),
    );
  });

  it('a task with total float f can be delayed by f and not by more', () => {
    fc.assert(
      fc.property(plainPlan, (plan) => {
        const schedule = computeSchedule(plan, start);
        for (const task of schedule.tasks.values()) {
          assert.equal(slip(schedule, delayed(plan, schedule, task.id, task.totalFloat)), 0);
          assert.equal(slip(schedule, delayed(plan, schedule, task.id, task.totalFloat + 60)), 60);
        }
      }),
      runs(45),
    );
  });

  it('a task delayed by its free float moves no other task', () => {
    fc.assert(
      fc.property(plainPlan, (plan) => {
        const schedule = computeSchedule(plan, start);
        for (const { id, freeFloat } of schedule.tasks.values()) {
          const after = delayed(plan, schedule, id, freeFloat);
          for (const other of schedule.tasks.values()) {
            if (other.id !== id) assert.equal(after.tasks.get(other.id)!.start, other.start);
          }
        }
      }),
      runs(45),
    );
  });

  it('one more link never finishes earlier', () => {
    fc.assert(
      fc.property(plainPlan, fc.nat(), fc.nat(), (plan, a, b) => {
        const tasks = [...plan.tasks.values()];
        const [i, j] = [a % tasks.length, b % tasks.length];
        if (i >= j) return;
        const link = { predecessor: tasks[i]!.id, type: 'FS', lag: null } as const;
        const more = withTask(plan, { ...tasks[j]!, needs: [...tasks[j]!.needs, link] });
        assert.ok(computeSchedule(more, start).finish >= computeSchedule(plan, start).finish);
      }),
      runs(45),
    );
  });

  it('one more task never finishes earlier', () => {
    fc.assert(
      fc.property(plainPlan, plainPlan, fc.nat(), (plan, other, draw) => {
        const added = [...other.tasks.values()][draw % other.tasks.size]!;
        // Before some of the tasks that are there, and after others of them.
        const tasks = [...plan.tasks.values()];
        const at = draw % (tasks.length + 1);
        const needs = added.needs.filter(({ predecessor }) =>
          tasks.slice(0, at).some(({ id }) => id === predecessor),
        );
        const link = { predecessor: 'new', type: 'FS', lag: null } as const;
        const after = tasks.map((task, i) =>
          i >= at && (i + draw) % 3 === 0 ? { ...task, needs: [...task.needs, link] } : task,
        );
        const more = {
          ...plan,
          tasks: new Map([...after, { ...added, id: 'new', needs }].map((task) => [task.id, task])),
        };
        assert.ok(computeSchedule(more, start).finish >= computeSchedule(plan, start).finish);
      }),
      runs(45),
    );
  });

  it('shifting the start by whole weeks shifts everything', () => {
    fc.assert(
      fc.property(plainPlan, fc.integer({ min: 1, max: 500 }), (plan, weeks) => {
        const moved = {
          ...plan,
          project: { ...plan.project, start: { day: start + 7 * weeks, time: null } },
        };
        const [here, there] = [computeSchedule(plan, start), computeSchedule(moved, start)];
        for (const task of here.tasks.values()) {
          const other = there.tasks.get(task.id)!;
          assert.deepEqual(
            [other.start, other.finish, other.lateFinish].map((minute) => minute - 7 * weeks * 1440),
            [task.start, task.finish, task.lateFinish],
          );
          assert.equal(other.totalFloat, task.totalFloat);
        }
      }),
      runs(45),
    );
  });
});

describe('schedule: what always holds', () => {
  it('every task is scheduled or says why not, with finite dates in order', () => {
    fc.assert(
      fc.property(fc.oneof(anyPlan, livePlan, farPlan), (plan) => {
        const schedule = computeSchedule(plan, start);
        for (const id of plan.tasks.keys()) {
          const task = schedule.tasks.get(id);
          assert.equal(task === undefined, schedule.unscheduled.has(id));
          if (!task) continue;
          for (const minute of [
            task.start,
            task.finish,
            task.lateStart,
            task.lateFinish,
            task.totalFloat,
            task.work,
          ]) {
            assert.ok(Number.isSafeInteger(minute), `${id} ${JSON.stringify({ ...task, workByPerson: 0 })}`);
          }
          assert.ok(task.start <= task.finish, id);
          assert.ok(task.earlyStart <= task.start || task.kind === 'summary', id);
          assert.ok(task.remainingWork >= 0 && task.remainingWork <= task.work, id);
        }
      }),
      runs(45),
    );
  });

  it('no task starts before the status date, its predecessors and its constraints allow', () => {
    fc.assert(
      fc.property(fc.oneof(anyPlan, livePlan, farPlan), (plan) => {
        const schedule = computeSchedule(plan, start);
        for (const task of plan.tasks.values()) {
          const scheduled = schedule.tasks.get(task.id);
          if (!scheduled || !isUntouched(task)) continue;
          assert.ok(scheduled.start >= startOfDay(start), task.id);
          if (task.start?.kind === 'not-before' || task.start?.kind === 'on') {
            const { day, time } = task.start.moment;
            assert.ok(scheduled.start >= startOfDay(day) + (time ?? 0), task.id);
          }
          for (const { predecessor, type, lag } of task.needs) {
            const before = schedule.tasks.get(predecessor);
            if (!before || lag?.kind === 'percent' || isDropped(plan, predecessor)) continue;
            if (lag && !lag.duration.elapsed) continue;
            const base: Minute = type === 'FS' || type === 'FF' ? before.finish : before.start;
            const bound = base + (lag ? minutesOf(lag.duration, 8) : 0);
            const message = `${predecessor} ${type} > ${task.id}`;
            if (type === 'FS' || type === 'SS') assert.ok(scheduled.start >= bound, message);
            // A finish is met in the successor's own working time: any of its minutes until then are worked.
            else assert.ok(scheduled.finish >= bound || isIdle(plan, task, scheduled.finish, bound), message);
          }
        }
      }),
      runs(45),
    );
  });

  it('what is moved as late as possible still keeps every link and moves nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(livePlan, latePlan), (plan) => {
        const calendars = compileCalendars(plan, new Map());
        const dates = networkDates(plan, start, calendars);
        const built = buildNetwork(plan, calendars, dates);
        const { nodes, links } = built.network;
        const { early, placed, order, into } = solveNetwork(built.network, dates.start.point);
        const at = { start: placed.start.slice(), finish: placed.finish.slice() };
        for (const n of order) {
          const node = nodes.terms[n]!;
          const duration = nodes.duration[n]!;
          const earliestStart = nodes.earliestStart[n]!;
          if (early.state[n] !== scheduled) continue;
          let reached = -Infinity;
          for (let k = into.at[n]!; k < into.at[n + 1]!; k++) {
            const i = into.index[k]!;
            const from = into.node[k]!;
            const lag = lagOf(links, i);
            const base = fromFinish(links, i) ? at.finish[from]! : at.start[from]!;
            if (base === -Infinity || lag?.kind === 'percent') continue;
            const date = afterLag(lag, base, early.lagMinutes[i]!, false);
            reached = Math.max(reached, date);
            if (node.joint || node.progress.kind !== 'none') continue;
            const message = `${built.nodes[from]!.id} ${typeOf(links, i)} > ${built.nodes[n]!.id}`;
            // A lead is met in its own working time: 17:00 and 08:00 the next day are the same there.
            const isMet = lag?.kind === 'working' && workedBetween(lag.calendar, placed.start[n]!, date) <= 0;
            if (toStart(links, i)) assert.ok(placed.start[n]! >= date || isMet, message);
            else if (duration === 0) assert.ok(placed.finish[n]! >= date, message);
            else assert.ok(workedBetween(node.timeline, placed.finish[n]!, date) <= 0, message);
          }
          if (node.joint) at.start[n] = at.finish[n] = Math.max(reached, earliestStart);
          const isFree = node.joint || (node.asLateAsPossible && node.progress.kind === 'none');
          if (!isFree) assert.equal(placed.start[n], early.start[n]);
        }
      }),
      runs(45),
    );
  });

  it('scheduled back from a finish: the same dates, with floats from where the first task lies', () => {
    fc.assert(
      fc.property(latePlan, (plan) => {
        const calendars = compileCalendars(plan, new Map());
        const dates = networkDates(plan, start, calendars);
        const built = buildNetwork(plan, calendars, dates);
        const { placed, early } = solveNetwork(built.network, dates.start.point);
        const { tasks } = computeSchedule(plan, start);
        // Who works when they meet spans less than who works alone: a share of it may be less for a later start.
        const hasShares = built.network.links.lags.some(({ kind }) => kind === 'percent');
        built.nodes.forEach(({ id, kind }, n) => {
          const task = tasks.get(id);
          if (kind === 'joint' || !task) return;
          assert.deepEqual([task.start, task.finish], [placed.start[n], placed.finish[n]], id);
          assert.ok(task.earlyStart <= task.start, id);
          assert.ok(hasShares || task.earlyStart >= early.start[n]!, id);
        });
      }),
      runs(45),
    );
  });

  it('the work of all people is the work of the task, and the loads are the work of the people', () => {
    fc.assert(
      fc.property(fc.oneof(anyPlan, livePlan), (plan) => {
        const schedule = computeSchedule(plan, start);
        // Done work counts before the status date only; what is still to be worked counts all of it.
        const expected = new Map<string, { least: number; most: number }>();
        for (const task of schedule.tasks.values()) {
          const own = [...task.workByPerson].filter(([id]) => plan.team.get(id)!.kind === 'person');
          const sum = own.reduce((total, [, work]) => total + work, 0);
          if (task.kind === 'task' && own.length > 0) assert.equal(sum, task.work, task.id);
          if (task.kind !== 'task') continue;
          for (const [id, work] of task.workByPerson) {
            const { least, most } = expected.get(id) ?? { least: 0, most: 0 };
            const rest = task.work === 0 ? 0 : Math.round((work * task.remainingWork) / task.work);
            expected.set(id, { least: least + rest, most: most + work });
          }
        }
        for (const [id, { least, most }] of expected) {
          const load = (schedule.loads.get(id) ?? []).reduce((total, day) => total + day.work, 0);
          assert.ok(least <= load && load <= most, `${id}: ${least} <= ${load} <= ${most}`);
        }
      }),
      runs(45),
    );
  });

  it('the same plan gives the same schedule', () => {
    fc.assert(
      fc.property(fc.oneof(anyPlan, livePlan), (plan) => {
        assert.deepEqual(computeSchedule(plan, start), computeSchedule(structuredClone(plan), start));
      }),
      runs(25),
    );
  });
});

function isDropped(plan: SchedulePlan, id: string): boolean {
  const task = plan.tasks.get(id)!;
  return task.status === 'dropped' || (task.parent !== null && isDropped(plan, task.parent));
}

/** Nobody of the task works between two minutes. */
function isIdle(plan: SchedulePlan, task: ScheduleTask, from: Minute, to: Minute): boolean {
  const calendars = compileCalendars(plan, new Map());
  const crew = crewsOf(plan, calendars)(task, task.calendar);
  return workedBetween(crew.terms.timeline, from, to) <= 0;
}

function isUntouched(task: ScheduleTask): boolean {
  return (
    task.children.length === 0 &&
    (task.status === 'todo' || task.status === 'blocked') &&
    task.started === null &&
    task.finished === null &&
    (task.progress ?? 0) === 0
  );
}
