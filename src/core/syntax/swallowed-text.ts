/**
 * Words that YAML took for something else: ` #12` for a comment, `!word` for a tag, `*.ts` for an alias, `&co` for an
 * anchor, `, word` in braces for a key. Each is a problem whose range is all that was meant, and whose fix quotes it.
 */
import type { Fix } from '../model/finding';
import { unusedAnchor } from './aliases';
import { addressOf, clip, quoted, type Path, type Reading } from './reading';
import { isAlias, isScalar, type TreeAlias, type TreeNode } from './yaml-tree';

const standardTag = 'tag:yaml.org,2002:';
const standardTags = new Set([
  'str',
  'int',
  'float',
  'bool',
  'null',
  'timestamp',
  'binary',
  'map',
  'seq',
  'set',
  'omap',
]);

/** Reports whatever was swallowed around a scalar. @returns true when its value is not what was meant. */
export function reportSwallowed(node: TreeNode, free: boolean, path: Path, reading: Reading): boolean {
  if (!isScalar(node)) return false;
  if (node.tag !== undefined && !isStandard(node.tag)) return reportFrom('!', 'a tag', node, path, reading);
  const anchor = unusedAnchor(node, reading.aliases);
  if (anchor !== null) return reportFrom('&', 'an anchor', node, path, reading);
  if (free && typeof node.comment === 'string' && node.type === 'PLAIN')
    return reportComment(node, path, reading);
  return false;
}

/** An alias without an anchor: most likely a glob. */
export function reportAlias(alias: TreeAlias, path: Path, reading: Reading): void {
  report(alias.range[0], alias.range[1], 'an alias', path, reading);
}

/** A key without a value in a flow map: what stood after a comma of the value before it. */
export function reportComma(before: TreeNode | null, key: TreeNode, path: Path, reading: Reading): void {
  if (!before || isAlias(before)) return;
  report(before.range[0], key.range[1], 'a key', path, reading);
}

function isStandard(tag: string): boolean {
  return tag === '!' || (tag.startsWith(standardTag) && standardTags.has(tag.slice(standardTag.length)));
}

/** From the indicator that stands before the node to the node's end. */
function reportFrom(indicator: string, as: string, node: TreeNode, path: Path, reading: Reading): boolean {
  const near = reading.text.slice(Math.max(0, node.range[0] - 500), node.range[0]);
  const before = near.slice(near.lastIndexOf('\n') + 1);
  const found = before.search(indicator === '!' ? /(?<![^\s[{,:])!\S*\s*$/ : /(?<![^\s[{,:])&\S*\s*$/);
  // An indicator on another line was not meant as text of this one.
  if (found < 0) return false;
  report(node.range[0] - before.length + found, node.range[1], as, path, reading);
  return true;
}

function reportComment(node: TreeNode, path: Path, reading: Reading): boolean {
  const { text } = reading;
  let hash = node.range[1];
  while (text[hash] === ' ' || text[hash] === '\t') hash++;
  const next = text[hash + 1] ?? ' ';
  if (text[hash] !== '#' || /[\s#!]/.test(next)) return false;
  const newline = text.indexOf('\n', hash);
  const end = hash + text.slice(hash, newline < 0 ? text.length : newline).trimEnd().length;
  report(node.range[0] === node.range[1] ? hash : node.range[0], end, 'a comment', path, reading);
  return true;
}

function report(start: number, end: number, as: string, path: Path, reading: Reading): void {
  if (reading.isFull()) return;
  const address = addressOf(path);
  const raw = reading.text.slice(start, end);
  reading.report({
    rule: 'syntax/swallowed-text',
    message: `YAML takes part of ${quoted(raw)} for ${as}; quote it to keep all of it.`,
    range: { start, end },
    address,
    fixes: (problem): readonly Fix[] => [
      { title: `Quote ${clip(raw, 60)}`, preferred: true, edits: [{ kind: 'quote', problem }] },
    ],
  });
}
