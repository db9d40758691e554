/** Hovers in plan files. Their Markdown is not trusted: it runs no command and holds no HTML. */
import * as vscode from 'vscode';
import { hoveredTask, hoverAt } from '../../core/language/hover/hover-at';
import { languageWords } from '../language-words';
import { planDocuments, planOf, rangeIn, type Provider } from './provider';

export const hover: Provider = ({ plans, taskChanges, seams }) => {
  const provide = async (
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> => {
    const found = planOf(plans, document);
    if (!found) return undefined;
    const { snapshot } = found.state;
    const offset = document.offsetAt(position);
    const task = hoveredTask(snapshot, found.file, offset);
    const changes = task === null ? null : await taskChanges.read(found.plan, task);
    const shown = hoverAt(snapshot, found.file, offset, languageWords(snapshot), changes);
    if (!shown) return undefined;
    return new vscode.Hover(new vscode.MarkdownString(shown.markdown), rangeIn(document, shown.range));
  };
  return vscode.languages.registerHoverProvider(planDocuments, {
    provideHover: seams.guard('provider', 'hover', provide, undefined),
  });
};
