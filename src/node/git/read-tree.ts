/** Lists files of a commit, below given paths: names as they are, whatever stands in them; how many is bounded. */
import type { Repository } from './repository';

const mostEntries = 50_000;

export interface TreeFile {
  /** From the top of the repository, with `/`. */
  readonly path: string;
  readonly hash: string;
}

/**
 * Regular files only: neither links nor submodules.
 * @param commit a hash
 * @param paths files or folders from the top; an empty one means everything
 */
export async function readTree(
  { git }: Repository,
  commit: string,
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<readonly TreeFile[]> {
  const files: TreeFile[] = [];
  let rest = Buffer.alloc(0);
  const all = paths.some((path) => path === '');
  await git.stream({
    arguments: [
      '--literal-pathspecs',
      'ls-tree',
      '-r',
      '-z',
      '--full-tree',
      commit,
      '--',
      ...(all ? [] : paths),
    ],
    signal,
    onOutput(piece) {
      const bytes = Buffer.concat([rest, piece]);
      let start = 0;
      for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, start)) {
        const match = /^100\d{3} blob ([0-9a-f]+)\t([^]*)$/.exec(bytes.toString('utf8', start, end));
        if (match) files.push({ path: match[2]!, hash: match[1]! });
        start = end + 1;
        if (files.length >= mostEntries) return false;
      }
      rest = bytes.subarray(start);
      return true;
    },
  });
  return files;
}
