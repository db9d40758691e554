import assert from 'node:assert/strict';
import { whyFinish, whyStart, type WhyStep } from '../../../src/core/schedule/why';
import { sayDriver, scheduleOf } from './support/check-schedule';

const plan = `
team: { ben: { name: Ben, away: [2026-01-12..2026-01-13] } }
tasks:
  P:
    title: P
    tasks:
      A: { title: A, effort: 2d }
      B: { title: B, effort: 3d, needs: A }
      X: { title: X, effort: 1d }
  Q:
    title: Q
    needs: P
    tasks:
      C: { title: C, effort: 1d, assign: ben }
      D: { title: D, effort: 1d, needs: C SS+1d }
  E: { title: E, effort: 1d, start: not-before 2026-01-07 }
  F: { title: F, effort: 1d, needs: E, finish: not-before 2026-01-30 }
milestones:
  M: { title: M, needs: [Q] }`;

function checkChain(steps: readonly WhyStep[], expected: readonly string[]): void {
  assert.deepEqual(
    steps.map((step) => `${step.task}: ${sayDriver(step.because)}`),
    expected,
  );
}

describe('schedule: why a date is what it is', () => {
  const schedule = scheduleOf({ plan });

  it('follows drivers through phases, lags and absences to the start', () => {
    checkChain(whyFinish(schedule, 'M'), [
      'M: D FS',
      'D: C SS',
      'C: ben away after B FS',
      'B: A FS',
      'A: project-start',
    ]);
  });

  it('explains the finish of a phase by its last task, and its start by its first', () => {
    checkChain(whyFinish(schedule, 'P'), ['P: B FF', 'B: A FS', 'A: project-start']);
    checkChain(whyStart(schedule, 'P'), ['P: project-start']);
  });

  it('ends at a constraint', () => {
    checkChain(whyFinish(schedule, 'E'), ['E: task/E/start']);
    checkChain(whyFinish(schedule, 'F'), ['F: task/F/finish']);
  });

  it('ends at the status date or an actual date', () => {
    const running = scheduleOf({
      plan: `
tasks:
  A: { title: A, effort: 2d, status: doing, started: 2026-01-06 }
  B: { title: B, effort: 1d, needs: A }`,
      status: '2026-01-14',
    });
    checkChain(whyFinish(running, 'B'), ['B: A FS', 'A: status-date']);
    checkChain(whyStart(running, 'A'), ['A: actual']);
  });

  it('has nothing to say about what is not scheduled', () => {
    assert.deepEqual(whyFinish(schedule, 'nobody'), []);
  });
});
