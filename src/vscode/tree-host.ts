/**
 * Shows any tree of the core in a view of VS Code. A host knows nothing of projects: it has only those rows drawn again that
 * look different, finds a row to reveal, and turns marks into icons and colours.
 */
import * as vscode from 'vscode';
import { oneLine } from '../core/base/one-line';
import type { TreeNode, TreeTarget } from '../core/views/trees/tree-node';
import type { TreeView } from '../core/views/trees/tree-view';
import { alertUri } from './alert-decorations';
import { createTreeRows, type TreeRow } from './tree-rows';

export interface TreeContent {
  readonly plan: string;
  /** The project's name: heads its rows where several plans are open. */
  readonly name: string;
  readonly tree: TreeView;
  /** Whether a target may stand below a row. */
  readonly leadsTo: (from: TreeTarget | null, to: TreeTarget) => boolean;
}

export interface TreeHost extends vscode.Disposable {
  readonly view: vscode.TreeView<TreeRow>;
  /** @param message a line above the rows that outranks the trees' own, or null */
  update(contents: readonly TreeContent[], message: string | null): void;
  /** The first row that stands for a target, however the tree is grouped. */
  find(plan: string, target: TreeTarget): TreeRow | null;
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
    /** Looks for what there is to tell of a row, before it is told. */
    readonly prepare: (row: TreeRow) => Promise<void>;
    /** Rows that can be dragged onto others of this tree; null: none can. */
    readonly drag: TreeDrag | null;
  },
): TreeHost {
  const changed = new vscode.EventEmitter<TreeRow[] | undefined>();
  const rows = createTreeRows();
  let contents: readonly TreeContent[] = [];
  /** What was told of rows on which the pointer has rested: VS Code asks once, until the row is drawn again. */
  const told = new Map<TreeRow, string | null>();

  const provider: vscode.TreeDataProvider<TreeRow> = {
    onDidChangeTreeData: changed.event,
    getTreeItem(row) {
      told.delete(row);
      return itemOf(viewId, row);
    },
    getChildren: (row) => [...(row ? rows.childrenOf(row) : rows.roots())],
    getParent: (row) => row.parent,
    async resolveTreeItem(item, row) {
      await options.prepare(row);
      const explanation = options.explain(row);
      told.set(row, explanation);
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
      contents = next;
      const outdated = rows.update(
        only
          ? only.tree.nodes.map((node) => ({ plan: only.plan, node }))
          : next.map((content) => ({ plan: content.plan, node: headOf(content) })),
      );
      if (!outdated) {
        told.clear();
        changed.fire(undefined);
        return;
      }
      const all = new Set(outdated);
      for (const [row, explanation] of told) {
        if (!rows.has(row)) told.delete(row);
        else if (!all.has(row) && options.explain(row) !== explanation) all.add(row);
      }
      if (all.size > 0) changed.fire([...all]);
    },
    find(plan, target) {
      const content = contents.find((one) => one.plan === plan);
      return content ? rows.find(plan, target, (from) => content.leadsTo(from, target)) : null;
    },
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
    hasChildren: tree.nodes.length > 0,
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
    !node.hasChildren
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
