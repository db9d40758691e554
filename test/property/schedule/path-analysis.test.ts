import fc from 'fast-check';
import assert from 'node:assert/strict';
import { emptyPlan } from '../../../src/core/model/empty-plan';
import { compileCalendars } from '../../../src/core/schedule/compile-calendars';
import { computeDrags } from '../../../src/core/schedule/compute-drag';
import { computeSchedule, solvePlan } from '../../../src/core/schedule/compute-schedule';
import { forwardPass, scheduled } from '../../../src/core/schedule/forward-pass';
import { linkFacts } from '../../../src/core/schedule/link-facts';
import type { Network, Nodes } from '../../../src/core/schedule/network';
import { analysePaths } from '../../../src/core/schedule/path-analysis';
import type { Schedule } from '../../../src/core/schedule/schedule';
import { workedBetween } from '../../../src/core/schedule/work-calendar';
import { delayed, withTask } from './change-plan';
import { anyPlan, farPlan, livePlan, plainPlan, start } from './random-plan';
import { runs } from '../runs';

const { project: standard } = compileCalendars(emptyPlan, new Map());
const none = { amount: 0, unit: 'h', elapsed: false } as const;

describe('schedule: drag, float paths and links by themselves', () => {
  it('drag is what the finish gains when the task takes no time', () => {
    fc.assert(
      fc.property(plainPlan, (plan) => {
        const { finish, tasks } = computeSchedule(plan, start);
        const { drag } = analysePaths(plan, start);
        for (const task of plan.tasks.values()) {
          const effort = { optimistic: none, likely: none, pessimistic: none };
          const without = computeSchedule(withTask(plan, { ...task, effort }), start);
          const gain = Math.max(0, workedBetween(standard, without.finish, finish));
          assert.equal(drag.get(task.id), gain, task.id);
          if (gain > 0) assert.ok(tasks.get(task.id)!.critical);
        }
      }),
      runs(30),
    );
  });

  it('… on plans of every kind: what no driving chain goes round is all that has any', () => {
    fc.assert(
      fc.property(fc.oneof(anyPlan, livePlan, farPlan), (plan) => {
        const { built, solved, calendars } = solvePlan(plan, start, {});
        const { network } = built;
        const drags = computeDrags(network, solved, linkFacts(network, solved.early), calendars.project);
        const latest = ({ nodes }: Network, { state, finish }: typeof solved.early): number =>
          nodes.terms.reduce(
            (last, { aside }, n) => (!aside && state[n] === scheduled ? Math.max(last, finish[n]!) : last),
            -Infinity,
          );
        network.nodes.terms.forEach((terms, n) => {
          if (terms.joint || terms.progress.kind === 'finished' || solved.early.state[n] !== scheduled)
            return;
          const { progress } = terms;
          const rest: Partial<Nodes> =
            progress.kind === 'started'
              ? { terms: network.nodes.terms.with(n, { ...terms, progress: { ...progress, remaining: 0 } }) }
              : { duration: network.nodes.duration.with(n, 0) };
          const without = { ...network, nodes: { ...network.nodes, ...rest } };
          const gain = workedBetween(
            calendars.project,
            latest(without, forwardPass(without, solved.order, solved.into)),
            latest(network, solved.early),
          );
          assert.equal(drags[n], Math.max(0, gain), built.nodes[n]!.id);
        });
      }),
      runs(150),
    );
  });

  it('free float is the least float of the links that lead away, or what is left to the finish', () => {
    fc.assert(
      fc.property(plainPlan, (plan) => {
        const { tasks, finish } = computeSchedule(plan, start);
        const { needs } = analysePaths(plan, start);
        const least = new Map(
          [...tasks].map(([id, task]) => [id, workedBetween(standard, task.finish, finish)]),
        );
        for (const { predecessor, float } of [...needs.values()].flat())
          least.set(predecessor, Math.min(least.get(predecessor)!, float!));
        for (const [id, task] of tasks) assert.equal(task.freeFloat, least.get(id), id);
      }),
      runs(30),
    );
  });

  it('a driving link has no float, and without any the task lies at its own bound', () => {
    fc.assert(
      fc.property(plainPlan, (plan) => {
        const { tasks } = computeSchedule(plan, start);
        const { needs, drivenBy } = analysePaths(plan, start);
        for (const [id, task] of tasks) {
          for (const { driving, float } of needs.get(id) ?? []) if (driving) assert.equal(float, 0, id);
          const drivers = drivenBy.get(id)!.map((driver) => driver.task);
          if (task.driver.kind === 'task') assert.ok(drivers.includes(task.driver.task), id);
        }
      }),
      runs(30),
    );
  });

  it('path 1 holds the target, and the last task of a path may slip by its float and not by more', () => {
    fc.assert(
      fc.property(plainPlan, fc.nat(), (plan, draw) => {
        const ids = [...plan.tasks.keys()];
        const target = ids[draw % ids.length]!;
        const schedule = computeSchedule(plan, start);
        const paths = analysePaths(plan, start).paths(target, 100);
        assert.equal(paths[0]!.tasks.at(-1), target);
        const seen = paths.flatMap(({ tasks }) => tasks);
        assert.equal(new Set(seen).size, seen.length);
        const slip = (after: Schedule): number =>
          workedBetween(standard, schedule.tasks.get(target)!.finish, after.tasks.get(target)!.finish);
        paths.forEach(({ tasks, float }, i) => {
          if (i > 0) assert.ok(float >= paths[i - 1]!.float);
          assert.equal(slip(delayed(plan, schedule, tasks.at(-1)!, float)), 0, tasks.at(-1));
          assert.equal(slip(delayed(plan, schedule, tasks.at(-1)!, float + 60)), 60, tasks.at(-1));
        });
      }),
      runs(30),
    );
  });
});
