/** What a ledger's text says, row by row, before anything of the plan is known. */
import type { Day } from '../base/dates';
import type { DateOrder } from '../model/plan';
import type { Decimal } from '../model/values';
import type { LedgerProblem } from './budget-result';

export interface ParsedLedger {
  readonly path: string;
  /** What it was read from: null where the file could not be read. */
  readonly text: string | null;
  readonly dates: DateOrder | null;
  /** The header's cells, as written. */
  readonly columns: readonly string[];
  /** Rows with anything in them, readable or not. */
  readonly count: number;
  readonly rows: readonly LedgerRow[];
  readonly problems: readonly LedgerProblem[];
}

/** At least one of `hours`, `overtime` and `amount` is there. Empty cells are null. */
export interface LedgerRow {
  /** Of its first line in the file, from 1. */
  readonly line: number;
  readonly day: Day;
  readonly task: string | null;
  readonly person: string | null;
  readonly hours: Decimal | null;
  /** Hours at the person's overtime rate, beside `hours`. */
  readonly overtime: Decimal | null;
  readonly budgetLine: string | null;
  readonly amount: Decimal | null;
  /** ISO 4217; null: the project's. */
  readonly currency: string | null;
  /** The row as written, in the order of `columns`. */
  readonly cells: readonly string[];
}
