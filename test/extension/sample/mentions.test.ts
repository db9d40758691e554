// Ids of tasks in files beside the plan: links, hovers, definitions, and a rename that offers to change them.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { placeOf, planUri, restorePlan, showPlan, views } from '../support/plan';
import { until } from '../support/until';

const name = 'mentions.py';

describe('ids in source files', () => {
  let text = '';
  const uri = (): vscode.Uri => vscode.Uri.joinPath(planUri(), '..', 'src', name);
  before(async () => {
    await views();
    text = (await vscode.workspace.openTextDocument(planUri())).getText();
    const source =
      '# TODO(ATLAS-k3f): rotate, like atlas-k3f\n# TODO(ATLAS-q9q): oil the clock\nid = "ATLAS-k3fx"\n';
    await vscode.workspace.fs.writeFile(uri(), new TextEncoder().encode(source));
  });
  after(async () => {
    await vscode.workspace.fs.delete(uri());
    await restorePlan(text);
  });
  const at = new vscode.Position(0, 10);

  it('are links to the line of the task', async () => {
    await vscode.workspace.openTextDocument(uri());
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      uri(),
    );
    const [link] = links;
    assert.deepEqual(link?.range, new vscode.Range(0, 7, 0, 16));
    const { document } = await showPlan();
    const line = placeOf(document, 'ATLAS-k3f:').line + 1;
    assert.match(link.target?.toString(true) ?? '', new RegExp(`project\\.yaml#L${line},\\d+$`));
    assert.equal(link.tooltip, 'Session tokens');
    assert.equal(links.length, 2);
  });

  it('tell of the task', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri(),
      at,
    );
    const told = hovers
      .flatMap(({ contents }) => contents)
      .map((one) => (typeof one === 'string' ? one : one.value));
    assert.ok(
      told.some((markdown) => markdown.includes('Session tokens')),
      told.join('\n'),
    );
  });

  it('lead to where it is defined', async () => {
    const [found] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      uri(),
      at,
    );
    assert.equal(found?.targetUri.toString(), planUri().toString());
  });

  it('become a task where the plan has none', async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri(),
      new vscode.Range(1, 10, 1, 10),
      vscode.CodeActionKind.QuickFix.value,
    );
    const add = actions.find(({ title }) => title === 'Add ATLAS-q9q «oil the clock» to the plan');
    assert.ok(add?.edit, actions.map(({ title }) => title).join('\n'));
    assert.ok(await vscode.workspace.applyEdit(add.edit));
    const { document } = await showPlan();
    assert.match(document.getText(), /ATLAS-q9q:.*oil the clock/s);
    await restorePlan(text);
  });

  it('are offered to be renamed with the task, letter for letter', async () => {
    const { document } = await showPlan();
    const position = placeOf(document, 'ATLAS-k3f:').translate(0, 2);
    // Git tells which files hold the id, as soon as the repository is open.
    const edit = await until('the other file', async () => {
      const found = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        planUri(),
        position,
        'ATLAS-z9z',
      );
      return found.has(uri()) ? found : null;
    });
    assert.deepEqual(
      edit.get(uri()).map(({ range, newText }) => [range, newText]),
      [[new vscode.Range(0, 7, 0, 16), 'ATLAS-z9z']],
    );
    assert.ok(edit.has(planUri()));
    for (const [changed] of edit.entries()) assert.ok(!changed.path.includes('/.git/'), changed.path);
  });
});
