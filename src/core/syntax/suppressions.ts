/**
 * Comments that switch a rule off where they stand: `# milewright-ignore schedule/no-estimate` at the end of a line is
 * about that line, alone on a line about the next one that is neither blank nor a comment. Several ids are separated by
 * commas or spaces; what follows ` -- ` is the reason. Without an id nothing is switched off.
 */
import type { TextRange } from '../base/text';
import { lineIndex } from '../base/text';

export interface Suppression {
  readonly file: string;
  /** The whole line that it is about. */
  readonly line: TextRange;
  /** The ids of rules, each with its place. */
  readonly rules: ReadonlyMap<string, TextRange>;
}

const word = 'milewright-ignore';
const idPattern = /^[a-z]+\/[a-z-]+$/;
const commentPattern = /(?<=^|\s)#\s?milewright-ignore(?=\s|$)([^\r\n]*)$/;

/** All of them, in the order of the files; a text without the word costs one search. */
export function suppressions(
  files: readonly { readonly path: string; readonly text: string }[],
): readonly Suppression[] {
  return files.flatMap(({ path, text }) => [...suppressionsIn(path, text)]);
}

function* suppressionsIn(file: string, text: string): Iterable<Suppression> {
  let at = text.indexOf(word);
  if (at < 0) return;
  const lines = lineIndex(text);
  const rangeOf = (line: number): TextRange => ({
    start: lines.offsetAt({ line, character: 0 }),
    end: line + 1 < lines.lineCount ? lines.offsetAt({ line: line + 1, character: 0 }) : text.length,
  });
  const textOf = (line: number): string => text.slice(rangeOf(line).start, rangeOf(line).end).trimEnd();
  /** The line that comments alone on a line are about: the same for all that stand together. */
  let below = 0;
  for (let end = 0; at >= 0; at = text.indexOf(word, end)) {
    let { line } = lines.positionAt(at);
    const { start } = rangeOf(line);
    ({ end } = rangeOf(line));
    const own = textOf(line);
    const comment = ignoreComment(own);
    if (!comment || comment.ids.length === 0) continue;
    const rules = new Map(
      comment.ids.map(({ id, at }) => [id, { start: start + at, end: start + at + id.length }]),
    );
    if (own.trimStart().startsWith('#')) {
      if (below <= line) below = line + 1;
      while (below < lines.lineCount && /^\s*(?:#|$)/.test(textOf(below))) below++;
      if (below >= lines.lineCount) continue;
      line = below;
    }
    yield { file, line: rangeOf(line), rules };
  }
}

/** The comment of a line that switches rules off: what it names, and behind what another one would be added. */
export interface IgnoreComment {
  readonly ids: readonly { readonly id: string; readonly at: number }[];
  readonly end: number;
}

/** Offsets are those of the line. Words that are no ids show that the line is a text which only speaks of all this. */
export function ignoreComment(line: string): IgnoreComment | null {
  const match = commentPattern.exec(line);
  if (!match) return null;
  const named = match[1]!.split(/\s--(?:\s|$)/, 1)[0]!;
  const start = match.index + match[0].length - match[1]!.length;
  const ids = [...named.matchAll(/[^\s,]+/g)].map(({ 0: id, index }) => ({ id, at: start + index }));
  if (!ids.every(({ id }) => idPattern.test(id))) return null;
  const last = ids.at(-1);
  return { ids, end: last ? last.at + last.id.length : start };
}
