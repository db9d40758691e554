/**
 * The colour of late, blocked and overdue rows. A tree item cannot colour its own label: a file decoration does, on an
 * address that stands for nothing else.
 */
import * as vscode from 'vscode';

const scheme = 'milewright';

/** The address of a row that needs attention. */
export function alertUri(viewId: string, rowId: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: alertPath(viewId, rowId) });
}

/** Ids are plan text: half of a surrogate pair has no form in an address, and would empty the whole view. */
export function alertPath(viewId: string, rowId: string): string {
  return `/alert/${viewId}/${encodeURIComponent(rowId.replaceAll(/\p{Cs}/gu, '\uFFFD'))}`;
}

export function registerAlertDecorations(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration(uri) {
      if (uri.scheme !== scheme || !uri.path.startsWith('/alert/')) return undefined;
      return { color: new vscode.ThemeColor('list.errorForeground') };
    },
  });
}
