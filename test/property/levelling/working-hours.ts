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
  const { capacity } = plan.people.find(({ id }) => id === person)!;
  const all = length(personHours(plan, person, day));
  return isEquipment(person) ? capacity * all : Math.round((capacity * all) / 100);
}

/** @param assign as it is after the levelling */
export function shifts(plan: WordPlan, task: WordTask, assign: readonly WordAssignment[]): readonly Shift[] {
  const hasPeople = assign.some(({ person }) => !isEquipment(person));
  const tools = assign.filter(({ person }) => hasPeople && isEquipment(person));
  return assign.map(({ person, share }) => {
    const { capacity } = plan.people.find(({ id }) => id === person)!;
    return {
      person,
      rate: isEquipment(person) ? 1 : (share ?? capacity) / 100,
      works: !(hasPeople && isEquipment(person)),
      on(day) {
        const isIdle = tools.some((tool) =>
          covers(plan.people.find(({ id }) => id === tool.person)!.away, day),
        );
        if (isIdle) return [];
        const own = personHours(plan, person, day);
        return task.calendar === null ? own : both(own, weekHours(task.calendar, day));
      },
    };
  });
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
  return (day) => {
    const sorted = all.flatMap(({ on }) => on(day)).toSorted((a, b) => a[0] - b[0]);
    const merged: [number, number][] = [];
    for (const [from, to] of sorted) {
      const last = merged.at(-1);
      if (last && from <= last[1]) last[1] = Math.max(last[1], to);
      else merged.push([from, to]);
    }
    return merged;
  };
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
