/**
 * What holds while somebody types: reading a changed text from what is known of the text before gives exactly what reading
 * it from scratch gives, to every range of the tree, and the plan that was read before still knows its own places.
 */
import assert from 'node:assert/strict';
import { parsePlan } from '../../src/core/syntax/parse-plan';
import type { ParsedPlan } from '../../src/core/syntax/parsed-plan';
import { createPlanReader, type PlanReader } from '../../src/core/syntax/plan-reader';
import type { TreeNode, TreePair } from '../../src/core/syntax/yaml-tree';

export interface TypedText {
  readonly parsed: ParsedPlan;
  /** Only a part of it was parsed. */
  readonly inPart: boolean;
}

export interface Typist {
  /** @param other what is read between, as an edit is that somebody only asks about */
  readonly type: (text: string, other?: string) => TypedText;
}

export function typist(): Typist {
  const reader: PlanReader = createPlanReader();
  let before: { readonly parsed: ParsedPlan; readonly tree: unknown; readonly root: unknown } | null = null;
  return {
    type(text, other) {
      const files = [{ path: 'project.yaml', text, role: 'root' as const }];
      const parsed = reader.read(files);
      if (other !== undefined) askAbout(parsed, other);
      const whole = parsePlan(files);
      for (const key of ['isPlan', 'broken', 'plan', 'problems', 'suppressions'] as const) {
        assert.deepEqual(parsed[key], whole[key], key);
      }
      const root = parsed.source.trees[0]?.root ?? null;
      const tree = root && treeOf(root);
      assert.deepEqual(tree, treeOf(whole.source.trees[0]?.root ?? null));
      for (const id of parsed.plan.tasks.keys()) {
        for (const address of [
          ['task', id],
          ['task', id, 'needs', 0],
          ['task', id, 'assign', 1, 'person'],
        ]) {
          assert.deepEqual(parsed.locate(address, 'value'), whole.locate(address, 'value'));
        }
      }
      for (let i = 0; i <= 40; i++) {
        const at = Math.floor((text.length * i) / 40);
        assert.deepEqual(parsed.addressAt('project.yaml', at), whole.addressAt('project.yaml', at));
      }
      const inPart = root !== null && before?.root === root;
      if (before) assert.deepEqual(treeOf(before.parsed.source.trees[0]?.root ?? null), before.tree);
      before = { parsed, tree, root };
      return { parsed, inPart };
    },
  };
}

function askAbout({ readInstead }: ParsedPlan, text: string): void {
  const files = [{ path: 'project.yaml', text, role: 'root' as const }];
  const [instead, whole] = [readInstead!(files), parsePlan(files)];
  for (const key of ['isPlan', 'broken', 'plan', 'problems', 'suppressions'] as const)
    assert.deepEqual(instead[key], whole[key], key);
  for (const id of instead.plan.tasks.keys())
    assert.deepEqual(instead.locate(['task', id], 'key'), whole.locate(['task', id], 'key'));
}

/** Everything of a node that the plan is read from. */
function treeOf(node: TreeNode | null): unknown {
  if (node === null) return null;
  const { range } = node;
  if (!('items' in node)) {
    const { type, value } = node as { readonly type?: unknown; readonly value?: unknown };
    return { range: [...range], type, value, tag: 'tag' in node ? node.tag : undefined };
  }
  const items = node.items as readonly (TreePair | TreeNode)[];
  return {
    range: [...range],
    flow: node.flow === true,
    tag: node.tag,
    items: items.map((item) => ('key' in item ? [treeOf(item.key), treeOf(item.value)] : treeOf(item))),
  };
}

/** Bits of plans and of YAML as they are typed, pasted, or hit by mistake. */
const typed = [
  'x',
  'X1',
  ' ',
  '  ',
  ':',
  ': ',
  '-',
  '- ',
  '# note',
  ' # note',
  "'",
  '"',
  '[',
  ']',
  '{ a: b }',
  ',',
  '|',
  '>',
  '\n',
  '\n  ',
  '\n    ',
  '\n      ',
  '\t',
  '&',
  '*',
  '&a ',
  '*a',
  '!',
  '?',
  '? ',
  '%',
  '---\n',
  '...\n',
  '3d',
  '5d/8d/13d',
  'ana',
  'title: New',
  '\n    title: New',
  '\n  NEW: { title: New, effort: 2d }',
  '\n  NEW:\n    title: New\n    tasks:\n      NEW2: { title: Below }',
  '\n    priority: high',
  '\n    notes: |\n      Words.\n',
  '\r\n',
  '\u2028',
  '\ufeff',
  '<<: *a',
  '<<<<<<< HEAD\n',
];

/** One change as a person makes it, at a random place. */
export function typeSomething(text: string, random: () => number): string {
  const below = (bound: number): number => Math.floor(random() * bound);
  const at = below(text.length + 1);
  const lines = text.split('\n');
  const line = below(lines.length);
  switch (below(10)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return text.slice(0, at) + typed[below(typed.length)]! + text.slice(at);
    case 4:
    case 5:
      return text.slice(0, at) + text.slice(at + 1 + below(3));
    case 6:
      return lines.toSpliced(line, 1 + below(2)).join('\n');
    case 7:
      return lines.toSpliced(below(lines.length), 0, ...lines.slice(line, line + 1 + below(3))).join('\n');
    case 8:
      return lines.with(line, ' '.repeat(below(5) * 2) + lines[line]!.trimStart()).join('\n');
    default:
      return lines.with(line, `${lines[line]!}${typed[below(typed.length)]!}`).join('\n');
  }
}
