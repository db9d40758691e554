/**
 * Reads the commits of HEAD, branches, remotes and tags into a log, newest first, back to a day; shows them while they
 * arrive, and after a change reads only what is new. Revisions go to git as hashes on its standard input, so that no
 * name of a branch is ever an argument and the log is of exactly the branches it lists.
 */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '../../core/base/dates';
import { equal } from '../../core/base/equal';
import { err, ok, type Result } from '../../core/base/result';
import { commitList, sortNewestFirst, type TagsByRow } from '../../core/history/commit-list';
import { commitStore, storeOf, type CommitStore } from '../../core/history/commit-store';
import { continueList, unreadTips } from '../../core/history/continue-list';
import type { LinkIds } from '../../core/history/id-index';
import { collectTexts, type TextCollector } from '../../core/history/read-texts';
import { saysSomething, type CommitWords } from '../../core/history/text-links';
import type { CommitList, CommitLog } from '../../core/model/commit';
import { zonedDays } from '../zoned-days';
import { logArguments } from './log-arguments';
import { logReader } from './log-records';
import { readNotes } from './read-notes';
import { readRefs, type Refs, type Tag } from './read-refs';
import type { Repository } from './repository';
import { failureOf, repositoryFailure, type RepositoryFailure } from './repository-failure';

export interface LogRequest {
  /** Of the repository, where it is another than the plan's own: its commits say it. */
  readonly name?: string | null;
  /** IANA name of the project's zone, or null for the machine's. */
  readonly zone: string | null;
  /** Commits that came into the history before this day are left out; null: all are read. */
  readonly since: Day | null;
  /** A complete answer to an earlier request with the same zone and day: only what is new is read. */
  readonly previous?: CommitLog | null;
  /** Of these the words are kept in any case; null or absent: of all commits. */
  readonly ids?: LinkIds | null;
  /** A complete answer for other ids: everything is read once more, and what it holds is used again. */
  readonly wordsOf?: CommitLog | null;
  /** Letters that are kept of commits that name none of the ids. */
  readonly mostWords?: number;
  readonly signal?: AbortSignal;
  /** What has arrived so far, with `state` reading; ever more seldom, so that showing it costs little in all. */
  onProgress?(log: CommitLog): void;
}

/** Commits after which the first ones are shown. */
const firstShown = 200;
/** Of more than these, the newest, the next that is shown is the whole: to link them twice takes memory for nothing. */
const lastShown = 150_000;
/** Letters, and what objects take beside them, of commits that name no task: about 50,000 commits of a few lines. */
const roomForWords = 20_000_000;

export async function readLog(
  repository: Repository,
  request: LogRequest,
): Promise<Result<CommitLog, RepositoryFailure>> {
  try {
    const [refs, shallow] = await Promise.all([readRefs(repository, request.signal), isShallow(repository)]);
    const log = await read(repository, request, refs, shallow);
    return request.signal?.aborted ? err(repositoryFailure('cancelled')) : ok(log);
  } catch (error) {
    return err(request.signal?.aborted ? repositoryFailure('cancelled') : failureOf(error));
  }
}

async function read(
  repository: Repository,
  request: LogRequest,
  refs: Refs,
  shallow: boolean,
): Promise<CommitLog> {
  // What is fetched later may lie below commits that are known: a log that was cut off is read anew.
  const { previous: earlier = null, wordsOf = null } = request;
  const previous = earlier?.state === 'complete' && !earlier.shallow ? earlier : null;
  const dayOf = zonedDays(request.zone);
  const from = previous ?? wordsOf;
  const store = (from && storeOf(from.commits.rows)) ?? commitStore(dayOf, request.name);
  const { branches, mainBranch, head } = refs;
  const isOwn = (request.name ?? null) === null;
  const facts = { branches, mainBranch, head, shallow, ...(isOwn ? { folder: repository.prefix } : {}) };
  const tips = new Set([...branches.map((branch) => branch.tip), ...refs.tags.map((tag) => tag.target)]);
  const { wanted, known } = unreadTips(previous, tips);
  const fresh = rowList();
  if (wanted.length > 0) {
    const texts = !previous && request.ids ? collectTexts(request.ids) : null;
    const reader = logReader(store, dayOf, texts ? wordKeeper(texts, request.mostWords) : () => true);
    const sayWhatIsRead = (): void => {
      if (texts) store.said = { ids: texts.ids, index: texts.index, ...texts.take() };
    };
    let shown = firstShown;
    await repository.git.stream({
      arguments: logArguments(request.since),
      input: `${[...wanted, ...known.map((tip) => `^${tip}`)].join('\n')}\n`,
      signal: request.signal,
      onOutput(piece) {
        fresh.add(reader.read(piece));
        if (request.onProgress && !previous && fresh.length() >= shown) {
          shown = fresh.length() * 2 > lastShown ? Number.POSITIVE_INFINITY : fresh.length() * 2;
          sayWhatIsRead();
          const order = sortNewestFirst(fresh.rows(), store);
          const commits = commitList(store, order, tagsByRow(store, refs.tags));
          request.onProgress({ state: 'reading', commits, ...facts });
        }
        return true;
      },
    });
    sayWhatIsRead();
  }
  const commits = continueList(store, fresh.rows(), previous, tips, tagsByRow(store, refs.tags));
  const notes = refs.notes.length > 0 ? await readNotes(repository, refs.notes, request.signal) : null;
  const log: CommitLog = {
    state: 'complete',
    commits,
    ...facts,
    ...(notes && notes.size > 0 ? { notes } : {}),
  };
  return earlier &&
    equal(withoutCommits(log), withoutCommits(earlier)) &&
    isSameList(commits, earlier.commits)
    ? earlier
    : log;
}

function withoutCommits(log: CommitLog): Omit<CommitLog, 'commits'> {
  const { commits: _, ...rest } = log;
  return rest;
}

/** Of a clone that was read anew because it is cut off, too. */
function isSameList(a: CommitList, b: CommitList): boolean {
  if (a === b) return true;
  if (a.length !== b.length || a.wordless > 0 || b.wordless > 0) return false;
  for (let i = 0; i < a.length; i++) if (!equal(a.at(i), b.at(i))) return false;
  return true;
}

/** Words are kept of the newest commits, as far as there is room, and of all that name something. */
function wordKeeper(
  texts: TextCollector,
  mostWords = roomForWords,
): (words: CommitWords, row: number) => boolean {
  let room = mostWords;
  return (words, row) => {
    const text = texts.read(words);
    const isKept = room > 0 || saysSomething(text);
    if (isKept) texts.put(row, text);
    if (room > 0) room -= lettersOf(words);
    return isKept;
  };
}

/** What an object of a commit takes beside its words, counted in letters. */
const lettersOfObject = 400;

function lettersOf({ subject, body, trailers }: CommitWords): number {
  return lettersOfObject + subject.length + body.length + trailers.length * 80;
}

/** Some of the history was never fetched; looked up each time, since a fetch can bring it. git asks the same file. */
async function isShallow({ commonFolder }: Repository): Promise<boolean> {
  try {
    return (await stat(join(commonFolder, 'shallow'))).size > 0;
  } catch {
    return false;
  }
}

/** Rows in the order in which they come, which may be a million. */
function rowList() {
  let rows = new Int32Array(1024);
  let length = 0;
  return {
    length: () => length,
    add(more: readonly number[]): void {
      if (length + more.length > rows.length) {
        const longer = new Int32Array((length + more.length) * 2);
        longer.set(rows);
        rows = longer;
      }
      rows.set(more, length);
      length += more.length;
    },
    rows: () => rows.slice(0, length),
  };
}

function tagsByRow(store: CommitStore, tags: readonly Tag[]): TagsByRow {
  const byRow = new Map<number, string[]>();
  for (const { name, target } of tags) {
    const row = store.find(target);
    const list = byRow.get(row);
    if (list) list.push(name);
    else if (row >= 0) byRow.set(row, [name]);
  }
  return byRow;
}
