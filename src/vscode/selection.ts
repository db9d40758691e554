/**
 * The item of a plan that a person looks at, wherever that is: in the text, in the tree or in a page. Who goes somewhere in
 * one of them is followed by the others, as far as they are in sight; the focus stays where it is.
 */
import * as vscode from 'vscode';
import { equal } from '../core/base/equal';
import type { Address } from '../core/model/address';
import type { OpenPlan } from './open-plan';
import type { Plans } from './plans';
import { placeOf } from './reveal';
import type { Seams } from './seams';
import { autoRevealSetting } from './settings';
import type { Sidebar } from './sidebar';

export interface Selection extends vscode.Disposable {
  /** Somebody has gone to an item in a text or in the tree. */
  readonly onDidSelect: vscode.Event<SelectedItem>;
  /** Shows an item that somebody has gone to in a page. */
  show(plan: OpenPlan, item: Address): Promise<void>;
}

interface SelectedItem {
  /** The key of its plan. */
  readonly plan: string;
  readonly item: Address;
}

const quietMilliseconds = 150;

export function createSelection(plans: Plans, sidebar: Sidebar, seams: Seams): Selection {
  const selected = new vscode.EventEmitter<SelectedItem>();
  let timer: NodeJS.Timeout | undefined;
  const itemAt = (editor: vscode.TextEditor): SelectedItem | null => {
    const plan = plans.of(editor.document.uri);
    const file = plan?.fileOf(editor.document.uri) ?? null;
    if (!plan || file === null) return null;
    const { parsed } = plan.session.state().snapshot;
    const address = parsed.addressAt(file, editor.document.offsetAt(editor.selection.active));
    const place = address && placeOf(address);
    return place && { plan: plan.key, item: place.item };
  };
  const tell = (editor: vscode.TextEditor): void => {
    const found = itemAt(editor);
    if (found && editor === vscode.window.activeTextEditor) selected.fire(found);
  };
  const guarded = seams.listener('event', 'selection', tell);
  const tree = sidebar.hostOf('schedule');
  const subscriptions = [
    selected,
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      // What we have set ourselves has no kind: it would come back.
      if (kind === undefined) return;
      clearTimeout(timer);
      timer = setTimeout(() => guarded(textEditor), quietMilliseconds);
    }),
    tree.view.onDidChangeSelection(
      seams.listener('event', 'selection', ({ selection: [row] }) => {
        const target = row?.node.target;
        const place = target?.kind === 'address' ? placeOf(target.address) : null;
        if (row && place) selected.fire({ plan: row.plan, item: place.item });
      }),
    ),
    { dispose: () => clearTimeout(timer) },
  ];
  return {
    onDidSelect: selected.event,
    async show(plan, item) {
      if (!autoRevealSetting()) return;
      const location = plan.session.state().snapshot.parsed.locate(item, 'key');
      for (const editor of vscode.window.visibleTextEditors) {
        if (!location || plan.fileOf(editor.document.uri) !== location.file) continue;
        if (equal(itemAt(editor)?.item, item)) continue;
        const at = editor.document.positionAt(location.range.start);
        editor.selection = new vscode.Selection(at, at);
        editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      }
      const place = placeOf(item);
      const host = place && sidebar.hostOf(place.tree);
      if (!place || !host?.view.visible) return;
      const row = host.find(plan.key, { kind: 'address', address: place.item });
      if (row && !equal(host.view.selection[0]?.node.target, row.node.target))
        await host.view.reveal(row, { select: true, focus: false, expand: false });
    },
    dispose() {
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}
