/** What rules want to know of booked rows beside their sums: money after the end of a task, and hours by week. */
import { weekdayOf } from '../base/dates';
import type { BookingPlan } from './booking-plan';
import type { LateBooking, LedgerState, PersonWeek } from './budget-result';
import type { Booking } from './cost-item';
import type { LedgerRow } from './parsed-ledger';

export interface LedgerFacts {
  see(file: string, row: LedgerRow, booking: Booking): void;
  end(): Pick<LedgerState, 'afterFinish' | 'weeks'>;
}

export function ledgerFacts(plan: Pick<BookingPlan, 'tasks'>): LedgerFacts {
  const afterFinish: LateBooking[] = [];
  const weeks = new Map<string, Map<number, { hours: number; file: string; line: number }>>();
  return {
    see(file, { line, hours }, { day, amount, task, person }) {
      const finished = task === null ? null : (plan.tasks.get(task)?.finished?.day ?? null);
      // What is paid back after the end was spent before it.
      if (task !== null && finished !== null && day > finished && amount > 0) {
        afterFinish.push({ file, line, task, day, finished, amount });
      }
      if (person === null || hours === null) return;
      const known = weeks.get(person) ?? new Map<number, { hours: number; file: string; line: number }>();
      weeks.set(person, known);
      const week = day - weekdayOf(day) + 1;
      const sum = known.get(week)?.hours ?? 0;
      known.set(week, { hours: sum + hours.digits / 10 ** hours.scale, file, line });
    },
    end: () => ({
      afterFinish,
      weeks: Array.from(weeks, ([person, of]) =>
        Array.from(of, ([week, rest]): PersonWeek => ({ person, week, ...rest })),
      ).flat(),
    }),
  };
}
