/**
 * Levelling of whatever plan, from text to text: what comes out is checked by calendars and sums of its own, so that no
 * error of the engine can hide itself. And what follows from the same text: the same answer, and where nothing is
 * uncertain a simulation that knows one date only.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../src/core/analysis/analyse';
import { proposeLevelling } from '../../../src/core/analysis/propose-levelling';
import { simulationInput } from '../../../src/core/analysis/simulation-input';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { whatIf } from '../../../src/core/analysis/what-if';
import { dayOf, startOfDay } from '../../../src/core/base/dates';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import type { Task } from '../../../src/core/model/plan';
import { simulate } from '../../../src/core/schedule/simulation/simulate';
import { anyWords, printWords, type WordPlan, type WordTask } from './plan-words';
import { anyOf, capacityOn, minutesIn, shifts, type Shift } from './working-hours';
import { runs } from '../runs';

const today = dayOf(2026, 1, 5);

function snapshotOf(text: string): Snapshot {
  const files = [{ path: 'project.yaml', text, role: 'root' as const }];
  const snapshot = analyse({ files, ledgers: [], commits: noCommits, holidays: noHolidays, today }, null);
  assert.deepEqual(
    snapshot.parsed.problems.map(({ message }) => message),
    [],
  );
  return snapshot;
}

/** Levels a text, and reads what is written then as if nobody had levelled it. */
function levelled(text: string, seed: number) {
  const before = snapshotOf(text);
  const proposal = proposeLevelling(before, { schedules: 12, seed });
  if (proposal.edits.length === 0) return { before, proposal, text, after: snapshotOf(text) };
  const found = whatIf(before, proposal.edits);
  assert.ok(found.ok);
  const written = found.value.texts.get('project.yaml')!;
  return { before, proposal, text: written, after: snapshotOf(written) };
}

interface Dates {
  /** Minutes from the first midnight. */
  readonly start: number;
  readonly finish: number;
}

function datesIn({ schedule }: Snapshot, id: string): Dates {
  const { start, finish } = schedule.tasks.get(id)!;
  const origin = startOfDay(today);
  return { start: start - origin, finish: finish - origin };
}

function shiftsIn(plan: WordPlan, task: WordTask, { assign }: Pick<Task, 'assign'>): readonly Shift[] {
  const now = assign.map(({ person, share, alternatives }) => {
    return { person, share: share === null ? null : Math.round(share * 100), or: alternatives };
  });
  return shifts(plan, task, now);
}

/** Every day on which somebody has more work than time. A minute for each task: work is whole minutes by day. */
function overloadedDays(
  plan: WordPlan,
  after: Snapshot,
): readonly { readonly person: string; readonly day: number }[] {
  const load = new Map<string, { minutes: number; tasks: number }>();
  for (const task of plan.tasks) {
    const { start, finish } = datesIn(after, task.id);
    for (const { person, rate, on } of shiftsIn(plan, task, after.plan.tasks.get(task.id)!)) {
      for (let day = Math.floor(start / 1440); day * 1440 < finish; day++) {
        const minutes = minutesIn(on, Math.max(start, day * 1440), Math.min(finish, (day + 1) * 1440));
        const key = `${person} ${day}`;
        const sum = load.get(key) ?? { minutes: 0, tasks: 0 };
        load.set(key, { minutes: sum.minutes + rate * minutes, tasks: sum.tasks + (minutes > 0 ? 1 : 0) });
      }
    }
  }
  return [...load].flatMap(([key, { minutes, tasks }]) => {
    const [person, day] = key.split(' ');
    return minutes > capacityOn(plan, person!, Number(day)) + tasks
      ? [{ person: person!, day: Number(day) }]
      : [];
  });
}

/** As much work as is asked for, in hours in which somebody is there. */
function checkWork(plan: WordPlan, task: WordTask, after: Snapshot): void {
  const crew = shiftsIn(plan, task, after.plan.tasks.get(task.id)!);
  const { start, finish } = datesIn(after, task.id);
  const workers = crew.filter(({ works }) => works);
  const asked = task.hours * 60;
  const where = `${task.id} from ${start} to ${finish}`;
  assert.ok(minutesIn(anyOf(workers), start, start + 1) === 1, `${where} begins when nobody works`);
  assert.ok(minutesIn(anyOf(workers), finish - 1, finish) === 1, `${where} ends when nobody works`);
  if (task.length === 'duration') {
    assert.equal(minutesIn(anyOf(workers), start, finish), asked, where);
  } else {
    const done = workers.reduce((sum, { rate, on }) => sum + rate * minutesIn(on, start, finish), 0);
    const most = workers.reduce((sum, { rate }) => sum + rate, 0);
    assert.ok(done > asked - 1e-6 && done < asked + most + 1e-6, `${where}: ${done} of ${asked}`);
  }
}

function checkLinks(plan: WordPlan, task: WordTask, after: Snapshot): void {
  const own = datesIn(after, task.id);
  for (const { to, type, lag } of task.needs) {
    const base = datesIn(after, to)[type === 'SS' ? 'start' : 'finish'];
    const where = `${task.id} ${type} ${to}`;
    if (type !== 'FF') {
      assert.ok(own.start >= base + lag * 60, where);
      if (lag > 0) assert.ok(lagMinutes(plan, task, base, own.start) >= lag * 60, `${where} lag`);
    } else if (lag === 0) {
      // What it may finish at the latest by is the same for it as its finish: it does not work between.
      const crew = shiftsIn(plan, task, after.plan.tasks.get(task.id)!).filter(({ works }) => works);
      assert.ok(own.finish >= base || minutesIn(anyOf(crew), own.finish, base) === 0, where);
    }
  }
}

/** A lag is working time of the task that waits: on its calendar, else on the project's. */
function lagMinutes(plan: WordPlan, task: WordTask, from: number, to: number): number {
  const nobody = { id: 'nobody', capacity: 100, away: [], calendar: task.calendar };
  const usual: WordTask = { ...task, calendar: null };
  const [shift] = shifts({ ...plan, people: [nobody] }, usual, [{ person: 'nobody', share: null, or: [] }]);
  return minutesIn(shift!.on, from, to);
}

/** Nothing but later starts and other first names is written. */
function checkText({ isBack }: WordPlan, task: WordTask, before: Snapshot, after: Snapshot): void {
  const [was, is] = [before, after].map(({ plan }) => plan.tasks.get(task.id)!);
  const rest = { start: null, finish: null, assign: [] };
  assert.deepEqual({ ...is!, ...rest }, { ...was!, ...rest });
  const named = ({ assign }: Task) =>
    assign.map(({ person, share, alternatives }) => [share, [person, ...alternatives].toSorted()]);
  assert.deepEqual(named(is!), named(was!));
  const { start, finish } = is!;
  if (isBack) assert.deepEqual(start, was!.start);
  else assert.equal(finish, null);
  if (finish !== null) assert.equal(finish.kind, 'not-after');
  if (task.pinned !== null) {
    assert.deepEqual(start, was!.start);
    if (task.needs.length === 0) assert.deepEqual(datesIn(after, task.id), datesIn(before, task.id), task.id);
  } else if (start !== null) {
    assert.equal(start.kind, 'not-before');
    assert.ok(datesIn(after, task.id).start >= (task.notBefore ?? 0) * 1440);
  }
}

function check(words: WordPlan, seed: number): void {
  const text = printWords(words);
  const { before, proposal, after, text: written } = levelled(text, seed);
  for (const task of words.tasks) {
    checkWork(words, task, after);
    checkLinks(words, task, after);
    checkText(words, task, before, after);
    assert.ok(written.includes(`# ${task.id} as it was written`));
  }
  const hasPins = words.tasks.some(({ pinned }) => pinned !== null);
  for (const { person, day } of overloadedDays(words, after)) {
    const named = proposal.after.some(
      (overload) =>
        overload.person === person &&
        day >= overload.first - today &&
        day <= overload.last - today &&
        // Nothing is moved where that only pushes what cannot move into as much of an overload.
        overload.causes.some(
          ({ reason }) => reason === 'pinned' || (reason === 'no-room' && proposal.edits.length === 0),
        ),
    );
    assert.ok(hasPins && named, `${person} has too much on day ${day} of\n${written}`);
  }
}

describe('levelling from text to text', () => {
  it('leaves nobody too much on any day, and keeps work, links, calendars, absences and shares', () => {
    fc.assert(
      fc.property(anyWords(false), fc.nat(5), (words, seed) => check(words, seed)),
      runs(6),
    );
  });

  it('does the same backwards where a plan is scheduled from its finish', () => {
    fc.assert(
      fc.property(anyWords(false, true), fc.nat(5), (words, seed) => check(words, seed)),
      runs(6),
    );
  });

  it('moves no fixed date, and names it where it is too much', () => {
    fc.assert(
      fc.property(anyWords(true), fc.nat(5), (words, seed) => check(words, seed)),
      runs(6),
    );
  });

  it('writes the same for the same text and seed', () => {
    fc.assert(
      fc.property(anyWords(true), fc.nat(), (words, seed) => {
        const text = printWords(words);
        assert.equal(levelled(text, seed).text, levelled(text, seed).text);
      }),
      runs(6),
    );
  });
});

describe('a simulation of a text without ranges and risks', () => {
  it('has the dates of its schedule in every run, levelled or not', () => {
    fc.assert(
      fc.property(anyWords(true), fc.nat(), (words, seed) => {
        const { before, after } = levelled(printWords(words), seed);
        for (const snapshot of [before, after]) {
          const { project, targets } = simulate(simulationInput(snapshot), { runs: 10, seed });
          assert.deepEqual(new Set(project!.finish.percentiles), new Set([snapshot.schedule.finish]));
          assert.ok(targets.has('all'));
          for (const [id, { finish }] of targets) {
            const expected = snapshot.schedule.tasks.get(id)!.finish;
            assert.deepEqual(new Set([finish.mean, ...finish.percentiles]), new Set([expected]), id);
          }
        }
      }),
      runs(6),
    );
  });
});
