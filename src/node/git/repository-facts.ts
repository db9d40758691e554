/**
 * Reads what a first plan is made from: the project's name, people with commits in the last 90 days, the last five
 * releases from tags, and branches changed in the last 60 days. History is read no further back than that, so that the
 * size of a repository hardly matters.
 */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { err, ok, type Result } from '../../core/base/result';
import type { KnownBranch, KnownRelease, RepositoryFacts } from '../../core/history/propose-plan';
import type { Branch } from '../../core/model/commit';
import { todayIn } from '../clock';
import { knownZone, zonedDays } from '../zoned-days';
import { addressOfMost, countPeople } from './count-people';
import { readRefs, type Refs } from './read-refs';
import type { Repository } from './repository';
import { failureOf, repositoryFailure, type RepositoryFailure } from './repository-failure';
import { readSignatures } from './read-signatures';

export interface FactsRequest {
  /** IANA name, or null for the machine's. */
  readonly zone: string | null;
  /** Today's day there, unless a test says another. */
  readonly today?: number;
  readonly signal?: AbortSignal;
  /** What is being read, in a few words. */
  onProgress?(what: string): void;
}

const peopleDays = 90;
const branchDays = 60;
const mostPeople = 20;
const mostReleases = 5;
const mostBranches = 30;
/** Commits of one branch that are looked at: enough to see who works on it and since when. */
const mostOfBranch = 500;

export async function readRepositoryFacts(
  repository: Repository,
  request: FactsRequest,
): Promise<Result<RepositoryFacts, RepositoryFailure>> {
  const { signal } = request;
  try {
    const facts = await read(repository, request);
    return signal?.aborted ? err(repositoryFailure('cancelled')) : ok(facts);
  } catch (error) {
    return err(signal?.aborted ? repositoryFailure('cancelled') : failureOf(error));
  }
}

async function read(repository: Repository, request: FactsRequest): Promise<RepositoryFacts> {
  const { zone, signal } = request;
  const tell = (what: string): void => request.onProgress?.(what);
  const today = request.today ?? todayIn(zone);
  const dayOf = zonedDays(zone);
  tell('branches and tags');
  const refs = await readRefs(repository, signal);
  const name = await projectName(repository, signal);

  tell('people');
  const tips = refs.branches.map(({ tip }) => tip);
  const people = countPeople();
  let seen = 0;
  await readSignatures(repository, { tips, since: today - peopleDays, signal }, (signature) => {
    people.add(signature);
    if (++seen % 5000 === 0) tell(`people: ${String(seen)} commits`);
  });

  const branches: KnownBranch[] = [];
  const recent = recentBranches(
    refs,
    (seconds) => today - dayOf(seconds) <= branchDays && dayOf(seconds) <= today,
  );
  const main = refs.branches.find((branch) => branch.name === refs.mainBranch)?.tip ?? null;
  for (const [shortName, branch] of recent) {
    tell(`branch ${String(branches.length + 1)} of ${String(recent.length)}`);
    branches.push(await describe(repository, shortName, branch, main, refs, dayOf, signal));
  }
  return {
    name,
    timezone: zone ?? knownZone(null),
    today,
    people: people.most(mostPeople),
    releases: lastReleases(refs, dayOf),
    branches,
  };
}

/** By their names without the remote, the local one first; the newest ones, oldest of them first. */
function recentBranches(
  refs: Refs,
  isRecent: (seconds: number) => boolean,
): readonly (readonly [name: string, branch: Branch])[] {
  const short = ({ name, remote }: Branch): string => (remote ? name.slice(name.indexOf('/') + 1) : name);
  const main = refs.branches.find((branch) => branch.name === refs.mainBranch);
  const byName = new Map<string, Branch>();
  for (const branch of refs.branches) {
    const name = short(branch);
    if (branch.name === 'HEAD' || (main && name === short(main))) continue;
    if (!byName.has(name)) byName.set(name, branch);
  }
  const changed = ({ name }: Branch): number => refs.changed.get(name) ?? 0;
  return Array.from(byName)
    .filter(([, branch]) => isRecent(changed(branch)))
    .sort(([, a], [, b]) => changed(b) - changed(a))
    .slice(0, mostBranches)
    .reverse();
}

async function describe(
  repository: Repository,
  name: string,
  branch: Branch,
  main: string | null,
  refs: Refs,
  dayOf: (seconds: number) => number,
  signal: AbortSignal | undefined,
): Promise<KnownBranch> {
  const lastDay = dayOf(refs.changed.get(branch.name) ?? 0);
  if (branch.tip === main) return { name, state: 'new', firstDay: null, lastDay, email: null };
  let first = Number.POSITIVE_INFINITY;
  const people = countPeople();
  const range = {
    tips: [branch.tip],
    not: main === null ? [] : [main],
    since: null,
    limit: mostOfBranch,
    signal,
  };
  await readSignatures(repository, range, (signature) => {
    first = Math.min(first, signature.seconds);
    people.add(signature);
  });
  if (!Number.isFinite(first)) return { name, state: 'merged', firstDay: null, lastDay, email: null };
  const email = addressOfMost(people);
  // The author may have written it long before it was committed here, never after.
  return { name, state: 'open', firstDay: Math.min(dayOf(first), lastDay), lastDay, email };
}

function lastReleases({ tags }: Refs, dayOf: (seconds: number) => number): readonly KnownRelease[] {
  return tags
    .filter(({ name }) => /\d/.test(name))
    .map((tag, i) => ({ tag, i }))
    .sort((a, b) => b.tag.seconds - a.tag.seconds || b.i - a.i)
    .slice(0, mostReleases)
    .map(({ tag }) => ({ tag: tag.name, day: dayOf(tag.seconds) }))
    .reverse();
}

/** The name in `package.json`, else that of the remote, else the folder's. */
async function projectName({ git, root, bare }: Repository, signal?: AbortSignal): Promise<string> {
  const named = bare ? null : await packageName(join(root, 'package.json'));
  if (named !== null) return named;
  const remote = (await git.ask(['config', '--default', '', '--get', 'remote.origin.url'], signal)).trim();
  const last = /([^/\\:]+?)(?:\.git)?[/\\]*$/.exec(remote.slice(-300))?.[1];
  return last ?? basename(root).replace(/\.git$/, '');
}

async function packageName(file: string): Promise<string | null> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof value !== 'object' || value === null || !('name' in value)) return null;
    const { name } = value;
    return typeof name === 'string' && name !== '' && name.length <= 214
      ? name.replace(/^@[^/]*\//, '')
      : null;
  } catch {
    return null;
  }
}
