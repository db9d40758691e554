/**
 * Which items stand in a part of a text: what an editor shows of a plan of 10,000 tasks is some fifty lines of it. Found
 * by going down the tree, so that it costs no more than the part holds.
 */
import type { TextRange } from '../base/text';
import type { Address } from '../model/address';
import { lastBefore } from './last-before';
import type { ParsedPlan } from './parsed-plan';
import { isMap, scalarText, type TreeNode, type TreePair } from './yaml-tree';

/**
 * Addresses of tasks (`['task', id]`) and of the entries of all other sections (`['risks', id]`), in the order of the
 * text. At the edges there may be one more than the part touches; an id that is defined twice is there twice.
 */
export function itemsIn({ source }: ParsedPlan, file: string, part: TextRange): readonly Address[] {
  const root = source.trees.find((tree) => tree.file === file)?.root ?? null;
  const found: Address[] = [];
  for (const { key, value } of entriesIn(root, part)) {
    const section = scalarText(key);
    if (section === 'tasks') addTasks(value, part, found);
    else if (section !== null) addEntries(section, value, part, found);
  }
  return found;
}

function addTasks(tasks: TreeNode | null, part: TextRange, found: Address[]): void {
  for (const { key, value } of entriesIn(tasks, part)) {
    const id = scalarText(key);
    if (id !== null) found.push(['task', id]);
    for (const field of entriesIn(value, part)) {
      if (scalarText(field.key) === 'tasks') addTasks(field.value, part, found);
    }
  }
}

function addEntries(section: string, entries: TreeNode | null, part: TextRange, found: Address[]): void {
  for (const { key } of entriesIn(entries, part)) {
    const id = scalarText(key);
    if (id !== null) found.push([section, id]);
  }
}

const startOf = ({ key }: TreePair): number => key.range[0];

function entriesIn(node: TreeNode | null, { start, end }: TextRange): readonly TreePair[] {
  if (!isMap(node)) return [];
  const pairs = node.items as readonly TreePair[];
  if (pairs.length === 0 || startOf(pairs[0]!) > end) return [];
  return pairs.slice(lastBefore(pairs, startOf, start), lastBefore(pairs, startOf, end) + 1);
}
