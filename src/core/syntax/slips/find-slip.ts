/**
 * What slip of the hand stands behind YAML's first error. Each kind of slip offers what it would mend; the guess after
 * which YAML has least to complain of is right, and of equals the first. The library's own message is never shown.
 */
import type { TextEdit, TextRange } from '../../base/text';
import type { YamlIssue, YamlTree } from '../yaml-tree';
import { dashBehindKey, missingComma, strayBracket, unbalancedLine, unclosedBracket } from './bracket-slips';
import { missingColon } from './colon-slips';
import { excerptAround, type Excerpt } from './excerpt';
import { colonInBraces, hashInBraces, quoteInBraces } from './flow-text-slips';
import { tabs, wrongColumn } from './indent-slips';
import { blockFrom, isLong, wordsAt } from './lines';
import { badEscape, unclosedQuote, wordsBehindQuote, wordsBehindStar } from './quote-slips';
import type { Slip } from './slip';

/** Characters from a guess to the error that are read at once. */
const longestExcerpt = 15_000;
/** Guesses at a column; those that are likely come first. */
const mostColumns = 16;

/** @param issue the first of the tree's issues */
export function findSlip(text: string, tree: YamlTree, issue: YamlIssue): Slip {
  const { root, issues } = tree;
  if (isLong(text, issue.range.start)) return unknownSlip(text, issue);
  // An open quote or bracket is certain, and swallows so much that nothing near the error tells of it.
  const guesses: readonly (readonly Slip[])[] = [
    [...quoteInBraces(text, issue), ...unclosedQuote(root, text, issue)],
    [
      ...hashInBraces(root, text, issue),
      ...unbalancedLine(text, issue),
      ...unclosedBracket(root, text, issue),
    ],
    [
      ...badEscape(text, issue, issues),
      ...strayBracket(text, issue),
      ...dashBehindKey(text, issue),
      ...wordsBehindQuote(text, issue),
      ...wordsBehindStar(text, issue),
      ...tabs(text, issue),
      ...missingColon(text, issue),
      ...colonInBraces(text, issue),
      ...missingComma(text, issue),
      ...wrongColumn(text, issue).slice(0, mostColumns),
      unknownSlip(text, issue),
    ],
  ];
  const near = excerptAround(text, { start: issue.range.start, end: issue.range.start });
  for (const group of guesses) {
    const best = bestOf(text, group, issue, near);
    if (best) return best;
  }
  return unknownSlip(text, issue);
}

/** @param near what stands around the error */
function bestOf(text: string, slips: readonly Slip[], issue: YamlIssue, near: Excerpt): Slip | null {
  // Guesses at the same lines are tried in the same excerpt.
  const far = new Map<string, Excerpt>();
  const excerptOf = (slip: Slip): Excerpt => {
    const range = around(slip, issue);
    const key = `${range.start} ${range.end}`;
    const known = far.get(key) ?? excerptAround(text, range);
    far.set(key, known);
    return known;
  };
  let best: Slip | null = null;
  let least = Infinity;
  for (const slip of slips) {
    let excerpt = near;
    let left = near.issuesAfter(slip.edits);
    if (left === null) {
      excerpt = excerptOf(slip);
      left = excerpt.issuesAfter(slip.edits);
    }
    if (left === null || left >= excerpt.issues || left >= least) continue;
    best = slip;
    least = left;
    if (left === 0) break;
  }
  return best;
}

/** From what a guess would change to the error, where both fit into one excerpt. */
function around({ edits }: Slip, { range }: YamlIssue): TextRange {
  const start = Math.min(...edits.map((edit) => edit.range.start));
  const end = Math.max(...edits.map((edit) => edit.range.end));
  const whole = { start: Math.min(start, range.start), end: Math.max(end, range.start) };
  return whole.end - whole.start > longestExcerpt
    ? { start, end: Math.min(end, start + longestExcerpt) }
    : whole;
}

/** What no guess mends: the line, with what hangs below it, is passed over, so that the rest is read. */
function unknownSlip(text: string, issue: YamlIssue): Slip {
  const line = wordsAt(text, issue.range.start);
  // Below a word that is no section stands more of the section above.
  const block = line.column === 0 ? [line] : blockFrom(text, line, line.column + 1);
  const edits: TextEdit[] = block.map(({ words, end }) => ({ range: { start: words, end }, text: '' }));
  const { start } = issue.range;
  // Of a block of text the library counts the lines below its sign, from the sign on: that is no place in the line.
  const end = issue.code === 'MULTILINE_IMPLICIT_KEY' ? line.end : Math.min(issue.range.end, line.end);
  return {
    message: messages[issue.code] ?? 'YAML cannot read what stands here.',
    range: { start, end: Math.max(end, start) },
    title: null,
    edits,
  };
}

/** What YAML's error codes mean to a person. */
const messages: Partial<Record<YamlIssue['code'], string>> = {
  BAD_INDENT: 'The indentation does not match the lines around it.',
  TAB_AS_INDENT: 'A tab stands in the indentation; YAML takes spaces only.',
  BLOCK_AS_IMPLICIT_KEY: 'A map or list cannot begin here; it starts on a line of its own, indented.',
  MISSING_CHAR: 'The line has no colon after a key, or text of the line above is not indented deeper.',
  MULTILINE_IMPLICIT_KEY:
    'The line has no colon after a key, or text of the line above is not indented deeper.',
  BAD_ALIAS: 'An anchor or alias has no name, or one that YAML cannot read.',
  BAD_DQ_ESCAPE: 'A backslash in double quotes begins an escape that YAML does not know.',
  BAD_SCALAR_START: 'A text cannot begin with this character; it must stand in quotes.',
  BLOCK_IN_FLOW: 'A block cannot stand inside of brackets or braces.',
  MULTIPLE_ANCHORS: 'A value has two anchors.',
  MULTIPLE_TAGS: 'A value has two tags.',
  KEY_OVER_1024_CHARS: 'A key is longer than 1,024 characters.',
  RESOURCE_EXHAUSTION: 'The text is nested too deep.',
};
