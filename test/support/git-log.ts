/** Logs of repositories for tests, with failures as failures of the test. */
import assert from 'node:assert/strict';
import type { Commit, CommitLog } from '../../src/core/model/commit';
import { readLog, type LogRequest } from '../../src/node/git/read-log';
import { openRepository, type Repository } from '../../src/node/git/repository';

export async function openAt(folder: string): Promise<Repository> {
  const result = await openRepository(folder);
  assert.ok(result.ok, result.ok ? '' : result.error.detail);
  return result.value;
}

/** The whole log in UTC, unless the request says otherwise. */
export async function logOf(folder: string, request: Partial<LogRequest> = {}): Promise<CommitLog> {
  const result = await readLog(await openAt(folder), { zone: 'UTC', since: null, ...request });
  assert.ok(result.ok, result.ok ? '' : result.error.detail);
  return result.value;
}

export function subjectsOf(log: CommitLog): readonly string[] {
  return Array.from(log.commits, (commit) => commit.subject);
}

/** As values that can be compared: lists of commits hold functions. */
export function plainLog(
  log: CommitLog,
): Omit<CommitLog, 'commits'> & { readonly commits: readonly Commit[] } {
  return { ...log, commits: Array.from(log.commits) };
}

export function namesOf(log: CommitLog): readonly string[] {
  return log.branches.map((branch) => branch.name);
}
