/**
 * Logs of earlier sessions in a folder of the extension, so that a restart reads only what is new. It is a cache: a file
 * that is gone, old, cut off, changed or of something else costs the time to read the history again, and nothing else.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommitLog } from '../../core/model/commit';
import { logBytes } from './write-log-bytes';
import { readLogBytes, type KnownLog } from './read-log-bytes';

/** Of one log: a million commits take about 70 MB. */
const longestFile = 300_000_000;
/** Of all together, the ones that were used last. */
const mostBytes = 600_000_000;
const mostFiles = 12;
const abandonedAfter = 3_600_000;
const ours = /^[0-9a-f]{40}\.(?:log|[0-9a-f-]{36}\.tmp)$/;

function nameOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 40);
}

/**
 * @param dayOf the day of an instant in the zone that the key names
 * @param repository its name, where that is another than the plan's own
 */
export async function readCommitCache(
  folder: string,
  key: string,
  dayOf: (seconds: number) => number,
  repository: string | null = null,
): Promise<KnownLog | null> {
  const path = join(folder, `${nameOf(key)}.log`);
  try {
    const { size } = await stat(path);
    if (size > longestFile) return null;
    const file = await open(path, 'r');
    try {
      const read = async (into: Uint8Array): Promise<void> => {
        for (let at = 0; at < into.length;) {
          const { bytesRead } = await file.read(into, at, into.length - at);
          if (bytesRead === 0) throw new RangeError('The file has become shorter.');
          at += bytesRead;
        }
      };
      const known = await readLogBytes({ size, read }, key, dayOf, repository);
      if (known) await utimes(path, new Date(), new Date());
      return known;
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}

/** Written beside and then renamed, so that nobody ever reads half of it. @returns what went wrong, or null */
export async function writeCommitCache(
  folder: string,
  key: string,
  log: CommitLog,
  extra: readonly string[],
): Promise<string | null> {
  const path = join(folder, `${nameOf(key)}.log`);
  const temporary = join(folder, `${nameOf(key)}.${randomUUID()}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    const file = await open(temporary, 'wx', 0o600);
    let written = 0;
    try {
      for await (const piece of logBytes(log, key, extra)) {
        written += piece.length;
        if (written > longestFile) throw new RangeError('The log is too long to be kept.');
        await file.appendFile(piece);
      }
    } finally {
      await file.close();
    }
    if (written > 0) await rename(temporary, path);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await removeOld(folder, temporary);
  }
}

/** @param unfinished what is of no use any more, if it is there */
async function removeOld(folder: string, unfinished: string): Promise<void> {
  try {
    await rm(unfinished, { force: true });
    const names = (await readdir(folder)).filter((name) => ours.test(name));
    const files = await Promise.all(
      names.map(async (name) => {
        const { mtimeMs, size } = await stat(join(folder, name));
        return { name, mtimeMs, size };
      }),
    );
    let kept = 0;
    let bytes = 0;
    for (const { name, mtimeMs, size } of files.sort((a, b) => b.mtimeMs - a.mtimeMs)) {
      // Somebody else may be writing it at this moment.
      if (name.endsWith('.tmp') && Date.now() - mtimeMs < abandonedAfter) continue;
      if (!name.endsWith('.tmp') && ++kept <= mostFiles && (bytes += size) <= mostBytes) continue;
      await rm(join(folder, name), { force: true });
    }
  } catch {
    // Another window may have removed them first.
  }
}
