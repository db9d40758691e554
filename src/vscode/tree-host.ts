/**
 * Shows any tree of the core in a view of VS Code. A host knows nothing of projects: it keeps rows recognisable across
 * updates by their ids (so that what is open and selected stays so), finds a row to reveal, and turns marks into icons and colours.
 */
import * as vscode from 'vscode';
import { equal } from '../core/base/equal';
import { oneLine } from '../core/base/one-line';
import type { TreeNode, TreeTarget } from '../core/views/trees/tree-node';
import type { TreeView } from '../core/views/trees/tree-view';
import { alertUri } from './alert-decorations';

/** A node in its view; `plan` is the key of the plan it belongs to. */
export interface TreeRow {
  readonly id: string;
  readonly plan: string;
  readonly node: TreeNode;
  readonly parent: TreeRow | null;
}

export interface TreeContent {
  readonly plan: string;
  /** The project's name: heads its rows where several plans are open. */
  readonly name: string;
  readonly tree: TreeView;
}

export interface TreeHost extends vscode.Disposable {
  readonly view: vscode.TreeView<TreeRow>;
  /** @param message a line above the rows that outranks the trees' own, or null */
  update(contents: readonly TreeContent[], message: string | null): void;
  /** The first row that stands for a target, however the tree is grouped. */
  find(plan: string, target: TreeTarget): TreeRow | null;
  roots(): readonly TreeRow[];
  childrenOf(row: TreeRow): readonly TreeRow[];
}

export interface TreeDrag {
  canDrag(row: TreeRow): boolean;
  drop(dragged: TreeRow, onto: TreeRow): void;
}

/** What a click on a row runs; it gets the row. */
export const openRowCommand = 'milewright.openRow';

export function createTreeHost(
  viewId: string,
  options: {
    readonly showCollapseAll: boolean;
    /** Markdown for when the pointer rests on a row, or null: its label will do. */
    readonly explain: (row: TreeRow) => string | null;
    /** Rows that can be dragged onto others of this tree; null: none can. */
    readonly drag: TreeDrag | null;
  },
): TreeHost {
  const changed = new vscode.EventEmitter<undefined>();
  let contents: readonly TreeContent[] = [];
  let roots: readonly TreeRow[] = [];
  const children = new Map<TreeRow, readonly TreeRow[]>();
  let index: Map<string, TreeRow> | null = null;

  const childrenOf = (row: TreeRow): readonly TreeRow[] => {
    const known = children.get(row);
    if (known) return known;
    const rows = row.node.children.map((node) => rowOf(row.plan, node, row));
    children.set(row, rows);
    return rows;
  };
  const provider: vscode.TreeDataProvider<TreeRow> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (row) => itemOf(viewId, row),
    getChildren: (row) => [...(row ? childrenOf(row) : roots)],
    getParent: (row) => row.parent,
    resolveTreeItem(item, row) {
      const explanation = options.explain(row);
      if (explanation !== null) item.tooltip = new vscode.MarkdownString(explanation);
      return item;
    },
  };
  const view = vscode.window.createTreeView(viewId, {
    treeDataProvider: provider,
    showCollapseAll: options.showCollapseAll,
    ...(options.drag ? { dragAndDropController: dragController(viewId, options.drag) } : {}),
  });
  return {
    view,
    update(next, message) {
      const only = next.length === 1 ? next[0]! : null;
      view.description = only?.tree.description ?? '';
      view.message = message ?? only?.tree.message ?? undefined;
      if (equal(next, contents)) return;
      contents = next;
      children.clear();
      index = null;
      roots = only
        ? only.tree.nodes.map((node) => rowOf(only.plan, node, null))
        : next.map((content) => rowOf(content.plan, headOf(content), null));
      changed.fire(undefined);
    },
    find(plan, target) {
      index ??= indexRows(roots, childrenOf);
      return index.get(targetKey(plan, target)) ?? null;
    },
    roots: () => roots,
    childrenOf,
    dispose() {
      view.dispose();
      changed.dispose();
    },
  };
}

function dragController(viewId: string, drag: TreeDrag): vscode.TreeDragAndDropController<TreeRow> {
  // The kind that VS Code itself gives to rows of a tree.
  const kind = `application/vnd.code.tree.${viewId.toLowerCase()}`;
  let dragged: TreeRow | null = null;
  return {
    dragMimeTypes: [kind],
    dropMimeTypes: [kind],
    handleDrag(rows, data) {
      dragged = rows.find((row) => drag.canDrag(row)) ?? null;
      // Rows that cannot be dragged carry nothing.
      if (dragged) data.set(kind, new vscode.DataTransferItem(dragged.id));
    },
    handleDrop(onto, data) {
      if (onto && dragged && data.get(kind)?.value === dragged.id) drag.drop(dragged, onto);
    },
  };
}

function rowId(plan: string, nodeId: string): string {
  return `${plan}#${nodeId}`;
}

function rowOf(plan: string, node: TreeNode, parent: TreeRow | null): TreeRow {
  return { id: rowId(plan, node.id), plan, node, parent };
}

function indexRows(
  roots: readonly TreeRow[],
  childrenOf: (row: TreeRow) => readonly TreeRow[],
): Map<string, TreeRow> {
  const rows = new Map<string, TreeRow>();
  const open = roots.toReversed();
  for (let row = open.pop(); row; row = open.pop()) {
    const key = row.node.target && targetKey(row.plan, row.node.target);
    if (key !== null && !rows.has(key)) rows.set(key, row);
    open.push(...childrenOf(row).toReversed());
  }
  return rows;
}

function targetKey(plan: string, target: TreeTarget): string {
  return JSON.stringify([plan, target.kind === 'commit' ? target.hash : target.address]);
}

/** The row of a whole plan where several are open. */
function headOf({ name, tree }: TreeContent): TreeNode {
  return {
    id: '',
    label: oneLine(name),
    description: tree.nodes.length > 0 ? tree.description : (tree.message ?? ''),
    icon: 'project',
    color: null,
    alert: false,
    struck: false,
    target: null,
    context: 'plan',
    expanded: true,
    children: tree.nodes,
    accessibleLabel: `${oneLine(name)}, ${tree.description}`,
  };
}

const colors = {
  blue: 'charts.blue',
  red: 'charts.red',
  orange: 'charts.orange',
  green: 'charts.green',
  muted: 'descriptionForeground',
} as const;

function itemOf(viewId: string, row: TreeRow): vscode.TreeItem {
  const { node } = row;
  const item = new vscode.TreeItem(
    node.label,
    node.children.length === 0
      ? vscode.TreeItemCollapsibleState.None
      : node.expanded
        ? vscode.TreeItemCollapsibleState.Expanded
        : vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = row.id;
  item.description = node.description;
  item.contextValue = node.context;
  item.accessibilityInformation = { label: node.accessibleLabel };
  if (node.icon) {
    const color = node.alert ? 'list.errorForeground' : node.color ? colors[node.color] : null;
    item.iconPath = new vscode.ThemeIcon(node.icon, color ? new vscode.ThemeColor(color) : undefined);
  }
  if (node.alert) item.resourceUri = alertUri(viewId, row.id);
  if (node.target) item.command = { command: openRowCommand, title: vscode.l10n.t('Open'), arguments: [row] };
  return item;
}
