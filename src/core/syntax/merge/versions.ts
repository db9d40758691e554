/** A value in the three versions of a merge: as both sides found it, and as each of them left it. */
import type { Address } from '../../model/address';
import { endOf, startOf } from '../node-ends';
import type { TreeNode } from '../yaml-tree';
import type { Disagreement } from './conflict';

/** Null: it is not there. */
export interface Versions<T> {
  readonly base: T | null;
  readonly ours: T | null;
  readonly theirs: T | null;
}

/** Which side wins where both want different things. */
export type Favour = 'ours' | 'theirs';

/** A node, and the text that its ranges speak of. */
export interface Value {
  readonly node: TreeNode;
  readonly source: string;
}

/** A value as it is written, anchor and tag included. */
export function valueText({ node, source }: Value): string {
  return source.slice(startOf(node, source), endOf(node, source));
}

export function disagreement(address: Address, { base, ours, theirs }: Versions<Value>): Disagreement {
  const kind = !ours || !theirs ? 'dropped' : base ? 'changed' : 'added';
  const text = (value: Value | null): string | null => value && valueText(value);
  return { kind, address, base: text(base), ours: text(ours), theirs: text(theirs) };
}
