/** What is written when a task changes its state. */
import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/base/dates';
import { standardWorkflow } from '../../../src/core/model/states';
import { stateEdits } from '../../../src/core/model/state-edits';
import type { Task } from '../../../src/core/model/plan';

const today = parseDay('2026-05-04')!;
const day = { day: parseDay('2026-04-01')!, time: null };

function check(from: Partial<Task>, to: string, ...expected: readonly string[]): void {
  checkOverruled(null, from, to, ...expected);
}

function checkOverruled(
  reason: string | null,
  from: Partial<Task>,
  to: string,
  ...expected: readonly string[]
): void {
  const task = {
    id: 'a',
    status: 'todo',
    started: null,
    finished: null,
    progress: null,
    remaining: null,
    waived: new Map(),
    ...from,
  } as Task;
  const written = stateEdits({ workflow: standardWorkflow }, task, to, today, reason).map((edit) => {
    assert.ok(edit.kind === 'set' || edit.kind === 'remove');
    return `${edit.address.join('/')}${edit.kind === 'set' ? `=${edit.value as string}` : ' out'}`;
  });
  assert.deepEqual(written, expected);
}

describe('A change of state writes', () => {
  it('the day of the start on the way into work', () =>
    check({}, 'doing', 'task/a/status=doing', 'task/a/started=2026-05-04'));
  it('no second start', () => check({ started: day }, 'doing', 'task/a/status=doing'));
  it('both days where work that was never started is done', () =>
    check({}, 'done', 'task/a/status=done', 'task/a/started=2026-05-04', 'task/a/finished=2026-05-04'));
  it('the end beside the start that stands', () =>
    check({ status: 'doing', started: day }, 'done', 'task/a/status=done', 'task/a/finished=2026-05-04'));
  it('an end that does not lie before the start', () =>
    check(
      { status: 'doing', started: { day: today + 1, time: null } },
      'done',
      'task/a/status=done',
      'task/a/finished=2026-05-05',
    ));
  it('no work left where it is done', () =>
    check(
      { status: 'doing', started: day, progress: 0.4, remaining: { amount: 2, unit: 'd', elapsed: false } },
      'done',
      'task/a/status=done',
      'task/a/finished=2026-05-04',
      'task/a/progress out',
      'task/a/remaining out',
    ));
  it('nothing over figures that say it is done', () =>
    check(
      { status: 'doing', started: day, progress: 1, remaining: { amount: 0, unit: 'd', elapsed: false } },
      'done',
      'task/a/status=done',
      'task/a/finished=2026-05-04',
    ));
  it('nothing but the state for blocked', () =>
    check({ status: 'doing', started: day }, 'blocked', 'task/a/status=blocked'));
  it('no end where done work is taken up again', () =>
    check(
      { status: 'done', started: day, finished: day },
      'doing',
      'task/a/status=doing',
      'task/a/finished out',
    ));
  it('neither day where work goes back to the start', () =>
    check(
      { status: 'done', started: day, finished: day },
      'todo',
      'task/a/status=todo',
      'task/a/started out',
      'task/a/finished out',
    ));
  it('nothing where nothing changes', () => check({ status: 'doing', started: day }, 'doing'));
  it('why the limit of the new state does not hold', () =>
    checkOverruled(
      'the client waits',
      { status: 'review', started: day },
      'doing',
      'task/a/status=doing',
      'task/a/waived/limit=the client waits',
    ));
  it('no reason any more where the state is left that it was said of', () => {
    const waived = new Map([['limit', 'the client waits']]);
    check({ status: 'doing', started: day, waived }, 'review', 'task/a/status=review', 'task/a/waived out');
    check({ status: 'doing', started: day, waived }, 'doing');
    const more = new Map([...waived, ['other', 'it does']]);
    check(
      { status: 'doing', started: day, waived: more },
      'review',
      'task/a/status=review',
      'task/a/waived/limit out',
    );
  });
});
