// Hours and expenses that are entered, and hours suggested from commits: rows at the end of the ledger, one undo each.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { workspaceFolder } from '../support/milewright';
import { planUri, restorePlan, showPlan } from '../support/plan';
import { until } from '../support/until';

describe('an entry in the ledger', () => {
  const uri = vscode.Uri.file(`${workspaceFolder()}/finance/ledger.csv`);
  const run = (command: string, argument: object): Thenable<unknown> =>
    vscode.commands.executeCommand(`milewright.${command}`, argument);
  const read = async (): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)).replaceAll('\r\n', '\n');
  const { showQuickPick, showInformationMessage } = vscode.window;
  let old = '';

  before(async () => {
    await showPlan();
    old = await read();
  });
  afterEach(async () => {
    Object.assign(vscode.window, { showQuickPick, showInformationMessage });
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(old));
    await until(
      'the old ledger',
      async () => (await vscode.workspace.openTextDocument(uri)).getText() === old,
    );
  });

  it('books hours of a person on a task, as the ledger writes them, and saves what nobody has open', async () => {
    const task = (/^\s+([A-Z]+-\w+):/m.exec((await vscode.workspace.openTextDocument(planUri())).getText()) ??
      [])[1]!;
    await run('addHours', { task, person: 'ana', hours: '7:30', date: '2026-05-04', note: 'pairing' });
    const after = await read();
    assert.equal(after.slice(0, old.length), old);
    const [header = ''] = old.split('\n', 1);
    const cells = after.slice(old.length).trim().split(',');
    const cell = (name: string): string | undefined => cells[header.split(',').indexOf(name)];
    assert.deepEqual(['date', 'task', 'person', 'hours', 'note'].map(cell), [
      '2026-05-04',
      task,
      'ana',
      '7.5',
      'pairing',
    ]);
  });

  it('books an expense in an editor that shows the ledger, and one undo takes it back', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await run('addExpense', { amount: '412,80', line: 'cloud', date: '2026-05-04', note: 'invoice 17' });
    await until('the row', () => document.getText() !== old);
    assert.match(document.getText().slice(old.length), /^2026-05-04,.*412\.80/);
    assert.equal(document.isDirty, true);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), old);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('suggests hours from commits, chooses none beforehand, and writes those that are chosen with their mark', async () => {
    interface Suggested extends vscode.QuickPickItem {
      readonly from: string;
    }
    let offered: readonly Suggested[] = [];
    const choose = (items: readonly Suggested[]): Promise<unknown> => {
      offered = items;
      return Promise.resolve(items.slice(0, 1));
    };
    Object.assign(vscode.window, {
      showQuickPick: choose,
      showInformationMessage: () => Promise.resolve(undefined),
    });
    await run('suggestHours', { person: 'ana' });
    assert.ok(
      offered.every(({ picked, detail }) => picked !== true && /^suggested: \d+ commits?$/.test(detail!)),
    );
    const after = await read();
    const [first] = offered;
    // The sample's commits may lie further back than is looked.
    assert.equal(after.length > old.length, first !== undefined);
    if (first) assert.ok(after.slice(old.length).includes(first.from));
  });

  it('makes the first ledger where a person says so, and names it in the plan', async () => {
    const document = await vscode.workspace.openTextDocument(planUri());
    const plan = document.getText();
    const named = vscode.Uri.file(`${workspaceFolder()}/finance/first.csv`);
    const edit = new vscode.WorkspaceEdit();
    const at = plan.indexOf('finance/ledger.csv');
    edit.replace(
      planUri(),
      new vscode.Range(document.positionAt(at), document.positionAt(at + 18)),
      'finance/first.csv',
    );
    await vscode.workspace.applyEdit(edit);
    Object.assign(vscode.window, { showInformationMessage: () => Promise.resolve(undefined) });
    await run('addExpense', { amount: '5', line: 'cloud', date: '2026-05-04', note: '' });
    assert.equal(await read(), old);
    // Declined: nothing is there.
    await assert.rejects(async () => vscode.workspace.fs.stat(named));
    const agree = (_: string, __: object, button: string): Promise<string> => Promise.resolve(button);
    Object.assign(vscode.window, { showInformationMessage: agree });
    await run('addExpense', { amount: '5', line: 'cloud', date: '2026-05-04', note: '' });
    assert.equal(
      new TextDecoder().decode(await vscode.workspace.fs.readFile(named)),
      'date,task,person,hours,line,amount,currency,note\n2026-05-04,,,,cloud,5,,\n',
    );
    await vscode.workspace.fs.delete(named);
    await restorePlan(plan);
  });
});
