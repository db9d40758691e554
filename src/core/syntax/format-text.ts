/**
 * What may be tidied in a plan without changing anything that a person wrote: white space at the ends of lines, blank lines
 * at the end of the text, and a line end behind the last. Nothing is aligned, wrapped, quoted, sorted or indented again;
 * what stands inside of a text of several lines is left alone.
 */
import type { TextEdit } from '../base/text';
import { replace } from './edit-context';
import { isBlockScalar, lineEnd, nextLine } from './node-ends';
import type { ParsedPlan } from './parsed-plan';
import { isMap, isScalar, isSeq, type TreeNode } from './yaml-tree';

/** @returns null where nobody can say what the text is: it does not parse, or is none of the plan's */
export function formatText(parsed: ParsedPlan, file: string): readonly TextEdit[] | null {
  const text = parsed.files.find(({ path }) => path === file)?.text;
  const tree = parsed.source.trees.find((one) => one.file === file);
  if (parsed.broken || !parsed.isPlan || text === undefined || !tree) return null;
  const kept = textsOf(tree.root, text);
  const edits: TextEdit[] = [];
  let at = 0;
  for (let line = 0; line < text.length; line = nextLine(text, line)) {
    const end = lineEnd(text, line);
    const content = line + text.slice(line, end).trimEnd().length;
    while (at < kept.length && kept[at]!.end < end) at++;
    const isWithin = at < kept.length && kept[at]!.start <= content && end <= kept[at]!.end;
    if (content < end && !isWithin && text.slice(line, end) !== '\ufeff')
      edits.push(replace({ start: content, end }, ''));
  }
  const end = endEdit(text, kept.at(-1)?.end ?? 0);
  return end ? [...edits.filter(({ range }) => range.start < end.range.start), end] : edits;
}

/** One line end behind the last line; a text that keeps its blank lines keeps them. */
function endEdit(text: string, keptTo: number): TextEdit | null {
  const last = text.trimEnd().length;
  if (last === 0 || (keptTo > last && keptTo >= text.length)) return null;
  const eol = /\r?\n/.exec(text.slice(last))?.[0] ?? /\r?\n/.exec(text)?.[0] ?? '\n';
  return text.slice(last) === eol ? null : replace({ start: last, end: text.length }, eol);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Scalars whose lines count as they are, in the order of the text. */
function textsOf(root: TreeNode | null, text: string): readonly Span[] {
  const found: Span[] = [];
  const walk = (node: TreeNode | null): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        walk(key);
        walk(value);
      }
    } else if (isSeq(node)) {
      node.items.forEach(walk);
    } else if (isScalar(node) && text.slice(node.range[0], node.range[1]).includes('\n')) {
      // Behind the sign that opens a block there is no text yet.
      const start = isBlockScalar(node) ? nextLine(text, node.range[0]) : node.range[0];
      found.push({ start, end: node.range[1] });
    }
  };
  walk(root);
  return found;
}
