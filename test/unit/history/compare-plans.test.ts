import assert from 'node:assert/strict';
import { changesBetween, planAt } from '../../../src/core/analysis/plan-at';
import { parseDay, printMinute } from '../../../src/core/base/dates';
import { matchTasks } from '../../../src/core/history/compare-plans';
import type { PlanChange } from '../../../src/core/history/plan-change';
import { planOf } from '../../support/plan-of';

const monday = parseDay('2026-01-05')!;

function at(text: string, today = monday) {
  const whole = /^project:/m.test(text) ? text : `project: { name: Test, start: 2026-01-05 }\n${text}`;
  return planAt([{ path: 'project.yaml', text: whole, role: 'root' }], today, new Map());
}

/** `tasks A slipped 480`: section, id, kind, and what else there is in few words. */
function shortOf({ item, ...change }: PlanChange): string {
  const name = 'id' in item ? `${item.section} ${item.id}` : item.section;
  const { kind, ...rest } = change;
  const print = (value: unknown): string => {
    if (value === null) return 'none';
    if (Array.isArray(value)) return value.join('+') || 'none';
    if (typeof value === 'object') return JSON.stringify(value);
    if (typeof value !== 'number') return JSON.stringify(value).replaceAll('"', '');
    return value > 10_000_000 ? printMinute(value) : value.toFixed(0);
  };
  return [name, kind, ...Object.values(rest).map(print)].join(' ');
}

function check(what: string, from: string, to: string, expected: readonly string[]): void {
  it(what, () => assert.deepEqual(changesBetween(at(from), at(to), new Map()).map(shortOf), expected));
}

describe('comparePlans', () => {
  check(
    'finds nothing between equal plans',
    'tasks: { A: { title: A, effort: 1d } }',
    'tasks: { A: { title: A, effort: 8h } }',
    [],
  );
  check(
    'finds tasks, milestones and risks that came and went',
    'tasks: { A: { title: A, effort: 1d } }\nmilestones: { m: { title: M } }\nrisks: { r: { title: R } }',
    'tasks: { B: { title: B, effort: 1d } }\nmilestones: { n: { title: N } }\nrisks: { s: { title: S } }',
    [
      'milestones n added',
      'milestones m dropped removed',
      'tasks B added',
      'tasks A dropped removed',
      'risks s added',
      'risks r dropped removed',
    ],
  );
  check(
    'counts a slip in working time, and the growth that caused it',
    'tasks: { A: { title: A, effort: 3d }, B: { title: B, effort: 1d, needs: A } }\nmilestones: { m: { title: M, needs: [B] } }',
    'tasks: { A: { title: A, effort: 5d }, B: { title: B, effort: 1d, needs: A } }\nmilestones: { m: { title: M, needs: [B] } }',
    [
      'project slipped 2026-01-08T17:00 2026-01-12T17:00 960',
      'milestones m slipped 2026-01-08T17:00 2026-01-12T17:00 960',
      'tasks A grown 1440 2400',
      'tasks A slipped 2026-01-07T17:00 2026-01-09T17:00 960',
      'tasks B slipped 2026-01-08T17:00 2026-01-12T17:00 960',
    ],
  );
  check(
    'says what shrinks and comes earlier',
    'tasks: { A: { title: A, duration: 3d } }',
    'tasks: { A: { title: A, duration: 2d } }',
    [
      'project pulled-in 2026-01-07T17:00 2026-01-06T17:00 -480',
      'tasks A shrunk 1440 960',
      'tasks A pulled-in 2026-01-07T17:00 2026-01-06T17:00 -480',
    ],
  );
  const before = 'tasks: { A: { title: Old, effort: 1d }, B: { title: B, effort: 1d, needs: A } }';
  const after = 'tasks: { C: { title: New, effort: 1d, was: [A] }, B: { title: B, effort: 1d, needs: C } }';
  check('follows a rename, in links to it too', before, after, [
    'tasks C renamed A C',
    'tasks C retitled Old New',
  ]);
  check('follows it backwards', after, before, ['tasks A renamed C A', 'tasks A retitled New Old']);
  check(
    'knows another phase, also of a phase that was renamed',
    'tasks: { p: { title: P, tasks: { A: { title: A }, B: { title: B } } } }',
    'tasks: { q: { title: P, was: [p], tasks: { A: { title: A } } }, B: { title: B } }',
    ['tasks q renamed p q', 'tasks B moved q none'],
  );
  check(
    'knows states, deadlines, people, links and the budget',
    `project: { name: A, start: 2026-01-05, deadline: 2026-02-01 }
team: { ana: { name: Ana }, ben: { name: Ben } }
tasks: { A: { title: A, effort: 1d, assign: ana, deadline: 2026-01-20 }, B: { title: B, effort: 1d }, D: { title: D } }
risks: { r: { title: R, status: open } }
budget: { total: 5k }`,
    `project: { name: B, start: 2026-01-05 }
team: { ana: { name: Ana }, ben: { name: Ben } }
tasks:
  A: { title: A, effort: 1d, assign: [ben, ana] }
  B: { title: B, effort: 1d, needs: [D], status: dropped }
  D: { title: D, status: done, finished: 2026-01-05 }
risks: { r: { title: R, status: closed } }
budget: { total: 6k }`,
    [
      'project retitled A B',
      'project due {"day":20485,"time":null} none',
      'project budget {"amount":{"digits":5,"scale":-3},"currency":null} {"amount":{"digits":6,"scale":-3},"currency":null}',
      'tasks A due {"day":20473,"time":null} none',
      'tasks A assigned ana ben+ana',
      'tasks A pulled-in 2026-01-05T17:00 2026-01-05T12:00 -240',
      'tasks B needs D none',
      'tasks B dropped state',
      'tasks D state todo done',
      'tasks D slipped 2026-01-05T08:00 2026-01-05T17:00 480',
      'risks r state open closed',
    ],
  );

  it('pairs each task once, whoever claims it', () => {
    const pairs = matchTasks(
      planOf('tasks: { A: { title: A }, B: { title: B } }'),
      planOf('tasks: { C: { title: C, was: [A, B] }, D: { title: D, was: [A] }, B: { title: B } }'),
    );
    assert.deepEqual(
      [...pairs],
      [
        ['B', 'B'],
        ['C', 'A'],
      ],
    );
  });
});
