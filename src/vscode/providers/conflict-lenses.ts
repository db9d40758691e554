/** Above each merge conflict of a plan: what taking a side would do; between the sides, what they say against each other. */
import * as vscode from 'vscode';
import { explainConflicts } from '../../core/language/conflicts';
import type { ConflictReference } from '../commands/take-side';
import { languageWords } from '../language-words';
import { onUnseenNews, planDocuments, planOf, rangeIn, type Provider } from './provider';

/** Consequences are computed no longer than this; what has none is offered all the same. */
const previewMilliseconds = 300;

export const conflictLenses: Provider = ({ plans, mergeBases, seams }) => {
  const changed = new vscode.EventEmitter<void>();
  const provide = async (document: vscode.TextDocument): Promise<vscode.CodeLens[]> => {
    const asked = planOf(plans, document);
    const base = asked && (await mergeBases.of(asked.plan, asked.file));
    // Git takes its time; the text may have gone on.
    const found = planOf(plans, document);
    if (!found) return [];
    const { snapshot } = found.state;
    const until = performance.now() + previewMilliseconds;
    const conflicts = explainConflicts(snapshot, found.file, {
      base,
      words: languageWords(snapshot),
      shouldStop: () => performance.now() > until,
    });
    return conflicts.flatMap(({ range, between, sentence, choices }) => {
      const at = rangeIn(document, range);
      return [
        ...choices.map(({ take, title }) => {
          const conflict: ConflictReference = {
            plan: found.plan.key,
            file: found.file,
            start: range.start,
            take,
          };
          return new vscode.CodeLens(at, { title, command: 'milewright.takeSide', arguments: [conflict] });
        }),
        // On a line of its own: there is no room for both.
        new vscode.CodeLens(rangeIn(document, { start: between, end: between }), {
          title: sentence,
          command: '',
        }),
      ];
    });
  };
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider(planDocuments, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: seams.guard('provider', 'conflicts', provide, []),
    }),
    onUnseenNews(plans, () => changed.fire()),
  );
};
