/**
 * A rule switched off where a finding stands: the comment `# milewright-ignore RULE` at the end of its line, behind a comment
 * that is there already, or as one more id of such a one. A line that ends within a text over several lines cannot end
 * in a comment; then it stands on a line of its own above.
 */
import { err, ok, type Result } from '../base/result';
import type { TextEdit } from '../base/text';
import type { PlanEdit } from '../model/plan-edit';
import { insertAt, type FileEdits } from './edit-context';
import { isBlockScalar, lineEnd, lineStart } from './node-ends';
import type { ParsedPlan } from './parsed-plan';
import { ignoreComment } from './suppressions';
import { isMap, isScalar, isSeq, type TreeNode } from './yaml-tree';

export function ignoreRule(
  parsed: ParsedPlan,
  { rule, at }: Extract<PlanEdit, { kind: 'ignore' }>,
): Result<FileEdits, string> {
  const place = 'problem' in at ? parsed.problems[at.problem]?.location : parsed.locate(at.address, at.part);
  const text = parsed.files.find(({ path }) => path === place?.file)?.text;
  if (!place || text === undefined) return err('There is no line to write to');
  const root = parsed.source.trees.find(({ file }) => file === place.file)?.root ?? null;
  const start = lineStart(text, place.range.start);
  const end = lineEnd(text, start);
  const change = !isWithinText(root, end, text)
    ? atLineEnd(text.slice(start, end), start, rule)
    : isWithinText(root, start, text)
      ? null
      : lineAbove(text, start, end, rule);
  return change
    ? ok({ file: place.file, changes: [change] })
    : err('The line is a part of a text, or switches the rule off already');
}

function atLineEnd(line: string, start: number, rule: string): TextEdit | null {
  const comment = ignoreComment(line);
  if (!comment) return insertAt(start + line.trimEnd().length, ` # milewright-ignore ${rule}`);
  if (comment.ids.some(({ id }) => id === rule)) return null;
  return insertAt(start + comment.end, `${comment.ids.length > 0 ? ',' : ''} ${rule}`);
}

function lineAbove(text: string, start: number, end: number, rule: string): TextEdit {
  const indent = /^\ufeff?([ \t]*)/.exec(text.slice(start, end))!;
  const eol = text.startsWith('\r\n', end) ? '\r\n' : '\n';
  const bom = indent[0].length - indent[1]!.length;
  return insertAt(start + bom, `${indent[1]!}# milewright-ignore ${rule}${eol}`);
}

/** Whether an offset at the end or the start of a line stands inside of a scalar, which goes on behind it. */
function isWithinText(node: TreeNode | null, offset: number, text: string): boolean {
  if (!node || node.range[0] >= offset || offset >= node.range[1]) return false;
  const within = (child: TreeNode | null): boolean => isWithinText(child, offset, text);
  if (isMap(node)) return node.items.some(({ key, value }) => within(key) || within(value));
  if (isSeq(node)) return node.items.some(within);
  // Behind the `|` of a block there is place for a comment.
  return isScalar(node) && !(isBlockScalar(node) && offset <= lineEnd(text, node.range[0]));
}
