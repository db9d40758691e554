/** Texts that stand nowhere but here, as files that can be read and not be written: what is shown before it is real. */
import * as vscode from 'vscode';

export interface MemoryFiles extends vscode.Disposable {
  put(uri: vscode.Uri, text: string): void;
  remove(uri: vscode.Uri): void;
}

/** @param schemes of the addresses that these files have */
export function createMemoryFiles(schemes: readonly string[]): MemoryFiles {
  const files = new Map<string, { readonly bytes: Uint8Array; readonly time: number }>();
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const find = (uri: vscode.Uri): { readonly bytes: Uint8Array; readonly time: number } => {
    const file = files.get(uri.toString());
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  };
  const refuse = (): never => {
    throw vscode.FileSystemError.NoPermissions();
  };
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat(uri) {
      const { bytes, time } = find(uri);
      return { type: vscode.FileType.File, ctime: time, mtime: time, size: bytes.length };
    },
    readFile: (uri) => find(uri).bytes,
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
  const registered = schemes.map((scheme) =>
    vscode.workspace.registerFileSystemProvider(scheme, provider, { isReadonly: true }),
  );
  return {
    put(uri, text) {
      files.set(uri.toString(), { bytes: new TextEncoder().encode(text), time: Date.now() });
    },
    remove: (uri) => void files.delete(uri.toString()),
    dispose() {
      changed.dispose();
      vscode.Disposable.from(...registered).dispose();
    },
  };
}
