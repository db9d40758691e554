/** Rules after the GAO's best practices: what they count, what they leave alone, and which practice each speaks of. */
import assert from 'node:assert/strict';
import { scheduleQuality } from '../../../src/core/analysis/schedule-quality';
import { bestPractices } from '../../../src/core/rules/best-practices';
import { allRules } from '../../../src/core/rules/index';
import { runRules } from '../../../src/core/rules/run-rules';
import { presentPractices } from '../../../src/core/views/practices';
import { analyseExample } from './analyse-example';
import { checkFindings } from './check-findings';

const project = 'project: { name: Atlas, start: 2026-05-04 }';

/** Tasks of a day each, T0 first, each behind the one before unless it is written otherwise. */
function tasks(length: number, others: Readonly<Record<number, string>> = {}): string {
  const lines = Array.from({ length }, (_, i) => {
    const usual = i === 0 ? 'effort: 1d' : `effort: 1d, needs: T${i - 1}`;
    return `  T${i}: { title: Task ${i}, ${others[i] ?? usual} }`;
  });
  return ['tasks:', ...lines].join('\n');
}

function plan(...parts: readonly string[]): string {
  return [project, ...parts].join('\n');
}

checkFindings('schedule/untraced', [
  {
    name: 'follows links over phases and other milestones',
    plan: `
      ${project}
      milestones:
        inner: { title: Inner, needs: [P] }
        end: { title: End, needs: [inner] }
      tasks:
        P: { title: Phase, tasks: { A: { title: A, effort: 1d }, B: { title: B, effort: 1d, needs: C } } }
        C: { title: C, effort: 1d }
        D: { title: D, effort: 1d, needs: [A] }
      checks: { schedule/untraced: { from: 2 } }
    `,
    finds: '/task/D 1 of 4 open tasks (25 %) lead to no milestone; at most 20 %: D.',
  },
  {
    name: 'is silent where milestones wait for nothing',
    plan: plan('milestones: { a: { title: A } }', tasks(20)),
    finds: '',
  },
]);

checkFindings('schedule/date-for-link', [
  {
    name: 'minds neither dates behind a link nor dates that are past',
    plan: plan(
      tasks(20, {
        3: 'effort: 1d, needs: T2, start: not-before 2026-06-01',
        4: 'effort: 1d, start: not-before 2026-05-04',
        5: 'effort: 1d, start: not-before 2026-06-01',
        6: 'effort: 1d, start: on 2026-06-02',
        7: 'effort: 1d, start: not-after 2026-06-02',
      }),
    ),
    finds: '',
  },
  {
    name: 'counts the others',
    plan: plan(
      tasks(20, {
        5: 'effort: 1d, start: not-before 2026-06-01',
        6: 'effort: 1d, start: on 2026-06-02',
        7: 'effort: 1d, start: not-before 2026-06-03',
      }),
    ),
    finds:
      '/task/T5 3 of 20 open tasks (15 %) begin on a date and wait for nothing; at most 10 %: T5, T6 and T7.',
  },
]);

checkFindings('schedule/phase-links', [
  {
    name: 'leaves milestones alone that wait for phases',
    plan: `
      ${project}
      milestones: { end: { title: End, needs: [P, Q] } }
      tasks:
        P: { title: Phase, tasks: { A: { title: A, effort: 1d } } }
        Q: { title: Phase, tasks: { B: { title: B, effort: 1d, needs: A } } }
      checks: { schedule/phase-links: { from: 2 } }
    `,
    finds: '',
  },
  {
    name: 'counts phases that wait, and tasks that wait for a phase',
    plan: `
      ${project}
      tasks:
        P: { title: Phase, tasks: { A: { title: A, effort: 1d } } }
        Q: { title: Phase, needs: A, tasks: { B: { title: B, effort: 1d, needs: P }, C: { title: C, effort: 1d, needs: B } } }
      checks: { schedule/phase-links: { from: 2 } }
    `,
    finds: '/task/Q/needs/0 2 of 3 links (66.7 %) are those of phases; at most 25 %: Q and B.',
  },
]);

const five =
  'A: { title: A, effort: 4d }\n  B: { title: B, effort: 4d }\n  C: { title: C, effort: 5d }\n  D: { title: D, effort: 5d }';

checkFindings('schedule/merge-point', [
  {
    name: 'does not count what is done, far off, or waited for in another way',
    plan: plan(
      `tasks:\n  ${five}\n  E: { title: E, effort: 1d, status: done, started: 2026-05-04, finished: 2026-05-04 }\n  F: { title: F, effort: 1d }\n  G: { title: G, effort: 1d }\n  T: { title: T, effort: 1d, needs: [A, B, C, D, E, F, G SS] }`,
    ),
    finds: '',
  },
  {
    name: 'takes another bound',
    plan: plan(
      `tasks:\n  ${five}\n  T: { title: T, effort: 1d, needs: [A, B, C, D] }`,
      'checks: { schedule/merge-point: { above: 1, within: 1d } }',
    ),
    finds: '/task/T T begins 2026-05-11, when 2 tasks end within 1 d: C and D.',
  },
]);

checkFindings('schedule/finish-held', [
  {
    name: 'sees a date of the phase above, and says behind what the work would stand',
    plan: `
      ${project}
      tasks:
        A: { title: First, effort: 3d }
        P: { title: Roll-out, start: not-before 2026-07-01, tasks: { B: { title: Second, effort: 1d, needs: A }, C: { title: Third, effort: 1d, needs: B } } }
      checks: { schedule/finish-held: { from: 2 } }
    `,
    finds: `
      /task/P/start The finish 2026-07-02 waits 40 d for «start: not-before 2026-07-01» of Roll-out.
        - Take out the date [remove /task/P/start]
    `,
  },
  {
    name: 'is silent where the longest path has no date in it',
    plan: `
      ${project}
      tasks:
        A: { title: First, effort: 60d }
        B: { title: Second, effort: 1d, start: not-before 2026-07-01 }
      checks: { schedule/finish-held: { from: 2 } }
    `,
    finds: '',
  },
]);

checkFindings('schedule/no-ranges', [
  {
    name: 'takes a risk that delays a task for a range of it',
    plan: plan(
      'milestones: { end: { title: End, due: 2026-07-01, needs: T19 } }',
      tasks(20),
      'risks: { r: { title: R, probability: 30%, impact: { schedule: 2d }, affects: [T1, T2] } }',
    ),
    finds: '',
  },
  { name: 'leaves plans without a promise alone', plan: plan(tasks(20)), finds: '' },
  {
    name: 'stands at the first task',
    plan: plan('milestones: { end: { title: End, due: 2026-07-01, needs: T19 } }', tasks(20)),
    finds:
      '/task/T0 20 of 20 open tasks (100 %) are estimated by one figure; at most 90 %: T0, T1 and 18 more.',
  },
]);

const done = 'effort: 1d, status: done, started: 2026-05-01, finished: 2026-05-01';

checkFindings('schedule/no-baseline', [
  { name: 'waits until a quarter has begun', plan: plan(tasks(20, { 0: done, 1: done })), finds: '' },
  {
    name: 'says how much has begun',
    plan: plan(tasks(20, Object.fromEntries(Array.from({ length: 6 }, (_, i) => [i, done])))),
    finds:
      '/project/name 6 of 20 tasks have begun, and no baseline says what was approved: no slip can be measured.',
  },
]);

checkFindings('progress/out-of-sequence', [
  {
    name: 'leaves leads, overlaps, dropped and finished work alone',
    plan: `
      project: { name: Atlas, start: 2026-04-27 }
      tasks:
        A: { title: A, effort: 9d }
        B: { title: B, effort: 1d, status: dropped }
        C: { title: C, effort: 1d, status: doing, started: 2026-04-30, needs: [A FS-2d, A SS, B] }
    `,
    finds: '',
  },
  {
    name: 'mends the link, or the task before',
    plan: `
      project: { name: Atlas, start: 2026-04-27 }
      tasks:
        A: { title: First, effort: 9d }
        C: { title: Second, effort: 1d, status: review, started: 2026-04-30, needs: A }
    `,
    finds: `
      /task/C/needs/0 Second is review, but First, which it waits for, is todo.
        - Set First to done [set /task/A/status done, set /task/A/started 2026-05-04, set /task/A/finished 2026-05-04]
        - Let both overlap [set /task/C/needs A SS]
    `,
  },
]);

checkFindings('progress/stale-status', [
  {
    name: 'counts working days, and is silent once all is done',
    plan: `
      project: { name: Atlas, start: 2026-04-06, status-date: 2026-04-06 }
      tasks: { A: { title: A, ${done} } }
    `,
    finds: '',
  },
  {
    name: 'moves the date to today, or takes it out',
    plan: `
      project: { name: Atlas, start: 2026-04-06, status-date: 2026-04-17 }
      tasks: { A: { title: A, effort: 1d } }
    `,
    finds: `
      /project/status-date The status date 2026-04-17 is 11 working days past; no later delay is in the dates.
        - Move the status date to today, 2026-05-04 [set /project/status-date 2026-05-04]
        - Take it out: the plan is then always as of today [remove /project/status-date]
    `,
  },
]);

checkFindings('schedule/milestone-without-work', [
  {
    name: 'leaves reached and past milestones alone',
    plan: plan(
      'milestones:\n  a: { title: A, due: 2026-06-01, finished: 2026-05-01 }\n  b: { title: B, due: 2026-06-01, status: done }\n  c: { title: C, due: 2026-05-01 }\n  d: { title: D }',
      tasks(2),
    ),
    finds: '',
  },
]);

describe('the ten best practices', () => {
  it('are ten, and each rule stands with one of them', () => {
    assert.deepEqual(
      bestPractices.map(({ practice }) => practice),
      Array.from({ length: 10 }, (_, i) => i + 1),
    );
    const named = bestPractices.flatMap(({ rules }) => rules);
    assert.equal(new Set(named).size, named.length);
    const known = new Set(allRules.map(({ id }) => id));
    assert.deepEqual(
      named.filter((id) => !known.has(id)),
      [],
    );
  });

  it('hold every rule on the schedule that is no slip of the pen', () => {
    const named = new Set(bestPractices.flatMap(({ rules }) => rules));
    const others = allRules.map(({ id }) => id).filter((id) => id.startsWith('schedule/') && !named.has(id));
    assert.deepEqual(others, ['schedule/finish-before-start', 'schedule/weekend-deadline']);
  });

  const verdicts = (text: string): readonly (boolean | null)[] => {
    const snapshot = analyseExample({ plan: text });
    const missed = scheduleQuality(snapshot).filter(({ kept }) => kept === false);
    return presentPractices(snapshot, runRules(snapshot), missed).map(({ kept }) => kept);
  };

  it('have no value where a plan has nothing of the kind', () => {
    assert.deepEqual(
      verdicts('project: { name: Empty }\n'),
      Array.from({ length: 10 }, () => null),
    );
    const [, links, team, durations, , path, float, risks, , baseline] = verdicts(
      `${plan(`tasks: { A: { title: A, ${done} } }`)}\n`,
    );
    const none = [links, team, durations, path, float, risks, baseline];
    assert.deepEqual(
      none,
      none.map(() => null),
    );
  });

  it('are missed by a finding, and not by a hint', () => {
    const text = (severity: string): string =>
      `${plan('tasks: { A: { title: A } }', `checks: { schedule/no-estimate: ${severity} }`)}\n`;
    assert.equal(verdicts(text('info'))[3], false);
    assert.equal(verdicts(text('hint'))[3], true);
    assert.equal(verdicts(text('off'))[3], true);
  });
});
