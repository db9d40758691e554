/**
 * The plan as it stood at a tag, a branch or a commit: the text a baseline names, or one side of a comparison. Names are
 * hostile text, nothing is fetched, and what goes wrong is a value.
 */
import type { PlanRevision, RevisionHead } from '../../core/history/plan-revision';
import { err, ok, type Result } from '../../core/base/result';
import { pathInRepository } from './path-in-repository';
import { commitEntries, entryArguments, readPlanLog } from './plan-log';
import { planTexts } from './plan-texts';
import { findCommit, readBlobs } from './read-objects';
import { readTree } from './read-tree';
import type { Repository } from './repository';
import { revisionFailure, type RevisionFailure } from './revision-failure';
import { isRevisionName } from './revision-name';

export interface RevisionRequest {
  /** As the plan or a person wrote it. */
  readonly name: string;
  /** The root file as it is called now, absolute. */
  readonly planFile: string;
  /** IANA name of the project's zone, or null for the machine's. */
  readonly zone: string | null;
  readonly signal?: AbortSignal | undefined;
}

/** Commits of the plan that are searched for the names it had. */
const mostSearched = 5000;

export async function readPlanRevision(
  repository: Repository,
  request: RevisionRequest,
): Promise<Result<PlanRevision, RevisionFailure>> {
  const { name, planFile, signal } = request;
  const fail = (kind: RevisionFailure['kind'], detail = ''): Result<never, RevisionFailure> =>
    err(revisionFailure(signal?.aborted ? 'cancelled' : kind, name, detail));
  if (!isRevisionName(name)) return fail('bad-name');
  try {
    const commit = await commitOf(repository, name, signal);
    if (commit === null) return fail('no-revision');
    const present = await pathInRepository(repository, planFile);
    if (present === null) return fail('no-plan');
    const found = await findPlan(repository, commit, present, request);
    if (found === null) return fail('no-plan');
    const text = (await readBlobs(repository, [found.hash], signal)).get(found.hash);
    if (text === undefined) return fail('not-fetched');
    const files = await planTexts(repository, commit, found.path, text, signal);
    return ok({ ...(await headOf(repository, commit, request)), files });
  } catch (error) {
    return fail('not-fetched', error instanceof Error ? error.message : String(error));
  }
}

/** A name without a branch here may be one of the remote's: a clone of a build server has no other. */
async function commitOf(repository: Repository, name: string, signal?: AbortSignal): Promise<string | null> {
  return (
    (await findCommit(repository, name, signal)) ??
    (await findCommit(repository, `refs/remotes/origin/${name}`, signal))
  );
}

/** The root file in the tree of a commit: under its present name, else under the newest earlier one that is there. */
async function findPlan(
  repository: Repository,
  commit: string,
  present: string,
  { zone, signal }: RevisionRequest,
): Promise<{ readonly path: string; readonly hash: string } | null> {
  const at = async (path: string): Promise<{ readonly path: string; readonly hash: string } | null> =>
    (await readTree(repository, commit, [path], signal)).find((file) => file.path === path) ?? null;
  const now = await at(present);
  if (now) return now;
  const { commits } = await readPlanLog(repository, { path: present, limit: mostSearched, zone, signal });
  for (const earlier of new Set(commits.map(({ path }) => path))) {
    const then = earlier === present ? null : await at(earlier);
    if (then) return then;
  }
  return null;
}

async function headOf(
  { git }: Repository,
  commit: string,
  { zone, signal }: RevisionRequest,
): Promise<RevisionHead> {
  let head: RevisionHead = { hash: commit, day: 0, author: '', subject: '' };
  const reader = commitEntries(zone, (read) => {
    head = read;
  });
  await git.stream({
    arguments: [...entryArguments(1, null), '--no-patch', commit],
    signal,
    onOutput(piece) {
      reader.read(piece);
      return true;
    },
  });
  reader.end();
  return head;
}
