/**
 * Texts in braces and brackets that lack quotes: `{ title: Fix #12, … }`, whose end YAML takes for a comment, and
 * `{ title: Fix: the form, … }`, which it takes for two entries. Each guess quotes the whole text.
 */
import { lineEnd } from '../node-ends';
import { quoted } from '../reading';
import { doubleQuoted, singleQuoted } from '../write-scalar';
import type { TreeNode, YamlIssue } from '../yaml-tree';
import { isKnownKey } from './known-keys';
import { lineAt } from './lines';
import { openBrackets } from './open-nodes';
import type { Slip } from './slip';

const mostGuesses = 8;

/** `{ title: Fix #12, effort: 3d }`: the comment runs to the end of the line, and takes the brace with it. */
export function hashInBraces(root: TreeNode | null, text: string, issue: YamlIssue): readonly Slip[] {
  const open = openBrackets(root, text, issue.range.start)[0];
  if (!open) return [];
  const line = lineAt(text, open.range[0]);
  const rest = text.slice(line.end, Math.min(lineEnd(text, line.start), line.end + 2000));
  const hash = /^[ \t]+(?=#[^\s#!])/.exec(rest)?.[0].length;
  if (hash === undefined) return [];
  const before = text.slice(open.range[0], line.end);
  const behind = Math.max(...[': ', ', ', '{', '['].map((sign) => before.lastIndexOf(sign) + sign.length));
  const value = before.slice(behind).trimStart();
  const start = /[:,{[]$/.test(before) ? line.end + hash : line.end - value.length;
  return [...rest.matchAll(/[ \t]*(?:,(?=[ \t]*[\w.-]{1,64}:)|[\]}])/g)]
    .filter(({ index }) => index > hash)
    .slice(0, mostGuesses)
    .map(({ index }) => {
      const words = text.slice(start, line.end + index);
      const message = `YAML takes part of ${quoted(words)} for a comment; quote it to keep all of it.`;
      return quote(start, words, message);
    });
}

/** `{ title: Fix: the form, effort: 3d }`; before a key of the format a comma is missing instead. */
export function colonInBraces(text: string, issue: YamlIssue): readonly Slip[] {
  const line = lineAt(text, issue.range.start);
  const entries = line.text.matchAll(
    /(?<=[{[,][ \t]{0,9}[\w.-]{1,64}:[ \t]{1,9})(?=([^\s"'&*!|>%@`#,[\]{}][^,[\]{}]*))/g,
  );
  return [...entries].slice(0, mostGuesses * 4).flatMap(({ index, 1: value }) => {
    const words = value!.trimEnd();
    const inner = /([^\s:]*):(?:\s|$)/.exec(words)?.[1];
    if (inner === undefined || isKnownKey(inner)) return [];
    const message = 'A text with a colon and a space in it must stand in quotes.';
    return [quote(line.words + index, words, message)];
  });
}

/** `{ title: 'Ana's page', effort: 3d }`: YAML takes the first part for the whole. */
export function quoteInBraces(text: string, issue: YamlIssue): readonly Slip[] {
  const line = lineAt(text, issue.range.start);
  const begins = [...line.text.matchAll(/(?<=[{[,:][ \t]{0,9})["']/g)].slice(0, mostGuesses * 4);
  return begins.flatMap(({ 0: sign, index }) => {
    const rest = line.text.slice(index + 1);
    const end = rest.search(sign === '"' ? /"[ \t]*(?:[,\]}]|$)/ : /'[ \t]*(?:[,\]}]|$)/);
    const inner = rest.slice(0, Math.max(end, 0));
    if (!inner.replaceAll(sign + sign, '').includes(sign)) return [];
    const message = 'Words follow the closing quote; one pair of quotes must stand around the whole text.';
    const start = line.words + index;
    const slip = quote(start, inner, message);
    const range = { start, end: start + inner.length + 2 };
    return [
      {
        ...slip,
        title: 'Quote the whole text',
        range,
        edits: slip.edits.map((edit) => ({ ...edit, range })),
      },
    ];
  });
}

function quote(start: number, words: string, message: string): Slip {
  const range = { start, end: start + words.length };
  const written = /["\\]/.test(words) ? singleQuoted(words) : doubleQuoted(words);
  return { message, range, title: 'Quote the text', edits: [{ range, text: written }] };
}
