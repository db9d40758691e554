/** Lenses above the tasks of a plan, where a setting wants them. What they run, the registry of commands has. */
import * as vscode from 'vscode';
import { codeLenses as lensesOf, type CodeLens } from '../../core/language/code-lenses';
import type { TaskReference } from '../commands/chosen-task';
import { languageWords } from '../language-words';
import { codeLensSetting } from '../settings';
import { onUnseenNews, planDocuments, planOf, rangeIn, type Provider } from './provider';

const commands: Readonly<Record<NonNullable<CodeLens['action']>, string>> = {
  start: 'milewright.startTask',
  finish: 'milewright.finishTask',
  commits: 'milewright.showInSchedule',
  why: 'milewright.explainDates',
};

export const codeLenses: Provider = ({ plans, seams }) => {
  const changed = new vscode.EventEmitter<void>();
  const provide = (document: vscode.TextDocument): vscode.CodeLens[] => {
    const found = codeLensSetting() ? planOf(plans, document) : null;
    if (!found) return [];
    const { snapshot } = found.state;
    return lensesOf(snapshot, found.file, languageWords(snapshot)).map(({ range, title, action, id }) => {
      const task: TaskReference = { plan: found.plan.key, id };
      return new vscode.CodeLens(
        rangeIn(document, range),
        action ? { title, command: commands[action], arguments: [task] } : { title, command: '' },
      );
    });
  };
  const listen = <E>(action: (event: E) => void): ((event: E) => void) =>
    seams.listener('event', 'code lenses', action);
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider(planDocuments, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: seams.guardNow('provider', 'code lenses', provide, []),
    }),
    onUnseenNews(plans, () => changed.fire()),
    vscode.workspace.onDidChangeConfiguration(
      listen((event) => {
        if (event.affectsConfiguration('milewright.codeLens')) changed.fire();
      }),
    ),
  );
};
