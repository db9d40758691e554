/** Moving the cursor in a plan file selects its task in the tree: only where the tree is seen, and without its focus. */
import * as vscode from 'vscode';
import { taskOfAddress } from '../core/model/address';
import type { Plans } from './plans';
import { autoRevealSetting } from './settings';
import type { Seams } from './seams';
import type { Sidebar } from './sidebar';

const quietMilliseconds = 200;

export function followCursor(plans: Plans, sidebar: Sidebar, seams: Seams): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  const reveal = async (editor: vscode.TextEditor): Promise<void> => {
    const { view } = sidebar.hostOf('schedule');
    if (!view.visible || !autoRevealSetting() || editor !== vscode.window.activeTextEditor) return;
    const plan = plans.of(editor.document.uri);
    const file = plan?.fileOf(editor.document.uri) ?? null;
    if (!plan || file === null) return;
    const { parsed } = plan.session.state().snapshot;
    const address = parsed.addressAt(file, editor.document.offsetAt(editor.selection.active));
    const nodeId = address && nodeOf(address);
    const row = nodeId ? sidebar.hostOf('schedule').find(plan.key, nodeId) : null;
    if (!row || view.selection[0]?.id === row.id) return;
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

/** The row that stands for the item an address lies in. */
function nodeOf(address: readonly (string | number)[]): string | null {
  const task = taskOfAddress(address);
  if (task !== null) return `task/${task}`;
  const [section, id] = address;
  return section === 'milestones' && typeof id === 'string' ? `milestone/${id}` : null;
}
