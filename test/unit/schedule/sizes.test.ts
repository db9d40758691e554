import assert from 'node:assert/strict';
import { monday, scheduleOf } from './support/check-schedule';
import { parseDay } from '../../../src/core/base/dates';
import { buildNetwork } from '../../../src/core/schedule/build-network';
import { compileCalendars } from '../../../src/core/schedule/compile-calendars';
import { computeSchedule, networkDates } from '../../../src/core/schedule/compute-schedule';
import { scheduled } from '../../../src/core/schedule/forward-pass';
import type { Schedule } from '../../../src/core/schedule/schedule';
import { scheduleProjection, type SchedulePlan } from '../../../src/core/schedule/schedule-projection';
import { solveNetwork } from '../../../src/core/schedule/solve-network';
import { parsePlan } from '../../../src/core/syntax/parse-plan';
import { planOf } from '../../support/plan-of';

const tasks = (count: number, fields: (i: number) => string): string =>
  `tasks:\n${Array.from({ length: count }, (_, i) => `  T${i}: { title: T, effort: 1h${fields(i)} }`).join('\n')}`;

/** Layers of ten: links of all types, lags of all kinds, constraints and deadlines. */
function layered(i: number): string {
  const first = 10 * (Math.floor(i / 10) - 1);
  if (first < 0) return '';
  const types = ['FS', 'SS+1h', 'FF+50%', 'FS+1ed', 'SF', 'FS', 'FS', 'FS'];
  const needs = [1, 3, 7].map((step, k) => `T${first + ((i * step) % 10)} ${types[(i + k) % 8]!}`);
  const deadline = i % 9 === 0 ? ', deadline: 2027-01-01' : '';
  return `, needs: [${[...new Set(needs)].join(', ')}]${deadline}`;
}

function networkOf(text: string): ReturnType<typeof buildNetwork> {
  const { plan, problems } = parsePlan([
    { path: 'project.yaml', role: 'root', text: `project: { name: P, start: 2026-01-05 }\n${text}` },
  ]);
  assert.deepEqual(problems, []);
  const projection = scheduleProjection(plan);
  const calendars = compileCalendars(projection, new Map());
  return buildNetwork(projection, calendars, networkDates(projection, 20_458, calendars, true));
}

describe('schedule: large and tangled plans', () => {
  it('follows a long chain without running out of stack', () => {
    const schedule = scheduleOf({ plan: tasks(1500, (i) => (i > 0 ? `, needs: T${i - 1}` : '')) });
    assert.equal(schedule.tasks.size, 1500);
    assert.ok([...schedule.tasks.values()].every((task) => task.critical && task.totalFloat === 0));
  });

  it('names a long ring as one cycle', () => {
    const schedule = scheduleOf({ plan: tasks(1500, (i) => `, needs: T${(i + 1499) % 1500}`) });
    assert.deepEqual(
      schedule.cycles.map((cycle) => [cycle.length, cycle[0], cycle[1]]),
      [[1500, 'T0', 'T1']],
    );
  });

  it('looks at nodes and links as often for each task of a large network as of a small one', () => {
    const looks = (count: number): number => {
      let seen = 0;
      const counted = <T extends object>(values: T): T =>
        new Proxy(values, {
          get(target, key) {
            if (typeof key === 'string' && key !== 'length' && key in target) seen++;
            return Reflect.get(target, key) as unknown;
          },
        });
      const { network } = networkOf(tasks(count, layered));
      const { from, to, type, lag } = network.links;
      const links = { from: counted(from), to: counted(to), type: counted(type), lag: counted(lag) };
      const { terms, duration, earliestStart } = network.nodes;
      const nodes = {
        terms: counted(terms),
        duration: counted(duration),
        earliestStart: counted(earliestStart),
      };
      const { early, late } = solveNetwork(
        { ...network, nodes: { ...network.nodes, ...nodes }, links: { ...network.links, ...links } },
        0,
      );
      assert.ok(early.state.every((state) => state === scheduled));
      assert.ok(late.totalFloat.some((float) => float === 0) && late.totalFloat.some((float) => float > 0));
      return seen / (network.nodes.count + network.links.count);
    };
    const [small, large] = [looks(200), looks(1000)];
    assert.ok(small > 1 && small < 20, `${small} looks`);
    assert.ok(large < 1.05 * small, `${large} looks after ${small}`);
  });

  it('finds predecessors anew where tasks are put in the place of others', () => {
    const [before, after] = ['B', 'C'].map((needed) =>
      scheduleProjection(
        planOf(`tasks:
  A: { title: A, effort: 1d }
  B: { title: B, effort: 2d }
  C: { title: C, effort: 3d }
  D: { title: D, effort: 1d, needs: [A, ${needed}] }
milestones: { M: { title: M, needs: D } }`),
      ),
    ) as [SchedulePlan, SchedulePlan];
    const [fewer, later] = [new Map(before.tasks), new Map(after.tasks)];
    for (const tasks of [fewer, later]) tasks.delete('A');
    const day = parseDay(monday)!;
    const scheduleWith = (plan: SchedulePlan): Schedule => computeSchedule(plan, day);
    assert.deepEqual(scheduleWith({ ...before, tasks: after.tasks }), scheduleWith(after));
    assert.deepEqual(scheduleWith({ ...before, tasks: later }), scheduleWith({ ...after, tasks: later }));
    assert.deepEqual(
      scheduleWith(
        structuredClone({ ...before, tasks: new Map(before.tasks), milestones: new Map(before.milestones) }),
      ),
      scheduleWith(before),
    );
    assert.equal(scheduleWith({ ...after, tasks: fewer }).tasks.get('D')!.driver.kind, 'task');
    assert.notDeepEqual(scheduleWith(before), scheduleWith(after));
  });

  it('cuts off the loads of centuries, not the dates', () => {
    const plan = `
team: { ana: { name: Ana } }
tasks: { A: { title: A, duration: 210000w, assign: ana }, B: { title: B, effort: 1d, assign: ana, needs: A } }`;
    const schedule = scheduleOf({ plan });
    assert.equal(schedule.tasks.get('B')!.duration, 480);
    assert.ok(schedule.loads.get('ana')!.length <= 1_000_000);
  });
});
