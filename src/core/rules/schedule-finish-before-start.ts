/** Pairs of dates in the wrong order: actual dates, constraints, the project's own start and end. */
import { printDay, printTimeOfDay } from '../base/dates';
import type { Address } from '../model/address';
import type { Task } from '../model/plan';
import type { Constraint, Moment } from '../model/values';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';
import { tasksWith } from './tasks-with';

export const scheduleFinishBeforeStart: Rule = {
  id: 'schedule/finish-before-start',
  severity: 'error',
  docs: {
    summary: 'Something is to finish, or has finished, before it starts.',
    why: 'No schedule can hold both dates, so one of them is a slip. It looks at actual dates, at constraints and deadlines of a task, and at the start and end of the project.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-01 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d, status: done, started: 2026-04-20, finished: 2026-04-02 }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-01 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d, status: done, started: 2026-04-02, finished: 2026-04-20 }
      `,
    },
  },
  check,
};

function* check({ plan }: RuleContext): Iterable<RuleFinding> {
  const { start, finish, deadline } = plan.project;
  for (const [end, key] of [
    [finish, 'finish'],
    [deadline, 'deadline'],
  ] as const) {
    if (!start || !end || !isBefore(end, start)) continue;
    yield {
      message: say`The project's ${key} ${print(end)} is before its start ${print(start)}.`,
      place: place('project', key),
      related: [{ message: say`The project starts ${print(start)}.`, place: place('project', 'start') }],
    };
  }
  for (const task of tasksWith(plan, ({ started, start: planned }) => started !== null || planned !== null)) {
    if (task.started !== null) yield* actualDates(task);
    if (task.start !== null) yield* plannedDates(task);
  }
}

function* actualDates(task: Task): Iterable<RuleFinding> {
  const { id, started, finished } = task;
  if (!started || !finished || !isBefore(finished, started)) return;
  yield {
    message: say`${task.title} finished ${print(finished)}, before it started ${print(started)}.`,
    place: place('task', id, 'finished'),
    related: [{ message: say`It started ${print(started)}.`, place: place('task', id, 'started') }],
    fixes: [
      {
        title: 'Swap the two dates',
        preferred: true,
        edits: [
          { kind: 'set', address: ['task', id, 'started'], value: print(finished) },
          { kind: 'set', address: ['task', id, 'finished'], value: print(started) },
        ],
      },
    ],
  };
}

/** The earliest start against the latest finish that the task's own dates allow. */
function* plannedDates(task: Task): Iterable<RuleFinding> {
  const start = momentOf(task.start, ['not-before', 'on']);
  if (start === null) return;
  const ends = [
    ['finish', momentOf(task.finish, ['not-after', 'on'])],
    ['deadline', task.deadline],
  ] as const;
  for (const [key, end] of ends) {
    if (end === null || !isBefore(end, start)) continue;
    yield {
      message: say`${task.title} may start ${print(start)} at the earliest, after its ${key} ${print(end)}.`,
      place: place('task', task.id, key),
      related: [
        { message: say`The earliest start is ${print(start)}.`, place: place('task', task.id, 'start') },
      ],
    };
    return;
  }
}

function momentOf(constraint: Constraint | null, kinds: readonly Constraint['kind'][]): Moment | null {
  return constraint && constraint.kind !== 'as-late-as-possible' && kinds.includes(constraint.kind)
    ? constraint.moment
    : null;
}

/** An end without a time is the end of its day, a start without one its beginning. */
function isBefore(end: Moment, start: Moment): boolean {
  return end.day < start.day || (end.day === start.day && (end.time ?? 1440) < (start.time ?? 0));
}

function print({ day, time }: Moment): string {
  return time === null ? printDay(day) : `${printDay(day)} ${printTimeOfDay(time)}`;
}

function place(...address: Address): RuleFinding['place'] {
  return { kind: 'address', address, part: 'value' };
}
