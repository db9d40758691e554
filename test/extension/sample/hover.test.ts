// What VS Code tells where the pointer rests in the plan, through its own command.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { placeOf, showPlan, views } from '../support/plan';

async function toldAt(text: string, further: number): Promise<string> {
  await views();
  const { document } = await showPlan();
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(document.offsetAt(placeOf(document, text)) + further),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

describe('hover', () => {
  it('tells of a task where it is defined and where another waits for it', async () => {
    const told = await toldAt('ATLAS-k3f:', 3);
    assert.match(told, /\*\*Session tokens\*\* ATLAS\\-k3f · doing/);
    assert.match(told, /\| Float \|/);
    assert.match(told, /\| Commits \| \d+, last on /);
    // Its files are asked for when somebody looks.
    assert.match(
      told,
      /\| Evidence \| \d+ \w+ [▁-█·]+ \d+ \w+, \d+ active days, .* on the main line, \d+ files?\\, \d of them tests\\, \\\+\d+ −\d+/,
    );
    assert.equal(await toldAt('needs: ATLAS-k3f', 10), told);
  });

  it('tells of a person, with the load of the next weeks', async () => {
    assert.match(await toldAt('assign: ana', 9), /\*\*Ana Ruiz\*\*[^]*```text\n.*[█░]{10}/);
  });

  it('tells how far a date is', async () => {
    assert.match(await toldAt('deadline: 2026-09-30', 12), /\*\*Wednesday\*\*, 30 Sep/);
  });

  it('tells what a field means', async () => {
    assert.match(await toldAt('timezone:', 2), /\*\*timezone\*\*[^]*Europe\/Berlin/);
  });
});
