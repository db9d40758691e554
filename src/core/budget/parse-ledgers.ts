/**
 * All ledgers of a plan. A step of its own, since it depends on neither schedule nor status date, and 100,000 rows take
 * tenths of a second: what somebody has read already, and what has not changed, is not read again.
 */
import type { Budget } from '../model/plan';
import { isParsed, type LedgerFile } from './ledger-file';
import { parseLedger } from './parse-ledger';
import type { ParsedLedger } from './parsed-ledger';

/**
 * @param files the texts; an entry of `budget.ledger` for which there is none counts as not readable
 * @param last what this gave before
 */
export function parseLedgers(
  { ledger, ledgerDates }: Pick<Budget, 'ledger' | 'ledgerDates'>,
  files: readonly LedgerFile[],
  last: readonly ParsedLedger[] | null = null,
): readonly ParsedLedger[] {
  const known = new Map(last?.map((parsed) => [parsed.path, parsed]));
  const read = (file: LedgerFile): ParsedLedger => {
    if (isParsed(file, ledgerDates)) return file.parsed;
    const before = known.get(file.path);
    return before?.text === file.text && before.dates === ledgerDates
      ? before
      : parseLedger(file, ledgerDates);
  };
  // A file that two entries name is one file.
  const paths = new Set<string>();
  return ledger.flatMap((entry) => {
    const named = files.filter((file) => (file.entry ?? file.path) === entry);
    return (named.length > 0 ? named : [{ path: entry, text: null }]).flatMap((file) => {
      if (paths.has(file.path)) return [];
      paths.add(file.path);
      return [read(file)];
    });
  });
}
