/**
 * Who works when, told again from the words of a plan by intervals of single days: the checker's own calendar, which
 * knows nothing of the engine's.
 */
import {
  isEquipment,
  weeks,
  type WordAssignment,
  type WordDays,
  type WordPlan,
  type WordTask,
} from './plan-words';

/** Minutes of a day, from its midnight. */
type Hours = readonly (readonly [from: number, to: number])[];

export interface Shift {
  readonly person: string;
  /** Of a full-time person, or units. */
  readonly rate: number;
  /** Does a part of the work; false for equipment that stands beside people. */
  readonly works: boolean;
  readonly on: (day: number) => Hours;
}

const covers = (days: readonly WordDays[], day: number): boolean =>
  days.some(({ from, length }) => day >= from && day < from + length);

function weekHours(name: string, day: number): Hours {
  const { days, hours } = weeks[name]!;
  return ((day % 7) + 7) % 7 < days ? hours.map(([from, to]) => [from * 60, to * 60]) : [];
}

export function personHours(plan: WordPlan, person: string, day: number): Hours {
  const { away, calendar } = plan.people.find(({ id }) => id === person)!;
  if (covers(away, day) || (calendar === null && covers(plan.closed, day))) return [];
  return weekHours(calendar ?? 'project', day);
}

/** Minutes of work that somebody has time for on a day. */
export function capacityOn(plan: WordPlan, person: string, day: number): number {
  const { capacity, calendar } = plan.people.find(({ id }) => id === person)!;
  if (!isEquipment(person)) return Math.round((capacity * length(personHours(plan, person, day))) / 100);
  const own = toolHours(plan, person, day);
  if (calendar !== null) return capacity * length(own);
  // Without a calendar it can be used whenever those work who ever work with it.
  const tasks = plan.tasks.filter(({ assign }) => assign.some((one) => one.person === person));
  const beside = new Set(tasks.flatMap(({ assign }) => assign.flatMap((one) => [one.person, ...one.or])));
  const people = plan.people.filter(({ id }) => beside.has(id) && !isEquipment(id));
  const hours = [null, ...people.map(({ calendar: theirs }) => theirs)].map((name) =>
    name === null && covers(plan.closed, day) ? [] : weekHours(name ?? 'project', day),
  );
  return capacity * length(both(own, joined(hours)));
}

/** When an equipment can be used. */
function toolHours({ people }: WordPlan, tool: string, day: number): Hours {
  const { away, calendar } = people.find(({ id }) => id === tool)!;
  if (covers(away, day)) return [];
  return calendar === null ? [[0, 1440]] : weekHours(calendar, day);
}

/** @param assign as it is after the levelling */
export function shifts(plan: WordPlan, task: WordTask, assign: readonly WordAssignment[]): readonly Shift[] {
  const hasPeople = assign.some(({ person }) => !isEquipment(person));
  const isTool = ({ person }: WordAssignment): boolean => hasPeople && isEquipment(person);
  const tools = assign.filter(isTool);
  const workers = assign
    .filter((one) => !isTool(one))
    .map(({ person, share }): Shift => {
      const { capacity } = plan.people.find(({ id }) => id === person)!;
      return {
        person,
        rate: isEquipment(person) ? 1 : (share ?? capacity) / 100,
        works: true,
        on(day) {
          const own = tools.reduce(
            (left, tool) => both(left, toolHours(plan, tool.person, day)),
            personHours(plan, person, day),
          );
          return task.calendar === null ? own : both(own, weekHours(task.calendar, day));
        },
      };
    });
  // They are used for as long as anybody works with them.
  return [...workers, ...tools.map(({ person }) => ({ person, rate: 1, works: false, on: anyOf(workers) }))];
}

/** Minutes between two minutes (from the first midnight) that lie in the hours. */
export function minutesIn(on: (day: number) => Hours, from: number, to: number): number {
  let sum = 0;
  for (let day = Math.floor(from / 1440); day * 1440 < to; day++) {
    const inside: Hours = [[Math.max(0, from - day * 1440), Math.min(1440, to - day * 1440)]];
    sum += length(both(on(day), inside));
  }
  return sum;
}

/** Where any of them works. */
export function anyOf(all: readonly Shift[]): (day: number) => Hours {
  return (day) => joined(all.map(({ on }) => on(day)));
}

function joined(all: readonly Hours[]): Hours {
  const merged: [number, number][] = [];
  for (const [from, to] of all.flat().toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

function both(a: Hours, b: Hours): Hours {
  return a.flatMap(([from, to]) =>
    b.flatMap(([first, last]): Hours => {
      const [begin, end] = [Math.max(from, first), Math.min(to, last)];
      return begin < end ? [[begin, end]] : [];
    }),
  );
}

function length(hours: Hours): number {
  return hours.reduce((sum, [from, to]) => sum + to - from, 0);
}
