import assert from 'node:assert/strict';
import { scheduleOf } from './support/check-schedule';
import { adjacency, type NetworkLink } from '../../../src/core/schedule/network';
import { orderNodes } from '../../../src/core/schedule/order-nodes';

const tasks = (count: number, fields: (i: number) => string): string =>
  `tasks:\n${Array.from({ length: count }, (_, i) => `  T${i}: { title: T, effort: 1h${fields(i)} }`).join('\n')}`;

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

  it('looks at every link of an order as often in a large network as in a small one', () => {
    const looks = (count: number): number => {
      let seen = 0;
      const links = Array.from({ length: 3 * count }, (_, i): NetworkLink => {
        const to = 1 + (i % (count - 1));
        return { from: (i * 7919) % to, to, type: 'FS', lag: null };
      });
      const isWaiting = (): boolean => ++seen > 0;
      const { order } = orderNodes(
        count,
        links,
        isWaiting,
        adjacency(count, links, 'to'),
        adjacency(count, links, 'from'),
      );
      assert.equal(order.length, count);
      return seen / count;
    };
    assert.equal(looks(20_000), looks(200));
  });

  it('cuts off the loads of centuries, not the dates', () => {
    const plan = `
team: { ana: { name: Ana } }
tasks: { A: { title: A, duration: 300000w, assign: ana }, B: { title: B, effort: 1d, assign: ana, needs: A } }`;
    const schedule = scheduleOf({ plan });
    assert.equal(schedule.tasks.get('B')!.duration, 480);
    assert.ok(schedule.loads.get('ana')!.length <= 1_000_000);
  });
});
