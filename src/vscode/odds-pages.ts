/** Pages of simulations and of estimates, read-only, shown as VS Code shows Markdown. Nothing of them is a file on the disk. */
import * as vscode from 'vscode';
import { createMemoryFiles } from './memory-files';

const scheme = 'milewright-odds';

export interface OddsPages extends vscode.Disposable {
  /** Shows a page in the place of the last one, but where a person has locked that. */
  show(markdown: string, name?: string): Promise<void>;
}

export function createOddsPages(): OddsPages {
  const files = createMemoryFiles([scheme]);
  const counts = new Map<string, number>();
  return {
    async show(markdown, name = vscode.l10n.t('Odds')) {
      // An address of its own each time: VS Code keeps what it has read at an address.
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      const page = vscode.Uri.from({ scheme, path: `/${name}.md`, query: String(count) });
      files.put(page, markdown);
      await vscode.commands.executeCommand('markdown.showPreview', page);
    },
    dispose() {
      files.dispose();
    },
  };
}
