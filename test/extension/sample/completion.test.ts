// What VS Code offers while a person types in the plan, through its own command.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { planUri, placeOf, replace, restorePlan, showPlan, views } from '../support/plan';

async function offers(document: vscode.TextDocument, at: vscode.Position): Promise<vscode.CompletionItem[]> {
  await views();
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    at,
  );
  // Words of the text, which VS Code offers by itself, are no items of ours.
  return items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
}

const labelOf = ({ label }: vscode.CompletionItem): string =>
  typeof label === 'string' ? label : label.label;
const detailOf = ({ label }: vscode.CompletionItem): string | undefined =>
  typeof label === 'string' ? undefined : label.description;

describe('completion', () => {
  let text = '';
  before(async () => {
    text = (await vscode.workspace.openTextDocument(planUri())).getText();
  });
  afterEach(() => restorePlan(text));

  it('offers people with their names where a task is assigned', async () => {
    const { document } = await showPlan();
    await replace(document, 'assign: ana\n        needs: ATLAS-l6q', 'assign: \n        needs: ATLAS-l6q');
    const at = placeOf(document, 'assign: \n').translate(0, 'assign: '.length);
    const found = await offers(document, at);
    const ana = found.find((item) => labelOf(item) === 'ana');
    assert.ok(ana, found.map(labelOf).join(', '));
    assert.equal(detailOf(ana), 'Ana Ruiz · backend');
  });

  it('offers the keys of a task, needed ones first, with what they mean', async () => {
    const { document } = await showPlan();
    await replace(document, '        title: Session tokens\n', '        \n');
    const line = placeOf(document, '        effort: 12d/16d/20d').line - 1;
    const found = await offers(document, new vscode.Position(line, 8));
    const keys = found.toSorted((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? '')).map(labelOf);
    assert.equal(keys[0], 'title');
    assert.ok(!keys.includes('effort') && keys.includes('deadline'), keys.join(', '));
    const title = found.find((item) => labelOf(item) === 'title');
    assert.ok(title?.documentation instanceof vscode.MarkdownString);
    assert.match(title.documentation.value, /What is to be done/);
  });

  it('works while the text is broken', async () => {
    const { document } = await showPlan();
    await replace(document, 'needs: [ATLAS-j7k, ATLAS-n4p]', 'needs: [ATLAS-j7k, ');
    const at = placeOf(document, 'needs: [ATLAS-j7k, ').translate(0, 'needs: [ATLAS-j7k, '.length);
    const tasks = (await offers(document, at)).map(labelOf);
    assert.ok(tasks.includes('ATLAS-n4p') && !tasks.includes('ATLAS-j7k'), tasks.join(', '));
  });
});
