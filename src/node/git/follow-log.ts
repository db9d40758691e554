/**
 * The log of one plan over time: from the cache of an earlier session, then only what is new, and all of it once more
 * where the plan's zone or first day have changed, or where a long log left out words that new ids may ask for.
 */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '../../core/base/dates';
import { ok, type Result } from '../../core/base/result';
import type { Evidence } from '../../core/history/evidence';
import type { LinkIds } from '../../core/history/id-index';
import type { CommitLog } from '../../core/model/commit';
import { knownZone, zonedDays } from '../zoned-days';
import { readCommitCache, writeCommitCache } from './commit-cache';
import { readLog } from './read-log';
import { readSince } from './read-since';
import { readWords, wordlessOf } from './read-words';
import type { Repository } from './repository';
import { failureOf, type RepositoryFailure } from './repository-failure';

/** What of a plan decides which commits are read, on which day each fell, and which words are wanted. */
export interface LogWish {
  readonly zone: string | null;
  /** `project.start` */
  readonly start: Day | null;
  readonly ids: LinkIds;
}

export interface FollowedLog {
  /** What of the history `read` would read once more, beside what is new. */
  changeTo(wish: LogWish): 'none' | 'all' | 'words';
  /**
   * Reads what is new, and shows it; one reading at a time.
   * @param stop ends this one: what was shown stays, and the next reading begins anew
   */
  read(wish: LogWish, stop?: AbortSignal): Promise<Result<CommitLog, RepositoryFailure>>;
}

export interface FollowOptions {
  /** Of the repository, where it is another than the plan's own. */
  readonly name?: string | null;
  /** The root file, absolute. */
  readonly planFile: string;
  /** The repository that the root file lies in, whose history says how far back this one is read; null: none. */
  readonly planRepository?: Repository | null;
  /** Where logs are kept from session to session; null: nowhere. */
  readonly cacheFolder: string | null;
  readonly signal: AbortSignal;
  /** Hands a log to whoever shows it. @returns what its commits say, for words that are still missing */
  readonly show: (log: CommitLog) => Evidence;
  /** Letters of words that are kept, as `readLog` has it. */
  readonly mostWords?: number;
}

/** Commits that may have come since the cache was written before it is written again. */
const mostBehind = 500;

interface State {
  readonly asked: string;
  /** The first day that was read; null: everything. */
  readonly since: Day | null;
  readonly words: ReadonlySet<string>;
  readonly log: CommitLog;
}

export function followLog(repository: Repository, options: FollowOptions): FollowedLog {
  const { name = null, planFile, planRepository = repository, cacheFolder, show } = options;
  let state: State | null = null;
  /** Commits of the log that the cache holds; -1: nobody has looked. */
  let cached = -1;

  const keyOf = async (asked: string): Promise<string> =>
    JSON.stringify([
      repository.commonFolder,
      repository.version,
      planFile,
      asked,
      await mailmapOf(repository),
    ]);
  const recall = async (asked: string, zone: string | null): Promise<State | null> => {
    if (cacheFolder === null || cached >= 0) return null;
    const known = await readCommitCache(cacheFolder, await keyOf(asked), zonedDays(zone), name);
    cached = known?.log.commits.length ?? 0;
    const [since, ...words] = known?.extra ?? [];
    if (!known || since === undefined) return null;
    return { asked, since: since === '' ? null : Number(since), words: new Set(words), log: known.log };
  };
  const remember = async ({ asked, since, words, log }: State): Promise<void> => {
    if (cacheFolder === null || Math.abs(log.commits.length - cached) <= mostBehind) return;
    cached = log.commits.length;
    const extra = [since === null ? '' : String(since), ...words];
    await writeCommitCache(cacheFolder, await keyOf(asked), log, extra);
  };
  const firstDay = async ({ start, zone }: LogWish, signal: AbortSignal): Promise<Day | null> =>
    planRepository ? readSince(planRepository, planFile, start, zone, signal) : start;

  const read = async (wish: LogWish, stop?: AbortSignal): Promise<Result<CommitLog, RepositoryFailure>> => {
    const signal = stop ? AbortSignal.any([options.signal, stop]) : options.signal;
    const asked = askedOf(wish);
    if (state?.asked !== asked) state = await recall(asked, wish.zone);
    const known = state;
    // The plan's first commit is looked for in all of its history, and a new commit hardly ever moves it.
    const since = known ? known.since : await firstDay(wish, signal);
    const isMissing = known !== null && lacksWords(known, wish.ids);
    const result = await readLog(repository, {
      name,
      zone: wish.zone,
      since,
      ids: wish.ids,
      previous: isMissing ? null : (known?.log ?? null),
      wordsOf: isMissing ? known.log : null,
      signal,
      ...(options.mostWords === undefined ? {} : { mostWords: options.mostWords }),
      ...(known ? {} : { onProgress: (log: CommitLog) => void show(log) }),
    });
    if (!result.ok) return result;
    const words = known && !isMissing ? known.words : new Set(wordsOf(wish.ids));
    state = { asked, since, words, log: result.value };
    try {
      state = { ...state, log: await withWords(result.value, wish.zone, signal) };
    } catch (error) {
      return { ok: false, error: failureOf(error) };
    }
    if (known && since !== null) {
      const day = await firstDay(wish, signal);
      if (!signal.aborted && day !== null && day < since) {
        // The history reaches further back than it did, as after a merge of the repository that the plan came from.
        state = null;
        cached = 0;
        return read(wish, stop);
      }
    }
    if (!signal.aborted) await remember(state);
    return ok(state.log);
  };
  /** Commits that belong to a task by their branch or a merge, after whose words nobody asked while they were read. */
  const withWords = async (log: CommitLog, zone: string | null, signal: AbortSignal): Promise<CommitLog> => {
    let shown = log;
    let evidence = show(shown);
    // A title that was taken for that of a revert may turn out to be another one: once more is enough.
    for (let round = 0; round < 2; round++) {
      const fuller = await readWords(repository, shown, wordlessOf(shown, evidence), zone, signal);
      if (fuller === shown || signal.aborted) break;
      shown = fuller;
      evidence = show(shown);
    }
    return shown;
  };
  return {
    changeTo(wish) {
      if (state?.asked !== askedOf(wish)) return 'all';
      return lacksWords(state, wish.ids) ? 'words' : 'none';
    },
    read,
  };
}

function askedOf({ zone, start }: LogWish): string {
  return JSON.stringify([knownZone(zone), start]);
}

/** Words were left out, and there are ids now that nobody has looked for in them. */
function lacksWords({ log, words }: State, ids: LinkIds): boolean {
  return log.commits.wordless > 0 && wordsOf(ids).some((word) => !words.has(word));
}

/** Everything that may name a task. */
function wordsOf({ ids, was, key, earlier }: LinkIds): readonly string[] {
  return [...ids, ...was.flat(), ...(key === null ? [] : [`${key}-`]), ...earlier];
}

/** People's names are those of this file, too. */
async function mailmapOf({ root }: Repository): Promise<string> {
  try {
    const { size, mtimeMs } = await stat(join(root, '.mailmap'));
    return `${String(size)} ${String(mtimeMs)}`;
  } catch {
    return '';
  }
}
