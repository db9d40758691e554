// Temporary folders that go away with the script that made them.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onCleanUp } from './cleanup.mjs';

/**
 * @param {string} name what it is for; becomes part of the folder's name
 * @returns {string} absolute path without symbolic links
 */
export function makeTemporaryFolder(name) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `milewright-${name}-`)));
  onCleanUp({
    endNow: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  });
  return folder;
}
