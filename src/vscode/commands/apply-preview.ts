/** Applies the changes that a preview shows. */
import * as vscode from 'vscode';
import { editPreviewScheme } from '../edit-preview';
import type { Command } from './command';

const whenPreview = `resourceScheme == ${editPreviewScheme}`;

export const applyPreview: Command = {
  id: 'applyPreview',
  title: 'Apply Changes',
  icon: 'check',
  palette: whenPreview,
  menus: [{ menu: 'editor/title', when: whenPreview, group: 'navigation' }],
  async run({ previews }) {
    const { activeTab } = vscode.window.tabGroups.activeTabGroup;
    const input: unknown = activeTab?.input;
    if (input instanceof vscode.TabInputTextDiff) await previews.apply(input.modified);
    else if (vscode.window.activeTextEditor)
      await previews.apply(vscode.window.activeTextEditor.document.uri);
  },
};
