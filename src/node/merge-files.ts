/** The three versions that a merge starts from, read as git has laid them down, to the last byte. */
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { err, ok, type Result } from '../core/base/result';
import { writeFiles } from './write-files';

/** Bytes of one version. */
const mostBytes = 32 * 1024 * 1024;

/** @returns an error of one sentence where a file cannot be read, is too large, or is no UTF-8 */
export async function readVersion(folder: string, path: string): Promise<Result<string, string>> {
  let bytes: Buffer;
  try {
    const handle = await open(resolve(folder, path));
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) return err(`${path} is no file.`);
      if (stat.size > mostBytes) return err(`${path} has more than 32 MB, and is not merged.`);
      bytes = await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return err(`${path} cannot be read${code}.`);
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return err(`${path} is not UTF-8, and is not merged.`);
  }
}

/** Over the version that was read, unless it has changed meanwhile. */
export function writeMerged(
  folder: string,
  path: string,
  texts: { readonly before: string; readonly after: string },
): Promise<Result<null, string>> {
  return writeFiles('', [{ path: resolve(folder, path), ...texts }]);
}
