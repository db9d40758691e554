// Several folders in one window, each with a plan of its own, or none.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { problems, ruleOf, views } from '../support/plan';
import { until, untilHolds } from '../support/until';

function fileIn(folder: string, ...path: readonly string[]): vscode.Uri {
  const found = vscode.workspace.workspaceFolders?.find(({ name }) => name === folder);
  assert.ok(found, folder);
  return vscode.Uri.joinPath(found.uri, ...path);
}

describe('a window with several folders', () => {
  it('shows each plan under its name, in the order of the folders', async () => {
    const shown = await views();
    await untilHolds(() =>
      assert.deepEqual(
        shown.rowsOf('schedule').map(({ name, rows }) => [name, rows.map(({ label }) => label)]),
        [
          ['Atlas API', ['First of api', 'More of api']],
          ['Atlas Web', ['First of web', 'More of web']],
          ['Atlas Old', ['First of old', 'Last of old']],
        ],
      ),
    );
  });

  it('shows problems in the file that causes them, included ones too', async () => {
    for (const folder of ['api', 'web']) {
      const uri = fileIn(folder, 'plan', 'more.yaml');
      await until(`a problem in ${folder}`, () =>
        problems(uri).some((problem) => ruleOf(problem) === 'reference/unknown-task'),
      );
    }
  });

  it('follows an included file as it is typed', async () => {
    const uri = fileIn('web', 'plan', 'more.yaml');
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(
      uri,
      document.positionAt(document.getText().length),
      '  last: { title: Last of web, duration: 1d }\n',
    );
    await vscode.workspace.applyEdit(edit);
    await until('the new task', async () =>
      (await views()).rowsOf('schedule')[1]?.rows.some(({ label }) => label === 'Last of web'),
    );
  });

  it('follows a file that comes and goes on the disk', async () => {
    const uri = fileIn('api', 'plan', 'new.yaml');
    const titles = async (): Promise<readonly string[]> =>
      (await views()).rowsOf('schedule')[0]?.rows.map(({ label }) => label) ?? [];
    const text = 'tasks:\n  extra: { title: Extra of api, duration: 1d }\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await until('the new file', async () => (await titles()).includes('Extra of api'));
    await vscode.workspace.fs.delete(uri);
    await until('it gone', async () => !(await titles()).includes('Extra of api'));
  });

  it('writes into a file whose bytes are not its text: byte order mark, mixed line ends', async () => {
    const uri = fileIn('old', 'project.yaml');
    const shown = (await views()).rowsOf('schedule').find(({ name }) => name === 'Atlas Old');
    const node = shown?.rows.find(({ label }) => label === 'First of old');
    await vscode.commands.executeCommand('milewright.startTask', { plan: shown?.plan, node });
    await until('the state on the disk', async () =>
      new TextDecoder('utf-8', { ignoreBOM: true })
        .decode(await vscode.workspace.fs.readFile(uri))
        .match(
          /^\uFEFFproject: \{ name: Atlas Old \}\r\n[^]*\{ title: First of old, status: doing, started: [\d-]+, effort: 1d \}\r\n/,
        ),
    );
    await vscode.window.showTextDocument(uri);
    const problem = await until('the unknown task', () =>
      problems(uri).find((one) => ruleOf(one) === 'reference/unknown-task'),
    );
    await until('its quick fix', async () => {
      const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        problem.range,
      );
      return actions.some(({ title }) => title.includes('first'));
    });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('lets a plan go with its file', async () => {
    await vscode.workspace.fs.delete(fileIn('api', 'project.yaml'));
    await until('the others', async () => (await views()).rowsOf('schedule').length === 2);
    await untilHolds(() => assert.deepEqual(problems(fileIn('api', 'plan', 'more.yaml')), []));
  });
});
