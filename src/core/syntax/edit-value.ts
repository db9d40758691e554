/** Writing a value where a key already stands: over another value, or behind a colon that has none yet. */
import { err, ok } from '../base/result';
import type { PlanValue } from '../model/plan-edit';
import type { Trail } from './source-map';
import { checkAnchors, insertAt, replace, type EditedFile, type Edits } from './edit-context';
import { afterColon, columnOf, contentEnd, endOf, isFlow, lineEnd, nextLine } from './node-ends';
import { writeScalar, type Quotes } from './write-scalar';
import { isText, writeAfterColon, writeFlow, writeItem } from './write-value';
import { isEmpty, isMap, isScalar, isSeq, type TreeNode, type TreePair } from './yaml-tree';

/** @param inFlow whether what holds the value stands in brackets or braces */
export function setValue(trail: Trail, value: PlanValue, inFlow: boolean, file: EditedFile): Edits {
  const node = trail.value;
  const anchors = checkAnchors(file, trail.keyNode.range[0], node);
  if (!anchors.ok) return anchors;
  if (node === null || isEmpty(node)) return fillValue(trail.pair, node, value, inFlow, file);
  const { text } = file;
  const range = { start: node.range[0], end: contentEnd(node, text) };
  if (inFlow || isFlow(node)) return ok([replace(range, flowText(node, value))]);
  if (isScalar(node)) return ok([replace(range, overScalar(trail, node, value, range.end, file))]);
  if (!isMap(node) && !isSeq(node))
    return ok([replace(range, isText(value) ? lone(value) : writeFlow(value))]);
  return overBlock(trail, node, value, file);
}

/** A text keeps the quotes of the text it replaces. */
function flowText(node: TreeNode, value: PlanValue): string {
  return isText(value) ? writeScalar(value, { flow: true, quotes: quotesOf(node) }) : writeFlow(value);
}

function lone(value: string): string {
  return writeScalar(value, { flow: false, quotes: null });
}

function overScalar(trail: Trail, node: TreeNode, value: PlanValue, end: number, file: EditedFile): string {
  // A list or map over a text goes into brackets, so that a comment behind it keeps its place.
  if (!isText(value)) return writeFlow(value);
  if (!value.includes('\n')) return writeScalar(value, { flow: false, quotes: quotesOf(node) });
  const holder = trail.pair
    ? columnOf(trail.pair.key.range[0], file.text)
    : columnOf(node.range[0], file.text);
  return writeAfterColon(value, holder, file.layout, literalFits(end, holder, file)).slice(1);
}

/** Whether a block of text may end here: no comment behind it on its line, none below that it would take in. */
export function literalFits(offset: number, column: number, { text }: EditedFile): boolean {
  if (text.slice(offset, lineEnd(text, offset)).trim() !== '') return false;
  for (let line = nextLine(text, offset); line < text.length; line = nextLine(text, line)) {
    const content = text.slice(line, lineEnd(text, line));
    if (content.trim() !== '') return content.length - content.trimStart().length <= column;
  }
  return true;
}

/** Over a block of lines: the comment on the key's line stays. */
function overBlock(trail: Trail, node: TreeNode, value: PlanValue, file: EditedFile): Edits {
  const { text, layout } = file;
  const end = contentEnd(node, text);
  const pair = trail.pair;
  if (!pair) {
    // An element of a block list, behind its dash.
    const column = columnOf(node.range[0], text);
    return ok([replace({ start: node.range[0], end }, writeItem(value, column, layout, false))]);
  }
  const colon = afterColon(pair, text);
  if (colon === null) return err('The value is written in a form that cannot be edited');
  const between = text.slice(colon, node.range[0]);
  const newline = between.indexOf('\n');
  if (newline < 0) return err('The value is written in a form that cannot be edited');
  const keyLine = lineEnd(text, colon);
  const written = writeAfterColon(value, columnOf(pair.key.range[0], text), layout, false);
  if (written.startsWith(layout.eol)) return ok([replace({ start: keyLine, end }, written)]);
  const props = /^(?:[ \t]+[&!][^\s,\]}]*)*/.exec(text.slice(colon, keyLine))![0].length;
  return ok([insertAt(colon + props, written), replace({ start: keyLine, end }, '')]);
}

/** Behind a colon that has no value; `{ a }` has no colon either. */
function fillValue(
  pair: TreePair | null,
  node: TreeNode | null,
  value: PlanValue,
  inFlow: boolean,
  file: EditedFile,
): Edits {
  const { text, layout } = file;
  if (!pair) {
    // An element that is only a dash.
    return node
      ? ok([insertAt(node.range[0], ` ${writeFlow(value)}`)])
      : err('The value has no place in the text');
  }
  const colon = afterColon(pair, text);
  if (colon === null) {
    if (!inFlow) return err('The key has no colon');
    return ok([insertAt(endOf(pair.key, text), `: ${writeFlow(value)}`)]);
  }
  if (inFlow) return ok([insertAt(colon, ` ${writeFlow(value)}`)]);
  const column = columnOf(pair.key.range[0], text);
  const written = writeAfterColon(value, column, layout, literalFits(colon, column, file));
  const lines = written.startsWith(layout.eol);
  return ok([insertAt(lines ? lineEnd(text, colon) : colon, written)]);
}

function quotesOf(node: TreeNode): Quotes {
  if (!isScalar(node)) return null;
  return node.type === 'QUOTE_SINGLE' ? 'single' : node.type === 'QUOTE_DOUBLE' ? 'double' : null;
}
