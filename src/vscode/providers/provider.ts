/** What a provider of language features is: one file with a function that registers it for plan files. */
import * as vscode from 'vscode';
import type { Inputs } from '../../core/analysis/snapshot';
import type { Sliced } from '../../core/base/sliced';
import { viewsAfter, type SessionState } from '../../core/session/session';
import type { CommitReader } from '../commits';
import type { TaskChanges } from '../task-changes';
import type { MergeBases } from '../merge-bases';
import type { OpenPlan } from '../open-plan';
import type { Plans } from '../plans';
import type { Seams } from '../seams';
import { inSlices } from '../slices';

export interface ProviderContext {
  readonly plans: Plans;
  readonly commits: CommitReader;
  /** What the commits of a task changed, for whoever looks at it. */
  readonly taskChanges: TaskChanges;
  readonly mergeBases: MergeBases;
  readonly seams: Seams;
  /** Where the page of a rule is. */
  readonly ruleDocs: (rule: string) => vscode.Uri;
}

export type Provider = (context: ProviderContext) => vscode.Disposable;

/** Any YAML file may be part of a plan; which one is, the plans know. */
export const planDocuments: vscode.DocumentSelector = [{ language: 'yaml', scheme: 'file' }];

export interface PlanDocument {
  readonly plan: OpenPlan;
  /** The file's name as the snapshot has it. */
  readonly file: string;
  readonly state: SessionState;
}

/** The plan that a document is part of, if the state is of the document's very text. */
export function planOf(plans: Plans, document: vscode.TextDocument): PlanDocument | null {
  const plan = plans.of(document.uri);
  const file = plan?.fileOf(document.uri) ?? null;
  if (!plan || file === null) return null;
  const state = plan.session.state();
  const known = state.snapshot.parsed.files.find(({ path }) => path === file);
  return known?.text === document.getText() ? { plan, file, state } : null;
}

/** From this many lines, what is made of all of them waits until nobody has typed for as long as trees wait. */
const manyLines = 4000;

/**
 * What takes long in a large plan, done in slices: after the findings of the text, and no further once a newer one is there.
 * Where only something else is news, it begins again.
 * @returns undefined where there is no plan, or nobody waits any more
 */
export async function inSlicesOf<T>(
  plans: Plans,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
  work: (found: PlanDocument) => Sliced<T>,
): Promise<T | undefined> {
  const { version } = document;
  const isAsked = (): boolean => !token.isCancellationRequested && document.version === version;
  if (document.lineCount >= manyLines) await new Promise((resolve) => setTimeout(resolve, viewsAfter));
  while (isAsked()) {
    const found = planOf(plans, document);
    if (!found) return undefined;
    const { session } = found.plan;
    const done = await inSlices(work(found), () => isAsked() && session.isPresent(found.state));
    if (done) return done.result;
  }
  return undefined;
}

/**
 * Calls `ask` where a plan has something new to show of which VS Code cannot know: it asks again by itself where the text
 * before somebody has changed, and twice for each pause would be once too often in a plan of 10,000 tasks.
 */
export function onUnseenNews(plans: Plans, ask: () => void): vscode.Disposable {
  const last = new Map<string, Inputs>();
  return vscode.Disposable.from(
    plans.onPublish(({ plan, state }) => {
      const { inputs } = state.snapshot;
      const before = last.get(plan.key);
      last.set(plan.key, inputs);
      const seen = vscode.window.visibleTextEditors.filter(
        ({ document }) => plan.fileOf(document.uri) !== null,
      );
      if (!before || seen.length > 1 || !isTyped(before, inputs)) ask();
    }),
    plans.onDidClose(({ key }) => last.delete(key)),
  );
}

/** Whether nothing but the text of one file is another. */
function isTyped(before: Inputs, { files, ...others }: Inputs): boolean {
  const keys = Object.keys(others) as (keyof typeof others)[];
  return (
    keys.every((key) => others[key] === before[key]) &&
    files.length === before.files.length &&
    files.filter((file, i) => file.path !== before.files[i]!.path || file.text !== before.files[i]!.text)
      .length === 1
  );
}

export function rangeIn(
  document: vscode.TextDocument,
  range: { readonly start: number; readonly end: number },
): vscode.Range {
  return new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
}
