/**
 * Weeks in which somebody has more work on their days than they have time: one finding for each run of such weeks, at
 * the task that tips the scale.
 */
import { dayOfMinute, printDay, weekdayOf, type Day } from '../base/dates';
import { at, type Fix } from '../model/finding';
import type { Plan } from '../model/plan';
import { stateKind } from '../model/states';
import type { DayLoad, Schedule } from '../schedule/schedule';
import { hours } from './amounts';
import { yaml } from './example';
import { firstFrom, freestPeople } from './freest-people';
import { personName, titleOf } from './names';
import { printAssignment } from './print-values';
import type { Found, Rule, RuleContext } from './rule';
import { list, say, sayFix } from './say';

export const peopleOverloaded: Rule = {
  id: 'people/overloaded',
  severity: 'warning',
  docs: {
    summary: 'Somebody has more work in a week than time.',
    why: 'The schedule gives each task the people it asks for, also when two tasks ask for the same person on the same day. What is too much then happens later than planned, or at night. The finding stands at the task that was added last to the full days; let it wait, or give it to another person.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d, assign: ana }
          ATLAS-m2q: { title: Login form, effort: 4d, assign: ana }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d, assign: ana }
          ATLAS-m2q: { title: Login form, effort: 4d, assign: ana, needs: ATLAS-k3f }
      `,
    },
  },
  options: {
    above: { kind: 'duration', default: '4h', description: 'work beyond capacity in a week' },
  },
  check,
};

/** A week with more work than time, and the weeks directly after it that have too. */
interface Overload {
  readonly firstWeek: Day;
  lastWeek: Day;
  /** Person-minutes above capacity. */
  excess: number;
}

function* check(context: RuleContext): Iterable<Found> {
  const { plan, schedule, statusDay } = context;
  const above = context.option('above');
  for (const [person, loads] of schedule.loads) {
    for (const overload of overloads(loads, statusDay, above)) {
      yield () => {
        const days = fullDays(loads, overload, statusDay);
        const tasks = tasksOf(overload, days);
        const cause = latestOf(context, tasks);
        const others = tasks.filter((id) => id !== cause);
        const name = personName(plan, person);
        const titles = others.slice(0, 10).map((id) => titleOf(plan, id));
        const beside = others.length === 0 ? '' : `: ${cause} beside ${list(others, 2)}`;
        return {
          message: say`${name} has ${hours(overload.excess)} too much ${when(overload)}${beside}.`,
          place: at('task', cause, 'assign'),
          related: () =>
            titles.map((title, i) => ({
              message: say`${title} (${others[i]!}) wants ${name} on the same days.`,
              place: at('task', others[i]!, 'assign'),
            })),
          fixes: [
            ...(hasBegun(plan, cause) ? [] : waiting(context, cause, others)),
            ...handingOver(plan, schedule, cause, person),
            ...splitting(plan, schedule, cause, days),
          ],
        };
      };
    }
  }
}

function when({ firstWeek, lastWeek }: Overload): string {
  const weeks = (lastWeek - firstWeek) / 7 + 1;
  return weeks === 1
    ? `in the week of ${printDay(firstWeek)}`
    : `in ${weeks} weeks from ${printDay(firstWeek)}`;
}

function overloads(loads: readonly DayLoad[], statusDay: Day, above: number): readonly Overload[] {
  const runs: Overload[] = [];
  let week = -Infinity;
  let excess = 0;
  const endWeek = (): void => {
    if (excess <= above) return;
    const last = runs.at(-1);
    if (last && last.lastWeek + 7 === week) {
      last.lastWeek = week;
      last.excess += excess;
    } else {
      runs.push({ firstWeek: week, lastWeek: week, excess });
    }
  };
  for (const load of loads) {
    if (!isTooFull(load, statusDay)) continue;
    if (load.day >= week + 7) {
      endWeek();
      week = load.day - weekdayOf(load.day) + 1;
      excess = 0;
    }
    excess += load.work - load.capacity;
  }
  endWeek();
  return runs;
}

/** What lies in the past is a fact: nothing can be done about it. */
function isTooFull({ work, capacity, day }: DayLoad, statusDay: Day): boolean {
  return work > capacity && day >= statusDay;
}

/** The days of an overload with more work than time. */
function fullDays(
  loads: readonly DayLoad[],
  { firstWeek, lastWeek }: Overload,
  statusDay: Day,
): readonly DayLoad[] {
  const days: DayLoad[] = [];
  for (let i = firstFrom(loads, firstWeek); i < loads.length && loads[i]!.day < lastWeek + 7; i++) {
    if (isTooFull(loads[i]!, statusDay)) days.push(loads[i]!);
  }
  return days;
}

/** The tasks of the first week: those of the weeks after it follow from them, or have findings of their own. */
function tasksOf({ firstWeek }: Overload, days: readonly DayLoad[]): readonly string[] {
  const found = new Set<string>();
  for (const { day, tasks } of days) if (day < firstWeek + 7) for (const id of tasks) found.add(id);
  return [...found];
}

/** Of those that have not begun, or else of all: the one that begins last, and that stands last in the file. */
function latestOf({ plan, schedule, waiters }: RuleContext, tasks: readonly string[]): string {
  const start = (id: string): number => schedule.tasks.get(id)?.start ?? 0;
  const isLater = (id: string, best: string): boolean => {
    const begun = hasBegun(plan, id);
    if (begun !== hasBegun(plan, best)) return !begun;
    const later = start(id) - start(best);
    return later === 0 ? waiters.placeOf(id) > waiters.placeOf(best) : later > 0;
  };
  return tasks.reduce((best, id) => (isLater(id, best) ? id : best));
}

function hasBegun(plan: Plan, id: string): boolean {
  const task = plan.tasks.get(id);
  return task !== undefined && (task.started !== null || stateKind(plan, task.status) !== 'open');
}

/** One after the other: the later task waits for the one that ends first, unless that one waits for it already. */
function waiting(
  { plan, schedule, waiters }: RuleContext,
  cause: string,
  others: readonly string[],
): readonly Fix[] {
  const byFinish = others
    .map((id) => ({ id, finish: schedule.tasks.get(id)?.finish ?? 0 }))
    .sort((a, b) => a.finish - b.finish);
  const before = byFinish.find(({ id }) => !waiters.waitsFor(id, cause))?.id;
  if (before === undefined) return [];
  const { needs } = plan.tasks.get(cause)!;
  const address = ['task', cause, 'needs'];
  return [
    {
      title: sayFix`Let ${cause} wait for ${before}`,
      preferred: true,
      edits: [
        needs.length === 0
          ? { kind: 'set', address, value: before }
          : { kind: 'append', address, value: before },
      ],
    },
  ];
}

/** Whoever of the same role has no other work on its days takes the place of the one who has too much. */
function handingOver(plan: Plan, schedule: Schedule, cause: string, person: string): readonly Fix[] {
  const task = plan.tasks.get(cause)!;
  const [free] = freestPeople(plan, schedule, task);
  const index = task.assign.findIndex((one) => one.person === person);
  if (!free || free.work > 0 || index < 0) return [];
  const value = printAssignment({ ...task.assign[index]!, person: free.person.id });
  return [
    {
      title: sayFix`Give ${cause} to ${free.person.name}, who is free then`,
      preferred: false,
      edits: [{ kind: 'set', address: ['task', cause, 'assign', index], value }],
    },
  ];
}

/** The task rests on the days that are too full, and goes on behind them; one that begins there would only begin later. */
function splitting(plan: Plan, schedule: Schedule, cause: string, days: readonly DayLoad[]): readonly Fix[] {
  const task = plan.tasks.get(cause)!;
  const full = days.filter(({ tasks }) => tasks.includes(cause)).map(({ day }) => day);
  const from = full.reduce((a, b) => Math.min(a, b), Infinity);
  const start = schedule.tasks.get(cause)?.start ?? Infinity;
  if (from === Infinity || dayOfMinute(start) >= from) return [];
  const first = printDay(from);
  const last = printDay(full.reduce((a, b) => Math.max(a, b)));
  const value = first === last ? first : `${first}..${last}`;
  const address = ['task', cause, 'pause'];
  return [
    {
      title: sayFix`Pause ${cause} on ${value}`,
      preferred: false,
      edits: [task.pause.length === 0 ? { kind: 'set', address, value } : { kind: 'append', address, value }],
    },
  ];
}
