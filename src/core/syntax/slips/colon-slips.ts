/** Slips with colons: a key without one, or without the space behind it. */
import type { YamlIssue } from '../yaml-tree';
import { quoted } from '../reading';
import { isKnownKey, isKnownSection } from './known-keys';
import { lineAbove, lineBelow, wordsAt, type Line } from './lines';
import { insertion, type Slip } from './slip';

const keyAlone = /^[\p{L}\p{N}][^:"'[\]{}]{0,63}$/u;
const wordAndValue = /^([\p{L}\p{N}][\p{L}\p{N}._-]{0,63})[ \t]+(\S)/u;
const noSpace = /^(?:-[ \t]+)?([\p{L}\p{N}][\p{L}\p{N}._-]{0,63}):([^\s/])/u;

/** Words that the format does not know are more likely text than keys. */
export function missingColon(text: string, issue: YamlIssue): readonly Slip[] {
  return linesOf(text, issue).flatMap((line) => slipsOf(text, line));
}

/** The lines that an error speaks of, three at most, and the one above: without its colon it reads as text. */
function linesOf(text: string, { range }: YamlIssue): readonly Line[] {
  const lines = [wordsAt(text, range.start)];
  for (let next = lineBelow(text, lines[0]!); next && lines.length < 3; next = lineBelow(text, next)) {
    if (next.start > range.end) break;
    lines.push(next);
  }
  const above = lineAbove(text, lines[0]!);
  return above ? [...lines, above] : lines;
}

function slipsOf(text: string, line: Line): readonly Slip[] {
  const glued = noSpace.exec(line.text);
  if (glued && isKey(glued)) {
    const at = line.words + line.text.indexOf(':') + 1;
    return [
      {
        message: `A space is missing after the colon of ${quoted(glued[1]!)}.`,
        range: { start: line.words, end: line.end },
        title: 'Add a space after the colon',
        edits: [insertion(at, ' ')],
      },
    ];
  }
  const bare = wordAndValue.exec(line.text);
  if (bare && isKey(bare)) return [colonAfter(bare[1]!, line.words + bare[1]!.length, line)];
  // Only what has lines below it can be a key without a value.
  const below = lineBelow(text, line);
  const holds = keyAlone.test(line.text) && below !== null && below.column > line.column;
  return holds && (line.column > 0 || isKnownSection(line.text))
    ? [colonAfter(line.text, line.end, line)]
    : [];
}

/** A word of the format, or an id before braces. */
function isKey([, word, next]: RegExpExecArray): boolean {
  return next === '{' || isKnownKey(word!);
}

function colonAfter(key: string, at: number, line: Line): Slip {
  return {
    message: `A colon is missing after ${quoted(key)}.`,
    range: { start: line.words, end: line.end },
    title: 'Add the colon',
    edits: [insertion(at, ':')],
  };
}
