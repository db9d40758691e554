/**
 * The commits of HEAD's first-parent line that changed the root file of a plan, newest first, with the name it had at
 * each: renames are followed, also where the text changed on the way; a copy begins a history of its own. A change made
 * on a branch counts from its merge on, since that is when it stood on the main line. How many are read is bounded.
 */
import type { RevisionHead } from '../../core/history/plan-revision';
import { zonedDays } from '../zoned-days';
import { pathForGit } from './path-in-repository';
import type { Repository } from './repository';

/** A commit after which the plan stood at `path`. */
export interface PlanCommit extends RevisionHead {
  /** From the top of the repository. */
  readonly path: string;
  /** Of the root file; null where the commit took it away. */
  readonly blob: string | null;
}

export interface PlanLog {
  readonly commits: readonly PlanCommit[];
  /** There are older ones. */
  readonly more: boolean;
}

export interface PlanLogRequest {
  /** From the top of the repository. */
  readonly path: string;
  readonly limit: number;
  /** IANA name of the project's zone, or null for the machine's. */
  readonly zone: string | null;
  readonly signal?: AbortSignal | undefined;
}

/** @throws where git cannot read the history, as on an unborn branch */
export async function readPlanLog(repository: Repository, request: PlanLogRequest): Promise<PlanLog> {
  try {
    return await follow(repository, request, '50%');
  } catch (error) {
    if (request.signal?.aborted) throw error;
    // A partial clone holds no older texts to compare; a rename without a change is known by its hash alone.
    return follow(repository, request, '100%');
  }
}

const fields = ['%H', '%ct', '%aN', '%s'] as const;

/** What `git log` must be told for `commitEntries` to read its answer. */
export function entryArguments(limit: number | null, renames: string | null): readonly string[] {
  return [
    'log',
    '-z',
    '--first-parent',
    '-m',
    '--raw',
    '--no-abbrev',
    `--format=${fields.join('%x00')}`,
    renames === null ? '--no-renames' : `--find-renames=${renames}`,
    '--no-color',
    '--no-decorate',
    '--no-ext-diff',
    '--no-textconv',
    ...(limit === null ? [] : [`--max-count=${String(limit)}`]),
  ];
}

async function follow(
  repository: Repository,
  { path, limit, zone, signal }: PlanLogRequest,
  renames: string,
): Promise<PlanLog> {
  const commits: PlanCommit[] = [];
  let ended = false;
  const reader = commitEntries(zone, (head, entries) => {
    const entry = entries.find(({ status }) => status !== 'C') ?? entries[0];
    if (!entry || ended) return;
    commits.push({ ...head, path: entry.path, blob: entry.status === 'D' ? null : entry.blob });
    ended = entry.status === 'C';
  });
  await repository.git.stream({
    arguments: [
      '--literal-pathspecs',
      ...entryArguments(limit + 1, renames),
      '--follow',
      'HEAD',
      '--',
      pathForGit(repository, path),
    ],
    signal,
    onOutput(piece) {
      reader.read(piece);
      return !ended;
    },
  });
  reader.end();
  return { commits: commits.slice(0, limit), more: commits.length > limit };
}

export interface FileEntry {
  /** `A`, `C`, `D`, `M`, `R` or `T` */
  readonly status: string;
  /** After the commit. */
  readonly blob: string;
  readonly path: string;
}

/**
 * Reads `git log -z --raw` as it arrives. Fields and names are ended by NUL, which neither can hold, and an entry begins
 * with a colon, which no hash does: whatever stands in a subject or a name, the reading stays right.
 */
export function commitEntries(
  zone: string | null,
  visit: (head: RevisionHead, entries: readonly FileEntry[]) => void,
): { read(piece: Buffer): void; end(): void } {
  const dayOf = zonedDays(zone);
  let rest: Buffer = Buffer.alloc(0);
  let head: string[] = [];
  let entries: FileEntry[] = [];
  /** The entry whose names are being read, and how many of them are still to come. */
  let open: { readonly status: string; readonly blob: string } | null = null;
  let names = 0;
  const end = (): void => {
    const [hash, seconds, author = '', subject = ''] = head;
    if (head.length === fields.length && hash !== undefined) {
      visit({ hash, day: dayOf(Number(seconds) || 0), author, subject }, entries);
    }
    head = [];
    entries = [];
  };
  const take = (token: string): void => {
    if (open) {
      names--;
      if (names > 0) return;
      entries.push({ ...open, path: token });
      open = null;
      return;
    }
    if (head.length < fields.length) {
      head.push(token);
      return;
    }
    const match = /^\n?:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([A-Z])\d*$/.exec(token);
    if (match) {
      open = { blob: match[1]!, status: match[2]! };
      names = open.status === 'R' || open.status === 'C' ? 2 : 1;
    } else if (token !== '') {
      end();
      head.push(token.replace(/^\n+/, ''));
    }
  };
  return {
    read(piece) {
      const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      let start = 0;
      for (let stop = bytes.indexOf(0); stop >= 0; stop = bytes.indexOf(0, start)) {
        take(bytes.toString('utf8', start, stop));
        start = stop + 1;
      }
      rest = bytes.subarray(start);
    },
    end,
  };
}
