// A lock between processes: two test runs that start at once must not both install the host. The lock is a folder
// (making one is atomic) with the owner's process id in it; the lock of a process that died is taken over.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onCleanUp } from '../support/cleanup.mjs';
import { Failure } from '../support/failure.mjs';

/**
 * Runs `work` while holding the lock.
 * @template T
 * @param {string} folder path of the lock
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(folder, work) {
  mkdirSync(dirname(folder), { recursive: true });
  const deadline = Date.now() + 15 * 60_000;
  while (!take(folder)) {
    if (Date.now() > deadline)
      throw new Failure(`Another run has been installing for 15 minutes: remove ${folder}`);
    await sleep(300);
  }
  const release = () => rmSync(folder, { recursive: true, force: true });
  const forget = onCleanUp({ endNow: release });
  try {
    return await work();
  } finally {
    forget();
    release();
  }
}

/** @param {string} folder @returns {boolean} whether the lock is ours now */
function take(folder) {
  const owner = join(folder, 'pid');
  try {
    mkdirSync(folder);
    writeFileSync(owner, String(process.pid));
    return true;
  } catch {
    if (isAbandoned(owner)) rmSync(folder, { recursive: true, force: true });
    return false;
  }
}

/** @param {string} owner file with the process id of the lock's owner */
function isAbandoned(owner) {
  let pid = 0;
  try {
    pid = Number(readFileSync(owner, 'utf8'));
  } catch {
    return false; // just being made or just being removed
  }
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}
