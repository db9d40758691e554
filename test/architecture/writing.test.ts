/** I5: every write to a plan is a plan edit, turned into text edits by one function and applied in one place. */
import assert from 'node:assert/strict';
import { lineOf, parseSource, readSources, type Source } from './support/source';

/** What writes a document or a file, or makes text edits: in VS Code, in Node, in the core. */
const writing = new Set(
  (
    'WorkspaceEdit TextEdit applyEdit applyEdits SnippetString insertSnippet TextDocumentWillSaveEvent textEdits ' +
    'writeFile writeFileSync appendFile appendFileSync createWriteStream'
  ).split(' '),
);

/** Who may, each for its own reason. */
const writers: Readonly<Record<string, string>> = {
  'core/base/text.ts': 'says what a text edit is',
  'core/analysis/what-if.ts': 'applies edits to a copy, to say what would follow',
  'core/language/names/rename.ts': 'finds the edits of a name by those of its parts',
  'vscode/providers/rename.ts': 'hands those edits to VS Code, which applies them',
  'vscode/providers/formatting.ts': 'gives VS Code the white space that may go, when a person formats',
  'vscode/providers/completion.ts': 'gives VS Code what it may insert, which a person then accepts or not',
  'vscode/ledger-writer.ts': 'is the way from the editor into ledgers, and makes the first one',
  'vscode/unsaved-document.ts': 'fills a new document, which is no file until a person saves it',
  'vscode/plan-writer.ts': 'is the way from the editor into plan files',
  'node/create-file.ts': 'makes a file that is not there yet: a first plan, shown before it is written',
  'node/git/merge-driver.ts':
    'writes .git/info/attributes of a clone when asked to, and no file of the work tree',
  'node/git/commit-cache.ts': 'keeps logs of commits in a folder of the extension',
  'node/write-files.ts': 'is the way from the command line into plan files, where a person says --apply',
  'vscode/memory-files.ts': 'refuses to write what is only shown',
  'node/crash-log.ts': 'writes the log of a bug, and nothing else',
};

function strangers(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(
      ({ path }) =>
        !path.startsWith('core/syntax/') && !path.startsWith('build/') && !Object.hasOwn(writers, path),
    )
    .flatMap(({ path, text, nodes }) =>
      nodes
        .filter((node) => node.type === 'Identifier' && writing.has(String(node['name'])))
        .map((node) => `${path}:${lineOf(text, node.start)} uses ${String(node['name'])}`),
    );
}

describe('I5: one way into plan files', () => {
  it('nothing but the writers makes or applies text edits, or writes a file', () => {
    const sources = readSources();
    assert.deepEqual(strangers(sources), []);
    const gone = Object.keys(writers).filter((writer) => sources.every(({ path }) => path !== writer));
    assert.deepEqual(gone, [], 'a writer that is gone');
  });

  for (const code of [
    'const edit = new vscode.WorkspaceEdit();',
    'await vscode.workspace.applyEdit(edit);',
    'const edits: readonly TextEdit[] = [];',
    "import { textEdits } from '../core/syntax/text-edits';",
    "import { writeFile } from 'node:fs/promises';",
    'fs.writeFileSync(file, text);',
  ]) {
    it(`finds: ${code}`, () => assert.equal(strangers([parseSource('vscode/a.ts', code)]).length > 0, true));
  }
});
