/** Reads the rows of large ledgers without holding up the editor, and only of those that have changed. */
import * as vscode from 'vscode';
import type { LedgerFile } from '../core/budget/ledger-file';
import type { DateOrder } from '../core/model/plan';
import { parseLedgerInSlices } from '../node/parse-ledger';
import { whileShown } from './while-shown';

/** Characters of a ledger that are read within a keystroke. */
export const mostAtOnce = 100_000;
/** Milliseconds after which the status bar tells of it. */
const longReading = 300;

export interface LedgerReader {
  /** @param isWanted false where a newer text has overtaken this one: then it is left unread */
  read(
    ledgers: readonly LedgerFile[],
    dates: DateOrder | null,
    isWanted: () => boolean,
  ): Promise<readonly LedgerFile[]>;
}

export function createLedgerReader(): LedgerReader {
  const known = new Map<string, LedgerFile>();
  return {
    async read(ledgers, dates, isWanted) {
      const reading = ledgers.map(async (file) => {
        const before = known.get(file.path);
        return before?.parsed && before.text === file.text
          ? { ...file, parsed: before.parsed }
          : parseLedgerInSlices(file, dates, isWanted);
      });
      const title = vscode.l10n.t('Milewright reads the ledgers');
      const read = await whileShown(Promise.all(reading), title, longReading);
      for (const file of read) if (file.parsed) known.set(file.path, file);
      return read;
    },
  };
}
