import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import type { PlanTrend } from '../../../src/core/analysis/plan-trend';
import { planAt } from '../../../src/core/analysis/plan-at';
import { trendLine } from '../../../src/core/analysis/trend-line';
import { parseDay } from '../../../src/core/base/dates';
import { inEnglish } from '../../../src/core/base/translate';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { boardView, presentBoard } from '../../../src/core/views/board';
import type { BoardColumn, BoardEntry, BoardGrouping, BoardModel } from '../../../src/core/views/board-model';
import { analyseExample } from '../rules/analyse-example';

const plan = `
project: { name: Atlas, start: 2026-04-01, status-date: 2026-05-04 }
workflow:
  states:
    todo: open
    doing: { kind: active, next: [review, blocked, todo], limit: 2 }
    review: { kind: review, limit: 1 }
    blocked: blocked
    done: done
    dropped: dropped
team: { ana: { name: Ana Ruiz }, ben: { name: Ben Okafor } }
issues:
  id: { title: Merchant id is missing, blocks: [wallets] }
milestones:
  beta: { title: Beta, due: 2026-06-30, needs: [build] }
tasks:
  discover:
    title: Discover
    tasks:
      flows: { title: Flows, effort: 3d, assign: ana, status: done, started: 2026-04-01, finished: 2026-04-07 }
      shell: { title: Shell, effort: 2d, assign: ben, status: done, started: 2026-03-05, finished: 2026-03-06 }
      old: { title: Old, effort: 2d, assign: ben, status: done, started: 2026-02-02, finished: 2026-02-13 }
      older: { title: Older, effort: 2d, status: done, started: 2026-01-12, finished: 2026-01-12 }
  build:
    title: Build
    tasks:
      tokens: { title: Tokens, effort: 9d, assign: ana, status: doing, started: 2026-04-27, progress: 40%, checklist: { threats: done, load: todo } }
      form: { title: Form, effort: 4d, assign: [ben, ana 50%], status: review, started: 2026-04-20, progress: 50% }
      wallets: { title: Wallets, effort: 2d, assign: ben, status: blocked, started: 2026-04-20, notes: "Asked the client.\\nMore." }
      scrub: { title: Scrubber, effort: 2d, assign: ben }
      refunds: { title: Refunds, effort: 5d, assign: ana, needs: tokens }
  spare: { title: Spare, effort: 1d, status: dropped }
`;

function boardOf(text = plan, trend: PlanTrend | null = null): BoardModel {
  return presentBoard(snapshotOf(text), { locale: 'en', translate: inEnglish, stale: null, trend });
}

function snapshotOf(text: string): Snapshot {
  const files = [{ path: 'project.yaml', text, role: 'root' as const }];
  const today = parseDay('2026-05-04')!;
  return analyse({ files, ledgers: [], commits: noCommits, holidays: noHolidays, today }, null);
}

/** Earlier texts of a plan, the newest first, each with the day of its commit. */
function historyOf(text: string, ...earlier: readonly (readonly [text: string, day: string])[]): PlanTrend {
  const line = trendLine({ ...snapshotOf(text), whole: true });
  for (const [i, [old, date]] of earlier.entries()) {
    const day = parseDay(date)!;
    const head = { hash: String(i + 1).repeat(40), day, author: 'Ana', subject: 'Plan' };
    line.add(head, planAt([{ path: 'project.yaml', text: old, role: 'root' }], day, new Map()), new Map());
  }
  return { kind: 'read', points: line.end(), more: false };
}

function columnsOf({ groupings }: BoardModel, id: BoardGrouping['id']): readonly BoardColumn[] {
  return groupings.find((grouping) => grouping.id === id)!.columns;
}

/** `Doing 1 of 2: Tokens`, its sections in brackets. */
function outlineOf(model: BoardModel, id: BoardGrouping['id']): readonly string[] {
  return columnsOf(model, id).map(({ title, count, limit, note, sections }) =>
    [
      `${title} ${count}${limit ? ` ${limit.text}` : ''}${note.text ? ` (${note.text})` : ''}:`,
      ...sections.map(
        (section) =>
          `${section.title ? `[${section.title} ${section.count}] ` : ''}${section.entries
            .map((i) => model.entries[i]!.title)
            .join(', ')}`,
      ),
    ].join(' '),
  );
}

function entryOf({ entries }: BoardModel, id: string): BoardEntry {
  return entries.find((entry) => entry.id === id) ?? assert.fail(`no entry ${id}`);
}

const plainly = (text: string): string => text.replaceAll('\u00A0', ' ');
const headlineOf = ({ headline }: BoardModel): string => plainly(headline.map(({ text }) => text).join(''));

describe('the board', () => {
  const model = boardOf();

  it('has a column for each state in the order of work, with its limit, ready apart from waiting, done by month', () => {
    assert.deepEqual(outlineOf(model, 'state'), [
      'To do 2: [Ready 1] Scrubber [Waiting 1] Refunds',
      'Doing 1 of 2: Tokens',
      'Review 1 of 1 (full): Form',
      'Blocked 1: Wallets',
      'Done 4: [Apr 1] Flows [Mar 1] Shell [Earlier 2] Old, Older',
      'Dropped 1: Spare',
    ]);
  });

  it('has a column for each person and for each phase, what is under way first', () => {
    assert.deepEqual(outlineOf(model, 'person'), [
      'Ana Ruiz 3: [Doing 1] Tokens [Review 1] Form [Waiting 1] Refunds [Done 1] Flows',
      'Ben Okafor 3: [Review 1] Form [Blocked 1] Wallets [Ready 1] Scrubber [Done 2] Shell, Old',
      'Nobody 0: [Done 1] Older [Dropped 1] Spare',
    ]);
    assert.deepEqual(outlineOf(model, 'phase'), [
      'Discover 0: [Done 4] Flows, Shell, Old, Older',
      'Build 5: [Doing 1] Tokens [Review 1] Form [Blocked 1] Wallets [Ready 1] Scrubber [Waiting 1] Refunds',
      'In no phase 0: [Dropped 1] Spare',
    ]);
  });

  it('leaves the column of dropped work out where there is none', () => {
    const titles = columnsOf(boardOf(plan.replace('status: dropped', 'status: todo')), 'state');
    assert.ok(titles.every(({ title }) => title !== 'Dropped'));
  });

  it('uses the states of the workflow, whatever they are called', () => {
    const own = `
project: { name: Own, status-date: 2026-05-04 }
workflow: { states: { idea: open, in-test: review, building: active, live: done, wontfix: dropped } }
tasks: { a: { title: A, effort: 1d, status: in-test }, b: { title: B, effort: 1d } }
`;
    assert.deepEqual(outlineOf(boardOf(own), 'state'), [
      'Idea 1: [Ready 1] B',
      'Building 0:',
      'In test 1: A',
      'Blocked 0:',
      'Live 0:',
    ]);
  });

  it('says what waits, for what, and what decides a blocked one', () => {
    assert.match(entryOf(model, 'refunds').label, /waits for Tokens$/);
    assert.deepEqual(entryOf(model, 'wallets').notes, [
      { icon: 'lock', tone: 'red', text: 'Asked the client.; issue: Merchant id is missing' },
    ]);
    const later = boardOf(plan.replace('title: Scrubber,', 'title: Scrubber, start: not-before 2026-06-01,'));
    assert.match(entryOf(later, 'scrub').label, /not before 1 Jun$/);
    const begun = boardOf(plan.replace('needs: tokens', 'needs: tokens SS'));
    assert.deepEqual(outlineOf(begun, 'state')[0], 'To do 2: [Ready 2] Scrubber, Refunds');
  });

  it('measures from start to done in working days: median, 85th percentile', () => {
    const { times } = columnsOf(model, 'state').find(({ title }) => title === 'Done')!;
    assert.deepEqual(times?.days, [1, 2, 5, 10]);
    assert.equal(times?.median, 3.5);
    assert.equal(times?.p85, 10);
    assert.equal(
      plainly(times?.description ?? ''),
      'Of 4 tasks: half were done in 3.5 d, 85 % in 10 d, all in 10 d.',
    );
  });

  it('tells since when a task is in its state, by the history of the plan', () => {
    const before = plan.replace('status: blocked, started', 'status: doing, started');
    const first = before.replace('id: form', 'form').replace('status: review', 'status: doing');
    const aged = boardOf(
      plan,
      historyOf(plan, [plan, '2026-04-29'], [before, '2026-04-28'], [first, '2026-04-20']),
    );
    assert.equal(plainly(entryOf(aged, 'wallets').age!.label), 'Blocked for 3 working days, since 29 Apr');
    assert.equal(plainly(entryOf(aged, 'form').age!.label), 'Review for 4 working days, since 28 Apr');
    assert.equal(plainly(entryOf(aged, 'tokens').age!.label), 'Doing for 5 working days, since 27 Apr');
    assert.equal(entryOf(aged, 'scrub').age, null);
    assert.equal(
      headlineOf(aged),
      'Review is full at 1 of 1. Form has waited 4 d for a review; Wallets has been blocked for 3 d.',
    );
  });

  it('follows a renamed task back, and says where history begins', () => {
    const renamed = plan
      .replaceAll('wallets', 'pay')
      .replace('      pay: { title', '      pay: { was: wallets, title');
    const old = plan.replace('status: blocked, started', 'status: doing, started');
    const aged = boardOf(
      renamed,
      historyOf(renamed, [renamed, '2026-04-30'], [plan, '2026-04-28'], [old, '2026-04-20']),
    );
    assert.match(entryOf(aged, 'pay').age!.label, /since 28 Apr$/);
    assert.equal(entryOf(aged, 'form').age!.text, '≥\u00A010\u00A0d');
    assert.match(entryOf(aged, 'form').age!.label, /at least 10 working days: history begins on 20 Apr/);
  });

  it('shows commits, branch and checklist, and what is odd about them', () => {
    const snapshot = analyseExample({
      plan: plan.replaceAll('tokens', 'ATLAS-k3f'),
      commits: ['2026-04-28 ATLAS-k3f: draw the format', '2026-04-29 ATLAS-k3f: rotate'],
    });
    const shown = presentBoard(snapshot, { locale: 'en', translate: inEnglish, stale: null });
    assert.deepEqual(
      entryOf(shown, 'ATLAS-k3f').marks.map(({ label }) => label),
      ['2 commits', '1 of 2 points of its checklist', 'merged'],
    );
    assert.deepEqual(
      entryOf(shown, 'form').notes.map(({ text }) => plainly(text)),
      ['progress 50 %, but no commit since its start, 20 Apr'],
    );
  });

  it('says when a limit is passed, and why', () => {
    const over = plan
      .replace('status: blocked, started', "status: doing, waived: { limit: 'the client waits' }, started")
      .replace('title: Scrubber,', 'title: Scrubber, status: doing, started: 2026-05-04,');
    const shown = boardOf(over);
    assert.equal(headlineOf(shown), 'Doing holds 3, 2 are allowed.');
    assert.equal(outlineOf(shown, 'state')[1], 'Doing 3 of 2 (1 over): Wallets, Tokens, Scrubber');
    assert.deepEqual(entryOf(shown, 'wallets').notes[0]?.text, 'over the limit: the client waits');
  });

  it('answers which states a task may enter, and what speaks against it', () => {
    const answer = boardView.answer?.(
      snapshotOf(plan),
      { kind: 'moves', task: 'tokens' },
      { locale: 'en', translate: inEnglish, stale: null },
    );
    assert.deepEqual(answer, {
      task: 'tokens',
      states: [
        { id: 'todo', verdict: 'free', says: [] },
        { id: 'doing', verdict: 'free', says: [] },
        { id: 'review', verdict: 'wants-reason', says: ['Review is full: 1 of 1'] },
        { id: 'blocked', verdict: 'free', says: [] },
        {
          id: 'done',
          verdict: 'forbids',
          says: [
            'After Doing comes Review, Blocked, To do in the workflow',
            '«load» of its checklist is open',
          ],
        },
        {
          id: 'dropped',
          verdict: 'forbids',
          says: ['After Doing comes Review, Blocked, To do in the workflow'],
        },
      ],
    });
  });

  it('copies tasks by state with ISO dates', () => {
    const lines = boardView.copy(snapshotOf(plan), 'board')!.split('\n');
    assert.equal(lines[0], 'status\tid\ttitle\twho\tstarted\tfinish\tprogress\twaived');
    assert.equal(lines[3], 'doing\ttokens\tTokens\tana\t2026-04-27\t2026-05-11\t0.4\t');
    assert.equal(boardView.copy(snapshotOf(plan), 'budget'), null);
  });

  it('keeps hostile titles on their line, and has a sentence for a plan without tasks', () => {
    const hostile = boardOf('project: { name: A }\ntasks: { a: { title: "x\\n\\u202Ey" } }\n');
    assert.equal(hostile.entries[0]!.title, 'x y');
    assert.equal(boardOf('project: { name: A }\n').empty, 'The plan has no tasks yet.');
  });
});
