/**
 * Which commit a line of a file comes from, as of HEAD. The file in the work tree is never given to git, since its
 * configuration may name programs that would run over it; a line of the text that is open is found again in the committed
 * text, and only then asked for.
 */
import { lineBefore } from '../../core/history/line-before';
import { pathForGit, pathInRepository } from './path-in-repository';
import { findCommit, readBlobs } from './read-objects';
import { readTree } from './read-tree';
import type { Repository } from './repository';

/** A larger file is data, and blaming it would take longer than a pointer rests. */
const longestText = 1_000_000;

/**
 * @param file absolute, @param text as it is open, @param line from 0
 * @returns a hash; null where the line is not committed, or the file is none of the repository
 * @throws where git fails, or the signal aborts
 */
export async function blameLine(
  repository: Repository,
  file: string,
  text: string,
  line: number,
  signal: AbortSignal,
): Promise<string | null> {
  if (text.length > longestText) return null;
  const path = await pathInRepository(repository, file);
  const head = path === null ? null : await findCommit(repository, 'HEAD', signal);
  if (path === null || head === null) return null;
  const [entry] = (await readTree(repository, head, [path], signal)).filter((each) => each.path === path);
  const committed = entry && (await readBlobs(repository, [entry.hash], signal)).get(entry.hash);
  if (committed === undefined || committed.length > longestText) return null;
  const at = lineBefore(text, committed, line);
  if (at === null) return null;
  const answer = await repository.git.ask(
    [
      'blame',
      // What the configuration names may be absent, and would end the question.
      '--no-ignore-revs-file',
      '--porcelain',
      '--no-textconv',
      `-L${at + 1},${at + 1}`,
      head,
      '--',
      pathForGit(repository, path),
    ],
    signal,
  );
  return /^([0-9a-f]{40,64}) /.exec(answer)?.[1] ?? null;
}
