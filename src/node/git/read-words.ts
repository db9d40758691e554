/**
 * Reads the words of commits that a long log left out and that turned out to belong to a task: by their branch, by the
 * merge that brought them, or by an id that the plan has got since.
 */
import { commitList } from '../../core/history/commit-list';
import { storeOf } from '../../core/history/commit-store';
import type { Evidence } from '../../core/history/evidence';
import type { CommitLog } from '../../core/model/commit';
import { zonedDays } from '../zoned-days';
import { logArguments } from './log-arguments';
import { logReader } from './log-records';
import type { Repository } from './repository';

/** Whoever names a branch that holds more has named the history of a whole project. */
const mostCommits = 50_000;

/** Commits of tasks that have no words yet, the newest of each task first. */
export function wordlessOf(log: CommitLog, evidence: Evidence): readonly string[] {
  if (log.commits.wordless === 0) return [];
  const hashes = new Set<string>();
  for (const linked of evidence.byTask.values()) {
    for (const { commit } of linked) {
      if (commit.wordless && hashes.size < mostCommits) hashes.add(commit.hash);
    }
  }
  return Array.from(hashes);
}

/**
 * The same log with these words; the log itself where none can be had.
 * @param zone of the log
 * @throws where git fails, or the signal aborts
 */
export async function readWords(
  repository: Repository,
  log: CommitLog,
  hashes: readonly string[],
  zone: string | null,
  signal?: AbortSignal,
): Promise<CommitLog> {
  const store = storeOf(log.commits.rows);
  if (!store || hashes.length === 0) return log;
  const reader = logReader(store, zonedDays(zone), () => true);
  await repository.git.stream({
    arguments: logArguments(null, ['--no-walk=unsorted']),
    input: `${hashes.join('\n')}\n`,
    signal,
    onOutput(piece) {
      reader.read(piece);
      return true;
    },
  });
  const { order, tagged } = log.commits.rows;
  const tags = new Map(Array.from(tagged, ([row, commit]) => [row, commit.tags] as const));
  const commits = commitList(store, order, tags, log.commits);
  return commits.wordless === log.commits.wordless ? log : { ...log, commits };
}
