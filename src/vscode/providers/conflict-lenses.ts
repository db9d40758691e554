/** Above each merge conflict of a plan: what taking a side would do; between the sides, what they say against each other. */
import * as vscode from 'vscode';
import type { Snapshot } from '../../core/analysis/snapshot';
import { explainConflicts } from '../../core/language/conflicts';
import { previewEdits, type Consequence } from '../../core/language/preview-fix';
import type { PlanEdit } from '../../core/model/plan-edit';
import type { ConflictReference } from '../commands/take-side';
import { languageWords } from '../language-words';
import { onUnseenNews, planDocuments, planOf, rangeIn, type Provider } from './provider';

/** Sentences and consequences are computed no longer than this at once; what has none yet is offered all the same. */
const atOnceMilliseconds = 50;

export const conflictLenses: Provider = ({ plans, mergeBases, seams }) => {
  const changed = new vscode.EventEmitter<void>();
  /** What choices of a state would do, by their edits: one after the other, since each is an analysis of its own. */
  const consequences = new WeakMap<Snapshot, Map<string, Consequence | null>>();
  const provide = async (document: vscode.TextDocument): Promise<vscode.CodeLens[]> => {
    const asked = planOf(plans, document);
    const base = asked && (await mergeBases.of(asked.plan, asked.file));
    // Git takes its time; the text may have gone on.
    const found = planOf(plans, document);
    if (!found) return [];
    const { snapshot } = found.state;
    const until = performance.now() + atOnceMilliseconds;
    const isTimeUp = (): boolean => performance.now() > until;
    const known = consequences.get(snapshot) ?? new Map<string, Consequence | null>();
    consequences.set(snapshot, known);
    const before = known.size;
    let isCut = false;
    const preview = (edit: PlanEdit): Consequence | null => {
      const key = JSON.stringify(edit);
      // At least one each time, so that there is an end.
      if (!known.has(key) && (known.size === before || !isTimeUp()))
        known.set(key, previewEdits(snapshot, [edit]));
      isCut ||= !known.has(key);
      return known.get(key) ?? null;
    };
    const words = languageWords(snapshot);
    const conflicts = explainConflicts(snapshot, found.file, { base, words, shouldStop: isTimeUp, preview });
    // The figures that are still missing are shown when they are there.
    if (isCut) setTimeout(() => changed.fire(), 0);
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
