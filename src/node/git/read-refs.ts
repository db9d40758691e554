/**
 * Branches, tags and HEAD as they stand now, and which branch is the main one. Stashes are left out, and of notes only
 * those are named that may link a commit: they are no history of the project. Names are only ever compared and shown, never handed back to git.
 */
import type { Branch } from '../../core/model/commit';
import { notesRefs } from './read-notes';
import type { Repository } from './repository';

export interface Refs {
  /** Local ones, then remote-tracking ones; a detached head as `HEAD`. */
  readonly branches: readonly Branch[];
  readonly tags: readonly Tag[];
  /** The branch that is checked out, also while it has no commit yet; null when detached. */
  readonly head: string | null;
  readonly mainBranch: string | null;
  /** The commits of the notes that may link commits to tasks. */
  readonly notes: readonly string[];
  /** When the newest commit of each branch came into it, by its name: seconds since 1970. */
  readonly changed: ReadonlyMap<string, number>;
}

export interface Tag {
  readonly name: string;
  /** The commit it leads to (of a tag of a tag, that tag). */
  readonly target: string;
  /** When the tag, or the commit it marks, was made: seconds since 1970. */
  readonly seconds: number;
}

const format = [
  'refname',
  'objecttype',
  'objectname',
  '*objecttype',
  '*objectname',
  'symref',
  'creatordate:unix',
  'HEAD',
]
  .map((field) => `%(${field})`)
  .join('%00');

export async function readRefs({ git, usualBranch }: Repository, signal?: AbortSignal): Promise<Refs> {
  const ask = async (...arguments_: string[]): Promise<string> =>
    (await git.ask(arguments_, signal)).replace(/\r?\n$/, '');
  const kinds = ['refs/heads', 'refs/remotes', 'refs/tags', ...notesRefs];
  const list = await ask('for-each-ref', `--format=${format}`, ...kinds);
  const local: Branch[] = [];
  const remote: Branch[] = [];
  const tags: Tag[] = [];
  const notes: string[] = [];
  const changed = new Map<string, number>();
  const remoteHeads = new Map<string, string>();
  let head: string | null = null;
  for (const line of list === '' ? [] : list.split('\n')) {
    const [ref = '', type, hash = '', peeledType, peeled = '', symref = '', date, mark] = line.split('\0');
    const target = type === 'commit' ? hash : peeledType === 'commit' || peeledType === 'tag' ? peeled : null;
    if (ref.startsWith('refs/remotes/') && ref.endsWith('/HEAD') && symref !== '') {
      remoteHeads.set(ref.slice('refs/remotes/'.length, -'/HEAD'.length), symref);
    } else if (target === null) {
      continue; // A tag of a file or a folder holds no history.
    } else if (ref.startsWith('refs/notes/')) {
      notes.push(target);
    } else if (ref.startsWith('refs/heads/')) {
      const name = ref.slice('refs/heads/'.length);
      local.push({ name, remote: false, tip: target });
      if (mark === '*') head = name;
      changed.set(name, Number(date) || 0);
    } else if (ref.startsWith('refs/remotes/')) {
      const name = ref.slice('refs/remotes/'.length);
      remote.push({ name, remote: true, tip: target });
      changed.set(name, Number(date) || 0);
    } else if (ref.startsWith('refs/tags/')) {
      tags.push({ name: ref.slice('refs/tags/'.length), target, seconds: Number(date) || 0 });
    }
  }
  const branches = [...local, ...remote];
  // Detached, or of a branch without a commit, which no list of branches holds.
  if (head === null) {
    const symbolic = await ask('symbolic-ref', '--quiet', 'HEAD');
    if (symbolic.startsWith('refs/heads/')) {
      head = symbolic.slice('refs/heads/'.length);
    } else {
      const commit = await ask('rev-parse', '--verify', '--quiet', 'HEAD^{commit}');
      if (commit !== '') branches.push({ name: 'HEAD', remote: false, tip: commit });
    }
  }
  return {
    branches,
    tags,
    notes,
    head,
    mainBranch: mainBranchOf(branches, remoteHeads, usualBranch),
    changed,
  };
}

/**
 * What others merge into: the default branch of `origin` (or of the only remote), else the person's
 * `init.defaultBranch`, else `main`, `master` or `trunk`, else the only branch there is. A local branch stands for the
 * remote one of its name. Null where none of these exists.
 */
export function mainBranchOf(
  branches: readonly Branch[],
  remoteHeads: ReadonlyMap<string, string>,
  preferred: string,
): string | null {
  const names = new Set(branches.filter((b) => b.name !== 'HEAD').map((b) => b.name));
  const remotes = Array.from(remoteHeads.keys());
  const remote = remoteHeads.has('origin') ? 'origin' : remotes.length === 1 ? remotes[0]! : null;
  if (remote !== null) {
    const tracked = remoteHeads.get(remote)!.slice('refs/remotes/'.length);
    const short = tracked.slice(remote.length + 1);
    if (names.has(short)) return short;
    if (names.has(tracked)) return tracked;
  }
  for (const name of [preferred, 'main', 'master', 'trunk']) {
    if (name === '') continue;
    if (names.has(name)) return name;
    if (names.has(`origin/${name}`)) return `origin/${name}`;
  }
  const only = branches.filter((b) => b.name !== 'HEAD' && !b.remote);
  return only.length === 1 ? only[0]!.name : null;
}
