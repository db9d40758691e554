/**
 * Where files of the plan's repositories that are no part of the plan mention one of its tasks, as the editor or the disk
 * has them.
 */
import * as vscode from 'vscode';
import { lineIndex } from '../core/base/text';
import { mentionFinder } from '../core/language/mentions';
import type { CommitReader } from './commits';
import type { OpenPlan } from './open-plan';

export interface PlacesInFile {
  readonly uri: vscode.Uri;
  /** The name of its repository, where that is another than the plan's own. */
  readonly repository: string | null;
  readonly ranges: readonly vscode.Range[];
}

const mostBytes = 1_000_000;

/** Only where the id stands letter for letter; in a folder that is not trusted nothing is searched. */
export async function placesElsewhere(
  plan: OpenPlan,
  id: string,
  commits: CommitReader,
): Promise<readonly PlacesInFile[]> {
  const finder = mentionFinder(plan.session.state().snapshot.plan);
  const open = commits.repositoriesOf(plan);
  const own = open.some(({ name }) => name === null) ? null : await commits.openRepository(plan);
  const searched = [...(own ? [{ name: null, folder: plan.folder, repository: own }] : []), ...open];
  if (searched.length === 0) return [];
  const { filesHolding } = await import('../node/git/files-holding');
  // A folder of one repository may be another one: each file is edited once.
  const files = new Map<string, Pick<PlacesInFile, 'uri' | 'repository'>>();
  for (const { name, folder, repository } of searched) {
    const holding = await filesHolding(repository, id);
    for (const path of holding.ok ? holding.value : []) {
      const uri = vscode.Uri.joinPath(folder, path);
      if (plan.fileOf(uri) === null && !files.has(uri.toString()))
        files.set(uri.toString(), { uri, repository: name });
    }
  }
  const found = await Promise.all(
    Array.from(files.values(), async ({ uri, repository }): Promise<PlacesInFile> => {
      const text = await textOf(uri);
      const index = lineIndex(text);
      const at = (offset: number): vscode.Position => {
        const { line, character } = index.positionAt(offset);
        return new vscode.Position(line, character);
      };
      const ranges = finder
        .in(text)
        .filter(({ range }) => text.slice(range.start, range.end) === id)
        .map(({ range }) => new vscode.Range(at(range.start), at(range.end)));
      return { uri, repository, ranges };
    }),
  );
  return found.filter(({ ranges }) => ranges.length > 0);
}

/** Empty where the file is large, gone, or not in UTF-8: there nobody can say on which column something stands. */
async function textOf(uri: vscode.Uri): Promise<string> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if (size > mostBytes || (type & vscode.FileType.SymbolicLink) !== 0) return '';
    // A byte order mark is none of the editor's text, and the decoder takes it away.
    return new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return '';
  }
}
