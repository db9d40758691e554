/**
 * What VS Code's own Git extension does for us: branches are made and switched by it, as a person would, with its own
 * messages, and the commit box is its. Only what is used of its interface is written down here; nothing is ever
 * committed or pushed by it on our behalf.
 */
import * as vscode from 'vscode';

/** The repository of a folder, as the Git extension has it open. */
export interface WorkRepository {
  /** The branch that is checked out; null when detached. */
  branch(): string | null;
  hasBranch(name: string): Promise<boolean>;
  /** Makes a branch at HEAD and switches to it; changes in the work tree stay. */
  createBranch(name: string): Promise<void>;
  switchTo(name: string): Promise<void>;
  /** Text in the commit box, where it is empty or holds what was put there before. */
  seedMessage(text: string): void;
}

interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly inputBox: { value: string };
  readonly state: { readonly HEAD: { readonly name?: string } | undefined };
  getBranch(name: string): Promise<unknown>;
  createBranch(name: string, checkout: boolean): Promise<void>;
  checkout(treeish: string): Promise<void>;
}

interface GitApi {
  getRepository(uri: vscode.Uri): GitRepository | null;
  openRepository(root: vscode.Uri): Promise<GitRepository | null>;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/** What we have put into commit boxes, by repository. */
const seeds = new WeakMap<object, string>();

/** Whether the extension has opened the very repository, and not only one around it. */
export async function hasOpen(root: string): Promise<boolean> {
  const found = (await gitApi())?.getRepository(vscode.Uri.file(root));
  if (!found) return false;
  const { isSameFolder } = await import('../node/same-folder');
  return isSameFolder(found.rootUri.fsPath, root);
}

/** Null where the extension is switched off. */
async function gitApi(): Promise<GitApi | null> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  const git = await extension?.activate();
  return git?.enabled === true ? git.getAPI(1) : null;
}

/** @returns null where the extension is switched off, or knows no repository there */
export async function workRepository(folder: vscode.Uri): Promise<WorkRepository | null> {
  const api = await gitApi();
  if (!api) return null;
  const repository = api.getRepository(folder) ?? (await api.openRepository(folder));
  if (!repository) return null;
  return {
    branch: () => repository.state.HEAD?.name ?? null,
    async hasBranch(name) {
      try {
        await repository.getBranch(name);
        return true;
      } catch {
        return false;
      }
    },
    createBranch: (name) => repository.createBranch(name, true),
    switchTo: (name) => repository.checkout(name),
    seedMessage(text) {
      const { inputBox } = repository;
      if (inputBox.value.trim() !== '' && inputBox.value !== seeds.get(inputBox)) return;
      inputBox.value = text;
      seeds.set(inputBox, text);
    },
  };
}
