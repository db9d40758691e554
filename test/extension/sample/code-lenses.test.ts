// Lenses above tasks, through VS Code's own command, and what they run.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { placeOf, planUri, restorePlan, showPlan, views } from '../support/plan';
import { until } from '../support/until';

/** Of the line that holds a text. */
async function lensesAt(text: string): Promise<readonly vscode.Command[]> {
  await views();
  const { document } = await showPlan();
  const { line } = placeOf(document, text);
  const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    planUri(),
    1000,
  );
  return all.flatMap(({ range, command }) => (range.start.line === line && command ? [command] : []));
}

async function run({ command, arguments: given = [] }: vscode.Command): Promise<void> {
  await vscode.commands.executeCommand(command, ...(given as unknown[]));
}

describe('lenses', () => {
  let text = '';
  before(async () => {
    text = (await vscode.workspace.openTextDocument(planUri())).getText();
  });
  afterEach(() => restorePlan(text));

  it('tell what can be done with a task that has begun', async () => {
    const titles = await until('commits', async () => {
      const found = (await lensesAt('ATLAS-k3f:')).map(({ title }) => title);
      return found.some((title) => /^\d+ commits, last \d+ \w+$/.test(title)) ? found : null;
    });
    assert.equal(titles[0], 'Done');
    assert.match(titles[2]!, /^Why \d+ \w+\?$/);
  });

  it('tell how much of a phase is open', async () => {
    const [phase] = await lensesAt('  build:');
    assert.match(phase!.title, /^\d+ of \d+ open, \d+\W% earned$/);
    assert.equal(phase!.command, '');
  });

  it('finish the very task above which they stand', async () => {
    const done = (await lensesAt('ATLAS-k3f:')).find(({ title }) => title === 'Done');
    await (await showPlan()).document.save();
    // Points of its checklist are open, and what is asked of them waits for an answer: the first one goes on.
    const finished = run(done!);
    await until('the state', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const document = await vscode.workspace.openTextDocument(planUri());
      const from = document.offsetAt(placeOf(document, 'ATLAS-k3f:'));
      return /status: done\n/.test(document.getText().slice(from, from + 400));
    });
    await finished;
    assert.equal((await lensesAt('ATLAS-k3f:')).length, 0);
  });

  it('lead to the line of which they tell why', async () => {
    const why = (await lensesAt('ATLAS-k3f:')).find(({ title }) => title.startsWith('Why'));
    const editor = await showPlan();
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run(why!);
    const { document, selection } = await showPlan();
    assert.equal(document.getText(selection), 'ATLAS-k3f');
  });

  it('go with a setting', async () => {
    const settings = vscode.workspace.getConfiguration('milewright');
    await settings.update('codeLens', false, vscode.ConfigurationTarget.Global);
    await until('no lenses', async () => (await lensesAt('ATLAS-k3f:')).length === 0);
    await settings.update('codeLens', undefined, vscode.ConfigurationTarget.Global);
    await until('lenses again', async () => (await lensesAt('ATLAS-k3f:')).length > 0);
  });
});
