/** The outline and the breadcrumbs of plan files. */
import * as vscode from 'vscode';
import type { Sliced } from '../../core/base/sliced';
import {
  documentSymbols as symbolsOf,
  type DocumentSymbol,
} from '../../core/language/outline/document-symbols';
import { languageWords } from '../language-words';
import { inSlicesOf, planDocuments, rangeIn, type Provider } from './provider';
import { symbolKinds } from './symbol-kinds';

export const documentSymbols: Provider = ({ plans, seams }) => {
  const provide = (
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentSymbol[] | undefined> =>
    inSlicesOf(plans, document, token, ({ state: { snapshot }, file }) =>
      symbolsIn(document, symbolsOf(snapshot, file, languageWords(snapshot))),
    );
  return vscode.languages.registerDocumentSymbolProvider(
    planDocuments,
    { provideDocumentSymbols: seams.guard('provider', 'outline', provide, undefined) },
    { label: 'Milewright' },
  );
};

function* symbolsIn(
  document: vscode.TextDocument,
  found: Sliced<readonly DocumentSymbol[]>,
): Sliced<vscode.DocumentSymbol[]> {
  function* shown(symbols: readonly DocumentSymbol[]): Sliced<vscode.DocumentSymbol[]> {
    const all: vscode.DocumentSymbol[] = [];
    for (const { name, detail, kind, range, selection, children } of symbols) {
      yield;
      const places = [rangeIn(document, range), rangeIn(document, selection)] as const;
      const symbol = new vscode.DocumentSymbol(name, detail, symbolKinds[kind], ...places);
      if (children.length > 0) symbol.children = yield* shown(children);
      all.push(symbol);
    }
    return all;
  }
  return yield* shown(yield* found);
}
