/**
 * Ledger rows as bookings: ids of the plan, amounts in the project's currency, hours × rate where no amount stands. A
 * row that names what the plan does not know is counted and noted; only one without a computable amount is left out,
 * and noted too. Rows dated after the status date count later.
 */
import type { Day } from '../base/dates';
import { minorOf, roundMinor, type MoneyBase } from '../model/money';
import type { Person } from '../model/plan';
import type { Decimal } from '../model/values';
import type { BookingPlan } from './booking-plan';
import type { LedgerProblem, LedgerState } from './budget-result';
import type { Booking } from './cost-item';
import { ledgerFacts } from './ledger-facts';
import { ledgerNames, type LedgerNames } from './ledger-names';
import type { LedgerRow, ParsedLedger } from './parsed-ledger';
import { costPerMinute, overheadOf, rateOn } from './rates';

export interface BookedLedger {
  /** In the order of the files; null where no ledger could be read. */
  readonly bookings: readonly Booking[] | null;
  readonly state: LedgerState;
}

/** @param see is told of each row that becomes a booking, for whoever asks where money comes from */
export function bookLedger(
  plan: BookingPlan,
  ledgers: readonly ParsedLedger[],
  statusDay: Day,
  base: MoneyBase,
  see: ((booking: Booking, file: string, line: number) => void) | null = null,
): BookedLedger {
  // Not made where there is no row to be booked.
  let index: LedgerNames | null = null;
  const bookings: Booking[] = [];
  const facts = ledgerFacts(plan);
  const problems: LedgerProblem[] = [];
  let rows = 0;
  let rowsLater = 0;
  let lastDay: Day | null = null;
  for (const ledger of ledgers) {
    rows += ledger.count;
    for (const problem of ledger.problems) problems.push(problem);
    for (const row of ledger.rows) {
      const names = (index ??= ledgerNames(plan));
      const note = (kind: LedgerProblem['kind'], message: string): void =>
        void problems.push({ file: ledger.path, line: row.line, kind, message });
      const task = row.task === null ? null : names.task(row.task);
      const person = row.person === null ? null : names.person(row.person);
      const amount = amountOf(row, person ?? null, plan, base);
      if (task === undefined)
        note('unknown-task', `The plan has no task ${row.task}; its cost counts on no task.`);
      if (person === undefined)
        note('unknown-person', `The team has no ${row.person}; the cost counts for no person.`);
      if (typeof amount === 'string') {
        note('missing-rate', amount);
        continue;
      }
      if (row.day > statusDay) {
        rowsLater++;
        continue;
      }
      const line = names.line(row, task ?? null);
      if (line === undefined) {
        note('unknown-line', `The budget has no line ${row.budgetLine}; its cost counts on no line.`);
      }
      lastDay = lastDay === null ? row.day : Math.max(lastDay, row.day);
      const booking = {
        day: row.day,
        amount,
        task: task ?? null,
        person: person?.id ?? null,
        line: line ?? null,
      };
      bookings.push(booking);
      facts.see(ledger.path, row, booking);
      see?.(booking, ledger.path, row.line);
    }
  }
  const read = ledgers.some((ledger) => ledger.text !== null);
  return {
    bookings: read ? bookings : null,
    state: {
      named: plan.budget.ledger,
      rows,
      rowsUsed: bookings.length,
      rowsLater,
      lastDay,
      problems: problems.map((problem) => ({ ...problem, message: shortened(problem.message) })),
      ...facts.end(),
    },
  };
}

/** Minor units, or why there are none. */
function amountOf(
  row: LedgerRow,
  person: Person | null,
  plan: BookingPlan,
  base: MoneyBase,
): number | string {
  if (row.amount !== null) {
    const amount = minorOf({ amount: row.amount, currency: row.currency }, base);
    return amount ?? `Ledger row not in the sums: budget.currencies has no rate for ${row.currency}.`;
  }
  if (person === null) return 'Ledger row not in the sums: it has hours, but nobody whose rate they cost.';
  const rate = rateOn(person, row.day, plan.rates);
  const perMinute = rate === null ? null : costPerMinute(rate, base, plan.project.hoursPerDay);
  // Overtime costs what all other hours do where the person has no rate of its own for it.
  const overtime =
    person.overtime === null ? perMinute : costPerMinute(person.overtime, base, plan.project.hoursPerDay);
  if ((perMinute === null && row.hours !== null) || (overtime === null && row.overtime !== null)) {
    return `Ledger row not in the sums: ${person.id} has no rate per time on that day, and the row no amount.`;
  }
  const perHour = 60 * overheadOf(person, plan);
  return roundMinor(
    perHour * ((perMinute ?? 0) * numberOf(row.hours) + (overtime ?? 0) * numberOf(row.overtime)),
  );
}

function numberOf(hours: Decimal | null): number {
  return hours === null ? 0 : hours.digits / 10 ** hours.scale;
}

function shortened(message: string): string {
  const line = message.replaceAll(/\s+/g, ' ');
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
