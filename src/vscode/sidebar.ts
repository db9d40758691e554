/**
 * The container's views: presents each tree of each plan when there is something new, and only where somebody looks.
 * While a text is broken the last good plan stays, with one line that says since when (I8).
 */
import * as vscode from 'vscode';
import type { SessionState } from '../core/session/session';
import { taskOfAddress } from '../core/model/address';
import { explainTarget } from '../core/views/trees/explain-target';
import { trees } from '../core/views/trees/index';
import { leadsTo } from '../core/views/trees/leads-to';
import type { CurrentUser, Tree, TreeOptions } from '../core/views/trees/tree-view';
import type { OpenPlan } from './open-plan';
import type { PlanComparisons } from './plan-comparisons';
import type { Plans } from './plans';
import { groupBySetting, groupRisksBySetting } from './settings';
import type { Seams } from './seams';
import type { TaskChanges } from './task-changes';
import { createTreeHost, type TreeContent, type TreeDrag, type TreeHost } from './tree-host';
import type { TreeRow } from './tree-rows';

export interface Sidebar extends vscode.Disposable {
  readonly filter: string;
  setFilter(filter: string): void;
  hostOf(treeId: string): TreeHost;
  /** What a tree shows now, whether anybody looks or not. */
  contentOf(treeId: string): readonly TreeContent[];
  refresh(): void;
}

/** @param drag of rows of the schedule */
export function createSidebar(
  plans: Plans,
  userOf: (plan: OpenPlan) => CurrentUser,
  comparisons: Pick<PlanComparisons, 'ask' | 'of' | 'onDidChange'>,
  taskChanges: TaskChanges,
  drag: TreeDrag,
  seams: Seams,
): Sidebar {
  let filter = '';
  const explain = ({ plan: key, node }: TreeRow): string | null => {
    const plan = plans.byKey(key);
    if (!plan || !node.target) return null;
    const { shown } = plan.session.state();
    return explainTarget(shown, node.target, optionsFor(plan), taskChanges.of(plan));
  };
  const prepare = async ({ plan: key, node: { target } }: TreeRow): Promise<void> => {
    const plan = plans.byKey(key);
    const task =
      target?.kind === 'evidence'
        ? target.task
        : target?.kind === 'address'
          ? taskOfAddress(target.address)
          : null;
    if (plan && task !== null) await taskChanges.read(plan, task);
  };
  const outdated = new Set<string>();
  const hosts = new Map(
    trees.map((tree) => [
      tree.id,
      createTreeHost(`milewright.${tree.id}`, {
        showCollapseAll: tree.showCollapseAll,
        prepare: async (row) => seams.guard('provider', 'tooltip', prepare, undefined)(row),
        explain: seams.guardNow('provider', 'tooltip', explain, null),
        drag: tree.id === 'schedule' ? drag : null,
      }),
    ]),
  );
  const contentOf = (tree: Tree): TreeContent[] => {
    const open = plans.all();
    // A plan that never could be read has nothing to show: the view says so instead.
    const readable = open.filter((plan) => !isUnread(plan.session.state()));
    return readable.map((plan) => {
      const { shown } = plan.session.state();
      if (tree.compares) comparisons.ask(plan);
      return {
        plan: plan.key,
        name: shown.plan.project.name,
        tree: tree.present(shown, optionsFor(plan)),
        leadsTo: (from, to) => leadsTo(shown.plan, from, to),
      };
    });
  };
  const optionsFor = (plan: OpenPlan): TreeOptions => ({
    locale: vscode.env.language,
    translate: (sentence, ...values) => vscode.l10n.t(sentence, ...values),
    groupBy: groupBySetting(),
    groupRisksBy: groupRisksBySetting(),
    filter,
    user: userOf(plan),
    findings: plan.session.state().shownFindings,
    comparison: comparisons.of(plan),
  });
  const badgeOf = (tree: Tree): vscode.ViewBadge | undefined => {
    const badges = plans.all().flatMap((plan) => {
      const { shown } = plan.session.state();
      return tree.badge?.(shown, optionsFor(plan)) ?? [];
    });
    const [first] = badges;
    if (!first) return undefined;
    return {
      value: badges.reduce((sum, { count }) => sum + count, 0),
      tooltip: badges.length === 1 ? first.tooltip : badges.map(({ tooltip }) => tooltip).join('; '),
    };
  };
  const refreshTree = (tree: Tree): void => {
    const host = hosts.get(tree.id)!;
    if (tree.badge) host.view.badge = badgeOf(tree);
    outdated.add(tree.id);
    if (!host.view.visible) return;
    outdated.delete(tree.id);
    host.update(contentOf(tree), staleMessage(plans.all()));
  };
  const refresh = (): void => {
    const state = stateOf(plans.all());
    void vscode.commands.executeCommand('setContext', 'milewright.state', state);
    void vscode.commands.executeCommand('setContext', 'milewright.filtered', filter !== '');
    for (const tree of trees) refreshTree(tree);
  };
  const listen = seams.listener('event', 'trees', refresh);
  const disposables = [
    plans.onViews(listen),
    plans.onDidChange(listen),
    comparisons.onDidChange(
      seams.listener('event', 'trees', () => trees.filter(({ compares }) => compares).forEach(refreshTree)),
    ),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('milewright.schedule') || event.affectsConfiguration('milewright.risks'))
        listen();
    }),
    ...trees.map((tree) =>
      hosts.get(tree.id)!.view.onDidChangeVisibility(
        seams.listener('event', 'trees', ({ visible }) => {
          if (visible && outdated.has(tree.id)) refreshTree(tree);
        }),
      ),
    ),
    ...hosts.values(),
  ];
  return {
    get filter() {
      return filter;
    },
    setFilter(next) {
      filter = next.trim();
      refresh();
    },
    hostOf: (treeId) => hosts.get(treeId)!,
    contentOf(treeId) {
      const tree = trees.find(({ id }) => id === treeId);
      return tree ? contentOf(tree) : [];
    },
    refresh,
    dispose() {
      vscode.Disposable.from(...disposables).dispose();
    },
  };
}

function isUnread({ shown, snapshot, stale }: SessionState): boolean {
  return stale !== null && shown === snapshot && shown.plan.tasks.size + shown.plan.milestones.size === 0;
}

function stateOf(open: readonly OpenPlan[]): 'none' | 'broken' | 'plan' {
  if (open.length === 0) return 'none';
  return open.every((plan) => isUnread(plan.session.state())) ? 'broken' : 'plan';
}

/** Null too where nothing could be read: VS Code shows what is said instead of rows only without a message. */
function staleMessage(open: readonly OpenPlan[]): string | null {
  const state = open.map((plan) => plan.session.state()).find(({ stale }) => stale !== null);
  if (!state?.stale || stateOf(open) === 'broken') return null;
  const { since, line } = state.stale;
  return state.shown === state.snapshot
    ? vscode.l10n.t('Line {0} does not parse; this is what could be read', line)
    : vscode.l10n.t('As of {0}, line {1} does not parse', since, line);
}
