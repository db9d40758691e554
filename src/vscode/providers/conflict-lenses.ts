/** Above each merge conflict of a plan: what its sides say against each other, and what taking one of them would do. */
import * as vscode from 'vscode';
import { explainConflicts } from '../../core/language/conflicts';
import type { ConflictReference } from '../commands/take-side';
import { languageWords } from '../language-words';
import { planDocuments, planOf, rangeIn, type Provider } from './provider';

/** Consequences are computed no longer than this; what has none is offered all the same. */
const previewMilliseconds = 300;

export const conflictLenses: Provider = ({ plans, seams }) => {
  const changed = new vscode.EventEmitter<void>();
  const provide = (document: vscode.TextDocument): vscode.CodeLens[] => {
    const found = planOf(plans, document);
    if (!found) return [];
    const { snapshot } = found.state;
    const until = performance.now() + previewMilliseconds;
    const conflicts = explainConflicts(snapshot, found.file, {
      words: languageWords(snapshot),
      shouldStop: () => performance.now() > until,
    });
    return conflicts.flatMap(({ range, sentence, choices }) => {
      const at = rangeIn(document, range);
      return [
        new vscode.CodeLens(at, { title: sentence, command: '' }),
        ...choices.map(({ take, title }) => {
          const conflict: ConflictReference = {
            plan: found.plan.key,
            file: found.file,
            start: range.start,
            take,
          };
          return new vscode.CodeLens(at, { title, command: 'milewright.takeSide', arguments: [conflict] });
        }),
      ];
    });
  };
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider(planDocuments, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: seams.guardNow('provider', 'conflicts', provide, []),
    }),
    plans.onPublish(() => changed.fire()),
  );
};
