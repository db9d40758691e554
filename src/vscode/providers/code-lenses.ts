/** Lenses above the tasks of a plan, where a setting wants them. What they run, the registry of commands has. */
import * as vscode from 'vscode';
import type { Sliced } from '../../core/base/sliced';
import {
  codeLenses as lensesOf,
  lensText,
  type CodeLens,
  type LensText,
} from '../../core/language/code-lenses';
import type { TaskReference } from '../commands/chosen-task';
import { languageWords } from '../language-words';
import type { OpenPlan } from '../open-plan';
import { codeLensSetting } from '../settings';
import {
  inSlicesOf,
  onUnseenNews,
  planDocuments,
  rangeIn,
  type PlanDocument,
  type Provider,
} from './provider';

const commands: Readonly<Record<NonNullable<LensText['action']>, string>> = {
  start: 'milewright.startTask',
  finish: 'milewright.finishTask',
  commits: 'milewright.showInSchedule',
  why: 'milewright.explainDates',
  risk: 'milewright.showRisk',
};

/** What it says is made when it is seen. */
interface TaskLens extends vscode.CodeLens {
  readonly lens: CodeLens;
  readonly plan: OpenPlan;
}

export const codeLenses: Provider = ({ plans, seams }) => {
  const changed = new vscode.EventEmitter<void>();
  function* lensesIn(document: vscode.TextDocument, { state, file, plan }: PlanDocument): Sliced<TaskLens[]> {
    const shown: TaskLens[] = [];
    for (const lens of yield* lensesOf(state.snapshot, file)) {
      yield;
      shown.push(Object.assign(new vscode.CodeLens(rangeIn(document, lens.range)), { lens, plan }));
    }
    return shown;
  }
  const provide = async (
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<TaskLens[]> =>
    codeLensSetting()
      ? ((await inSlicesOf(plans, document, token, (found) => lensesIn(document, found))) ?? [])
      : [];
  const resolve = (shown: TaskLens): TaskLens => {
    const { lens, plan } = shown;
    const { snapshot } = plan.session.state();
    const text = lensText(snapshot, lens, languageWords(snapshot));
    const { title = '', action = null, about = lens.id } = text ?? {};
    const task: TaskReference = { plan: plan.key, id: about };
    shown.command = action ? { title, command: commands[action], arguments: [task] } : { title, command: '' };
    return shown;
  };
  const listen = <E>(action: (event: E) => void): ((event: E) => void) =>
    seams.listener('event', 'code lenses', action);
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider(planDocuments, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: seams.guard('provider', 'code lenses', provide, []),
      resolveCodeLens: seams.guardNow('provider', 'code lenses', resolve, undefined),
    }),
    onUnseenNews(plans, () => changed.fire()),
    vscode.workspace.onDidChangeConfiguration(
      listen((event) => {
        if (event.affectsConfiguration('milewright.codeLens')) changed.fire();
      }),
    ),
  );
};
