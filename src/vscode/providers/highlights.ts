/** Where the name at the cursor stands in the document: whole ids, which a language's words would cut at their hyphens. */
import * as vscode from 'vscode';
import { definitionIn, referencesTo } from '../../core/language/names/occurrences';
import { nameIn } from './name-in-document';
import { planDocuments, rangeIn, type Provider } from './provider';

export const highlights: Provider = ({ plans, seams }) => {
  const provide = (
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.DocumentHighlight[] | undefined => {
    const found = nameIn(plans, document, position);
    if (!found) return undefined;
    const { snapshot } = found.state;
    const own = definitionIn(snapshot, found.name);
    const shown = [
      ...(own ? [{ location: own, kind: vscode.DocumentHighlightKind.Write }] : []),
      ...referencesTo(snapshot, found.name).map(({ location }) => ({
        location,
        kind: vscode.DocumentHighlightKind.Read,
      })),
    ];
    return shown
      .filter(({ location }) => location.file === found.file)
      .map(({ location, kind }) => new vscode.DocumentHighlight(rangeIn(document, location.range), kind));
  };
  return vscode.languages.registerDocumentHighlightProvider(planDocuments, {
    provideDocumentHighlights: seams.guardNow('provider', 'highlights', provide, undefined),
  });
};
