/**
 * Writes texts over files that hold what was read of them, and nothing else: a file that has changed since, or that is
 * no UTF-8 text to the last byte, is left alone. All are looked at before the first is written.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '../core/base/result';

export interface FileChange {
  /** Below the folder, with `/`. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** @returns an error of one sentence where nothing, or not everything, could be written */
export async function writeFiles(
  folder: string,
  changes: readonly FileChange[],
): Promise<Result<null, string>> {
  for (const { path, before } of changes) {
    const bytes = await readFile(join(folder, path)).catch(() => null);
    if (!bytes) return err(`${path} cannot be read; nothing was written.`);
    if (!bytes.equals(Buffer.from(before, 'utf8')))
      return err(`${path} has changed, or is not UTF-8; nothing was written.`);
  }
  for (const { path, after } of changes) {
    try {
      await writeFile(join(folder, path), after, 'utf8');
    } catch (error) {
      return err(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
    }
  }
  return ok(null);
}
