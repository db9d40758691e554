/**
 * What everybody has to do on each day from the status date on, while one schedule is being generated, and from when on
 * more work fits beside it. Work is laid out over the days exactly as the loads of a schedule are, so that what fits
 * here is no overload there. What is by itself more than there is counts as all there is: it gets days of its own.
 */
import { startOfDay, type Day, type Minute } from '../../base/dates';
import type { Calendars } from '../compile-calendars';
import { dayCapacity } from '../compute-loads';
import type { SchedulePlan } from '../schedule-projection';
import { spreadStint, type Stint } from '../stints';
import { finishAt, startAt, worked } from '../work-calendar';

export interface DayBook {
  /** Nobody has anything to do. */
  clear(): void;
  /** @param sign -1 takes back what was added */
  add(stints: readonly Stint[], sign: 1 | -1): void;
  /** The earliest minute to try next, or null where all of it fits. */
  conflict(stints: readonly Stint[], start: Minute): Minute | null;
  /** The same backwards: the latest minute to try next as a finish, or null where all of it fits. */
  conflictBefore(stints: readonly Stint[], finish: Minute): Minute | null;
  /** Whether it is by itself more than there is on some day. */
  isTooMuch(stints: readonly Stint[]): boolean;
}

/** Work beyond so many days (a century) is not looked at. */
const mostDays = 36_525;

interface Page {
  used: Int32Array;
  /** -1 where not asked for yet. */
  capacity: Int32Array;
  /** Days that are in use, from the status date. */
  length: number;
  /** All days before are full or off. */
  firstFree: number;
  /** Has some time on a usual day, so that a day without any is a day off. */
  readonly works: boolean;
  readonly capacityOn: (day: Day) => number;
}

export function dayBook(plan: SchedulePlan, calendars: Calendars, statusDay: Day): DayBook {
  const pages = new Map<string, Page>();
  for (const person of plan.team.values()) {
    pages.set(person.id, {
      used: new Int32Array(256),
      capacity: new Int32Array(256).fill(-1),
      length: 0,
      firstFree: 0,
      works: (person.kind === 'equipment' ? person.units : person.capacity) > 0,
      capacityOn: dayCapacity(person, calendars),
    });
  }

  function capacity(page: Page, index: number): number {
    if (index >= page.capacity.length) {
      const longer = new Int32Array(Math.max(index + 1, 2 * page.capacity.length)).fill(-1);
      longer.set(page.capacity);
      page.capacity = longer;
    }
    if (page.capacity[index]! < 0) page.capacity[index] = page.capacityOn(statusDay + index);
    return page.capacity[index]!;
  }

  function use(page: Page, index: number, work: number): void {
    if (index >= page.used.length) {
      const longer = new Int32Array(Math.max(index + 1, 2 * page.used.length));
      longer.set(page.used);
      page.used = longer;
    }
    page.used[index]! += work;
    if (index >= page.length) page.length = index + 1;
    if (work < 0 && index < page.firstFree) page.firstFree = index;
  }

  /** The first day from this one on that is neither full nor off. */
  function freeFrom(page: Page, from: number): number {
    const isFull = (index: number): boolean => {
      const used = page.used[index]!;
      return used >= capacity(page, index) && (used > 0 || page.works);
    };
    while (page.firstFree < page.length && isFull(page.firstFree)) page.firstFree++;
    let index = Math.max(from, page.firstFree);
    while (index < page.length && isFull(index)) index++;
    return index;
  }

  /** The last day up to this one that is neither full nor off; −1 where there is none. */
  function freeUntil(page: Page, to: number): number {
    let index = to;
    while (index >= 0) {
      const used = page.used[index] ?? 0;
      if (used < capacity(page, index) || (used === 0 && !page.works)) break;
      index--;
    }
    return index;
  }

  function each(
    stints: readonly Stint[],
    tell: (stint: Stint, page: Page, index: number, work: number) => void,
  ) {
    for (const stint of stints) {
      const page = pages.get(stint.person);
      if (!page || stint.done) continue;
      spreadStint(stint, mostDays, (day, work) => {
        if (work > 0 && day >= statusDay) tell(stint, page, day - statusDay, work);
      });
    }
  }

  /** The first minute from which on no more than `free` of the stint's work can lie on that day. */
  function startOn({ calendar, from, to, work }: Stint, day: Day, free: number): Minute {
    const end = startOfDay(day + 1);
    const minutes = worked(calendar, to) - worked(calendar, from);
    const allowed = free > 0 && work > 0 ? Math.floor((free * minutes) / work) : 0;
    return allowed > 0 ? roundUp(startAt(calendar, worked(calendar, end) - allowed)) : end;
  }

  /** The last minute up to which no more than `free` of the stint's work can lie on that day. */
  function finishOn({ calendar, from, to, work }: Stint, day: Day, free: number): Minute {
    const begin = startOfDay(day);
    const minutes = worked(calendar, to) - worked(calendar, from);
    const allowed = free > 0 && work > 0 ? Math.floor((free * minutes) / work) : 0;
    return allowed > 0 ? roundDown(finishAt(calendar, worked(calendar, begin) + allowed)) : begin;
  }

  /** Tells what does not fit beside what is there: with the day, by its index, and what is free on it. */
  function eachTooMuch(
    stints: readonly Stint[],
    tell: (stint: Stint, page: Page, index: number, free: number) => void,
  ): void {
    each(stints, (stint, page, index, work) => {
      const used = page.used[index] ?? 0;
      if (used === 0) return;
      const most = capacity(page, index);
      if (used + Math.min(work, most) > most) tell(stint, page, index, most - used);
    });
  }

  return {
    clear() {
      for (const page of pages.values()) {
        page.used.fill(0, 0, page.length);
        page.length = 0;
        page.firstFree = 0;
      }
    },
    add: (stints, sign) => each(stints, (_, page, index, work) => use(page, index, sign * work)),
    conflict(stints, start) {
      let next: Minute | null = null;
      // Work that moves on stays on a day that it covers until it begins after it, so the last conflict decides.
      eachTooMuch(stints, (stint, page, index, free) => {
        const day = statusDay + index;
        const begin = startOn(stint, day, free);
        const later =
          begin > start && begin < startOfDay(day + 1)
            ? begin
            : startOfDay(statusDay + freeFrom(page, index + 1));
        if (next === null || later > next) next = later;
      });
      return next;
    },
    conflictBefore(stints, finish) {
      let next: Minute | null = null;
      eachTooMuch(stints, (stint, page, index, free) => {
        const day = statusDay + index;
        const end = finishOn(stint, day, free);
        const earlier =
          end < finish && end > startOfDay(day)
            ? end
            : startOfDay(statusDay + freeUntil(page, index - 1) + 1);
        if (next === null || earlier < next) next = earlier;
      });
      return next;
    },
    isTooMuch(stints) {
      let tooMuch = false;
      each(stints, (_, page, index, work) => {
        if (work > capacity(page, index)) tooMuch = true;
      });
      return tooMuch;
    },
  };
}

/** To a quarter of an hour, as people would write it. */
function roundUp(minute: Minute): Minute {
  return Math.ceil(minute / 15) * 15;
}

function roundDown(minute: Minute): Minute {
  return Math.floor(minute / 15) * 15;
}
