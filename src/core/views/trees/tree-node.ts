/**
 * A tree as the editor shows it: all text and marks decided, no plan fact left to compute (I6). Labels are plain text.
 * What a row explains when the pointer rests on it is made when it does (`explain-target.ts`): of ten thousand rows a
 * few are ever asked.
 */
import type { Address } from '../../model/address';

export interface TreeNode {
  /** Stable across snapshots and unique in its tree: what is kept open and selected is known by it. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** A codicon's name. */
  readonly icon: string | null;
  /** `muted`: of what lies behind, in the strength of descriptions. */
  readonly color: 'blue' | 'red' | 'orange' | 'green' | 'muted' | null;
  /** Late, over or blocked: label and icon in the colour of errors. */
  readonly alert: boolean;
  readonly struck: boolean;
  /** Where a click goes; null for groups. */
  readonly target: TreeTarget | null;
  /** What `when` clauses of menus test: `task.open`, `task.active`, `commit`, `risk`, … */
  readonly context: string;
  readonly expanded: boolean;
  /** Known without making them. */
  readonly hasChildren: boolean;
  /** Made when somebody asks for them: what is folded costs nothing. */
  readonly children: readonly TreeNode[];
  /** What a screen reader says. */
  readonly accessibleLabel: string;
}

export type TreeTarget =
  | { readonly kind: 'address'; readonly address: Address }
  /** `repository`: its name, where it is another than the plan's own. */
  | { readonly kind: 'commit'; readonly hash: string; readonly repository?: string }
  /** Of the risk that it would become. */
  /** All commits of a task together. */
  | { readonly kind: 'evidence'; readonly task: string }
  | { readonly kind: 'candidate'; readonly id: string }
  /** What has changed between two states of the plan, where the present text has no line of it: the address in one of them. */
  | { readonly kind: 'change'; readonly address: Address; readonly side: 'earlier' | 'later' };
