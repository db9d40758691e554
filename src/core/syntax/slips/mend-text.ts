/**
 * A text to its tree in spite of slips: each slip is mended in a copy, which is read again, until YAML has no more to
 * say. So one slip is one finding, two are two, and everything around them is read. Ranges are those of the real text.
 */
import type { TextEdit, TextRange } from '../../base/text';
import { applyTo, editedText, originalOffset, type EditedText } from '../text-pieces';
import { isMap, isSeq, yamlTree, type TreeNode, type YamlTree } from '../yaml-tree';
import { findSlip } from './find-slip';
import { meantAsText } from './quote-slips';
import type { Slip } from './slip';

export interface MendedText {
  /** Of the mended copy; its ranges are those of the text. */
  readonly tree: YamlTree;
  /** In the order of the text. */
  readonly slips: readonly Slip[];
}

/** Rounds of looking: one slip each, or all texts that only lack quotes. */
const mostSlips = 6;
/** Characters that may be read again. */
const mostReread = 3_000_000;

export function mendText(text: string): MendedText {
  let tree = yamlTree(text);
  if (tree.issues.length === 0) return { tree, slips: [] };
  let edited = editedText(text);
  const slips: Slip[] = [];
  const rounds = Math.max(1, Math.min(mostSlips, Math.floor(mostReread / text.length)));
  for (let round = 0; round < rounds && tree.issues.length > 0; round++) {
    const found = slipsOf(edited.text, tree);
    const mended = applyTo(
      edited,
      found.flatMap(({ edits }) => edits),
    );
    const next = yamlTree(mended.text);
    for (const slip of found) slips.push(inText(slip, edited));
    // A repair after which the tree cannot be built, or no less is wrong, is none.
    if (next.tooDeep !== null || !goesOn(tree, next, found)) break;
    const first = next.issues[0]?.range.start ?? 0;
    const follows = found.some(
      (slip) => slip.title === null && first < sectionEnd(mended.text, slip.range.end),
    );
    edited = mended;
    tree = next;
    // Where nobody knows what was meant, what YAML says of the same section most likely follows from it.
    if (follows) break;
  }
  moveRanges(tree.root, edited);
  const { secondDocument } = tree;
  const second = secondDocument === null ? null : originalOffset(edited, secondDocument);
  return {
    tree: { ...tree, secondDocument: second },
    slips: slips.toSorted((a, b) => a.range.start - b.range.start),
  };
}

/** All texts before the first other slip that only lack quotes; else that slip. */
function slipsOf(text: string, tree: YamlTree): readonly Slip[] {
  const quotable: Slip[] = [];
  for (const issue of tree.issues) {
    const slip = meantAsText(text, issue);
    if (!slip) break;
    if (slip.range.start >= (quotable.at(-1)?.range.end ?? 0)) quotable.push(slip);
  }
  return quotable.length > 0 ? quotable : [findSlip(text, tree, tree.issues[0]!)];
}

function goesOn(before: YamlTree, after: YamlTree, slips: readonly Slip[]): boolean {
  const first = after.issues[0];
  if (!first || after.issues.length < before.issues.length) return true;
  return first.range.start > (slips.at(-1)?.range.end ?? 0);
}

/** Where the next line begins that is not indented. */
function sectionEnd(text: string, offset: number): number {
  const next = /\n(?=[^\s#])/g;
  next.lastIndex = offset;
  return next.exec(text)?.index ?? text.length;
}

function inText(slip: Slip, edited: EditedText): Slip {
  const edits = slip.edits.map(({ range, text }): TextEdit => ({ range: inRange(range, edited), text }));
  return { ...slip, range: inRange(slip.range, edited), edits };
}

function inRange({ start, end }: TextRange, edited: EditedText): TextRange {
  return { start: originalOffset(edited, start), end: originalOffset(edited, end) };
}

function moveRanges(node: TreeNode | null, edited: EditedText): void {
  if (!node) return;
  const [start, end, after] = node.range;
  node.range = [originalOffset(edited, start), originalOffset(edited, end), originalOffset(edited, after)];
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      moveRanges(key, edited);
      moveRanges(value, edited);
    }
  } else if (isSeq(node)) for (const item of node.items) moveRanges(item, edited);
}
