import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { planAt } from '../../../src/core/analysis/plan-at';
import type { PlanTrend } from '../../../src/core/analysis/plan-trend';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { trendLine } from '../../../src/core/analysis/trend-line';
import { parseDay } from '../../../src/core/base/dates';
import { inEnglish } from '../../../src/core/base/translate';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { presentTrend, trendView } from '../../../src/core/views/trend';
import type { TrendModel } from '../../../src/core/views/trend-model';
import { parseWebviewMessage } from '../../../src/core/views/webview';

const day = (text: string): number => parseDay(text)!;
const hash = (n: number): string => n.toString(16).padStart(40, '0');

function textOf(effort: string, more = ''): string {
  return [
    'project: { name: Atlas, start: 2026-03-02, status-date: 2026-03-02 }',
    'milestones:',
    '  beta: { title: Beta, due: 2026-03-20, needs: [a] }',
    '  scope: { title: Scope, finished: 2026-03-04 }',
    'tasks:',
    `  a: { title: Alpha, duration: ${effort} }`,
    ...(more === '' ? [] : [`  ${more}`]),
    '',
  ].join('\n');
}

function snapshotOf(text: string, today: string): Snapshot {
  return analyse(
    {
      files: [{ path: 'project.yaml', text, role: 'root' }],
      ledgers: [],
      commits: noCommits,
      holidays: noHolidays,
      today: day(today),
    },
    null,
  );
}

/** Revisions oldest first; the last text is that of the files now. */
function trendOf(
  revisions: readonly (readonly [date: string, text: string, subject: string])[],
  now: Snapshot,
): PlanTrend {
  const line = trendLine({ ...now, whole: true });
  revisions.toReversed().forEach(([date, text, subject], i) => {
    const head = { hash: hash(revisions.length - i), day: day(date), author: 'Ana Ruiz', subject };
    line.add(head, planAt([{ path: 'project.yaml', text, role: 'root' }], day(date), new Map()), new Map());
  });
  return { kind: 'read', points: line.end(), more: false };
}

const present = (snapshot: Snapshot, trend: PlanTrend | null): TrendModel =>
  presentTrend(snapshot, { locale: 'en', translate: inEnglish, stale: null, trend });
const words = ({ headline }: TrendModel): string =>
  headline
    .map(({ text, red }) => (red ? `!${text}!` : text))
    .join('')
    .replaceAll('\u00A0', ' ');

describe('the trend', () => {
  const now = snapshotOf(textOf('14d', 'b: { title: New, duration: 1d }'), '2026-03-09');
  const trend = trendOf(
    [
      ['2026-03-02', textOf('10d'), 'Plan it'],
      ['2026-03-03', textOf('13d'), 'Estimate again.'],
      ['2026-03-04', textOf('13d, notes: x'), 'Note'],
      ['2026-03-05', textOf('12d'), 'Cut scope'],
    ],
    now,
  );
  const model = present(now, trend);

  it('says which milestone moved most, and what did most of it', () => {
    assert.equal(
      words(model),
      'Beta moved from 13 Mar to 19 Mar, !+4 d!. +3 d of it came on 3 Mar: Estimate again.',
    );
    assert.deepEqual(model.scope, ['Atlas', 'from 2 Mar 2026', 'to 5 Mar 2026']);
  });

  it('lists the commits that moved milestones as a waterfall', () => {
    assert.deepEqual(
      model.steps.rows.map(({ date, subject, shift, from, to, shortHash }) => [
        date,
        subject,
        shift.replaceAll('\u00A0', ' '),
        from,
        to,
        shortHash,
      ]),
      [
        ['3 Mar', 'Estimate again.', '+3 d', 0, 1440, '0000000'],
        ['5 Mar', 'Cut scope', '−1 d', 1440, 960, '0000000'],
        ['now', 'not committed yet', '+2 d', 960, 1920, ''],
      ],
    );
    assert.deepEqual(
      model.steps.rows[0]!.moves.map(({ title, dates }) => [title, dates]),
      [['Beta', '13 Mar → 18 Mar']],
    );
    assert.equal(model.steps.rows[2]!.what, '1 new, 1 later, 1 grown');
  });

  it('draws a line for each milestone, and ends the reached one', () => {
    const [beta, scope] = model.chart.lines;
    assert.deepEqual(
      [beta!.end, beta!.late],
      [{ title: 'Beta 19 Mar', note: 'due 20 Mar', reached: false }, false],
    );
    assert.deepEqual(
      beta!.points.map(({ moved }) => moved),
      [false, true, false, true, true],
    );
    assert.equal(scope!.end.note, 'reached 4 Mar');
    assert.ok(scope!.points.every(({ at }) => at <= day('2026-03-04')));
    const { bottom, top } = model.chart;
    for (const { points } of model.chart.lines) {
      for (const { forecast } of points) assert.ok(bottom < forecast && forecast < top);
    }
  });

  it('has all of it as a table, and copies it with ISO dates', () => {
    assert.deepEqual(model.chart.table.columns, ['Date', 'Commit', 'Beta', 'Scope']);
    assert.equal(model.chart.table.rows.length, 5);
    const copied = trendView.copy(now, 'trend', trend)!.split('\n');
    assert.deepEqual(copied.slice(0, 3), [
      'date\tcommit\tfinish\tbeta\tscope\tsubject',
      '2026-03-02\t\t2026-03-19\t2026-03-19\t2026-03-04\t',
      `2026-03-05\t${hash(4)}\t2026-03-17\t2026-03-17\t2026-03-04\tCut scope`,
    ]);
    assert.equal(trendView.copy(now, 'other', trend), null);
  });

  it('counts what was edited', () => {
    assert.deepEqual(
      model.totals.rows.map(({ label, value }) => `${label}: ${value}`),
      [
        'Tasks added, dropped, renamed: 1, 0, 0',
        'Estimates raised, lowered: 2, 1',
        'Links added, removed: 0, 0',
        'Due dates moved: 0',
      ],
    );
  });

  it('says where there is nothing to draw', () => {
    assert.equal(present(now, null).empty, 'The history of the plan is being read.');
    assert.equal(present(now, { kind: 'failed', why: 'Because.' }).empty, 'Because.');
    assert.equal(present(now, trendOf([], now)).empty, 'No commit holds the plan yet.');
    const none = snapshotOf('project: { name: A }\ntasks: { a: { title: A } }\n', '2026-03-09');
    assert.equal(
      present(none, trendOf([['2026-03-02', none.inputs.files[0]!.text, 'x']], none)).empty,
      'The plan has no milestones.',
    );
    const still = present(now, trendOf([['2026-03-02', now.inputs.files[0]!.text, 'x']], now));
    assert.equal(words(still), 'No milestone has moved in 1 commit of the plan.');
  });

  it('takes hashes of commits from its page, and nothing else', () => {
    assert.notEqual(parseWebviewMessage({ kind: 'openCommit', hash: hash(1) }), null);
    for (const bad of ['--output=x', 'HEAD', '', hash(1).toUpperCase().replace('1', 'A'), 7]) {
      assert.equal(parseWebviewMessage({ kind: 'openCommit', hash: bad }), null);
    }
  });
});
