/**
 * Moving the cursor in a plan file selects its task, milestone or risk in the tree: only where the tree is seen, and
 * without its focus.
 */
import * as vscode from 'vscode';
import { equal } from '../core/base/equal';
import { taskAddress, taskOfAddress, type Address } from '../core/model/address';
import type { Plans } from './plans';
import { autoRevealSetting } from './settings';
import type { Seams } from './seams';
import type { Sidebar } from './sidebar';

const quietMilliseconds = 200;

export function followCursor(plans: Plans, sidebar: Sidebar, seams: Seams): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  const reveal = async (editor: vscode.TextEditor): Promise<void> => {
    if (!autoRevealSetting() || editor !== vscode.window.activeTextEditor) return;
    const plan = plans.of(editor.document.uri);
    const file = plan?.fileOf(editor.document.uri) ?? null;
    if (!plan || file === null) return;
    const { parsed } = plan.session.state().snapshot;
    const address = parsed.addressAt(file, editor.document.offsetAt(editor.selection.active));
    const place = address && placeOf(address);
    if (!place) return;
    const host = sidebar.hostOf(place.tree);
    const { view } = host;
    if (!view.visible) return;
    const row = host.find(plan.key, { kind: 'address', address: place.item });
    // Of several rows that stand for it, the one that a person has chosen will do.
    if (!row || equal(view.selection[0]?.node.target, row.node.target)) return;
    await view.reveal(row, { select: true, focus: false, expand: false });
  };
  const guarded = seams.listener('event', 'reveal', reveal);
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      clearTimeout(timer);
      timer = setTimeout(() => guarded(textEditor), quietMilliseconds);
    }),
    { dispose: () => clearTimeout(timer) },
  );
}

/** The item that an address lies in, and the tree that has a row for it. */
export function placeOf(address: Address): { readonly tree: string; readonly item: Address } | null {
  const task = taskOfAddress(address);
  if (task !== null) return { tree: 'schedule', item: taskAddress(task) };
  const [section, id] = address;
  if (id === undefined) return null;
  if (section === 'milestones') return { tree: 'schedule', item: [section, id] };
  return section === 'risks' ? { tree: 'risks', item: [section, id] } : null;
}
