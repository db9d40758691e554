// Trees of a plan that stands in a test as text.
import assert from 'node:assert/strict';
import { analyse } from '../../../../src/core/analysis/analyse';
import type { Snapshot } from '../../../../src/core/analysis/snapshot';
import { parseDay } from '../../../../src/core/base/dates';
import { inEnglish } from '../../../../src/core/base/translate';
import { noCommits, type CommitLog } from '../../../../src/core/model/commit';
import { noHolidays } from '../../../../src/core/model/public-holidays';
import { explainTarget } from '../../../../src/core/views/trees/explain-target';
import { trees } from '../../../../src/core/views/trees/index';
import type { TreeNode } from '../../../../src/core/views/trees/tree-node';
import type { TreeOptions, TreeView } from '../../../../src/core/views/trees/tree-view';

export const today = parseDay('2026-05-04')!;

export function snapshotOf(text: string, commits: CommitLog = noCommits): Snapshot {
  return analyse(
    {
      files: [{ path: 'project.yaml', text, role: 'root' }],
      ledgers: [],
      commits,
      holidays: noHolidays,
      today,
    },
    null,
  );
}

export function present(tree: string, snapshot: Snapshot, options: Partial<TreeOptions> = {}): TreeView {
  const found = trees.find(({ id }) => id === tree);
  assert.ok(found, tree);
  return found.present(snapshot, {
    locale: 'en',
    translate: inEnglish,
    groupBy: 'phase',
    groupRisksBy: 'exposure',
    findings: [],
    filter: '',
    user: 'unasked',
    comparison: null,
    ...options,
  });
}

/** Rows with all that is below them. */
export function every(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) => [node, ...every(node.children)]);
}

/** What is told when the pointer rests on a row. */
export function explain(snapshot: Snapshot, { target }: TreeNode): string {
  return explainTarget(snapshot, target!, { locale: 'en', translate: inEnglish }) ?? '';
}

/** One line a row, `icon label | description`, `!` before what needs attention. */
function print(nodes: readonly TreeNode[], depth = 0): string[] {
  return nodes.flatMap((node) => [
    `${'  '.repeat(depth)}${node.alert ? '! ' : ''}${node.icon ? `(${node.icon}) ` : ''}${node.label}${
      node.description ? ` | ${node.description}` : ''
    }`.replaceAll('\u00A0', ' '),
    ...print(node.children, depth + 1),
  ]);
}

export function checkTree(
  tree: string,
  text: string,
  expected: string,
  options?: Partial<TreeOptions>,
  log?: CommitLog,
): void {
  const { nodes } = present(tree, snapshotOf(text, log), options);
  assert.equal(print(nodes).join('\n'), expected.replace(/^\n|\n\s*$/g, ''));
}
