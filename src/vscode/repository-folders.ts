/**
 * Which folder a repository is that a plan names: a folder of the window by its name, else what the person has set for
 * this machine. A name never leads anywhere by itself, since it comes from the text of a plan.
 */
import * as vscode from 'vscode';
import { repositoriesSetting } from './settings';

/** @returns an absolute path, or null where nobody knows one */
export function repositoryFolder(name: string): string | null {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  const named =
    folders.find((folder) => folder.name === name) ??
    folders.find(({ uri }) => uri.path.slice(uri.path.lastIndexOf('/') + 1) === name);
  return named?.uri.fsPath ?? repositoriesSetting().get(name) ?? null;
}
