/** What a commit changed, as text for people: who, when, why, and the lines. Asked for one commit at a time. */
import type { Repository } from './repository';

/** Nobody reads more; what is cut off is said. */
const mostBytes = 2_000_000;

/**
 * In the form of `git show`. Of a partial clone, in which texts may be absent, the names of files only.
 * @returns null where git cannot tell
 */
export async function readPatch({ git }: Repository, hash: string): Promise<string | null> {
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(hash)) return null;
  for (const what of [['--stat', '--patch'], ['--name-status']]) {
    const pieces: Buffer[] = [];
    let length = 0;
    try {
      await git.stream({
        arguments: [
          'show',
          '--no-color',
          '--no-show-signature',
          '--no-ext-diff',
          '--no-textconv',
          '--no-notes',
          '--encoding=UTF-8',
          '--format=fuller',
          ...what,
          hash,
          '--',
        ],
        onOutput(piece) {
          pieces.push(piece);
          length += piece.length;
          return length <= mostBytes;
        },
      });
    } catch {
      continue;
    }
    const text = Buffer.concat(pieces, length).toString('utf8', 0, mostBytes);
    return length <= mostBytes ? text : `${text}\n[…] git show ${hash}\n`;
  }
  return null;
}
