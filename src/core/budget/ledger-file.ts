/** A ledger as it enters: a text, and what somebody may have read of it already, a slice at a time. */
import type { DateOrder } from '../model/plan';
import type { ParsedLedger } from './parsed-ledger';

export interface LedgerFile {
  readonly path: string;
  /** The entry of `budget.ledger` that names it, where that is a glob. */
  readonly entry?: string;
  /** Null where the file could not be read. */
  readonly text: string | null;
  /** What `parseLedger` gives of the text with these dates; absent: nobody has read it yet. */
  readonly parsed?: ParsedLedger;
}

/** Whether what was read of a file still holds. */
export function isParsed(
  file: LedgerFile,
  dates: DateOrder | null,
): file is LedgerFile & { parsed: ParsedLedger } {
  return file.parsed !== undefined && file.parsed.text === file.text && file.parsed.dates === dates;
}
