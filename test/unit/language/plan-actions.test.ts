/** What can be done with the plan at the cursor `‸`, or with what is selected between two of them. */
import assert from 'node:assert/strict';
import { whatIf } from '../../../src/core/analysis/what-if';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { presentActions } from '../../../src/core/language/actions/present-actions';
import type { PlanAction } from '../../../src/core/language/actions/plan-action';
import { finished } from '../../../src/core/base/sliced';
import { presentQuickFixes } from '../../../src/core/language/quick-fixes';
import { noCommits, type CommitLog } from '../../../src/core/model/commit';
import type { PlanEdit } from '../../../src/core/model/plan-edit';
import { runRules } from '../../../src/core/rules/run-rules';
import { logOf } from '../history/log-of';
import { file, languageWords, snapshotOf } from './support/cursor';

const words = {
  ...languageWords,
  consequence: (minor: number) => `${minor < 0 ? '−' : '+'}${Math.abs(minor) / 100} EUR`,
};
const head =
  'project: { name: Atlas, key: A, start: 2026-05-04, currency: EUR }\nteam:\n  ana: { name: Ana, role: dev, rate: 100/h }\n  ben: { name: Ben, role: dev, rate: 50/h }\n';

interface Offered {
  readonly snapshot: Snapshot;
  readonly actions: readonly PlanAction[];
}

function offered(marked: string, commits: CommitLog = noCommits): Offered {
  const whole = head + marked;
  const places = [...whole.matchAll(/‸/g)].map(({ index }, i) => index - i);
  const [start, end = start] = places;
  assert.ok(start !== undefined && places.length <= 2);
  const snapshot = snapshotOf(whole.replaceAll('‸', ''), { commits });
  const range = { start, end: end ?? start };
  return {
    snapshot,
    actions: finished(presentActions(snapshot, file, range, { words, shouldStop: () => false })),
  };
}

function applied(snapshot: Snapshot, edits: readonly PlanEdit[]): string {
  const found = whatIf(snapshot, edits);
  assert.ok(found.ok, found.ok ? '' : found.error);
  return found.value.texts.get(file)!.slice(head.length);
}

function checkTitles(what: string, marked: string, expected: readonly string[], commits?: CommitLog): void {
  it(what, () => {
    const { actions } = offered(marked, commits);
    for (const { title } of actions) assert.ok(title.length <= 80, title);
    assert.deepEqual(
      actions.map(({ title }) => title),
      expected,
    );
  });
}

function checkText(what: string, marked: string, title: string, expected: string, commits?: CommitLog): void {
  it(what, () => {
    const { snapshot, actions } = offered(marked, commits);
    const action = actions.find((one) => one.title.startsWith(title));
    assert.ok(action, actions.map((one) => one.title).join('\n'));
    assert.equal(applied(snapshot, action.edits), expected);
  });
}

describe('Changes at the cursor', () => {
  checkTitles(
    'say what follows: who joins, how much sooner, for how much money',
    'tasks:\n  a: { title: First, effort: 8d, assign: ‸ana }\n',
    ['Let Ben join: finish 2026-05-07 (−4 d), −1600 EUR', 'Turn the effort into duration 8d'],
  );
  checkTitles('assign whom nobody is', 'tasks:\n  a: { ‸title: First, effort: 2d }\n', [
    'Assign Ana: +1600 EUR',
    'Assign Ben: +800 EUR',
    'Turn the effort into duration 2d',
  ]);
  checkTitles(
    'are none where nothing is left to do, and none outside of tasks',
    'tasks:\n  a: { ‸title: First, effort: 2d, status: done }\n',
    [],
  );
  checkTitles('are none in goals', 'goals:\n  g: { ‸title: G }\ntasks:\n  a: { effort: 1d }\n', []);
  checkTitles('say what becomes of a risk', 'risks:\n  r: { ‸title: R }\n', [
    'It has happened: make it an issue',
    'Close the risk',
  ]);
  checkTitles('make no second issue', 'risks:\n  r: { ‸title: R }\nissues:\n  i: { title: I, risk: r }\n', [
    'It has happened',
    'Close the risk',
  ]);
  checkTitles('are none for a risk that is over', 'risks:\n  r: { ‸title: R, status: closed }\n', []);
  checkText(
    'write the issue of a risk at the level of its exposure',
    'risks:\n  r: { ‸title: R, probability: 80%, impact: { schedule: 30d } }\n',
    'It has happened',
    'risks:\n  r: { title: R, probability: 80%, impact: { schedule: 30d }, status: happened }\nissues:\n  r:\n    title: R\n    severity: high\n    raised: 2026-05-04\n    risk: r\n',
  );
  checkText(
    'write what a task lacks of its template, with the same ids on every branch',
    'templates: { epic: { labels: [ui], tasks: [Design] } }\ntasks:\n  a: { ‸title: A, template: epic }\n',
    'Apply template epic',
    'templates: { epic: { labels: [ui], tasks: [Design] } }\ntasks:\n  a: { title: A, labels: [ui], template: epic, tasks: { A-g74: { title: Design } } }\n',
  );
  checkTitles('are none in a text that is broken', 'tasks:\n  a: { ‸effort: 1d }\n  b: [\n', []);

  describe('turn estimates into each other', () => {
    checkText(
      'with the comment at their line, and the dates as they are',
      'tasks:\n  a:\n    ‸duration: 3d/5d/9d # guess\n    assign: [ana, ben]\n',
      'Turn the duration',
      'tasks:\n  a:\n    effort: 6d/10d/18d # guess\n    assign: [ana, ben]\n',
    );
    checkText(
      'back',
      'tasks:\n  a: { ‸effort: 6d, assign: [ana 50%] }\n',
      'Turn the effort into duration 12d',
      'tasks:\n  a: { duration: 12d, assign: [ana 50%] }\n',
    );
    it('which moves nothing', () => {
      const { snapshot, actions } = offered('tasks:\n  a: { ‸duration: 5d, assign: [ana, ben 50%] }\n');
      const action = actions.find(({ title }) => title.startsWith('Turn'));
      const found = whatIf(snapshot, action!.edits);
      assert.ok(found.ok);
      assert.equal(found.value.effect.finish.after, found.value.effect.finish.before);
    });
    checkTitles('but elapsed time is no work', 'tasks:\n  a: { ‸duration: 3ed }\n', [
      'Assign Ana: +2400 EUR',
      'Assign Ben: +1200 EUR',
    ]);
  });

  describe('sort by start', () => {
    checkText(
      'the tasks of a phase, with their comments',
      'tasks:\n  p:\n    ti‸tle: Build\n    tasks:\n      # the second\n      b: { duration: 1d, needs: a }\n      a: { duration: 1d }\n',
      'Sort the tasks of Build',
      'tasks:\n  p:\n    title: Build\n    tasks:\n      a: { duration: 1d }\n      # the second\n      b: { duration: 1d, needs: a }\n',
    );
    checkText(
      'those beside the cursor',
      'tasks:\n  b: { duration: 1d, needs: a }\n  a: { du‸ration: 1d }\n',
      'Sort the tasks by start',
      'tasks:\n  a: { duration: 1d }\n  b: { duration: 1d, needs: a }\n',
    );
    checkTitles('unless they are', 'tas‸ks:\n  a: { duration: 1d }\n  b: { duration: 1d, needs: a }\n', []);
  });

  describe('put what is selected into a phase', () => {
    checkText(
      'of its own',
      'tasks:\n  a: { title: A }\n  ‸b: { title: B }\n  c: { ‸title: C }\nrisks: {}\n',
      'Put 2 tasks into a new phase',
      'tasks:\n  a: { title: A }\n  phase:\n    title: New phase\n    tasks:\n      b: { title: B }\n      c: { title: C }\nrisks: {}\n',
    );
    checkTitles(
      'but not tasks of several phases',
      'tasks:\n  p: { tasks: { ‸a: {} } }\n  q: { tasks: { ‸b: {} } }\n',
      ['Put 2 tasks into a new phase'].slice(1),
    );
  });

  describe('take actual dates from commits', () => {
    const commits = logOf([
      { hash: 'c3', parents: ['c2'], day: '2026-05-02', message: 'see A-1\n\nA-1 again' },
      { hash: 'c2', parents: ['c1'], day: '2026-04-30', message: 'A-1: more' },
      { hash: 'c1', day: '2026-04-28', message: 'A-1: begin' },
    ]);
    checkText(
      'both where both are missing',
      'tasks:\n  A-1: { ‸status: done }\n',
      'Set started 2026-04-28, finished 2026-05-02 by its commits',
      'tasks:\n  A-1: { status: done, started: 2026-04-28, finished: 2026-05-02 }\n',
      commits,
    );
    checkText(
      'only what is missing or too late',
      'tasks:\n  A-1: { ‸status: doing, started: 2026-05-01 }\n',
      'Set started 2026-04-28 by its commits',
      'tasks:\n  A-1: { status: doing, started: 2026-04-28 }\n',
      commits,
    );
    checkTitles('unless it has not begun', 'tasks:\n  A-1: { ‸title: x }\n', [], commits);
  });
});

/** The quick fixes of a rule in a plan, without the ways to turn it off. */
function fixes(rule: string, text: string, commits: CommitLog = noCommits) {
  const snapshot = snapshotOf(head + text, { commits });
  const all = runRules(snapshot);
  const found = all.filter((finding) => finding.rule === rule);
  assert.ok(found.length > 0, `no finding of ${rule}`);
  const list = finished(
    presentQuickFixes(snapshot, found.slice(0, 1), {
      words,
      shouldStop: () => false,
      all,
      fixAll: (of, count) => `Fix all ${count} of ${of}`,
      turnOff: () => '',
      turnOffHere: () => '',
    }),
  ).filter(({ silences }) => !silences);
  return { snapshot, list };
}

function checkFixes(
  what: string,
  rule: string,
  text: string,
  expected: readonly string[],
  commits?: CommitLog,
): void {
  it(what, () => {
    const { list } = fixes(rule, text, commits);
    assert.deepEqual(
      list.map(({ title, preferred }) => `${preferred ? '*' : '-'} ${title}`),
      expected,
    );
  });
}

describe('Fixes that need more than their rule', () => {
  checkFixes(
    'win time for a milestone: whoever joins, most time first',
    'schedule/milestone-missed',
    'milestones:\n  beta: { title: Public beta, due: 2026-05-08, needs: [b] }\ntasks:\n  a: { title: First, effort: 4d, assign: ana }\n  b: { title: Second, effort: 4d, assign: ana, needs: a }\n',
    [
      '* Let Ben join Second: Public beta 2026-05-11 (−2 d), −800 EUR',
      '- Let Ben join First: Public beta 2026-05-11 (−2 d), −800 EUR',
      '- Let Ben join Second at 50 %: Public beta 2026-05-12 (−1 d), −533.34 EUR',
      '- Move the due date to 2026-05-13',
    ],
  );
  it('let nobody join who is busy then', () => {
    const { list } = fixes(
      'schedule/milestone-missed',
      'milestones:\n  beta: { due: 2026-05-08, needs: [a] }\ntasks:\n  a: { effort: 8d, assign: ana }\n  z: { effort: 20d, assign: ben }\n',
    );
    assert.deepEqual(
      list.map(({ title }) => title.split(':')[0]),
      ['Move the due date to 2026-05-13'],
    );
  });

  const commits = logOf([
    { hash: 'c3', parents: ['c2'], day: '2026-05-02', message: 'A-9: oil the clock' },
    { hash: 'c2', parents: ['c1'], day: '2026-04-30', message: '[A-9] Fix the clock' },
    { hash: 'c1', day: '2026-04-30', message: 'A-long1: begin' },
  ]);
  const build =
    'tasks:\n  build:\n    tasks:\n      A-long1: { title: First, effort: 4d, status: doing, started: 2026-04-30 }\n';
  checkFixes(
    'add the task that commits name',
    'evidence/unknown-task',
    build,
    ['* Add A-9 «Fix the clock»'],
    commits,
  );
  it('into the phase of the work around it, as begun', () => {
    const { snapshot, list } = fixes('evidence/unknown-task', build, commits);
    assert.equal(
      applied(snapshot, list[0]!.edits),
      build.replace(
        / +A-long1/,
        (task) => `      A-9: { title: Fix the clock, status: doing, started: 2026-04-30 }\n${task}`,
      ),
    );
    const after = whatIf(snapshot, list[0]!.edits);
    assert.ok(after.ok);
    assert.deepEqual(after.value.after.evidence.unknown, []);
  });
  checkFixes(
    'count the id as an earlier one of a task that is spelled much alike',
    'evidence/unknown-task',
    'tasks:\n  A-long1: { title: First, effort: 4d, status: doing, started: 2026-04-30 }\n',
    ['- Add A-lomg1 «begin»', '- Count A-lomg1 as an earlier id of A-long1'],
    logOf([{ hash: 'c1', day: '2026-04-30', message: 'A-lomg1: begin' }]),
  );

  const done = 'status: done, started: 2026-04-27, finished:';
  const similar = `tasks:\n  a: { title: Login form, effort: 2d, assign: ana, ${done} 2026-04-28 }\n  b: { title: Payment form, effort: 5d, assign: ana, ${done} 2026-04-30 }\n`;
  checkFixes(
    'estimate by what similar tasks took',
    'schedule/no-estimate',
    `${similar}  c: { title: Refund form }\n`,
    ['* Set effort 2d/2d/4d, as 2 similar finished tasks took: finish 2026-05-06 (+2 d)'],
  );
  checkFixes(
    'estimate nothing by one task alone',
    'schedule/no-estimate',
    `${similar}  c: { title: Login page }\n`,
    [],
  );
  checkFixes(
    'mend all of a kind at once',
    'schedule/no-estimate',
    `${similar}  c: { title: Refund form }\n  d: { title: Credit form }\n`,
    [
      '* Set effort 2d/2d/4d, as 2 similar finished tasks took: finish 2026-05-06 (+2 d)',
      '- Fix all 2 of schedule/no-estimate: finish 2026-05-06 (+2 d)',
    ],
  );
});
