/** Slips with quotes: one that is never closed, words behind the closing one, texts that need them. */
import { lineEnd } from '../node-ends';
import { doubleQuoted, singleQuoted } from '../write-scalar';
import type { TreeNode, YamlIssue } from '../yaml-tree';
import { bracketsOf } from './brackets';
import { lineAt } from './lines';
import { openQuote } from './open-nodes';
import { insertion, type Slip } from './slip';

export function unclosedQuote(root: TreeNode | null, text: string, issue: YamlIssue): readonly Slip[] {
  const open = openQuote(root, text, lineEnd(text, issue.range.start));
  if (!open) return [];
  const { start, flow } = open;
  const line = lineAt(text, start);
  const quote = text[start]!;
  const ends = [line.end];
  // In braces the text most likely ends where the next entry begins.
  const comma = flow ? text.slice(start + 1, line.end).search(/\s*[,\]}]/) : -1;
  if (comma >= 0) ends.unshift(start + 1 + comma);
  return ends.map((end) => ({
    message: `A text begins with ${quote} here and has no closing quote.`,
    range: { start, end },
    title: 'Close the quote',
    edits: [insertion(end, quote)],
  }));
}

/** `"Login" page`: YAML takes the first part for the whole. */
export function wordsBehindQuote(text: string, issue: YamlIssue): readonly Slip[] {
  const line = lineAt(text, issue.range.start);
  const match = /^((?:-\s+)*(?:[^"'\s][^"':]*:\s+)?)(["'].*)$/.exec(line.text);
  if (issue.code !== 'UNEXPECTED_TOKEN' || !match) return [];
  const start = line.words + match[1]!.length;
  const words = match[2]!;
  const quote = words[0]!;
  const whole = words.length > 2 && words.endsWith(quote) ? words.slice(1, -1) : words;
  return [
    {
      message: 'Words follow the closing quote; one pair of quotes must stand around the whole text.',
      range: { start, end: line.end },
      title: 'Quote the whole text',
      edits: [
        {
          range: { start, end: line.end },
          text: whole.includes('"') ? singleQuoted(whole) : doubleQuoted(whole),
        },
      ],
    },
  ];
}

/** `title: *Login* page`: YAML takes the first part for an alias. */
export function wordsBehindStar(text: string, issue: YamlIssue): readonly Slip[] {
  const line = lineAt(text, issue.range.start);
  const match = /^((?:-\s+)*(?:[^"'\s][^"':]*:\s+)?)(\*.*)$/.exec(line.text);
  if (!match) return [];
  const range = { start: line.words + match[1]!.length, end: line.end };
  const words = match[2]!;
  return [
    {
      message: 'A text that begins with * must stand in quotes.',
      range,
      title: 'Quote the text',
      edits: [{ range, text: /["\\]/.test(words) ? singleQuoted(words) : doubleQuoted(words) }],
    },
  ];
}

/** `title: Fix: the login` and `owner: @ana`: texts that YAML reads only in quotes. */
export function meantAsText(text: string, issue: YamlIssue): Slip | null {
  const { start } = issue.range;
  const line = text
    .slice(start, start + 500)
    .replace(/\r?\n.*$/s, '')
    .replace(/\s+#.*$/, '');
  const { words } = lineAt(text, start);
  const inBraces = issue.code === 'BAD_SCALAR_START' && bracketsOf(text.slice(words, start)).open !== null;
  const rest = (inBraces ? line.replace(/[,\]}].*$/, '') : line).trimEnd();
  const message =
    issue.code === 'BLOCK_AS_IMPLICIT_KEY' &&
    /^[^\s"'[{|>&*!#-][^"'[{\n]*: /.test(rest) &&
    bracketsOf(rest).stray === null
      ? 'A text with a colon and a space in it must stand in quotes.'
      : issue.code === 'BAD_SCALAR_START' && /^[@`%][^,\]}\n]*$/.test(rest)
        ? `A text that begins with ${rest[0]} must stand in quotes.`
        : null;
  if (message === null) return null;
  const range = { start, end: start + rest.length };
  const quoted = /["\\]/.test(rest) ? singleQuoted(rest) : doubleQuoted(rest);
  return { message, range, title: 'Quote the text', edits: [{ range, text: quoted }] };
}

/** `"C:\work"`: a backslash that begins no escape. */
export function badEscape(text: string, issue: YamlIssue, issues: readonly YamlIssue[]): readonly Slip[] {
  if (issue.code !== 'BAD_DQ_ESCAPE') return [];
  const line = lineAt(text, issue.range.start);
  const places = issues
    .filter(({ code, range }) => code === issue.code && range.start < line.end)
    .map(({ range }) => range.start)
    .filter((start) => text[start] === '\\');
  return [
    {
      message: `In double quotes ${text.slice(issue.range.start, issue.range.start + 2)} means nothing; a backslash is written twice there.`,
      range: { start: issue.range.start, end: Math.min(issue.range.start + 2, line.end) },
      title: 'Double the backslash',
      edits: places.map((start) => insertion(start, '\\')),
    },
  ];
}
