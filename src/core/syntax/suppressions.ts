/**
 * Comments that switch a rule off where they stand: `# milewright-ignore schedule/no-estimate` at the end of a line is
 * about that line, alone on a line about the next one that is neither blank nor a comment. Several ids are separated by
 * commas or spaces; what follows ` -- ` is the reason. Without an id nothing is switched off.
 */
import type { TextRange } from '../base/text';
import { lineIndex } from '../base/text';
import type { PlanFile } from './parsed-plan';

export interface Suppression {
  readonly file: string;
  /** The whole line that it is about. */
  readonly line: TextRange;
  readonly rules: ReadonlySet<string>;
}

const word = 'milewright-ignore';
const idPattern = /^[a-z]+\/[a-z-]+$/;
const commentPattern = /(?:^|\s)#\s?milewright-ignore\s([^\r\n]*)$/;

/** All of them, in the order of the files; a text without the word costs one search. */
export function suppressions(files: readonly PlanFile[]): readonly Suppression[] {
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
  for (; at >= 0; at = text.indexOf(word, at + word.length)) {
    let { line } = lines.positionAt(at);
    const own = textOf(line);
    const rules = rulesOf(own);
    if (rules.size === 0) continue;
    if (own.trimStart().startsWith('#')) {
      do line++;
      while (line < lines.lineCount && /^\s*(?:#|$)/.test(textOf(line)));
      if (line >= lines.lineCount) continue;
    }
    yield { file, line: rangeOf(line), rules };
  }
}

/** Words that are no ids show that the line is a text which only speaks of all this. */
function rulesOf(line: string): ReadonlySet<string> {
  const before = commentPattern.exec(line)?.[1]?.split(/\s--(?:\s|$)/, 1)[0] ?? '';
  const ids = before.split(/[\s,]+/).filter(Boolean);
  return new Set(ids.every((id) => idPattern.test(id)) ? ids : []);
}
