/**
 * Plans at random for the schedule engine. `plainPlan` draws from the class on which the theorems of the critical path
 * method hold: one calendar without exceptions, no constraint, deadline, progress, person or elapsed time. `anyPlan`
 * draws from everything that the engine reads.
 */
import fc from 'fast-check';
import { dayOf, firstDay, lastDay } from '../../../src/core/base/dates';
import { emptyPlan } from '../../../src/core/model/empty-plan';
import type { Person, Plan } from '../../../src/core/model/plan';
import type { Constraint, Duration, Lag, Link, LinkType, Moment } from '../../../src/core/model/values';
import type { SchedulePlan, ScheduleTask } from '../../../src/core/schedule/schedule-projection';

export const start = dayOf(2026, 1, 5);

const hours = (amount: number, elapsed = false): Duration => ({ amount, unit: 'h', elapsed });
const exactly = (duration: Duration): ScheduleTask['effort'] => ({
  optimistic: duration,
  likely: duration,
  pessimistic: duration,
});

const emptyTask: Omit<ScheduleTask, 'id'> = {
  parent: null,
  children: [],
  effort: null,
  duration: null,
  estimate: 'pert',
  assign: [],
  needs: [],
  start: null,
  finish: null,
  delay: null,
  pause: [],
  deadline: null,
  calendar: null,
  status: 'todo',
  started: null,
  finished: null,
  progress: null,
  remaining: null,
};

const linkType = fc.constantFrom<LinkType>('FS', 'FS', 'FS', 'SS', 'FF', 'SF');
const workingLag = fc.option(
  fc.integer({ min: -12, max: 24 }).map((amount): Lag => ({ kind: 'duration', duration: hours(amount) })),
  { nil: null, freq: 2 },
);

/** Links only from earlier tasks to later ones, so that there is no cycle. */
function needs(index: number, lag: fc.Arbitrary<Lag | null>): fc.Arbitrary<Link[]> {
  if (index === 0) return fc.constant([]);
  const link = fc.record({
    predecessor: fc.integer({ min: 0, max: index - 1 }).map((i) => `T${i}`),
    type: linkType,
    lag,
  });
  return fc.uniqueArray(link, { maxLength: 3, selector: (need) => need.predecessor });
}

function planOfTasks(tasks: readonly ScheduleTask[], more: Partial<Plan> = {}): SchedulePlan {
  return {
    ...emptyPlan,
    project: { ...emptyPlan.project, start: { day: start, time: null } },
    ...more,
    tasks: new Map(tasks.map((task) => [task.id, task])),
  };
}

function someTasks(
  max: number,
  task: (index: number) => fc.Arbitrary<Omit<ScheduleTask, 'id'>>,
): fc.Arbitrary<ScheduleTask[]> {
  return fc
    .integer({ min: 1, max })
    .chain((count) =>
      fc.tuple(
        ...Array.from({ length: count }, (_, i) => task(i).map((fields) => ({ id: `T${i}`, ...fields }))),
      ),
    );
}

export const plainPlan: fc.Arbitrary<SchedulePlan> = someTasks(12, (i) =>
  fc.record({
    ...constants(emptyTask),
    effort: fc.integer({ min: 1, max: 60 }).map((amount) => exactly(hours(amount))),
    needs: needs(i, workingLag),
  }),
).map((tasks) => planOfTasks(tasks));

function constants<T extends object>(value: T): { [K in keyof T]: fc.Arbitrary<T[K]> } {
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fc.constant(part)])) as {
    [K in keyof T]: fc.Arbitrary<T[K]>;
  };
}

const day = fc.integer({ min: start - 20, max: start + 60 });
const moment: fc.Arbitrary<Moment> = fc.record({
  day,
  time: fc.option(fc.integer({ min: 0, max: 1439 }), { nil: null, freq: 2 }),
});
const constraint: fc.Arbitrary<Constraint> = fc.oneof(
  fc.record({ kind: fc.constantFrom('not-before', 'not-after', 'on'), moment }),
  fc.constant<Constraint>({ kind: 'as-late-as-possible' }),
);
const lag: fc.Arbitrary<Lag | null> = fc.oneof(
  workingLag,
  fc
    .integer({ min: -48, max: 96 })
    .map((amount): Lag => ({ kind: 'duration', duration: hours(amount, true) })),
  fc.integer({ min: -100, max: 200 }).map((percent): Lag => ({ kind: 'percent', share: percent / 100 })),
);
/** A value once in so many times. */
const once = <T>(times: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof(
    { weight: Math.round(100 * (times - 1)), arbitrary: fc.constant(null) },
    { weight: 100, arbitrary: value },
  );
const rarely = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => once(6, value);
const often = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 8 });
const range = fc
  .tuple(day, fc.integer({ min: 0, max: 15 }))
  .map(([first, length]) => ({ first, last: first + length }));

const people = ['ana', 'ben', 'cay', 'rig'] as const;
const team: fc.Arbitrary<Plan['team']> = fc
  .tuple(
    ...people.map((id) =>
      fc.record({
        ...constants<Person>({
          id,
          name: id,
          kind: id === 'rig' ? 'equipment' : 'person',
          email: [],
          role: null,
          rates: [],
          overtime: null,
          capacity: 1,
          units: 1,
          away: [],
          calendar: null,
        }),
        capacity: fc.constantFrom(1, 1, 0.8, 0.33, 0),
        units: fc.integer({ min: 1, max: 3 }),
        away: fc.array(range, { maxLength: 2 }),
        calendar: fc.constantFrom(null, 'night', 'always'),
      }),
    ),
  )
  .map((persons) => new Map(persons.map((person) => [person.id, person])));

const nights = Array.from({ length: 7 }, (_, i) => [
  ...(i > 0 && i < 6 ? [{ from: 0, to: 360 }] : []),
  ...(i < 5 ? [{ from: 1320, to: 1440 }] : []),
]);
const always = Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]);

/** How much of a plan is begun or done: of so many tasks one says so. */
interface Progress {
  readonly statuses: readonly string[];
  readonly started: number;
  readonly finished: number;
  readonly progress: number;
}

const planWith = ({ statuses, started, finished, progress }: Progress): fc.Arbitrary<SchedulePlan> =>
  fc
    .tuple(
      someTasks(14, (i) =>
        fc.record({
          ...constants(emptyTask),
          effort: often(fc.integer({ min: 0, max: 60 }).map((amount) => exactly(hours(amount)))),
          duration: rarely(
            fc
              .tuple(fc.integer({ min: 0, max: 60 }), fc.boolean())
              .map(([amount, elapsed]) => exactly(hours(amount, elapsed))),
          ),
          needs: needs(i, lag),
          assign: fc.uniqueArray(
            fc.record({
              person: fc.constantFrom(...people, 'nobody'),
              share: fc.constantFrom(null, 1, 0.5, 0.1),
              alternatives: fc.constant([]),
            }),
            { maxLength: 3, selector: (assignment) => assignment.person },
          ),
          start: rarely(constraint),
          finish: rarely(constraint),
          delay: rarely(
            fc
              .tuple(fc.integer({ min: 0, max: 40 }), fc.boolean())
              .map(([amount, elapsed]) => hours(amount, elapsed)),
          ),
          pause: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.array(range, { maxLength: 2 })),
          deadline: rarely(moment),
          calendar: fc.constantFrom(null, null, 'night', 'always'),
          status: fc.constantFrom(...statuses),
          started: once(started, moment),
          finished: once(finished, moment),
          progress: once(progress, fc.constantFrom(0, 0.25, 0.5, 1)),
          remaining: once(
            progress,
            fc.integer({ min: 0, max: 40 }).map((amount) => hours(amount)),
          ),
        }),
      ),
      team,
      fc.array(range, { maxLength: 2 }),
      fc.array(fc.nat(), { minLength: 14, maxLength: 14 }),
    )
    .map(([tasks, persons, closed, draws]) =>
      planOfTasks(inPhases(tasks, draws), {
        team: persons,
        calendar: { ...emptyPlan.calendar, closed },
        calendars: new Map([
          ['night', { week: nights, holidays: [], closed: [], open: [] }],
          ['always', { week: always, holidays: [], closed: [], open: [] }],
        ]),
      }),
    );

const statuses = ['todo', 'todo', 'todo', 'doing', 'done', 'dropped', 'blocked'];

/** Much of it is done. */
export const anyPlan = planWith({ statuses, started: 1.5, finished: 1.15, progress: 1.5 });

/** Most of it is still to be done. */
export const livePlan = planWith({
  statuses: ['todo', 'todo', 'todo', ...statuses],
  started: 10,
  finished: 12,
  progress: 10,
});

/** Puts runs of tasks into phases, phases into phases, and lets some links lead from and to phases before them. */
function inPhases(tasks: readonly ScheduleTask[], draws: readonly number[]): ScheduleTask[] {
  const result: ScheduleTask[] = [];
  const children = new Map<string, string[]>();
  let phase: string | null = null;
  let phases = 0;
  tasks.forEach((task, i) => {
    const draw = draws[i]! % 6;
    if (draw < 2) {
      const parent: string | null = draw === 0 ? null : phase;
      phase = `P${phases++}`;
      result.push({ ...emptyTask, id: phase, parent });
      children.set(phase, []);
      if (parent !== null) children.get(parent)!.push(phase);
    }
    result.push({ ...task, parent: phase });
    if (phase !== null) children.get(phase)!.push(task.id);
  });
  return result.map((task) => ({ ...task, children: children.get(task.id) ?? [] }));
}

/** `livePlan` with some dates and lags at the ends of all time. */
export const farPlan: fc.Arbitrary<SchedulePlan> = fc
  .tuple(livePlan, fc.array(fc.nat(), { minLength: 4, maxLength: 4 }))
  .map(([plan, draws]) => {
    const tasks = [...plan.tasks.values()].map((task, i): ScheduleTask => {
      const [which, what, sign, elapsed] = draws.map((draw) => (draw + 7 * i) % 12) as [
        number,
        number,
        number,
        number,
      ];
      if (which > 2) return task;
      const far: Moment = { day: sign < 6 ? lastDay : firstDay, time: null };
      if (what < 3) return { ...task, start: { kind: 'not-before', moment: far } };
      if (what < 5) return { ...task, finish: { kind: 'on', moment: far }, deadline: far };
      if (what < 7) return { ...task, started: far, status: 'doing' };
      const amount = sign < 6 ? 9_999_999 : -9_999_999;
      const duration: Duration = { amount, unit: 'd', elapsed: elapsed < 6 };
      if (what < 8) return { ...task, delay: { ...duration, amount: 9_999_999 } };
      return { ...task, needs: task.needs.map((need) => ({ ...need, lag: { kind: 'duration', duration } })) };
    });
    return { ...plan, tasks: new Map(tasks.map((task) => [task.id, task])) };
  });

/** `livePlan` scheduled back from a finish. */
export const latePlan: fc.Arbitrary<SchedulePlan> = fc
  .tuple(livePlan, fc.integer({ min: 0, max: 200 }))
  .map(([plan, days]) => ({
    ...plan,
    project: { ...plan.project, scheduleFrom: 'finish', finish: { day: start + days, time: null } },
  }));
