/** Slips with brackets and braces: one that is never closed, one that closes nothing, a comma that is missing. */
import type { TextEdit } from '../../base/text';
import { isMap, type TreeNode, type YamlIssue } from '../yaml-tree';
import { quoted } from '../reading';
import { bracketsOf } from './brackets';
import { lineAt } from './lines';
import { openBrackets } from './open-nodes';
import { insertion, type Slip } from './slip';

export function unclosedBracket(root: TreeNode | null, text: string, issue: YamlIssue): readonly Slip[] {
  const open = openBrackets(root, text, issue.range.start);
  const first = open[0];
  if (!first) return [];
  const closers = open.map((node) => (isMap(node) ? '}' : ']'));
  const missing = closers.toReversed().join('');
  const start = first.range[0];
  const line = lineAt(text, start);
  const last = lineAt(text, lastWord(text, Math.max(start, issue.range.start - 1)));
  const message = isMap(first) ? 'This map has no closing }.' : 'This list has no closing ].';
  const slip = (end: number, from: number): Slip => ({
    message,
    range: { start, end: Math.max(end, start + 1) },
    title: isMap(first) ? 'Close the map' : 'Close the list',
    edits: [{ range: { start: from, end }, text: text[end - 1] === '{' ? ` ${missing}` : missing }],
  });
  const slips = [slip(line.end, line.end)];
  if (last.start > line.start) slips.push(slip(last.end, last.end));
  // `[A)`: a bracket of another kind was meant to close it.
  if (/[)\]}]/.test(text[line.end - 1] ?? '')) slips.unshift(slip(line.end, line.end - 1));
  return slips;
}

/** A bracket that a line opens and does not close, `{ email: [ana, role: dev }`: it ends before the next key, or later. */
export function unbalancedLine(text: string, issue: YamlIssue): readonly Slip[] {
  const line = lineAt(text, issue.range.start);
  const { open } = bracketsOf(line.text);
  if (open === null) return [];
  const closer = line.text[open] === '[' ? ']' : '}';
  const rest = line.text.slice(open + 1);
  const ends = [...rest.matchAll(/[ \t]*(?:(,)(?=[ \t]*[\w.-]{1,64}:)|[\]}]|,|$)/g)].slice(0, 12);
  return ends
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ index }) => {
      const end = line.words + open + 1 + index;
      return {
        message: closer === ']' ? 'This list has no closing ].' : 'This map has no closing }.',
        range: { start: line.words + open, end: Math.max(end, line.words + open + 1) },
        title: closer === ']' ? 'Close the list' : 'Close the map',
        edits: [insertion(end, closer)],
      };
    });
}

/** Before a comma and a key a list has most likely ended, before any comma least. */
function rank([whole, beforeKey]: RegExpExecArray): number {
  if (beforeKey !== undefined) return 0;
  return whole.trim() === ',' ? 2 : 1;
}

/** The last character at or before an offset that is not white space. */
function lastWord(text: string, from: number): number {
  let at = Math.min(from, text.length - 1);
  while (at > 0 && /\s/.test(text[at]!)) at--;
  return at;
}

/** A bracket that closes nothing, `[A]]`, or whose opening one is missing, `{ needs: A, B] }`. */
export function strayBracket(text: string, issue: YamlIssue): readonly Slip[] {
  const line = lineAt(text, issue.range.start);
  const stray = /[\]}]/.test(text[issue.range.start] ?? '')
    ? issue.range.start
    : line.words + (bracketsOf(line.text).stray ?? Infinity);
  const sign = text[stray];
  if (sign === undefined) return [];
  const slip = (title: string, edit: TextEdit): Slip => ({
    message: `The ${sign} closes nothing; no ${sign === ']' ? 'list' : 'map'} is open here.`,
    range: { start: stray, end: stray + 1 },
    title,
    edits: [edit],
  });
  const remove = slip(`Remove the ${sign}`, { range: { start: stray, end: stray + 1 }, text: '' });
  if (text[stray - 1] === sign) return [remove];
  const before = text.slice(line.words, stray);
  const open = [...before.matchAll(/(?<=:[ \t]{1,9})(?=[^\s])/g)]
    .slice(-8)
    .map(({ index }) =>
      slip(
        sign === ']' ? 'Open the list' : 'Open the map',
        insertion(line.words + index, sign === ']' ? '[' : '{'),
      ),
    );
  return [...open.reverse(), remove];
}

/** `{ title: Login effort: 3d }` */
export function missingComma(text: string, issue: YamlIssue): readonly Slip[] {
  const line = lineAt(text, issue.range.start);
  const slips: Slip[] = [];
  for (const match of line.text.matchAll(/(?<=[^\s,{[])[ \t]+(?=([\p{L}\p{N}._-]{1,64}):\s)/gu)) {
    const at = line.words + match.index;
    const next = at + match[0].length;
    slips.push({
      message: `A comma is missing before ${quoted(match[1]!)}.`,
      range: { start: next, end: next + match[1]!.length },
      title: 'Add the comma',
      edits: [insertion(at, ',')],
    });
    if (slips.length >= 5) break;
  }
  return slips;
}

/** `needs: - A`: dashes begin on a line of their own. */
export function dashBehindKey(text: string, issue: YamlIssue): readonly Slip[] {
  const { start } = issue.range;
  const line = lineAt(text, start);
  if (text[start] !== '-' || issue.code !== 'UNEXPECTED_TOKEN') return [];
  const blank = /[ \t]*$/.exec(text.slice(line.words, start))![0].length;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return [
    {
      message: 'A list with dashes begins on a line of its own.',
      range: { start, end: line.end },
      title: 'Begin the list on its own line',
      edits: [{ range: { start: start - blank, end: start }, text: `${eol}${' '.repeat(line.column + 2)}` }],
    },
  ];
}
