// Where the plan's names lead, through VS Code's own commands.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { placeOf, planUri, restorePlan, showPlan, views } from '../support/plan';

async function at(text: string, further: number): Promise<vscode.Position> {
  await views();
  const { document } = await showPlan();
  return document.positionAt(document.offsetAt(placeOf(document, text)) + further);
}

describe('names', () => {
  let text = '';
  before(async () => {
    text = (await vscode.workspace.openTextDocument(planUri())).getText();
  });
  afterEach(() => restorePlan(text));

  it('lead to their definition', async () => {
    const position = await at('needs: ATLAS-k3f', 10);
    const { document } = await showPlan();
    const [found] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      planUri(),
      position,
    );
    assert.ok(found);
    assert.equal(found.targetUri.toString(), planUri().toString());
    assert.equal(document.lineAt(found.targetRange.start.line).text, '      ATLAS-k3f:');
  });

  it('lead to all that refer to them', async () => {
    const position = await at('ATLAS-k3f:', 2);
    const { document } = await showPlan();
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      planUri(),
      position,
    );
    // Those in other files of the repository are told by their own tests.
    const inPlan = found.filter(({ uri }) => uri.toString() === planUri().toString());
    assert.ok(inPlan.length > 2);
    for (const { range } of inPlan) assert.equal(document.getText(range), 'ATLAS-k3f');
  });

  it('are highlighted whole: where they are defined and where they are used', async () => {
    const position = await at('needs: ATLAS-k3f', 10);
    const { document } = await showPlan();
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      planUri(),
      position,
    );
    for (const { range } of found) assert.equal(document.getText(range), 'ATLAS-k3f');
    const written = found.filter(({ kind }) => kind === vscode.DocumentHighlightKind.Write);
    assert.deepEqual(
      written.map(({ range }) => document.lineAt(range.start.line).text),
      ['      ATLAS-k3f:'],
    );
    assert.ok(found.length > 2);
  });

  it('are renamed everywhere at once, and a task keeps its former id', async () => {
    const position = await at('ATLAS-k3f:', 2);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      planUri(),
      position,
      'ATLAS-z9z',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    const { document } = await showPlan();
    const left = document.getText().match(/ATLAS-k3f/g) ?? [];
    assert.match(document.getText(), /ATLAS-z9z:\n        title: Session tokens\n/);
    assert.match(document.getText(), /was: \[ATLAS-k3f\]/);
    assert.equal(left.length, (text.match(/# .*ATLAS-k3f/g) ?? []).length + 1);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('are not renamed to what another has', async () => {
    const position = await at('ATLAS-k3f:', 2);
    await assert.rejects(
      async () =>
        vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', planUri(), position, 'beta'),
      /already/,
    );
  });
});
