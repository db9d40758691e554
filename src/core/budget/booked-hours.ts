/** Which hours somebody has booked on a day, whatever they cost: those without a rate are booked too. */
import type { Day } from '../base/dates';
import type { BookingPlan } from './booking-plan';
import { ledgerNames } from './ledger-names';
import type { LedgerRow, ParsedLedger } from './parsed-ledger';

export interface BookedDay {
  /** With overtime. */
  readonly hours: number;
  /** Ids of the tasks that have a row of that person on that day. */
  readonly tasks: ReadonlySet<string>;
}

/** @param since rows before it are not looked at */
export function bookedHours(
  plan: BookingPlan,
  ledgers: readonly ParsedLedger[],
  person: string,
  since: Day,
): ReadonlyMap<Day, BookedDay> {
  const names = ledgerNames(plan);
  const days = new Map<Day, { hours: number; tasks: Set<string> }>();
  for (const { rows } of ledgers) {
    for (const row of rows) {
      if (row.day < since || row.person === null || names.person(row.person)?.id !== person) continue;
      const day = days.get(row.day) ?? { hours: 0, tasks: new Set<string>() };
      days.set(row.day, day);
      day.hours += numberOf(row.hours) + numberOf(row.overtime);
      const task = row.task === null ? undefined : names.task(row.task);
      if (task !== undefined) day.tasks.add(task);
    }
  }
  return days;
}

function numberOf(hours: LedgerRow['hours']): number {
  return hours === null ? 0 : hours.digits / 10 ** hours.scale;
}
