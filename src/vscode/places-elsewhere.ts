/**
 * Where a task is named outside of the plan's files: in files of its repositories, as the editor or the disk has them, and in
 * boxes of commit messages. In a folder that is not trusted git is not asked, and only what is open is searched.
 */
import * as vscode from 'vscode';
import { lineIndex } from '../core/base/text';
import { mentionFinder } from '../core/language/mentions';
import type { CommitReader } from './commits';
import type { OpenPlan } from './open-plan';
import { planAround } from './plan-around';
import type { Plans } from './plans';

export interface PlacesInFile {
  readonly uri: vscode.Uri;
  /** The name of its repository, where that is another than the plan's own. */
  readonly repository: string | null;
  readonly places: readonly PlaceElsewhere[];
}

export interface PlaceElsewhere {
  readonly range: vscode.Range;
  /** As it is written there: the id in any case, or a former one. */
  readonly written: string;
}

type Candidate = Omit<PlacesInFile, 'places'>;

const mostBytes = 1_000_000;

/** @param task a present id */
export async function placesElsewhere(
  plan: OpenPlan,
  task: string,
  context: { readonly plans: Plans; readonly commits: CommitReader },
): Promise<readonly PlacesInFile[]> {
  const known = plan.session.state().snapshot.plan;
  const finder = mentionFinder(known);
  const words = [task, ...(known.tasks.get(task)?.was ?? [])];
  // A folder of one repository may be another one: each file is searched once.
  const files = new Map<string, Candidate>();
  for (const one of [...(await inRepositories(plan, words, context)), ...openAround(plan, context)]) {
    const key = one.uri.toString();
    if (plan.fileOf(one.uri) === null && !files.has(key)) files.set(key, one);
  }
  const found = await Promise.all(
    Array.from(files.values(), async ({ uri, repository }): Promise<PlacesInFile> => {
      const text = await textOf(uri);
      const index = lineIndex(text);
      const at = (offset: number): vscode.Position => {
        const { line, character } = index.positionAt(offset);
        return new vscode.Position(line, character);
      };
      const places = finder
        .in(text)
        .filter((mention) => mention.task === task)
        .map(({ range: { start, end } }) => ({
          range: new vscode.Range(at(start), at(end)),
          written: text.slice(start, end),
        }));
      return { uri, repository, places };
    }),
  );
  return found.filter(({ places }) => places.length > 0);
}

async function inRepositories(
  plan: OpenPlan,
  words: readonly string[],
  { commits }: { readonly commits: CommitReader },
): Promise<readonly Candidate[]> {
  const open = commits.repositoriesOf(plan);
  const own = open.some(({ name }) => name === null) ? null : await commits.openRepository(plan);
  const searched = [...(own ? [{ name: null, folder: plan.folder, repository: own }] : []), ...open];
  if (searched.length === 0) return [];
  const { filesHolding } = await import('../node/git/files-holding');
  const found: Candidate[] = [];
  for (const { name, folder, repository } of searched) {
    const holding = await filesHolding(repository, words);
    for (const path of holding.ok ? holding.value : [])
      found.push({ uri: vscode.Uri.joinPath(folder, path), repository: name });
  }
  return found;
}

/** What is open may name it without the disk knowing, and the box of a commit message is on no disk. */
function openAround(
  plan: OpenPlan,
  context: { readonly plans: Plans; readonly commits: CommitReader },
): readonly Candidate[] {
  return vscode.workspace.textDocuments
    .filter(({ uri }) => ['file', 'vscode-scm'].includes(uri.scheme))
    .filter((document) => planAround(context.plans, context.commits, document) === plan)
    .map(({ uri }) => ({ uri, repository: context.commits.at(uri)?.name ?? null }));
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
