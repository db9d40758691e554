/** The outline and the breadcrumbs of plan files. */
import * as vscode from 'vscode';
import {
  documentSymbols as symbolsOf,
  type DocumentSymbol,
} from '../../core/language/outline/document-symbols';
import { languageWords } from '../language-words';
import { planDocuments, planOf, rangeIn, type Provider } from './provider';
import { symbolKinds } from './symbol-kinds';

export const documentSymbols: Provider = ({ plans, seams }) => {
  const provide = (document: vscode.TextDocument): vscode.DocumentSymbol[] | undefined => {
    const found = planOf(plans, document);
    if (!found) return undefined;
    const { snapshot } = found.state;
    return symbolsOf(snapshot, found.file, languageWords(snapshot)).map((symbol) => shown(document, symbol));
  };
  return vscode.languages.registerDocumentSymbolProvider(
    planDocuments,
    { provideDocumentSymbols: seams.guardNow('provider', 'outline', provide, undefined) },
    { label: 'Milewright' },
  );
};

function shown(document: vscode.TextDocument, symbol: DocumentSymbol): vscode.DocumentSymbol {
  const result = new vscode.DocumentSymbol(
    symbol.name,
    symbol.detail,
    symbolKinds[symbol.kind],
    rangeIn(document, symbol.range),
    rangeIn(document, symbol.selection),
  );
  result.children = symbol.children.map((child) => shown(document, child));
  return result;
}
