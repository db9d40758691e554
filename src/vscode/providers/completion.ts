/** Completion in plan files: what `core/language` offers, as VS Code's items. */
import * as vscode from 'vscode';
import { complete } from '../../core/language/completion/complete';
import type { Completion, CompletionKind } from '../../core/language/completion/completion';
import { languageWords } from '../language-words';
import { planDocuments, planOf, rangeIn, type Provider } from './provider';

const kinds: Readonly<Record<CompletionKind, vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  task: vscode.CompletionItemKind.Reference,
  milestone: vscode.CompletionItemKind.Event,
  person: vscode.CompletionItemKind.User,
  name: vscode.CompletionItemKind.Reference,
  state: vscode.CompletionItemKind.EnumMember,
  word: vscode.CompletionItemKind.EnumMember,
  date: vscode.CompletionItemKind.Constant,
  amount: vscode.CompletionItemKind.Unit,
  new: vscode.CompletionItemKind.Snippet,
};

/** A space begins a value, the others an element, a key, a figure's next point or the end of a range. */
const triggers = [' ', '[', '{', ',', '/', '.', '+'];

export const completion: Provider = ({ plans, seams }) => {
  const provide = (
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.CompletionList | undefined => {
    const found = planOf(plans, document);
    if (!found) return undefined;
    const { snapshot } = found.state;
    const words = languageWords(snapshot);
    const list = complete(snapshot, found.file, document.offsetAt(position), { words, random: Math.random });
    // Most of them stand in the place of the same word.
    const ranges = new Map<Completion['replace'], vscode.Range>();
    const rangeOf = ({ replace }: Completion): vscode.Range => {
      const range = ranges.get(replace) ?? rangeIn(document, replace);
      ranges.set(replace, range);
      return range;
    };
    return new vscode.CompletionList(
      list.items.map((item, rank) => itemOf(item, rangeOf(item), rank)),
      list.incomplete,
    );
  };
  return vscode.languages.registerCompletionItemProvider(
    planDocuments,
    { provideCompletionItems: seams.guardNow('provider', 'completion', provide, undefined) },
    ...triggers,
  );
};

function itemOf(item: Completion, range: vscode.Range, rank: number): vscode.CompletionItem {
  const label = item.detail === '' ? item.label : { label: item.label, description: item.detail };
  const shown = new vscode.CompletionItem(label, kinds[item.kind]);
  shown.insertText = item.snippet ? new vscode.SnippetString(item.insert) : item.insert;
  shown.range = range;
  shown.filterText = item.filter;
  shown.sortText = String(rank).padStart(6, '0');
  if (item.documentation !== '') shown.documentation = new vscode.MarkdownString(item.documentation);
  if (item.again) shown.command = { command: 'editor.action.triggerSuggest', title: '' };
  return shown;
}
