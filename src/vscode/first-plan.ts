/**
 * A first plan as a preview: a document that cannot be typed into and is no file, so that nothing is written before a
 * person says so. Writing it never replaces a file that is there, whoever has made it meanwhile.
 */
import * as vscode from 'vscode';
import { createFile } from '../node/create-file';
import { planFileName } from '../node/plan-path';

/** Of the preview's address; what `when` clauses ask for. */
export const firstPlanScheme = 'milewright-first-plan';

export interface FirstPlans extends vscode.Disposable {
  /** @param root where the plan would be written */
  show(root: vscode.Uri, text: string): Promise<vscode.Uri>;
  /** Writes what a preview shows and opens it in its place. */
  write(preview: vscode.Uri): Promise<void>;
}

interface Proposal {
  readonly root: vscode.Uri;
  readonly text: string;
}

export function createFirstPlans(): FirstPlans {
  const proposals = new Map<string, Proposal>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const subscriptions = [
    changed,
    vscode.workspace.registerTextDocumentContentProvider(firstPlanScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => proposals.get(uri.toString())?.text ?? '',
    }),
  ];
  return {
    async show(root, text) {
      const title = vscode.l10n.t('Preview of {0}', planFileName);
      const preview = vscode.Uri.joinPath(root, '..', title).with({ scheme: firstPlanScheme });
      proposals.set(preview.toString(), { root, text });
      changed.fire(preview);
      await vscode.window.showTextDocument(preview, { preview: false });
      return preview;
    },
    async write(preview) {
      const proposal = proposals.get(preview.toString());
      if (!proposal) return;
      const { root, text } = proposal;
      const written = await createFile(root.fsPath, text);
      await vscode.window.showTextDocument(root, { preview: false });
      if (!written) return tellThatItIsThere();
      proposals.delete(preview.toString());
      await vscode.window.tabGroups.close(tabsOf(preview));
    },
    dispose() {
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}

/** Says why nothing was written. */
export function tellThatItIsThere(): void {
  const message = vscode.l10n.t('{0} is there already; nothing was written.', planFileName);
  void vscode.window.showInformationMessage(message);
}

function tabsOf(uri: vscode.Uri): vscode.Tab[] {
  const address = uri.toString();
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === address);
}
