// The simulation in the editor: run in a thread with the person's choice, shown as a page; cancelled without a trace.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../support/until';

/** Texts of the pages that were made so far: their addresses are numbered. */
async function pages(): Promise<readonly string[]> {
  const texts: string[] = [];
  for (;;) {
    const query = String(texts.length + 1);
    const uri = vscode.Uri.from({ scheme: 'milewright-odds', path: '/Odds.md', query });
    try {
      texts.push(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
    } catch {
      return texts;
    }
  }
}

function pageTab(): vscode.Tab | undefined {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => /Odds/.test(label));
}

/** Runs the command and takes the first of its choices. */
async function chooseFirst(): Promise<void> {
  const done = vscode.commands.executeCommand('milewright.simulate');
  // The list has no event of its own: what is accepted before it is there is lost, and nothing then runs.
  await until('the page', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return Promise.race([done.then(() => true), new Promise((resolve) => setTimeout(resolve, 300))]);
  });
}

describe('simulate', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('shows odds, percentiles, drivers and costs of the sample', async () => {
    await chooseFirst();
    await until('its tab', pageTab);
    const text = (await pages()).at(-1)!;
    assert.match(text, /^# Odds of Atlas payments\n/);
    assert.match(text, /10,000 runs, seed 1/);
    assert.match(text, /every estimate errs on its own/);
    assert.match(text, /\n\| Public beta \| 30 Jun \| \*\*/);
    for (const heading of ['Dates', 'What moves the finish', 'When it is done', 'Cost']) {
      assert.match(text, new RegExp(`\n## ${heading}\n`));
    }
  });

  it('takes the choice from a keybinding: the same again, other odds where estimates err together', async () => {
    const textOf = async (together: string): Promise<string> => {
      const before = await pages();
      await vscode.commands.executeCommand('milewright.simulate', { together });
      const after = await pages();
      assert.equal(after.length, before.length + 1);
      return after.at(-1)!;
    };
    const first = await textOf('none');
    assert.equal(await textOf('none'), first);
    const together = await textOf('person');
    assert.match(together, /estimates of one person err together by 30/);
    assert.notEqual(together.slice(together.indexOf('## Dates')), first.slice(first.indexOf('## Dates')));
  });

  it('does nothing where no choice is made', async () => {
    const before = await pages();
    const done = vscode.commands.executeCommand('milewright.simulate');
    await until('the end', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return Promise.race([done.then(() => true), new Promise((resolve) => setTimeout(resolve, 300))]);
    });
    assert.equal((await pages()).length, before.length);
    assert.equal(pageTab(), undefined);
  });
});
