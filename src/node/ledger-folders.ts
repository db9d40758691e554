/** Which folders outside a repository this machine lets ledgers lie in, for the command line. */
import { delimiter } from 'node:path';

/** `MILEWRIGHT_LEDGER_FOLDERS`, written as `PATH` is. */
export function ledgerFolders(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const folders = environment['MILEWRIGHT_LEDGER_FOLDERS'] ?? '';
  return folders.split(delimiter).filter((folder) => folder !== '');
}
