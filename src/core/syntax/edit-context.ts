/** What every edit of one file needs to know of it: the text, its line ends and its indentation. */
import type { TextEdit, TextRange } from '../base/text';
import { err, ok, type Result } from '../base/result';
import type { Aliases } from './aliases';
import { columnOf } from './node-ends';
import type { Layout } from './write-value';
import { isAlias, isEmpty, isMap, isSeq, type TreeMap, type TreeNode, type TreePair } from './yaml-tree';

export interface EditedFile {
  readonly file: string;
  readonly text: string;
  readonly root: TreeMap | null;
  readonly aliases: Aliases;
  readonly layout: Layout;
}

export type Edits = Result<readonly TextEdit[], string>;

/** What one plan edit changes, in the one file that it changes. */
export interface FileEdits {
  readonly file: string;
  readonly changes: readonly TextEdit[];
}

export function editedFile(file: string, text: string, root: TreeMap | null, aliases: Aliases): EditedFile {
  const newline = text.indexOf('\n');
  const eol = newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
  return { file, text, root, aliases, layout: { eol, step: stepOf(root, text) } };
}

/** The indentation of the first block in a block; two where there is none. */
function stepOf(root: TreeMap | null, text: string): number {
  for (const { value } of root?.items ?? []) {
    if (!isMap(value) || value.flow || value.items.length === 0) continue;
    const step = columnOf(value.range[0], text);
    if (step >= 1 && step <= 8) return step;
  }
  return 2;
}

export function replace(range: TextRange, text: string): TextEdit {
  return { range, text };
}

export function insertAt(offset: number, text: string): TextEdit {
  return { range: { start: offset, end: offset }, text };
}

/**
 * Refuses to change what an alias elsewhere repeats: there, the plan would change unseen.
 * @param replaced what goes away or is written anew; null where something is only added
 */
export function checkAnchors(
  { root, aliases }: EditedFile,
  at: number,
  replaced: TreePair | TreeNode | null,
): Result<null, string> {
  if (aliases.used.size === 0) return ok(null);
  const used = anchorAround(root, at, aliases) ?? (replaced && anchorWithin(replaced, aliases));
  return used ? err(`The value is repeated elsewhere by the alias *${used}`) : ok(null);
}

function anchorAround(root: TreeNode | null, at: number, aliases: Aliases): string | null {
  let node: TreeNode | null = root;
  while (node && !isAlias(node)) {
    if (node.anchor !== undefined && aliases.used.has(node.anchor)) return node.anchor;
    const children: readonly (TreeNode | null)[] = isMap(node)
      ? node.items.map((pair) => (contains(pair.key, at) ? pair.key : pair.value))
      : isSeq(node)
        ? node.items
        : [];
    node = children.find((child) => child !== null && contains(child, at)) ?? null;
  }
  return null;
}

function contains(node: TreeNode, at: number): boolean {
  return node.range[0] <= at && (at < node.range[1] || (isEmpty(node) && at === node.range[1]));
}

function anchorWithin(part: TreePair | TreeNode, aliases: Aliases): string | null {
  if ('key' in part && !('range' in part)) {
    return anchorWithin(part.key, aliases) ?? (part.value && anchorWithin(part.value, aliases));
  }
  const node = part as TreeNode;
  if (isAlias(node)) return null;
  if (node.anchor !== undefined && aliases.used.has(node.anchor)) return node.anchor;
  const children: readonly (TreePair | TreeNode)[] = isMap(node) ? node.items : isSeq(node) ? node.items : [];
  for (const child of children) {
    const used = anchorWithin(child, aliases);
    if (used) return used;
  }
  return null;
}
