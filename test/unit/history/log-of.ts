/** Short logs for tests: commits and branches as few words as will do. */
import { parseDay } from '../../../src/core/base/dates';
import { listOf, newStore } from '../../support/commit-list';
import type { Branch, Commit, CommitLog } from '../../../src/core/model/commit';

export interface ShortCommit {
  readonly hash: string;
  readonly message?: string;
  /** `['Task', 'A-1']` */
  readonly trailers?: readonly (readonly [string, string])[];
  readonly parents?: readonly string[];
  readonly day?: string;
}

export function commitOf({ hash, message = 'work', trailers = [], parents = [], day }: ShortCommit): Commit {
  const [subject = '', ...body] = message.split('\n');
  return {
    hash,
    parents,
    author: { name: 'Ana Ruiz', email: 'ana@example.com' },
    day: parseDay(day ?? '2026-03-02')!,
    seconds: parseDay(day ?? '2026-03-02')! * 86_400 + 43_200,
    subject,
    body: body.join('\n').trim(),
    trailers,
    tags: [],
  };
}

/**
 * Commits newest first; `branches` by name and tip, those of `origin/` being remote.
 * @param repository its name, of one that is not the plan's own
 */
export function logOf(
  commits: readonly ShortCommit[],
  branches: Readonly<Record<string, string>> = {},
  rest: Partial<CommitLog> = {},
  repository: string | null = null,
): CommitLog {
  const list: Branch[] = Object.entries(branches).map(([name, tip]) => ({
    name,
    tip,
    remote: name.startsWith('origin/'),
  }));
  return {
    state: 'complete',
    commits: listOf(commits.map(commitOf), newStore(repository)),
    branches: list,
    mainBranch: 'main' in branches ? 'main' : null,
    head: null,
    shallow: false,
    ...rest,
  };
}
