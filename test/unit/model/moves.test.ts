/** What stands in the way of a task into another state, by the workflow alone. */
import assert from 'node:assert/strict';
import { moveObstacles } from '../../../src/core/model/moves';
import { planOf } from '../../support/plan-of';

const plan = planOf(`workflow:
  states:
    todo: { kind: open, next: [doing] }
    doing: { kind: active, limit: 1, fields: [assign] }
    review: review
    done: done
team: { ana: { name: Ana } }
tasks:
  a: { title: A }
  b: { title: B, status: doing, assign: ana }
  c: { title: C, status: review, assign: ana }
`);

function check(id: string, state: string, ...expected: readonly string[]): void {
  const said = moveObstacles(plan, plan.tasks.get(id)!, state).map((one) => {
    if (one.kind === 'move') return `from ${one.from} to ${one.allowed.join()}`;
    return one.kind === 'limit' ? `${one.tasks} of ${one.limit}` : `no ${one.missing.fields.join()}`;
  });
  assert.deepEqual(said, expected);
}

describe('A move', () => {
  it('is hindered by the limit of the state and by what it asks to be filled in', () =>
    check('a', 'doing', '1 of 1', 'no assign'));
  it('is hindered where the workflow does not have it', () => check('a', 'done', 'from todo to doing'));
  it('is none where the task is in the state already, however full it is', () => check('b', 'doing'));
  it('from a state that leads anywhere is free', () => check('c', 'done'));
});
