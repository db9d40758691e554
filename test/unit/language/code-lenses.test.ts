/** What stands above the tasks of a plan. */
import assert from 'node:assert/strict';
import { finished } from '../../../src/core/base/sliced';
import { codeLenses, lensText } from '../../../src/core/language/code-lenses';
import type { CommitLog } from '../../../src/core/model/commit';
import { logOf } from '../history/log-of';
import { file, languageWords, snapshotOf } from './support/cursor';

const head = 'project: { name: Atlas, key: A, start: 2026-05-04 }\n';

/** `a: Start · why` of each task with lenses; `(…)` can only be read. */
function lines(text: string, commits?: CommitLog): readonly string[] {
  const found = new Map<string, string[]>();
  const whole = `${head}${text}`;
  const snapshot = snapshotOf(whole, commits ? { commits } : {});
  for (const { range, kind, id } of finished(codeLenses(snapshot, file))) {
    const { title, action } = lensText(snapshot, { kind, id }, languageWords)!;
    assert.equal(whole.slice(range.start, range.end), id);
    const titles = found.get(id) ?? [];
    titles.push(action === null ? `(${title})` : action === 'why' ? title : `${title}→${action}`);
    found.set(id, titles);
  }
  return Array.from(found, ([id, titles]) => `${id}: ${titles.join(' | ')}`);
}

function check(what: string, text: string, expected: readonly string[], commits?: CommitLog): void {
  it(what, () => assert.deepEqual(lines(text, commits), expected));
}

describe('Lenses', () => {
  check(
    'stand above what is critical, and not above what has time',
    'tasks:\n  a: { duration: 5d }\n  b: { duration: 1d }\n',
    ['a: Start→start | Why 2026-05-08?'],
  );
  check(
    'stand above what has begun or is late',
    'tasks:\n  z: { duration: 9d }\n  a: { duration: 2d, status: doing, started: 2026-05-04 }\n  b: { duration: 3d, deadline: 2026-05-04 }\n',
    [
      'z: Start→start | Why 2026-05-14?',
      'a: Done→finish | Why 2026-05-05?',
      'b: Start→start | Why 2026-05-06?',
    ],
  );
  check(
    'stand above nothing that is over',
    'tasks:\n  a: { duration: 5d, status: done }\n  b: { duration: 2d, status: dropped }\n  p: { tasks: { c: { status: done } } }\n',
    [],
  );
  check(
    'count what is open in a phase, and what is earned',
    'team: { ana: { rate: 100/h } }\ntasks:\n  p:\n    tasks:\n      a: { effort: 1d, assign: ana, status: done, started: 2026-05-01, finished: 2026-05-01 }\n      q: { tasks: { b: { effort: 3d, assign: ana } } }\n',
    [
      'p: (1 of 2 open, 25 % earned) | Why 2026-05-06?',
      'q: (1 of 1 open, 0 % earned) | Why 2026-05-06?',
      'b: Start→start | Why 2026-05-06?',
    ],
  );
  check(
    'know the states of the plan',
    'workflow: { states: { busy: { kind: active }, ready: { kind: done } } }\ntasks:\n  a: { duration: 5d, status: busy }\n  b: { duration: 5d, status: ready }\n',
    ['a: Done→finish | Why 2026-05-08?'],
  );
  check('ask why there are no dates', 'tasks:\n  a: { duration: 1d, status: doing, needs: a }\n', [
    'a: Done→finish | Why no dates?',
  ]);
  check(
    'stand above milestones that are late',
    'milestones:\n  m: { due: 2026-05-05, needs: [a] }\n  n: { due: 2026-06-05, needs: [a] }\ntasks:\n  a: { duration: 3d }\n',
    ['a: Start→start | Why 2026-05-06?', 'm: Why 2026-05-06?'],
  );
  check(
    'say what threatens a task, whether or not it is critical',
    'tasks:\n  a: { duration: 5d }\n  b: { duration: 1d }\n  c: { duration: 1d, status: done }\nrisks:\n  x: { title: Leak, probability: 50%, impact: { schedule: 2d, cost: 4k }, affects: [a, b, c] }\n  y: { title: Slow, probability: 10%, impact: { schedule: 10d }, affects: b }\n  z: { title: Unpriced, affects: b }\n  w: { title: Over, probability: 50%, impact: { cost: 9k }, affects: a, status: closed }\n',
    [
      'a: Start→start | Why 2026-05-08? | At risk, +480 min, 2000 EUR: Leak→risk',
      'b: At risk, +960 min, 2000 EUR: Leak and 2 more→risk',
    ],
  );
  check(
    'say what threatens a phase and a milestone, and what may be gained',
    'milestones:\n  m: { needs: [a] }\ntasks:\n  p: { tasks: { a: { duration: 1d, status: done }, b: { duration: 1d, deadline: 2026-06-01 }, c: { duration: 9d } } }\nrisks:\n  x: { title: Reuse, kind: opportunity, probability: 50%, impact: { schedule: 2d }, affects: [m, p] }\n',
    [
      'p: (2 of 3 open) | Why 2026-05-14? | May gain -480 min: Reuse→risk',
      'c: Start→start | Why 2026-05-14?',
      'm: May gain -480 min: Reuse→risk',
    ],
  );
  const commits = logOf([
    { hash: 'c2', parents: ['c1'], day: '2026-05-03', message: 'A-1: more' },
    { hash: 'c1', day: '2026-05-02', message: 'A-1: begin' },
  ]);
  check(
    'count commits, and none only where work has begun',
    'tasks:\n  A-1: { duration: 5d }\n  A-2: { duration: 5d, status: doing, started: 2026-05-04 }\n  A-3: { duration: 5d }\n',
    [
      'A-1: Start→start | 2 commits, last 2026-05-03→commits | Why 2026-05-08?',
      'A-2: Done→finish | (no commits) | Why 2026-05-08?',
      'A-3: Start→start | Why 2026-05-08?',
    ],
    commits,
  );
});
