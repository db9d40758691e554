// A first plan for a repository that has none: shown before anything is written, written when somebody says so, and
// never over a file that is there.
import * as assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { milewright } from '../support/milewright';
import { planUri, rows } from '../support/plan';
import { until } from '../support/until';

const scheme = 'milewright-first-plan';

function shownPreview(): vscode.TextDocument | undefined {
  const shown = vscode.window.activeTextEditor?.document;
  return shown?.uri.scheme === scheme ? shown : undefined;
}

async function preview(): Promise<vscode.TextDocument> {
  // It waits for an answer to what it tells, which nobody gives here.
  void vscode.commands.executeCommand('milewright.createPlan');
  return until('the preview', shownPreview);
}

describe('a repository without a plan', () => {
  const file = (): string => planUri().fsPath;
  const closeAll = (): Thenable<unknown> =>
    vscode.commands.executeCommand('workbench.action.closeAllEditors');

  it('does not start the extension', () => assert.equal(milewright().isActive, false));

  it('gets one as a preview, which is no file and cannot be typed into', async () => {
    const document = await preview();
    assert.match(document.getText(), /^project:/m);
    assert.match(document.getText(), /ana@example\.com/);
    assert.match(document.getText(), /[Ll]ogin[ -]form/);
    assert.equal(document.languageId, 'yaml');
    assert.equal(existsSync(file()), false);
  });

  it('stays without one when the preview is closed', async () => {
    await closeAll();
    assert.equal(existsSync(file()), false);
  });

  it('keeps what somebody has written meanwhile', async () => {
    await preview();
    writeFileSync(file(), 'project: { name: Mine }\n');
    await vscode.commands.executeCommand('milewright.writeFirstPlan');
    assert.equal(readFileSync(file(), 'utf8'), 'project: { name: Mine }\n');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), planUri().toString());
    await closeAll();
    rmSync(file());
    await until('no rows', async () => (await rows('schedule')).length === 0);
  });

  it('has it when it is written, opens it and shows it', async () => {
    const text = (await preview()).getText();
    await vscode.commands.executeCommand('milewright.writeFirstPlan');
    assert.equal(readFileSync(file(), 'utf8'), text);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), planUri().toString());
    assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 1);
    await until('its rows', async () => (await rows('schedule')).length > 0);
  });

  it('is not asked again where there is one', async () => {
    const text = readFileSync(file(), 'utf8');
    await closeAll();
    await vscode.commands.executeCommand('milewright.createPlan');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), planUri().toString());
    assert.equal(readFileSync(file(), 'utf8'), text);
  });
});
