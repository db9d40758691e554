import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { simulationInput } from '../../../src/core/analysis/simulation-input';
import { parseDay, printMinute } from '../../../src/core/base/dates';
import { inEnglish } from '../../../src/core/base/translate';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { simulate } from '../../../src/core/schedule/simulation/simulate';
import { presentTimeline, timelineView } from '../../../src/core/views/timeline';
import type { TimelineGrouping, TimelineModel, TimelineRow } from '../../../src/core/views/timeline-model';

const plan = `
project: { name: Atlas, start: 2026-05-04, deadline: 2026-06-30 }
team:
  ana: { name: Ana, away: [2026-05-12..2026-05-13] }
  ben: { name: Ben }
milestones:
  beta: { title: Beta, due: 2026-05-14, needs: [build] }
tasks:
  prepare:
    title: Prepare
    tasks:
      o1: { title: One, effort: 1d, assign: ben, status: done, started: 2026-04-28, finished: 2026-04-28 }
  build:
    title: Build
    tasks:
      a: { title: Tokens, effort: 6d, assign: ana, status: doing, started: 2026-05-04 }
      b: { title: Form, effort: 3d, assign: [ben, ana 50%], needs: a }
      c: { title: Wallets, effort: 2d, assign: ben, status: blocked, notes: "Waits for the id.\\nMore." }
      d1: { title: D1, effort: 1d, status: done, started: 2026-04-29, finished: 2026-04-29 }
      d2: { title: D2, effort: 1d, status: done, started: 2026-04-29, finished: 2026-04-29 }
      d3: { title: D3, effort: 1d, status: dropped }
`;

function timelineOf(text = plan, simulated = false): TimelineModel {
  const snapshot = analyse(
    {
      files: [{ path: 'project.yaml', text, role: 'root' }],
      ledgers: [],
      commits: noCommits,
      holidays: noHolidays,
      today: parseDay('2026-05-06')!,
    },
    null,
  );
  const result = simulated ? simulate(simulationInput(snapshot), { runs: 200, seed: 1 }) : null;
  const odds = { cost: null, result, running: false };
  return presentTimeline(snapshot, { locale: 'en', translate: inEnglish, stale: null, odds });
}

function rowOf({ rows }: TimelineModel, id: string): TimelineRow {
  return rows.find((row) => row.id === id) ?? assert.fail(`no row ${id}`);
}

/** The rows of a grouping, indented by their level; those that begin folded end in «…». */
function outlineOf({ rows, groupings }: TimelineModel, id: TimelineGrouping['id']): readonly string[] {
  const { items } = groupings.find((grouping) => grouping.id === id)!;
  return items.map(
    ({ row, level, open }) => `${'  '.repeat(level - 1)}${rows[row]!.title}${open ? '' : ' …'}`,
  );
}

const textOf = (runs: readonly { readonly text: string }[]): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .replaceAll('\u00A0', ' ');

describe('the timeline', () => {
  const model = timelineOf();

  it('says what comes when, by how much late, what decides it and who is away', () => {
    assert.equal(
      textOf(model.headline),
      'Beta lands on 19 May, 3 d late. Tokens and Form drive it; Ana is away 12–13 May.',
    );
    assert.equal(
      textOf(timelineOf(plan.replace('due: 2026-05-14', 'due: 2026-05-29')).headline),
      'Beta lands on 19 May, in time. Tokens and Form drive it; Ana is away 12–13 May.',
    );
    assert.equal(
      textOf(
        timelineOf('project: { name: X, start: 2026-05-04 }\ntasks:\n  a: { title: A, duration: 1d }')
          .headline,
      ),
      'X ends on 6 May. A drives it.',
    );
  });

  it('tells rows by release where the plan names any, with the milestone of each', () => {
    assert.equal(model.groupings.length, 3);
    const releases =
      'releases: { 1.0.0: { title: First, date: 2026-05-29, milestone: beta, tasks: [build] } }\n';
    assert.deepEqual(outlineOf(timelineOf(plan + releases), 'release'), [
      'First, 29 May',
      '  D1',
      '  D2',
      '  Tokens',
      '  D3',
      '  Wallets',
      '  Form',
      '  Beta',
      'No release',
      '  One',
    ]);
  });

  it('nests rows by phase with what is over folded away, and tells them by person and by state', () => {
    assert.deepEqual(outlineOf(model, 'phase'), [
      'Prepare …',
      '  One',
      'Build',
      '  2 done, 1 dropped …',
      '    D1',
      '    D2',
      '    D3',
      '  Tokens',
      '  Form',
      '  Wallets',
      '  Beta',
    ]);
    assert.deepEqual(outlineOf(model, 'person'), [
      'Ana',
      '  Tokens',
      '  Form',
      'Ben',
      '  One',
      '  Wallets',
      '  Form',
      'Nobody',
      '  D1',
      '  D2',
      '  D3',
    ]);
    assert.deepEqual(outlineOf(model, 'state'), [
      'todo',
      '  Form',
      'doing',
      '  Tokens',
      'done …',
      '  One',
      '  D1',
      '  D2',
      'blocked',
      '  Wallets',
      'dropped …',
      '  D3',
    ]);
  });

  it('cuts work that has begun at the status date, and leaves out the days of an absence', () => {
    const parts = rowOf(model, 'task/a').bar!.parts.map(
      ({ from, to, kind }) => `${kind} ${printMinute(from)} ${printMinute(to)}`,
    );
    assert.deepEqual(parts, [
      'worked 2026-05-04T08:00 2026-05-06T08:00',
      'planned 2026-05-06T08:00 2026-05-11T17:00',
      'planned 2026-05-14T08:00 2026-05-15T17:00',
    ]);
  });

  it('marks what is late, critical, blocked and over, in words too', () => {
    const [beta, wallets, done] = ['milestone/beta', 'task/c', 'task/d1'].map((id) => rowOf(model, id));
    assert.equal(beta!.label.replaceAll('\u00A0', ' '), 'Beta, milestone, 19 May, due 14 May, 3 d late');
    assert.deepEqual(
      [beta!.bar!.late, beta!.bar!.due !== null, textOf(beta!.bar!.note)],
      [true, true, 'due 14 May  forecast 19 May'],
    );
    assert.deepEqual([wallets!.bar!.blocked, textOf(wallets!.bar!.note)], [true, 'Waits for the id.']);
    assert.deepEqual(
      [done!.muted, done!.bar!.parts.map(({ kind }) => kind), done!.bar!.floatTo],
      [true, ['done'], null],
    );
    assert.equal(rowOf(model, 'task/a').bar!.critical, true);
    assert.match(rowOf(model, 'task/a').label, /critical/);
    assert.match(rowOf(model, 'task/c').label, /float/);
  });

  it('draws the links that decide when critical work begins apart from the rest', () => {
    const named = model.links.map(
      ({ from, to, drives }) =>
        `${model.rows[from]!.title} → ${model.rows[to]!.title}${drives ? ' drives' : ''}`,
    );
    assert.deepEqual(named, ['Tokens → Form drives', 'Build → Beta drives']);
  });

  it('tells the load of each day in percent, with days over and days away', () => {
    const [ana, ben] = model.load.people;
    assert.equal(ana!.days.find(([day]) => day === parseDay('2026-05-07'))?.[1], 100);
    assert.equal(ana!.away.length, 1);
    assert.match(textOf(ben!.note), /never over|over/);
  });

  it('tells the odds of a milestone where a simulation is known', () => {
    const { bar } = rowOf(timelineOf(plan.replace('effort: 3d', 'effort: 1d/3d/9d'), true), 'milestone/beta');
    assert.ok(bar!.p80 !== null && bar!.p80 >= bar!.finish);
    assert.match(textOf(bar!.note), /P80 \d+ May {2}in time/);
    assert.equal(rowOf(model, 'milestone/beta').bar!.p80, null);
  });

  it('is empty where there are no tasks, and has an axis where nothing has dates', () => {
    assert.equal(timelineOf('project: { name: X }').empty, 'The plan has no tasks yet.');
    const undated = timelineOf(
      'project: { name: X }\ntasks:\n  a: { title: A, duration: 1d, needs: b }\n  b: { title: B, duration: 1d, needs: a }',
    );
    assert.equal(textOf(undated.headline), 'Nothing in the plan has a date yet.');
    assert.ok(undated.rows.every(({ bar }) => bar === null) && undated.span.to > undated.span.from);
  });

  it('is copied as a table with ISO dates', () => {
    const snapshot = analyse(
      {
        files: [{ path: 'project.yaml', text: plan, role: 'root' }],
        ledgers: [],
        commits: noCommits,
        holidays: noHolidays,
        today: parseDay('2026-05-06')!,
      },
      null,
    );
    const lines = timelineView.copy(snapshot, 'timeline')!.split('\n');
    assert.equal(
      lines[0],
      'id\ttitle\tstatus\twho\tstart\tfinish\tfloat\tcritical\tbaselineStart\tbaselineFinish',
    );
    assert.match(
      lines.find((line) => line.startsWith('a\t'))!,
      /^a\tTokens\tdoing\tana\t2026-05-04\t2026-05-15\t/,
    );
    assert.equal(timelineView.copy(snapshot, 'other'), null);
  });
});
