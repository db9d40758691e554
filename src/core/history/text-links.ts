/**
 * What the words of one commit say, whatever stands around it in the history: the tasks they name, the ids that nobody
 * knows, the branches of a merge, the commits it copies or takes back. It depends on the commit, its note and the ids
 * alone, and is therefore read once, however often the history around it changes.
 */
import type { Commit } from '../model/commit';
import { findClosed, trailerMeaning } from './closing-words';
import { marksOf, type Mark } from './commit-relations';
import type { LinkKind } from './evidence';
import { findInProse, findInTrailer, tasksOfBranch, type Mentions } from './find-ids';
import type { IdIndex } from './id-index';
import { mergeNames, type MergeNames } from './merge-names';

export interface Link {
  readonly task: string;
  readonly by: LinkKind;
  readonly branch: string | null;
  readonly closes: boolean;
}

export interface TextLinks {
  /** Each task once, by the first way that names it. */
  readonly links: readonly Link[];
  readonly unknown: readonly string[];
  readonly merge: MergeLinks | null;
  readonly marks: readonly Mark[];
}

/** The tasks in the names that a merge gives. */
export interface MergeLinks {
  readonly named: readonly MergedBranch[];
  /** In the title of its pull request. */
  readonly titled: readonly string[];
}

export interface MergedBranch {
  readonly name: string;
  readonly tasks: readonly string[];
  /** Which parent it came by, from 0; null for the branch that was merged into. */
  readonly parent: number | null;
}

export type CommitWords = Pick<Commit, 'subject' | 'body' | 'trailers'>;

/** Null where a commit says nothing of all this, as most do. */
export type TextReader = (words: CommitWords, note: string | undefined) => TextLinks | null;

const nothing: readonly never[] = [];

export function textReader(index: IdIndex): TextReader {
  const writer = scribe();
  return (commit, note) => {
    const merge = mergeNames(commit.subject, commit.body);
    readText(index, commit, merge, writer);
    if (note !== undefined) readNote(index, note, writer);
    const marks = marksOf(commit);
    // What a revert quotes was closed by the commit that it takes back.
    if (marks.length === 0 && writer.isNamedByText()) closeByWords(index, commit, writer);
    const { links, unknown } = writer.take();
    if (links.length === 0 && unknown.length === 0 && marks.length === 0 && !merge) return null;
    return { links, unknown, marks, merge: merge && mergeLinks(index, merge) };
  };
}

/** Whether anything would be missed if the words were not there: a merge of a branch that names no task says nothing. */
export function saysSomething(text: TextLinks | null): boolean {
  if (!text) return false;
  const { links, unknown, marks, merge } = text;
  if (links.length > 0 || unknown.length > 0 || marks.length > 0) return true;
  return merge !== null && (merge.titled.length > 0 || merge.named.some(({ tasks }) => tasks.length > 0));
}

/** Beyond this many, the links of a commit are looked up rather than searched. */
export const fewLinks = 32;

/** Writes down what one commit mentions after another; it is one object, since there are many commits. */
interface Scribe extends Mentions {
  /** Null: only what is unknown is written down. */
  as(by: LinkKind | null, closes: boolean): Mentions;
  isNamedByText(): boolean;
  readonly close: (task: string) => void;
  /** What was written since it was last taken. */
  take(): { readonly links: readonly Link[]; readonly unknown: readonly string[] };
}

type OpenLink = { -readonly [K in keyof Link]: Link[K] };

function scribe(): Scribe {
  let links: OpenLink[] | null = null;
  let large: Map<string, OpenLink> | null = null;
  let unknown: Set<string> | null = null;
  let by: LinkKind | null = null;
  let closes = false;
  const find = (task: string): OpenLink | undefined => {
    if (!links || links.length <= fewLinks) return links?.find((link) => link.task === task);
    large ??= new Map(links.map((link) => [link.task, link]));
    return large.get(task);
  };
  const self: Scribe = {
    as(kind, closing) {
      by = kind;
      closes = closing;
      return self;
    },
    known({ task, id }) {
      if (task === null) return self.unknown(id);
      if (by === null) return;
      const known = find(task);
      if (known) {
        if (closes) known.closes = true;
        return;
      }
      const link: OpenLink = { task, by, branch: null, closes };
      if (links) links.push(link);
      else links = [link];
      large?.set(task, link);
    },
    unknown(id) {
      unknown ??= new Set();
      unknown.add(id);
    },
    isNamedByText: () => links?.some((link) => link.by === 'subject' || link.by === 'body') ?? false,
    close(task) {
      const known = find(task);
      if (known) known.closes = true;
    },
    take() {
      const taken = { links: links ?? nothing, unknown: unknown ? Array.from(unknown) : nothing };
      links = null;
      large = null;
      unknown = null;
      return taken;
    },
  };
  return self;
}

function readText(
  index: IdIndex,
  { trailers, subject, body }: CommitWords,
  merge: MergeNames | null,
  writer: Scribe,
): void {
  for (const [key, value] of trailers) {
    const meaning = trailerMeaning(key);
    if (meaning !== null) findInTrailer(index, value, writer.as('trailer', meaning === 'closes'));
  }
  if (merge) {
    // The links of a title are those of the merge, which come last.
    findInProse(index, merge.title, writer.as(null, false));
    if (merge.rest !== '') findInProse(index, merge.rest, writer.as('body', false));
    return;
  }
  findInProse(index, subject, writer.as('subject', false));
  if (body !== '') findInProse(index, body, writer.as('body', false));
}

/** A note is lines of trailers, or words: whatever it names was meant by whoever wrote it. */
function readNote(index: IdIndex, note: string, writer: Scribe): void {
  for (const line of note.split('\n')) {
    const colon = line.indexOf(':');
    const meaning = colon > 0 ? trailerMeaning(line.slice(0, colon).trim()) : null;
    if (meaning === null) findInProse(index, line, writer.as('note', false));
    else findInTrailer(index, line.slice(colon + 1), writer.as('note', meaning === 'closes'));
  }
}

function closeByWords(index: IdIndex, { subject, body }: CommitWords, writer: Scribe): void {
  findClosed(index, subject, writer.close);
  if (body !== '') findClosed(index, body, writer.close);
}

function mergeLinks(index: IdIndex, merge: MergeNames): MergeLinks {
  const named = merge.branches.map((name, at): MergedBranch => ({
    name,
    tasks: tasksOfBranch(index, name),
    parent: at + 1,
  }));
  if (merge.into !== null && named.every(({ tasks }) => tasks.length === 0)) {
    named.push({ name: merge.into, tasks: tasksOfBranch(index, merge.into), parent: null });
  }
  const titled: string[] = [];
  findInProse(index, merge.title, {
    known({ task }) {
      if (task !== null) titled.push(task);
    },
    unknown() {},
  });
  return { named, titled };
}
