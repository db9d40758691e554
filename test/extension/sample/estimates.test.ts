// Estimates against reality in the editor: the page, the factor that is offered, and the factor where somebody estimates.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { placeOf, planUri, replace, restorePlan, showPlan, views } from '../support/plan';
import { until, untilHolds } from '../support/until';

describe('estimates against reality', () => {
  let text = '';
  before(async () => {
    text = (await vscode.workspace.openTextDocument(planUri())).getText();
    await views();
  });
  after(async () => {
    await restorePlan(text);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('are a page by person and phase, and the factor is shown before it is written', async () => {
    const { showInformationMessage } = vscode.window;
    const told: string[] = [];
    Object.assign(vscode.window, {
      showInformationMessage(message: string, ...buttons: readonly string[]) {
        told.push(message);
        return Promise.resolve(buttons.find((each) => each === 'Count with 1.2' || each === 'Apply'));
      },
    });
    try {
      await vscode.commands.executeCommand('milewright.showEstimates');
    } finally {
      Object.assign(vscode.window, { showInformationMessage });
    }
    const page = vscode.Uri.from({ scheme: 'milewright-odds', path: '/Estimates.md', query: '1' });
    const shown = new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
    assert.match(
      shown,
      /^# Estimates of Atlas payments\n\n\*\*9 finished tasks took 1\.15 times their estimates/,
    );
    assert.match(
      shown,
      /\n## By person\n[^]*\n\| Ana Ruiz \| 4 \|[^]*\n## By phase\n[^]*\n\| Discover \| 5 \|/,
    );
    assert.equal(told[0], 'The simulation counts with 1; finished tasks took 1.2 times their estimates.');
    assert.match(told[1] ?? '', /^The simulation counts with 1\.2 times what is estimated\./);
    await untilHolds(async () =>
      assert.match(
        (await vscode.workspace.openTextDocument(planUri())).getText(),
        /^ {2}calibration: 1\.2$/m,
      ),
    );
    await restorePlan(text);
  });

  it('are offered where a person estimates', async () => {
    const { document } = await showPlan();
    await replace(document, 'effort: 12d\n        assign: dmitri', 'effort: 10d\n        assign: dmitri');
    const at = placeOf(document, 'effort: 10d\n        assign: dmitri').translate(0, 'effort: 10d'.length);
    const offered = await until('the offer', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        planUri(),
        at,
      );
      return list.items.find(({ label }) => typeof label !== 'string' && label.label === '12d');
    });
    assert.deepEqual(offered.label, { label: '12d', description: '10d × 1.2, as all 9 finished tasks' });
  });
});
