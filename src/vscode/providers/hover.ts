/** Hovers in plan files. Their Markdown is not trusted: it runs no command and holds no HTML. */
import * as vscode from 'vscode';
import { hoverAt } from '../../core/language/hover/hover-at';
import { languageWords } from '../language-words';
import { planDocuments, planOf, rangeIn, type Provider } from './provider';

export const hover: Provider = ({ plans, seams }) => {
  const provide = (document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined => {
    const found = planOf(plans, document);
    if (!found) return undefined;
    const { snapshot } = found.state;
    const shown = hoverAt(snapshot, found.file, document.offsetAt(position), languageWords(snapshot));
    if (!shown) return undefined;
    return new vscode.Hover(new vscode.MarkdownString(shown.markdown), rangeIn(document, shown.range));
  };
  return vscode.languages.registerHoverProvider(planDocuments, {
    provideHover: seams.guardNow('provider', 'hover', provide, undefined),
  });
};
