/**
 * The process as the command line sees it: where it runs, how it may print, and where words go. A port, so that
 * nothing below `cli/` touches `process`; `cli.ts` hands in the real one.
 */
import type { ReadHolidays } from '../node/holidays/read-holidays';

export interface Terminal {
  /** The folder the command runs in, absolute. */
  readonly folder: string;
  /** What runs this command line again: a program, and its first words. */
  readonly program: readonly string[];
  readonly colour: boolean;
  /** Columns; null where the output is no terminal, and nothing is cut to fit. */
  readonly width: number | null;
  /** The result, and only it. */
  out(text: string): void;
  /** Notes and failures. */
  err(text: string): void;
  /** Keeps the details of a bug in a file and answers with its path, or null where none could be written. */
  keepLog(error: unknown): string | null;
  readonly readHolidays: ReadHolidays;
  /** Folders outside the repository in which ledgers may lie: MILEWRIGHT_LEDGER_FOLDERS, as PATH is written. */
  readonly ledgerFolders: readonly string[];
}
