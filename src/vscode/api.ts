/** What the extension gives to other extensions, and to its own tests: what the views show, as data. */
import type { TreeNode } from '../core/views/trees/tree-node';
import type { Plans } from './plans';
import type { Sidebar } from './sidebar';

export interface MilewrightApi {
  readonly version: 1;
  /** Settled when every folder of the window has been looked at once. */
  readonly ready: Promise<MilewrightViews>;
}

export interface MilewrightViews {
  /** What a tree (`schedule`, `myWork`, `risks`) shows now, by plan, whether its view is open or not. */
  rowsOf(
    tree: string,
  ): readonly { readonly plan: string; readonly name: string; readonly rows: readonly TreeNode[] }[];
  /** Plans whose text does not parse at present, and since when the last good one is shown. */
  stale(): readonly { readonly plan: string; readonly since: string; readonly line: number }[];
}

export function apiOf(plans: Plans, sidebar: Sidebar): MilewrightViews {
  return {
    rowsOf: (id) => sidebar.contentOf(id).map(({ plan, name, tree }) => ({ plan, name, rows: tree.nodes })),
    stale: () =>
      plans.all().flatMap(({ key, session }) => {
        const { stale } = session.state();
        return stale ? [{ plan: key, ...stale }] : [];
      }),
  };
}
