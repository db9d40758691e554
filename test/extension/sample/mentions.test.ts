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

  /** What VS Code has for a place, as soon as git tells which files hold the id. */
  async function referencesFrom(from: vscode.Uri, position: vscode.Position): Promise<vscode.Location[]> {
    return until('references in other files', async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        from,
        position,
      );
      return found.some((one) => one.uri.toString() === uri().toString()) ? found : null;
    });
  }

  it('are found with the references of the plan, from there and from here, in any case', async () => {
    const { document } = await showPlan();
    const fromPlan = await referencesFrom(planUri(), placeOf(document, 'ATLAS-k3f:').translate(0, 2));
    const inSource = fromPlan.filter((one) => one.uri.toString() === uri().toString());
    assert.deepEqual(
      inSource.map(({ range }) => range),
      [new vscode.Range(0, 7, 0, 16), new vscode.Range(0, 32, 0, 41)],
    );
    const inPlan = fromPlan.filter((one) => one.uri.toString() === planUri().toString());
    assert.ok(inPlan.length > 2);
    assert.ok(inPlan.some(({ range }) => document.lineAt(range.start.line).text === '      ATLAS-k3f:'));
    const key = (one: vscode.Location): string => JSON.stringify([one.uri.toString(), one.range]);
    const fromSource = await referencesFrom(uri(), at);
    assert.deepEqual(fromSource.map(key).toSorted(), fromPlan.map(key).toSorted());
  });

  it('are renamed with the plan from where they stand', async () => {
    const editor = await vscode.window.showTextDocument(uri());
    editor.selection = new vscode.Selection(at, at);
    const edit = await until('the plan and the file', async () => {
      const found = await vscode.commands
        .executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', uri(), at, 'ATLAS-z9z')
        .then(undefined, () => null);
      return found?.has(uri()) === true && found.has(planUri()) ? found : null;
    });
    assert.ok(edit.get(planUri()).some(({ newText }) => newText === 'ATLAS-z9z'));
    const nowhere = new vscode.Position(2, 7);
    editor.selection = new vscode.Selection(nowhere, nowhere);
    await until('no provider for other words', async () => {
      const found = await vscode.commands
        .executeCommand<vscode.WorkspaceEdit | undefined>(
          'vscode.executeDocumentRenameProvider',
          uri(),
          nowhere,
          'other',
        )
        .then(undefined, () => undefined);
      return (found?.size ?? 0) === 0;
    });
  });

  it('in the box of a commit message lead to the task, and are found and renamed with it', async () => {
    const box = await until('the box', () =>
      vscode.workspace.textDocuments.find(
        (document) => document.uri.scheme === 'vscode-scm' && document.uri.query.includes('rootUri'),
      ),
    );
    const write = async (message: string): Promise<void> => {
      const written = new vscode.WorkspaceEdit();
      written.replace(box.uri, new vscode.Range(0, 0, box.lineCount, 0), message);
      assert.ok(await vscode.workspace.applyEdit(written));
    };
    await write('ATLAS-k3f: turn the key');
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      box.uri,
    );
    assert.deepEqual(
      links.map(({ range }) => range),
      [new vscode.Range(0, 0, 0, 9)],
    );
    const { document } = await showPlan();
    const position = placeOf(document, 'ATLAS-k3f:').translate(0, 2);
    const found = await referencesFrom(planUri(), position);
    assert.ok(found.some((one) => one.uri.toString() === box.uri.toString()));
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      planUri(),
      position,
      'ATLAS-z9z',
    );
    assert.deepEqual(
      edit.get(box.uri).map(({ range, newText }) => [range, newText]),
      [[new vscode.Range(0, 0, 0, 9), 'ATLAS-z9z']],
    );
    await write('');
  });
});
