// A plan with conflict markers: lenses that explain and decide, through VS Code's own command.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { planUri, restorePlan, showPlan, views } from '../support/plan';
import { until } from '../support/until';

/** Replaces a text of the plan by both sides of a conflict. */
async function conflict(from: string, ours: string, theirs: string): Promise<void> {
  await views();
  const { document } = await showPlan();
  const text = document.getText();
  const at = text.indexOf(from);
  assert.ok(at >= 0, `${from} is in the plan`);
  const marked = `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> feature\n`;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    planUri(),
    new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)),
    marked,
  );
  assert.ok(await vscode.workspace.applyEdit(edit));
}

async function lenses(): Promise<readonly vscode.Command[]> {
  const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    planUri(),
    1000,
  );
  return all.flatMap(({ command }) => (command ? [command] : []));
}

describe('a merge conflict in the plan', () => {
  let text = '';
  before(async () => {
    text = (await vscode.workspace.openTextDocument(planUri())).getText();
  });
  afterEach(() => restorePlan(text));

  it('is explained above its lines, and decided there', async () => {
    const line = /^ +effort: .*\n/m.exec(text)![0];
    const effort = (value: string): string => line.replace(/effort: .*/, `effort: ${value}`);
    await conflict(line, effort('4d'), effort('9d'));
    const shown = await until('lenses', async () => {
      const found = await lenses();
      return found.some(({ command }) => command === 'milewright.takeSide') ? found : null;
    });
    const sentence = shown.find(({ title }) => title.startsWith('Effort of '));
    assert.match(sentence?.title ?? '', /^Effort of \S+: our side says 4d, their side says 9d\.$/);
    const choices = shown.filter(({ command }) => command === 'milewright.takeSide');
    assert.deepEqual(
      choices.map(({ title }) => /^Take (?:our side|their side|both sides)/.exec(title)?.[0]),
      ['Take our side', 'Take their side', 'Take both sides'],
    );
    const theirs = choices[1]!;
    await vscode.commands.executeCommand(theirs.command, ...((theirs.arguments ?? []) as unknown[]));
    const { document } = await showPlan();
    assert.equal(document.getText(), text.replace(line, effort('9d')));
  });
});
