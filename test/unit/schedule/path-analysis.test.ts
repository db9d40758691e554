import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/base/dates';
import { analysePaths, type PathAnalysis } from '../../../src/core/schedule/path-analysis';
import { scheduleProjection } from '../../../src/core/schedule/schedule-projection';
import { planOf } from '../../support/plan-of';
import { monday } from './support/check-schedule';

function analysisOf(plan: string, status = monday): PathAnalysis {
  return analysePaths(scheduleProjection(planOf(plan)), parseDay(status)!);
}

/** Two branches into a milestone, and one that leads past it. */
const branches = `
tasks:
  A: { title: A, effort: 2d }
  B: { title: B, effort: 3d, needs: A }
  C: { title: C, effort: 1d, needs: A }
  D: { title: D, effort: 1d, needs: [B, C] }
  E: { title: E, effort: 4d }
milestones:
  M: { title: M, needs: [D] }
  N: { title: N, needs: [C, E] }`;

describe('schedule: links by themselves', () => {
  const needsOf = (plan: string, id: string, status?: string): readonly string[] =>
    (analysisOf(plan, status).needs.get(id) ?? []).map(
      ({ predecessor, type, lag, driving, float }) =>
        `${predecessor} ${type}${lag === 0 ? '' : ` ${lag}`}: ${float}${driving ? ', drives' : ''}`,
    );

  it('say which drives, and how far each predecessor may slip', () => {
    assert.deepEqual(needsOf(branches, 'D'), ['B FS: 0, drives', 'C FS: 960']);
    assert.deepEqual(needsOf(branches, 'N'), ['C FS: 480', 'E FS: 0, drives']);
  });

  it('drive together where they end together', () => {
    const plan = `tasks:
  A: { title: A, effort: 2d }
  B: { title: B, effort: 2d }
  C: { title: C, effort: 1d }
  D: { title: D, effort: 1d, needs: [A, B, C] }`;
    assert.deepEqual(needsOf(plan, 'D'), ['A FS: 0, drives', 'B FS: 0, drives', 'C FS: 480']);
    assert.deepEqual(analysisOf(plan).drivenBy.get('D'), [
      { task: 'A', type: 'FS' },
      { task: 'B', type: 'FS' },
    ]);
  });

  it('do not drive work that goes on in spite of them', () => {
    const plan = (outOfSequence: string): string => `
project: { name: T, start: 2026-01-05, out-of-sequence: ${outOfSequence} }
tasks:
  A: { title: A, effort: 4d }
  B: { title: B, effort: 4d, needs: A, status: doing, started: 2026-01-05, remaining: 1d }`;
    assert.deepEqual(needsOf(plan('retained-logic'), 'B'), ['A FS: 0, drives']);
    assert.deepEqual(needsOf(plan('progress-override'), 'B'), ['A FS: null']);
  });

  it('of every type, with lags of every kind', () => {
    const plan = (needs: string): string => `tasks:
  A: { title: A, effort: 4d }
  B: { title: B, effort: 4d, start: not-before 2026-01-07 }
  X: { title: X, effort: 2d, needs: [${needs}] }`;
    // A 5–8 January, B 7–12 January.
    assert.deepEqual(needsOf(plan('A SS+1d, B SS'), 'X'), ['A SS 480: 480', 'B SS: 0, drives']);
    assert.deepEqual(needsOf(plan('A FF, B FF-1d'), 'X'), ['A FF: 480', 'B FF -480: 0, drives']);
    assert.deepEqual(needsOf(plan('A SF, B SF'), 'X'), ['A SF: 960', 'B SF: 0, drives']);
    assert.deepEqual(needsOf(plan('A FS+50%, B FS-2d'), 'X'), ['A FS 960: 0, drives', 'B FS -960: 960']);
    assert.deepEqual(needsOf(plan('A FS+3ed'), 'X'), ['A FS 4320: 0, drives']);
  });

  it('drive nothing that a constraint or the status date holds back', () => {
    const plan = `tasks:
  A: { title: A, effort: 1d }
  B: { title: B, effort: 1d, needs: A, start: not-before 2026-01-08 }
  C: { title: C, effort: 1d, needs: A, status: doing, started: 2026-01-05 }
  D: { title: D, effort: 1d, needs: A, status: done, started: 2026-01-05, finished: 2026-01-05 }`;
    assert.deepEqual(needsOf(plan, 'B'), ['A FS: 960']);
    assert.deepEqual(needsOf(plan, 'C'), ['A FS: 0, drives']);
    assert.deepEqual(needsOf(plan, 'D'), ['A FS: null']);
  });

  it('from and to phases: the tasks that drive, and the float of the whole', () => {
    const plan = `tasks:
  P: { title: P, tasks: { A: { title: A, effort: 1d }, B: { title: B, effort: 2d } } }
  X: { title: X, effort: 3d }
  Q: { title: Q, needs: [P, X], tasks: { C: { title: C, effort: 1d } } }`;
    assert.deepEqual(needsOf(plan, 'Q'), ['P FS: 480', 'X FS: 0, drives']);
    assert.deepEqual(analysisOf(plan).drivenBy.get('C'), [{ task: 'X', type: 'FS' }]);
    const one = plan.replace('[P, X]', '[P]');
    assert.deepEqual(needsOf(one, 'Q'), ['P FS: 0, drives']);
    assert.deepEqual(analysisOf(one).drivenBy.get('C'), [{ task: 'B', type: 'FS' }]);
  });
});

describe('schedule: drag', () => {
  const dragOf = (plan: string, status?: string): Record<string, number | null> =>
    Object.fromEntries([...analysisOf(plan, status).drag].filter(([, drag]) => drag !== 0));

  it('is the smaller of its duration and the float of what runs beside it', () => {
    // A 2 d, then B 3 d beside C 1 d (float 2 d), then D 1 d; all of it beside E 4 d (float 2 d).
    assert.deepEqual(dragOf(branches), { A: 960, B: 960, D: 480 });
  });

  it('is nothing where another chain is as long', () => {
    assert.deepEqual(dragOf('tasks: { A: { title: A, effort: 2d }, B: { title: B, effort: 2d } }'), {});
  });

  it('counts what remains of started work, and nothing of what is done', () => {
    const plan = `tasks:
  A: { title: A, effort: 2d, status: done, started: 2026-01-05, finished: 2026-01-06 }
  B: { title: B, effort: 4d, needs: A, status: doing, started: 2026-01-07, remaining: 1d }
  C: { title: C, effort: 2d, needs: B }`;
    assert.deepEqual(dragOf(plan, '2026-01-14'), { B: 480, C: 960 });
  });

  it('is nothing where the plan is scheduled back from a finish that all of it reaches early', () => {
    const plan = `
project: { name: T, start: 2026-01-05, schedule-from: finish, finish: 2026-01-30 }
tasks:
  A: { title: A, effort: 4d, status: doing, started: 2026-01-05, remaining: 3d }`;
    assert.deepEqual(dragOf(plan), {});
  });

  it('knows start-to-start: work that others do not wait for has no drag of its own', () => {
    const plan = `tasks:
  A: { title: A, effort: 3d }
  B: { title: B, effort: 4d, needs: A SS+1d }`;
    assert.deepEqual(dragOf(plan), { B: 960 });
  });
});

describe('schedule: float paths', () => {
  const pathsInto = (plan: string, target: string | null, status?: string): readonly string[] =>
    analysisOf(plan, status)
      .paths(target, 10)
      .map(({ tasks, float, joins }) => `${float}: ${tasks.join(' ')}${joins === null ? '' : ` > ${joins}`}`);

  it('into a milestone: the driving path, then the next by float', () => {
    assert.deepEqual(pathsInto(branches, 'M'), ['0: A B D M', '960: C > D']);
    assert.deepEqual(pathsInto(branches, 'N'), ['0: E N', '480: A C > N']);
  });

  it('into the finish, over all ends', () => {
    assert.deepEqual(pathsInto(branches, null), ['0: A B D M', '960: E N', '960: C > D']);
  });

  it('into a phase: its tasks, and what they wait for', () => {
    const plan = `tasks:
  A: { title: A, effort: 1d }
  P: { title: P, needs: A, tasks: { B: { title: B, effort: 1d }, C: { title: C, effort: 3d } } }
  X: { title: X, effort: 1d, needs: P }`;
    assert.deepEqual(pathsInto(plan, 'P'), ['0: A C', '960: B']);
    assert.deepEqual(pathsInto(plan, 'X'), ['0: A C X', '960: B > X']);
  });

  it('are several critical ones where chains are as long', () => {
    const plan = `tasks:
  A: { title: A, effort: 2d }
  B: { title: B, effort: 2d }
  C: { title: C, effort: 1d, needs: [A, B] }`;
    assert.deepEqual(pathsInto(plan, 'C'), ['0: A C', '0: B > C']);
  });

  it('begin after what is done, and lead into nothing that is', () => {
    const plan = `tasks:
  A: { title: A, effort: 2d, status: done, started: 2026-01-05, finished: 2026-01-06 }
  B: { title: B, effort: 1d, needs: A }`;
    assert.deepEqual(pathsInto(plan, 'B', '2026-01-07'), ['0: B']);
    assert.deepEqual(pathsInto(plan, 'A', '2026-01-07'), []);
  });

  it('are as many as are asked for', () => {
    assert.equal(analysisOf(branches).paths('M', 1).length, 1);
    assert.deepEqual(pathsInto(branches, 'nobody'), []);
  });
});
