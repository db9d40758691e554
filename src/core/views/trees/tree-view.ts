/** What a tree is made from, and what its view shows beside the rows. */
import type { PlanComparison } from '../../analysis/plan-comparison';
import type { Snapshot } from '../../analysis/snapshot';
import { oneLine } from '../../base/one-line';
import type { Translate } from '../../base/translate';
import type { Finding } from '../../model/finding';
import type { TreeNode } from './tree-node';

export type GroupRisksBy = 'exposure' | 'owner' | 'state' | 'review';

export type GroupBy = 'phase' | 'person' | 'state';

/** Who git says is at work here. */
export interface GitUser {
  readonly name: string | null;
  readonly email: string | null;
}

/**
 * `unasked`: git has not answered yet. `no-answer`: there is no git, or no repository. `untrusted`: git must not be run
 * in this folder.
 */
export type CurrentUser = GitUser | 'unasked' | 'no-answer' | 'untrusted';

export interface TreeOptions {
  /** A BCP 47 tag: how dates and numbers are written. */
  readonly locale: string;
  readonly translate: Translate;
  readonly groupBy: GroupBy;
  readonly groupRisksBy: GroupRisksBy;
  /** Rows whose title, id, people or labels hold this text, in any case; empty: all. */
  readonly filter: string;
  readonly user: CurrentUser;
  /** Of the snapshot that is shown. */
  readonly findings: readonly Finding[];
  /** Of the plan with an earlier state of it; null where none is asked for. */
  readonly comparison: PlanComparison | null;
}

export interface TreeView {
  readonly nodes: readonly TreeNode[];
  /** Beside the view's title. */
  readonly description: string;
  /** One sentence in the place of rows that there are not. */
  readonly message: string | null;
}

export interface TreeBadge {
  readonly count: number;
  /** What is counted, in a sentence. */
  readonly tooltip: string;
}

/** A tree: one file and one line in the registry. */
export interface Tree {
  /** Also the view's id, after `milewright.`. */
  readonly id: string;
  readonly title: string;
  /** A codicon's name. */
  readonly icon: string;
  readonly showCollapseAll: boolean;
  /** Its share of the container's height at first, against the others'. */
  readonly size: number;
  /** Folded until somebody opens it. */
  readonly collapsed?: true;
  /** It shows a comparison, which is read when somebody looks. */
  readonly compares?: true;
  present(snapshot: Snapshot, options: TreeOptions): TreeView;
  /** How many rows ask for something today, though nobody looks at the tree; none when left out. */
  badge?(snapshot: Snapshot, options: Pick<TreeOptions, 'translate'>): TreeBadge | null;
}

/** A label with a few words of state around it. */
const accessibleLength = 600;

/** What a row is made of: `id`, `label` and `context` are each row's own; children that take time are a function, and at least one. */
type NodeParts = Pick<TreeNode, 'id' | 'label' | 'context'> &
  Partial<Omit<TreeNode, 'hasChildren' | 'children'>> & {
    readonly children?: readonly TreeNode[] | (() => readonly TreeNode[]);
  };

/** A row with what most rows have. Whatever the plan says, what is shown stays on its line. */
export function treeNode({ children = [], ...node }: NodeParts): TreeNode {
  const label = oneLine(node.label);
  const description = oneLine(node.description ?? '');
  const spoken = node.accessibleLabel ?? (description ? `${label}, ${description}` : label);
  const own = {
    icon: null,
    color: null,
    alert: false,
    struck: false,
    target: null,
    expanded: false,
    ...node,
    label,
    description,
    accessibleLabel: oneLine(spoken, accessibleLength),
  };
  if (typeof children !== 'function') return { ...own, hasChildren: children.length > 0, children };
  let made: readonly TreeNode[] | null = null;
  return {
    ...own,
    hasChildren: true,
    get children() {
      return (made ??= children());
    },
  };
}
