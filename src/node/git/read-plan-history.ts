/**
 * The plan at every commit that changed it, one after another, newest first: each is handed over with its texts and then
 * forgotten, so that a long history of a large plan fits into memory. Commits that changed only an included file count
 * too, by what the newest plan includes.
 */
import type { PlanRevision } from '../../core/history/plan-revision';
import { err, ok, type Result } from '../../core/base/result';
import { pathForGit, pathInRepository } from './path-in-repository';
import { commitEntries, entryArguments, readPlanLog, type PlanCommit, type PlanLog } from './plan-log';
import { folderOf, includedParts, includeGlobs, planTexts } from './plan-texts';
import { readBlobs } from './read-objects';
import { readTree } from './read-tree';
import type { Repository } from './repository';
import { revisionFailure, type RevisionFailure } from './revision-failure';

export interface HistoryRequest {
  /** The root file as it is called now, absolute. */
  readonly planFile: string;
  /** How many commits at most. */
  readonly limit: number;
  /** IANA name of the project's zone, or null for the machine's. */
  readonly zone: string | null;
  readonly signal?: AbortSignal | undefined;
  /** A commit with its texts, newest first; false: enough. */
  visit(revision: PlanRevision): boolean | Promise<boolean>;
}

/** Root files that are asked for at once; a plan of 10,000 tasks has 2.5 MB. */
const atOnce = 16;

/** @returns whether there are older commits than were visited; a history without the plan is empty */
export async function readPlanHistory(
  repository: Repository,
  request: HistoryRequest,
): Promise<Result<{ readonly more: boolean }, RevisionFailure>> {
  const { signal, zone, limit } = request;
  try {
    const path = await pathInRepository(repository, request.planFile);
    if (path === null || !(await hasCommit(repository, signal))) return ok({ more: false });
    const root = await readPlanLog(repository, { path, limit, zone, signal });
    const { commits, more } = await withIncluded(repository, root, request);
    for (let next = 0; next < commits.length; next += atOnce) {
      const some = commits.slice(next, next + atOnce);
      const blobs = new Set(some.flatMap(({ blob }) => blob ?? []));
      const texts = await readBlobs(repository, Array.from(blobs), signal);
      for (const { path: at, blob, ...head } of some) {
        const text = blob === null ? undefined : texts.get(blob);
        // Neither a commit that took the plan away nor one whose text is not here says anything about dates.
        if (text === undefined) continue;
        const files = await planTexts(repository, head.hash, at, text, signal);
        if (!(await request.visit({ ...head, files }))) return ok({ more: true });
      }
    }
    return ok({ more });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return err(revisionFailure(signal?.aborted ? 'cancelled' : 'not-fetched', 'HEAD', detail));
  }
}

/** The plan at its newest two commits, newest first; fewer where there are no more, or they cannot be read. */
export async function readNewestRevisions(
  repository: Repository,
  planFile: string,
  zone: string | null,
  signal?: AbortSignal,
): Promise<readonly PlanRevision[]> {
  const found: PlanRevision[] = [];
  await readPlanHistory(repository, {
    planFile,
    zone,
    signal,
    limit: 2,
    visit: (revision) => found.push(revision) < 2,
  });
  return found;
}

async function hasCommit({ git }: Repository, signal?: AbortSignal): Promise<boolean> {
  return (await git.ask(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], signal)).trim() !== '';
}

/** The commits of the root file together with those of the files it includes, as they lie on the line. */
async function withIncluded(
  repository: Repository,
  root: PlanLog,
  { limit, zone, signal }: HistoryRequest,
): Promise<PlanLog> {
  const newest = root.commits.find(({ blob }) => blob !== null);
  if (!newest) return root;
  const text = (await readBlobs(repository, [newest.blob!], signal)).get(newest.blob!) ?? '';
  const globs = includeGlobs(text);
  const folders = Array.from(new Set(root.commits.map(({ path }) => folderOf(path))));
  const parts = folders.flatMap((folder) => includedParts(folder, globs));
  if (parts.length === 0) return root;
  const known = new Set(root.commits.map(({ hash }) => hash));
  const others: Omit<PlanCommit, 'path' | 'blob'>[] = [];
  const reader = commitEntries(zone, (head, entries) => {
    const changed = entries.some(({ path }) => parts.some(({ matches }) => matches(path)));
    if (changed && !known.has(head.hash)) others.push(head);
  });
  await repository.git.stream({
    arguments: [
      '--literal-pathspecs',
      ...entryArguments(null, null),
      'HEAD',
      '--',
      ...new Set(parts.map(({ base }) => pathForGit(repository, base) || '.')),
    ],
    signal,
    onOutput(piece) {
      reader.read(piece);
      return others.length <= limit;
    },
  });
  reader.end();
  return onOneLine(repository, root, others, limit, signal);
}

async function onOneLine(
  repository: Repository,
  root: PlanLog,
  others: readonly Omit<PlanCommit, 'path' | 'blob'>[],
  limit: number,
  signal: AbortSignal | undefined,
): Promise<PlanLog> {
  const all = new Map<string, Omit<PlanCommit, 'path' | 'blob'> & Partial<PlanCommit>>(
    [...root.commits, ...others].map((commit) => [commit.hash, commit]),
  );
  const ofRoot = new Map(root.commits.map((commit) => [commit.hash, commit]));
  const commits: PlanCommit[] = [];
  for (const hash of await lineOrder(repository, new Set(all.keys()), signal)) {
    const commit = all.get(hash)!;
    const own = ofRoot.get(hash);
    if (own) {
      commits.push(own);
      continue;
    }
    // Included files may be older than the plan that includes them.
    const path = await pathAt(repository, hash, root.commits, signal);
    if (path) commits.push({ ...commit, ...path });
    if (commits.length > limit) break;
  }
  return { commits: commits.slice(0, limit), more: root.more || commits.length > limit };
}

/** Under which of the names it had the root file stands in a commit. */
async function pathAt(
  repository: Repository,
  commit: string,
  known: readonly PlanCommit[],
  signal: AbortSignal | undefined,
): Promise<{ readonly path: string; readonly blob: string } | null> {
  const names = Array.from(new Set(known.map(({ path }) => path)));
  const files = await readTree(repository, commit, names, signal);
  for (const name of names) {
    const file = files.find(({ path }) => path === name);
    if (file) return { path: name, blob: file.hash };
  }
  return null;
}

/** The wanted hashes in the order of HEAD's first-parent line, newest first. */
async function lineOrder(
  { git }: Repository,
  wanted: ReadonlySet<string>,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  const found: string[] = [];
  let rest = '';
  await git.stream({
    arguments: ['rev-list', '--first-parent', 'HEAD'],
    signal,
    onOutput(piece) {
      const lines = (rest + piece.toString('latin1')).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (wanted.has(line)) found.push(line);
      return found.length < wanted.size;
    },
  });
  return found;
}
