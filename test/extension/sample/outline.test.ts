// Outline, search, folding and hints of the plan, through VS Code's own commands.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { placeOf, planUri, restorePlan, showPlan, views } from '../support/plan';
import { until } from '../support/until';

async function ask<T>(command: string, ...args: readonly unknown[]): Promise<T> {
  await views();
  await showPlan();
  return vscode.commands.executeCommand<T>(`vscode.${command}`, ...args);
}

describe('the plan as a text', () => {
  it('has an outline of phases and tasks with their dates', async () => {
    const symbols = await ask<vscode.DocumentSymbol[]>('executeDocumentSymbolProvider', planUri());
    const tasks = symbols.find(({ name }) => name === 'tasks');
    const build = tasks?.children.find(({ name }) => name === 'Build');
    const session = build?.children.find(({ name }) => name === 'Session tokens');
    assert.ok(session, symbols.map(({ name }) => name).join(', '));
    assert.match(session.detail, /^13 Apr\W+\d+ \w+/);
  });

  it('is searched by title and id', async () => {
    for (const query of ['Session tok', 'ATLAS-k3f']) {
      const found = await ask<vscode.SymbolInformation[]>('executeWorkspaceSymbolProvider', query);
      const task = found.find(({ name }) => name === 'ATLAS-k3f Session tokens');
      assert.ok(task, query);
      assert.equal(task.containerName, 'Build');
      assert.equal(task.location.uri.toString(), planUri().toString());
    }
  });

  it('is folded by phases', async () => {
    const { document } = await showPlan();
    const line = placeOf(document, '  build:').line;
    const folds = await ask<vscode.FoldingRange[]>('executeFoldingRangeProvider', planUri());
    assert.equal(folds.find(({ start }) => start === line)?.kind, vscode.FoldingRangeKind.Region);
  });

  it('has colours for names, told of what is seen', async () => {
    const { document } = await showPlan();
    const at = placeOf(document, 'needs: ATLAS-k3f');
    const line = new vscode.Range(at.line, 0, at.line + 1, 0);
    const legend = await ask<vscode.SemanticTokensLegend>(
      'provideDocumentRangeSemanticTokensLegend',
      planUri(),
      line,
    );
    const { data } = await ask<vscode.SemanticTokens>('provideDocumentRangeSemanticTokens', planUri(), line);
    // Line, column and length as differences from the token before, type and modifiers.
    assert.deepEqual(Array.from(data.slice(0, 3)), [at.line, at.character + 7, 9]);
    assert.equal(legend.tokenTypes[data[3]!], 'class');
    assert.equal(data.length, 5);
  });

  it('has colours for names in braces', async () => {
    const { document } = await showPlan();
    const line = placeOf(document, 'title: Public beta').line;
    const range = new vscode.Range(line, 0, line + 1, 0);
    const { data } = await ask<vscode.SemanticTokens>('provideDocumentRangeSemanticTokens', planUri(), range);
    const legend = await ask<vscode.SemanticTokensLegend>(
      'provideDocumentRangeSemanticTokensLegend',
      planUri(),
      range,
    );
    assert.deepEqual([legend.tokenTypes[data[3]!], legend.tokenTypes[data[8]!]], ['interface', 'class']);
  });

  describe('has hints of dates behind tasks', () => {
    let text = '';
    before(async () => {
      text = (await vscode.workspace.openTextDocument(planUri())).getText();
    });
    afterEach(() => restorePlan(text));

    /** The hints of the line of a task, as text. */
    async function hints(): Promise<readonly string[]> {
      const { document } = await showPlan();
      const { line } = placeOf(document, 'ATLAS-k3f:');
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      const all = await ask<vscode.InlayHint[]>('executeInlayHintProvider', planUri(), whole);
      return all
        .filter(({ position }) => position.line === line)
        .map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
    }
    async function cursorTo(line: number): Promise<void> {
      (await showPlan()).selection = new vscode.Selection(line, 0, line, 0);
    }

    it('which a setting takes away', async () => {
      await cursorTo(0);
      await until('a hint', async () => /^13 Apr → \d+ \w+ · /.test((await hints())[0] ?? ''));
      const settings = vscode.workspace.getConfiguration('milewright');
      await settings.update('inlayHints', false, vscode.ConfigurationTarget.Global);
      await until('no hints', async () => (await hints()).length === 0);
      await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Global);
      await until('hints again', async () => (await hints()).length === 1);
    });

    it('but not on the line that is being typed on', async () => {
      const { document } = await showPlan();
      const { line } = placeOf(document, 'ATLAS-k3f:');
      await cursorTo(line);
      await until('a hint before', async () => (await hints()).length === 1);
      await vscode.commands.executeCommand('cursorLineEnd');
      await vscode.commands.executeCommand('type', { text: ' ' });
      await until('no hint while typing', async () => (await hints()).length === 0);
      await cursorTo(0);
      await until('a hint again', async () => (await hints()).length === 1);
    });
  });
});
