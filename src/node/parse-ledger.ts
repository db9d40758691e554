/**
 * Reads a large ledger in slices, between which the rest of the program goes on: typing, drawing, other files. A small
 * one is left as it is, since whoever computes with it reads it in less than a frame.
 */
import { setImmediate } from 'node:timers/promises';
import type { LedgerFile } from '../core/budget/ledger-file';
import { readLedger } from '../core/budget/parse-ledger';
import type { DateOrder } from '../core/model/plan';

/** Some 2,000 rows. */
const smallest = 100_000;
/** Milliseconds; a frame has 16. */
const slice = 8;

/**
 * @param isWanted asked between slices: false where a newer text has overtaken this one
 * @returns the file with what its text says; what it says is the same as when it is read at once
 */
export async function parseLedgerInSlices(
  file: LedgerFile,
  dates: DateOrder | null,
  isWanted: () => boolean,
): Promise<LedgerFile> {
  if (file.text === null || file.text.length < smallest) return file;
  const reading = readLedger(file, dates);
  let until = performance.now() + slice;
  for (;;) {
    const step = reading.next();
    if (step.done === true) return { ...file, parsed: step.value };
    if (performance.now() < until) continue;
    await setImmediate();
    if (!isWanted()) return file;
    until = performance.now() + slice;
  }
}
