/** What is offered where a person types: the cursor is `‸`. */
import assert from 'node:assert/strict';
import { printDay, weekdayOf } from '../../../src/core/base/dates';
import { inEnglish } from '../../../src/core/base/translate';
import { complete } from '../../../src/core/language/completion/complete';
import type { Completion, CompletionList } from '../../../src/core/language/completion/completion';
import { noCommits, type CommitLog } from '../../../src/core/model/commit';
import { parseDay } from '../../../src/core/base/dates';
import { cursorPlan, file, snapshotOf } from './support/cursor';
import { listOf } from '../../support/commit-list';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const words = {
  t: inEnglish,
  day: printDay,
  weekday: (day: number) => weekdays[weekdayOf(day) - 1]!,
};

function list(marked: string, commits: CommitLog = noCommits): CompletionList {
  const { text, offset } = cursorPlan(marked);
  return complete(snapshotOf(text, { commits }), file, offset, { words, random: () => 0 });
}

const labels = ({ items }: CompletionList): readonly string[] => items.map(({ label }) => label);

/** The labels, all of them and in their order. */
function checkAll(what: string, marked: string, expected: readonly string[]): void {
  it(what, () => assert.deepEqual(labels(list(marked)), expected));
}

/** The labels that are first. */
function checkFirst(what: string, marked: string, expected: readonly string[]): void {
  it(what, () => assert.deepEqual(labels(list(marked)).slice(0, expected.length), expected));
}

/** The text after accepting an offer, places to go to and all. */
function checkAccepted(what: string, marked: string, label: string, expected: string): void {
  it(what, () => {
    const { text, offset } = cursorPlan(marked);
    const found = list(marked).items.find((item) => item.label === label);
    assert.ok(found, `${label} is offered, of ${labels(list(marked)).join(', ')}`);
    const { start, end } = found.replace;
    assert.ok(start <= offset && offset <= end, 'the cursor is in what is replaced');
    assert.equal(text.slice(0, start) + found.insert + text.slice(end), expected);
  });
}

function offerOf(marked: string, label: string): Completion {
  const found = list(marked).items.find((item) => item.label === label);
  assert.ok(found, label);
  return found;
}

const head = `project: { name: Atlas, key: ATLAS, start: 2026-05-04 }
team:
  ana: { name: Ana Ruiz, role: backend }
  ben: { name: Ben Okafor }
calendars: { lab: {} }
milestones:
  beta: { title: Public beta, due: 2026-06-30, needs: [b] }
templates:
  feature: { checklist: { reviewed: todo }, labels: [ui] }
`;
const tasks = `tasks:
  build:
    title: Build
    tasks:
      a: { title: First, effort: 5d, assign: ana, labels: [api] }
      b: { title: Second, effort: 3d, needs: a }
  c: { title: Apart, status: done }
`;
const plan = head + tasks;

describe('Completion', () => {
  describe('of keys', () => {
    checkFirst('of a whole file, what a plan begins with', 'project: { name: A }\n‸', [
      'calendar',
      'team',
      'milestones',
      'tasks',
    ]);
    checkFirst('the required one first', `${plan}  d:\n    ‸`, ['title', 'effort', 'duration']);
    checkFirst('those that stand there are left out', `${plan}  d:\n    title: x\n    ‸`, [
      'effort',
      'duration',
    ]);
    it('says that a key is needed', () =>
      assert.equal(offerOf(`${plan}  d:\n    ‸`, 'title').detail, 'needed'));
    checkAccepted('with a colon and a space', `${plan}  d:\n    ti‸`, 'title', `${plan}  d:\n    title: $0`);
    checkAccepted(
      'with brackets for a list',
      `${plan}goals: { g: { ‸ } }`,
      'measure',
      `${plan}goals: { g: { measure: { $0 } } }`,
    );
    checkAccepted('with room below for a map', `${plan}‸`, 'risks', `${plan}risks:\n  $0`);
    checkAccepted(
      'with a block of text for notes',
      `${plan}  d:\n    ‸`,
      'notes',
      `${plan}  d:\n    notes: |\n  $0`,
    );
    checkAccepted(
      'without a second colon',
      `${plan}  d:\n    titel‸: x`,
      'title',
      `${plan}  d:\n    title: x`,
    );
    checkAccepted(
      'in braces',
      `${plan}  d: { title: x, eff‸ }`,
      'effort',
      `${plan}  d: { title: x, effort: $0 }`,
    );
    checkFirst('in a list of maps', `team:\n  a:\n    rate:\n      - ‸\nproject: { name: A }`, [
      'rate',
      'from',
    ]);
    it('tells what a key means, with an example', () => {
      const { documentation } = offerOf(`${plan}  d:\n    ‸`, 'needs');
      assert.match(documentation, /What must be done first/);
      assert.match(documentation, /`ATLAS-c2d SS\+2d`/);
    });
    it('opens the list again where there is a choice of values', () => {
      assert.equal(offerOf(`${plan}  d:\n    ‸`, 'needs').again, true);
      assert.equal(offerOf(`${plan}  d:\n    ‸`, 'title').again, false);
    });
    checkFirst('rules below checks', `${plan}checks:\n  schedule/cy‸`, ['syntax/broken-yaml']);
    checkAll(
      'budget lines below cost',
      `${plan}  d:\n    cost: { ‸ }\nbudget: { lines: { cloud: { title: Cloud } } }`,
      ['cloud'],
    );
    checkAll('nothing in a file that is no plan', 'jobs:\n  ‸', []);
  });

  describe('of names', () => {
    checkAll(
      'tasks beside it first, then others, what is over, what would wait for itself',
      `${head}tasks:
  build:
    title: Build
    tasks:
      a: { title: First, needs: ‸ }
      b: { title: Second, needs: a }
      d: { title: Fourth }
  c: { title: Apart, status: done }
  e: { title: Fifth }
`,
      ['d', 'e', 'c', 'build', 'b', 'beta'],
    );
    it('with the title beside the id, to be found by either', () => {
      const { detail, filter } = offerOf(`${plan}  d: { title: x, needs: ‸ }`, 'a');
      assert.deepEqual([detail, filter], ['First', 'a First']);
    });
    it('says so of a task that would wait for itself', () => {
      assert.match(
        offerOf(`${head}tasks:\n  a: { title: A, needs: ‸ }\n  b: { title: B, needs: a }`, 'b').detail,
        /would wait for itself/,
      );
    });
    checkAll(
      'without what the list has',
      `${head}tasks:\n  a: { title: A }\n  b: { title: B }\n  d: { title: x, needs: [a, ‸] }`,
      ['b', 'beta'],
    );
    checkAll(
      'people',
      `${plan}  d:\n    assign: ‸`,
      ['ana', 'ben', 'ana', 'ben 50%', 'lab-bench or ana'].slice(0, 2),
    );
    checkAll('somebody else', `${plan}  d:\n    assign: ana or ‸`, ['ana', 'ben']);
    it('people by their name', () =>
      assert.equal(offerOf(`${plan}  d:\n    assign: ‸`, 'ana').detail, 'Ana Ruiz · backend'));
    checkAll(
      'an owner may be a stakeholder',
      `${plan}stakeholders: { cto: { name: Kim } }\nrisks:\n  r: { owner: ‸ }`,
      ['ana', 'ben', 'cto'],
    );
    checkAll('calendars', `${plan}  d: { title: x, calendar: ‸ }`, ['lab']);
    checkAll('templates', `${plan}  d: { title: x, template: ‸ }`, ['feature']);
    checkAll('tasks of a goal', `${head}tasks: { a: { title: A } }\ngoals: { g: { tasks: [‸] } }`, [
      'a',
      'beta',
    ]);
    checkAll('the milestone of a release', `${plan}releases: { '1': { milestone: ‸ } }`, ['beta']);
    it('ids that no link could name are not offered', () => {
      assert.deepEqual(
        labels(list(`${head}tasks: { 'a b': { title: A }, c: { title: C }, d: { needs: ‸ } }`)),
        ['c', 'beta'],
      );
    });
  });

  describe('of words', () => {
    checkAll('states', `${plan}  d: { title: x, status: ‸ }`, [
      'todo',
      'doing',
      'review',
      'done',
      'blocked',
      'dropped',
    ]);
    checkAll(
      'states of the own workflow',
      `${plan}  d: { title: x, status: ‸ }\nworkflow: { states: { idea: open, live: done } }`,
      ['idea', 'doing', 'review', 'live', 'blocked', 'dropped'],
    );
    checkFirst('types of links', `${plan}  d: { title: x, needs: a ‸ }`, ['FS', 'FS+1d', 'FS+1w', 'SS']);
    checkAll('units of a lag', `${plan}  d: { title: x, needs: a SS+2‸ }`, [
      'SS+2d',
      'SS+2h',
      'SS+2w',
      'SS+2ed',
      'SS+2%',
    ]);
    checkAll('shares of a day', `${plan}  d: { title: x, assign: ana ‸ }`, [
      '25%',
      '50%',
      '75%',
      '100%',
      'or',
    ]);
    checkAll('constraints', `${plan}  d: { title: x, start: ‸ }`, [
      'not-before',
      'not-after',
      'on',
      'as-late-as-possible',
    ]);
    checkAll('priorities', `${plan}  d: { title: x, priority: ‸ }`, ['low', 'medium', 'high', 'critical']);
    checkAll('labels that are used', `${plan}  d: { title: x, labels: [‸] }`, ['api', 'ui']);
    checkAll('severities of a rule', `${plan}checks: { schedule/cycle: ‸ }`, [
      'error',
      'warning',
      'info',
      'hint',
      'off',
    ]);
    it('quoted where a reader of YAML would see something else', () => {
      assert.equal(offerOf(`${plan}checks: { schedule/cycle: ‸ }`, 'off').insert, '"off"');
      assert.equal(offerOf(`${plan}checks: { schedule/cycle: "‸ }`, 'off').insert, 'off');
    });
    checkAll('nothing in a title', `${plan}  d: { title: a‸ }`, []);
    checkAll('nothing in a comment', `${plan}  d: { title: a } # needs ‸`, []);
    checkAll('nothing in notes', `${plan}  d:\n    notes: |\n      ‸`, []);
  });

  describe('of dates', () => {
    checkFirst(
      'where the schedule has it, then today',
      `${head}tasks:\n  a: { title: A, effort: 5d, deadline: ‸ }`,
      ['2026-05-08', '2026-05-04'],
    );
    it('in words, with the weekday', () => {
      const days = list(`${plan}risks: { r: { review: ‸ } }`).items.map(
        ({ label, detail }) => `${label} ${detail}`,
      );
      assert.deepEqual(days.slice(0, 6), [
        '2026-05-04 today, Mon',
        '2026-05-05 tomorrow, Tue',
        '2026-05-11 next Monday, Mon',
        '2026-05-18 in two weeks, Mon',
        '2026-06-01 in four weeks, Mon',
        '2026-05-31 end of the month, Sun',
      ]);
    });
    it('to be typed in words', () => {
      assert.equal(
        offerOf(`${plan}risks: { r: { review: ‸ } }`, '2026-05-18').filter,
        '2026-05-18 in two weeks',
      );
    });
    checkFirst('behind a constraint', `${head}tasks:\n  a: { title: A, effort: 1d, start: not-before ‸ }`, [
      '2026-05-04',
      '2026-05-05',
    ]);
    checkAccepted(
      'the second of a range',
      `${plan}  d: { title: x }\ncalendar: { closed: [2026-05-04..2026-05-‸] }`,
      '2026-05-18',
      `${plan}  d: { title: x }\ncalendar: { closed: [2026-05-04..2026-05-18] }`,
    );
    it('of the commits, for what has happened', () => {
      const commits: CommitLog = {
        ...noCommits,
        state: 'complete',
        commits: listOf(
          ['2026-04-20', '2026-04-22'].map((day, i) => ({
            hash: `${i}`,
            parents: [],
            author: { name: 'A', email: 'a@x' },
            day: parseDay(day)!,
            seconds: i,
            subject: 'Work',
            body: '',
            trailers: [['Task', 'a']] as const,
            tags: [],
          })),
        ),
      };
      const days = list(`${head}tasks:\n  a: { title: A, started: ‸ }`, commits).items;
      assert.deepEqual([days[0]?.label, days[0]?.detail], ['2026-04-20', 'first commit, Mon']);
      const ends = list(`${head}tasks:\n  a: { title: A, finished: ‸ }`, commits).items;
      assert.equal(ends[0]?.label, '2026-04-22');
    });
  });

  describe('of amounts', () => {
    checkAll('units of a duration', `${plan}  d: { title: x, effort: 3‸ }`, ['3d', '3h', '3w', '3mo']);
    checkAll('elapsed ones where they may be', `${plan}  d: { title: x, duration: 3‸ }`, [
      '3d',
      '3h',
      '3w',
      '3mo',
      '3ed',
      '3ew',
    ]);
    checkAll('the last of three points', `${plan}  d: { title: x, effort: 3d/5d/9‸ }`, [
      '3d/5d/9d',
      '3d/5d/9h',
      '3d/5d/9w',
      '3d/5d/9mo',
    ]);
    checkAll('a percentage', `${plan}  d: { title: x, progress: 40‸ }`, ['40%']);
    checkAll('money', `${plan}budget: { total: 250‸, currencies: { USD: 0.9 } }`, [
      '250k',
      '250M',
      '250 USD',
    ]);
    checkAll('rates', `${plan}rates: { backend: 95‸ }`, ['95/h', '95/d', '95/w', '95/month']);
    checkAll('examples before anything is typed', `${plan}  d: { title: x, effort: ‸ }`, ['5d', '3d/5d/9d']);
    checkFirst('zones', `project: { name: A, timezone: ‸ }`, ['UTC', 'Africa/Abidjan']);
    checkFirst('currencies', `project: { name: A, currency: ‸ }`, ['EUR', 'USD']);
  });

  describe('of new things', () => {
    checkAccepted(
      'a task, with an id of its own',
      `${head}tasks:\n  ‸`,
      'New task',
      `${head}tasks:\n  \${1:ATLAS-b2b}:\n  title: \${2:What is to be done}\n  effort: \${3:3d}\n  assign: \${4|ana,ben|}`,
    );
    checkAccepted(
      'a task in braces',
      `${head}tasks: { ‸ }`,
      'New task',
      `${head}tasks: { \${1:ATLAS-b2b}: { title: \${2:What is to be done}, effort: \${3:3d}, assign: \${4|ana,ben|} } }`,
    );
    checkAccepted(
      'a task from a template',
      `${head}tasks:\n  ‸`,
      'New task from feature',
      `${head}tasks:\n  \${1:ATLAS-b2b}:\n  title: \${2:What is to be done}\n  effort: \${3:3d}\n  assign: \${4|ana,ben|}\n  template: feature\n  checklist: { reviewed: todo }\n  labels: [ui]`,
    );
    it('of all kinds', () => {
      const kinds = ['milestones', 'risks', 'releases'].map(
        (section) =>
          labels(
            list(
              `${plan}${section === 'milestones' ? '' : `${section}:\n  ‸`}${section === 'milestones' ? 'x: ‸' : ''}`,
            ),
          )[0],
      );
      assert.deepEqual(kinds.slice(1), ['New risk', 'New release']);
    });
    checkFirst('a milestone', 'project: { name: A }\nmilestones:\n  ‸', ['New milestone']);
    checkFirst('a person', 'project: { name: A }\nteam:\n  ‸', ['New person']);
    checkFirst('tasks of a phase', `${head}tasks:\n  p:\n    title: P\n    tasks:\n      ‸`, [
      'New task',
      'New task from feature',
      'New phase',
    ]);
    checkFirst('no thing inside of a thing', `${head}tasks:\n  p:\n    ‸`, ['title']);
  });

  describe('in broken text', () => {
    checkAll('an open bracket', `${plan}  d: { title: x, assign: [‸\n  e: { title: y }\n`, ['ana', 'ben']);
    checkAll('an open quote above', `${head}tasks:\n  a: { title: "A }\n  b:\n    assign: ‸\n`, [
      'ana',
      'ben',
    ]);
    checkAll('a key without a colon above', `${head}tasks:\n  a:\n    titel\n    calendar: ‸\n`, ['lab']);
    checkAll('a tab', `${head}tasks:\n  a:\n\t  effort: 1d\n  b:\n    calendar: ‸\n`, ['lab']);
  });

  it('of a thousand names gives those that fit what is typed', () => {
    const many = Array.from({ length: 1000 }, (_, i) => `  t-${i}: { title: Number ${i} }`).join('\n');
    const found = list(`project: { name: A }\ntasks:\n${many}\n  z: { title: Z, needs: t-99‸ }`);
    assert.equal(found.incomplete, true);
    assert.ok(found.items.length <= 500);
    assert.ok(labels(found).includes('t-99') && labels(found).includes('t-990'));
  });
});
