// A first plan for a repository that has none: shown before anything is written, and written only when it is saved.
import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { milewright } from '../support/milewright';
import { planUri, rows } from '../support/plan';
import { until } from '../support/until';

const proposed = (): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find(
    ({ uri }) => uri.scheme === 'untitled' && uri.path.endsWith('/project.yaml'),
  );

describe('a repository without a plan', () => {
  it('does not start the extension', () => assert.equal(milewright().isActive, false));

  it('gets one proposed as a document that is not saved', async () => {
    // It waits for an answer to what it tells, which nobody gives here.
    void vscode.commands.executeCommand('milewright.createPlan');
    const document = await until('the proposal', () => {
      const found = proposed();
      return found?.getText() ? found : undefined;
    });
    assert.match(document.getText(), /^project:/m);
    assert.match(document.getText(), /ana@example\.com/);
    assert.match(document.getText(), /[Ll]ogin[ -]form/);
    assert.equal(document.languageId, 'yaml');
    assert.equal(existsSync(planUri().fsPath), false);
  });

  it('has it when it is saved, and shows it', async () => {
    const document = proposed();
    assert.ok(document);
    const text = document.getText();
    await document.save();
    assert.equal(readFileSync(planUri().fsPath, 'utf8'), text);
    await until('its rows', async () => (await rows('schedule')).length > 0);
  });

  it('is not asked again where there is one', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('milewright.createPlan');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), planUri().toString());
  });
});
