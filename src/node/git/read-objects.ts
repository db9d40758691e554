/**
 * Reads objects of git by their names or hashes, through the standard input of one `cat-file`: nothing that is asked for
 * can be an option, and nothing is fetched. How much is read is bounded.
 */
import type { Repository } from './repository';

/** Bytes of one file: as much as is read of a file on disk. */
export const mostBytes = 32 * 1024 * 1024 + 1;
/** Of all that one question reads; what lies beyond is asked for again. */
const mostTogether = 2 * mostBytes;

/** @returns the hash of the commit that a name leads to, or null where there is none */
export async function findCommit(
  repository: Repository,
  name: string,
  signal?: AbortSignal,
): Promise<string | null> {
  return findObject(repository, `${name}^{commit}`, 'commit', signal);
}

/**
 * @param name hostile text: with a line break in it, it names nothing
 * @returns the hash of the object that a name leads to, or null where there is none of that type
 */
export async function findObject(
  { git }: Repository,
  name: string,
  type: 'commit' | 'blob',
  signal?: AbortSignal,
): Promise<string | null> {
  if (/[\0\n\r]/.test(name)) return null;
  const pieces: Buffer[] = [];
  await git.stream({
    arguments: ['cat-file', '--batch-check'],
    input: `${name}\n`,
    signal,
    onOutput: (piece) => pieces.push(piece) > 0,
  });
  const match = /^([0-9a-f]{40,64}) (\w+) \d+\n$/.exec(Buffer.concat(pieces).toString('utf8'));
  return match?.[2] === type ? match[1]! : null;
}

/**
 * @param hashes of files, each once
 * @returns texts by hash, in UTF-8; a hash of no file, or of one that is too large, has none
 * @throws where git cannot read, as in a partial clone that does not hold the file
 */
export async function readBlobs(
  repository: Repository,
  hashes: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (let next = 0; next < hashes.length;) {
    next += await readSome(repository, hashes.slice(next), texts, signal);
  }
  return texts;
}

/** @returns how many of the hashes are answered */
async function readSome(
  { git }: Repository,
  hashes: readonly string[],
  texts: Map<string, string>,
  signal?: AbortSignal,
): Promise<number> {
  let answered = 0;
  let together = 0;
  let head = '';
  /** Bytes of the present object that are still to come, its line end included; -1: its first line is. */
  let left = -1;
  let kept: Buffer[] | null = null;
  const finish = (): void => {
    const text = kept && Buffer.concat(kept).toString('utf8');
    if (text !== null) texts.set(hashes[answered]!, text.slice(0, -1));
    answered++;
    left = -1;
  };
  const begin = (line: string): void => {
    const match = /^[0-9a-f]+ (\w+) (\d+)$/.exec(line);
    if (!match) {
      kept = null;
      answered++;
      return;
    }
    const size = Number(match[2]);
    left = size + 1;
    kept = match[1] === 'blob' && size <= mostBytes ? [] : null;
    together += size;
  };
  await git.stream({
    arguments: ['cat-file', '--batch'],
    input: `${hashes.join('\n')}\n`,
    signal,
    onOutput(piece) {
      for (let at = 0; at < piece.length;) {
        if (left < 0) {
          const end = piece.indexOf(10, at);
          head += piece.toString('latin1', at, end < 0 ? piece.length : end);
          if (end < 0) return true;
          begin(head);
          head = '';
          at = end + 1;
          continue;
        }
        const taken = Math.min(left, piece.length - at);
        kept?.push(piece.subarray(at, at + taken));
        left -= taken;
        at += taken;
        if (left > 0) continue;
        finish();
        if (together > mostTogether) return false;
      }
      return true;
    },
  });
  return Math.max(1, answered);
}
