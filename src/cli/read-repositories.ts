/**
 * The commits of one run: of the repository that the plan lies in, and of those that it names, where `--repository` says
 * which folders they are.
 */
import type { Inputs } from '../core/analysis/snapshot';
import { err, ok, type Result } from '../core/base/result';
import { noCommits, type CommitLog, type RepositoryRead } from '../core/model/commit';
import type { Plan } from '../core/model/plan';
import { openNamedRepository } from '../node/git/open-named-repository';
import type { Repositories } from '../node/git/read-changes';
import { readLog } from '../node/git/read-log';
import { readSince } from '../node/git/read-since';
import { openRepository, type Repository } from '../node/git/repository';
import { shallowNote, type RepositoryFailure } from '../node/git/repository-failure';

export interface RepositoriesRead {
  readonly inputs: Pick<Inputs, 'commits' | 'repositories'>;
  /** Those that can be asked for more. */
  readonly repositories: Repositories;
  /** Why the plan's own could not be read, or null. */
  readonly failure: RepositoryFailure | null;
  readonly notes: readonly string[];
}

export const nothingRead: RepositoriesRead = {
  inputs: { commits: noCommits },
  repositories: new Map(),
  failure: null,
  notes: [],
};

/**
 * @param planFile absolute
 * @param folder which `paths` are seen from
 * @param paths by name, as written
 */
export async function readRepositories(
  plan: Plan,
  planFile: string,
  planFolder: string,
  folder: string,
  paths: ReadonlyMap<string, string>,
): Promise<RepositoriesRead> {
  const { start, timezone: zone } = plan.project;
  const repositories = new Map<string | null, Repository>();
  const notes: string[] = [];
  const opened = await openRepository(planFolder);
  const firstDay = start?.day ?? null;
  const since = opened.ok ? await readSince(opened.value, planFile, firstDay, zone) : firstDay;
  const read = async (
    repository: Repository,
    name: string | null,
  ): Promise<Result<CommitLog, RepositoryFailure>> => {
    const log = await readLog(repository, { name, zone, since });
    if (log.ok) repositories.set(name, repository);
    if (log.ok && log.value.shallow) notes.push(name === null ? shallowNote : `${name}: ${shallowNote}`);
    return log;
  };
  const own = opened.ok ? await read(opened.value, null) : err(opened.error);
  const others = new Map<string, RepositoryRead>();
  for (const name of plan.repositories) {
    const known = Array.from(repositories.values());
    const found = await openNamedRepository(paths.get(name) ?? null, known, { from: folder });
    const log = found.kind === 'open' ? await read(found.repository, name) : ok(found.read);
    const failure = log.ok ? (found.kind === 'open' ? null : found.failure) : log.error;
    if (failure) notes.push(`${name}: ${failure.message}`);
    others.set(name, log.ok ? log.value : { state: 'absent', why: 'unreadable' });
  }
  for (const name of paths.keys())
    if (!others.has(name)) notes.push(`The plan names no repository ${name}; --repository has no effect.`);
  return {
    inputs: { commits: own.ok ? own.value : noCommits, repositories: others },
    repositories,
    failure: own.ok ? null : own.error,
    notes,
  };
}
