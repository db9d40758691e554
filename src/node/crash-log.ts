/**
 * Keeps the details of a bug in a file of the system's folder for temporary files, readable by its owner alone. It says
 * what ran and where it broke, and nothing of the plan but what the error itself says. Never throws.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { arch, platform, release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';

/** @returns the path of the file, or null where none could be written */
export function keepCrashLog(error: unknown, version: string, args: readonly string[]): string | null {
  const text = [
    `milewright ${version}, Node ${process.version}, ${platform()} ${release()} ${arch()}`,
    `arguments: ${JSON.stringify(args)}`,
    inspect(error, { depth: 4, maxStringLength: 2_000, maxArrayLength: 100 }),
    '',
  ].join('\n');
  try {
    // A folder of its own: nobody else can have put a file or a link there before.
    const file = join(mkdtempSync(join(tmpdir(), 'milewright-')), 'error.log');
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
    return file;
  } catch {
    return null;
  }
}
