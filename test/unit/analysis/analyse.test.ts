import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Inputs, Snapshot } from '../../../src/core/analysis/snapshot';
import { parseDay, printMinute, type Day } from '../../../src/core/base/dates';
import { noCommits, type Commit } from '../../../src/core/model/commit';
import { noHolidays, type PublicHolidays } from '../../../src/core/model/public-holidays';
import { runRules } from '../../../src/core/rules/run-rules';
import { listOf } from '../../support/commit-list';

const day = (text: string): Day => parseDay(text)!;

const text = `project: { name: Atlas, key: ATLAS, start: 2026-01-05 }
tasks:
  ATLAS-k3f: { title: First, duration: 2d }
`;

function commit(hash: string, date: string, subject: string): Commit {
  return {
    hash,
    parents: [],
    author: { name: 'Ana', email: 'ana@example.com' },
    day: day(date),
    seconds: day(date) * 86_400,
    subject,
    body: '',
    trailers: [],
    tags: [],
  };
}

function inputs(change: Partial<Inputs> = {}): Inputs {
  return {
    files: [{ path: 'project.yaml', text, role: 'root' }],
    ledgers: [],
    commits: {
      ...noCommits,
      state: 'complete',
      commits: listOf([
        commit('b'.repeat(40), '2026-01-08', 'ATLAS-k3f: later'),
        commit('a'.repeat(40), '2026-01-06', 'ATLAS-k3f: earlier'),
      ]),
    },
    holidays: noHolidays,
    today: day('2026-01-06'),
    ...change,
  };
}

const derived = ['schedule', 'evidence', 'exposure', 'budget'] as const;

/** Which results are the same objects after a change of the text. */
function checkKept(change: (before: string) => string, kept: readonly (keyof Snapshot)[]): void {
  const first = analyse(inputs(), null);
  const changed = inputs({ files: [{ path: 'project.yaml', text: change(text), role: 'root' }] });
  const second = analyse(changed, first);
  assert.deepEqual(
    derived.filter((key) => first[key] === second[key]),
    kept,
  );
}

describe('analyse', () => {
  it('sees no commit later than today', () => {
    const subjects = (today: string): readonly string[] =>
      (analyse(inputs({ today: day(today) }), null).evidence.byTask.get('ATLAS-k3f') ?? []).map(
        (link) => link.commit.subject,
      );
    assert.deepEqual(subjects('2026-01-06'), ['ATLAS-k3f: earlier']);
    assert.deepEqual(subjects('2026-01-08'), ['ATLAS-k3f: later', 'ATLAS-k3f: earlier']);
  });

  it('takes the status date of the file before today', () => {
    const dated = text.replace('start: 2026-01-05', 'start: 2026-01-05, status-date: 2026-01-12');
    const of = (source: string): Day =>
      analyse(inputs({ files: [{ path: 'project.yaml', text: source, role: 'root' }] }), null).statusDay;
    assert.deepEqual([of(text), of(dated)], [day('2026-01-06'), day('2026-01-12')]);
  });

  describe('with Epiphany, a Tuesday, as a public holiday of Bavaria', () => {
    const holidays: PublicHolidays = { ...noHolidays, days: new Map([['DE-BY', [day('2026-01-06')]]]) };
    const of = (more: string, known: PublicHolidays, previous: Snapshot | null = null): Snapshot => {
      const files = [{ path: 'project.yaml', text: `${text}${more}`, role: 'root' } as const];
      return analyse(inputs({ files, holidays: known, today: day('2026-01-05') }), previous);
    };
    /** Two days of work from Monday, by the calendars that `more` says. */
    function checkFinish(what: string, more: string, finish: string): void {
      it(what, () => {
        const { schedule } = of(more, holidays);
        assert.equal(printMinute(schedule.tasks.get('ATLAS-k3f')!.finish), finish);
      });
    }
    checkFinish('works on it where no region is named', '', '2026-01-06T17:00');
    checkFinish('does not where the region is', 'calendar: { holidays: DE-BY }', '2026-01-07T17:00');
    checkFinish('does not know another region', 'calendar: { holidays: [FR] }', '2026-01-06T17:00');
    checkFinish(
      'works on it where the calendar says that it is open',
      'calendar: { holidays: [DE-BY], open: [2026-01-06] }',
      '2026-01-06T17:00',
    );

    it('spends no money of a line on it', () => {
      const money = 'budget: { lines: { cloud: { planned: 100/d } } }\n';
      const planned = (calendar: string): number =>
        of(`${money}${calendar}`, holidays).budget.figures.planned;
      assert.equal(planned('calendar: { closed: 2026-01-06 }'), 200_00);
      assert.equal(planned('calendar: { holidays: DE-BY }'), 200_00);
    });

    it('counts it out of the working days that rules speak of', () => {
      const due = 'milestones: { beta: { title: Beta, due: 2026-01-06 } }\n';
      const ids = (known: PublicHolidays): readonly string[] =>
        runRules(of(`${due}calendar: { holidays: DE-BY }`, known)).map(({ rule }) => rule);
      assert.ok(ids(holidays).includes('schedule/weekend-deadline'));
      assert.ok(!ids(noHolidays).includes('schedule/weekend-deadline'));
    });

    it('schedules again when it becomes known, and only then', () => {
      const before = of('calendar: { holidays: DE-BY }', noHolidays);
      const after = of('calendar: { holidays: DE-BY }', holidays, before);
      assert.notDeepEqual(after.schedule, before.schedule);
      const same = of('calendar: { holidays: DE-BY } # Bavaria', holidays, after);
      assert.equal(same.stages.get('schedule'), after.stages.get('schedule'));
    });
  });

  it('I4: a comment derives nothing again', () => checkKept((before) => `# note\n${before}`, derived));

  it('I4: a title schedules nothing again', () =>
    checkKept((before) => before.replace('First', 'Renamed'), ['schedule', 'evidence', 'exposure']));

  it('a duration schedules again and links nothing again', () =>
    checkKept((before) => before.replace('2d', '3d'), ['evidence', 'exposure']));
});
