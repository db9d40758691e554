/** A log as the bytes of a cache, and back again. */
import type { CommitLog } from '../../src/core/model/commit';
import { readLogBytes, type KnownLog } from '../../src/node/git/read-log-bytes';
import { logBytes } from '../../src/node/git/write-log-bytes';

/** As of the lists of tests. */
const dayOf = (seconds: number): number => Math.floor(seconds / 86_400);

export async function bytesOf(of: CommitLog): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of logBytes(of, 'key', ['extra'])) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** Null too where the bytes end too soon, as whoever reads a file has it. */
export async function readBytes(bytes: Buffer, repository: string | null = null): Promise<KnownLog | null> {
  let at = 0;
  const read = (into: Uint8Array): Promise<void> => {
    if (at + into.length > bytes.length) return Promise.reject(new RangeError('short'));
    into.set(bytes.subarray(at, (at += into.length)));
    return Promise.resolve();
  };
  try {
    return await readLogBytes({ size: bytes.length, read }, 'key', dayOf, repository);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
