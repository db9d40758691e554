import assert from 'node:assert/strict';
import { emptyPlan } from '../../../src/core/model/empty-plan';
import { unfinishedOf } from '../../../src/core/model/open-ends';
import type { Plan, Task } from '../../../src/core/model/plan';
import { sayBegun } from '../../../src/core/rules/begun-tasks';
import { analyseExample } from './analyse-example';

/** More than a call takes arguments. */
const wide = 200_000;

/** A phase of so many tasks, of which the last has begun and all others are done or dropped. */
function widePlan(): Plan {
  const text =
    'project: { name: T, start: 2026-05-04 }\ntasks: { p: { title: P, tasks: { a: { title: A } } } }\n';
  const { plan } = analyseExample({ plan: text });
  const [phase, one] = [plan.tasks.get('p')!, plan.tasks.get('a')!];
  const tasks = Array.from({ length: wide }, (_, i): Task => ({ ...one, id: `a${i}`, status: 'dropped' }));
  tasks.push({ ...one, id: 'last', title: 'Last', status: 'doing' });
  const children = tasks.map(({ id }) => id);
  return {
    ...emptyPlan,
    tasks: new Map([['p', { ...phase, children }], ...tasks.map((task): [string, Task] => [task.id, task])]),
  };
}

describe('phases of more tasks than a call takes arguments', () => {
  const plan = widePlan();

  it('say which of their tasks have begun', () => {
    assert.deepEqual(sayBegun(plan, ['p'])?.names, 'Last');
  });

  it('say which of their tasks is unfinished', () => {
    assert.deepEqual(unfinishedOf(plan, 'p'), { id: 'last', status: 'doing' });
  });
});
