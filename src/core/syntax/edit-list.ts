/** Adding and removing elements of lists, in brackets or behind dashes; a single value becomes a list of two. */
import { err, ok } from '../base/result';
import type { PlanValue } from '../model/plan-edit';
import { checkAnchors, insertAt, replace, type EditedFile, type Edits } from './edit-context';
import { removeFromFlow, removeLines } from './edit-map';
import { columnOf, contentEnd, dashOf, endOf, isBlockScalar, lineEnd, lineStart, startOf } from './node-ends';
import { isPlain, writeScalar } from './write-scalar';
import { writeFlow, writeItem } from './write-value';
import type { TreeScalar, TreeSeq } from './yaml-tree';

export function appendTo(seq: TreeSeq, value: PlanValue, file: EditedFile): Edits {
  const { text, layout } = file;
  const anchors = checkAnchors(file, seq.range[0], null);
  if (!anchors.ok) return anchors;
  const last = seq.items.at(-1);
  if (seq.flow) {
    const written = writeFlow(value);
    if (last) return ok([insertAt(endOf(last, text), `, ${written}`)]);
    const inside = text.slice(seq.range[0] + 1, seq.range[1] - 1);
    return inside.trim() === ''
      ? ok([replace({ start: seq.range[0], end: seq.range[1] }, `[${written}]`)])
      : ok([insertAt(seq.range[0] + 1, `${written} `)]);
  }
  const dash = seq.items[0] ? dashOf(seq.items[0], text) : null;
  if (dash === null || !last) return err('The list is written in a form that cannot be edited');
  const column = columnOf(dash, text);
  const line = `${' '.repeat(column)}- ${writeItem(value, column + 2, layout, false)}`;
  const end = endOf(last, text);
  if (text[end - 1] === '\n') return ok([insertAt(end, line + layout.eol)]);
  return ok([insertAt(lineEnd(text, end), layout.eol + line)]);
}

/** `assign: ana` becomes `assign: [ana, ben]`. */
export function appendToScalar(node: TreeScalar, value: PlanValue, file: EditedFile): Edits {
  const { text } = file;
  const anchors = checkAnchors(file, node.range[0], node);
  if (!anchors.ok) return anchors;
  const end = contentEnd(node, text);
  const raw = text.slice(node.range[0], end);
  const held = String(node.value);
  const asIs =
    !isBlockScalar(node) && (node.type !== 'PLAIN' || (isPlain(held, true) && held === raw) || fitsFlow(raw));
  const first = asIs ? raw : writeScalar(held, { flow: true, quotes: null });
  return ok([replace({ start: node.range[0], end }, `[${first}, ${writeFlow(value)}]`)]);
}

/** A plain text that brackets do not cut in two. */
function fitsFlow(raw: string): boolean {
  return raw !== '' && !/[,[\]{}\n?]/.test(raw);
}

export function removeElement(seq: TreeSeq, index: number, file: EditedFile): Edits {
  const { text } = file;
  const item = seq.items[index];
  if (!item) return err('The list has no such element');
  const anchors = checkAnchors(file, item.range[0], item);
  if (!anchors.ok) return anchors;
  if (seq.flow) {
    const spans = seq.items.map((one) => ({ start: startOf(one, text), end: endOf(one, text) }));
    return removeFromFlow(spans, index, seq.range, file);
  }
  const dash = dashOf(item, text);
  if (dash === null || text.slice(lineStart(text, dash), dash).trim() !== '') {
    return err('The element is written in a form that cannot be edited');
  }
  const previous = seq.items[index - 1];
  const end = Math.max(endOf(item, text), dash + 1);
  return ok([removeLines(dash, end, previous ? endOf(previous, text) : null, file)]);
}
