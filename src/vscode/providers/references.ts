/** From a name in a plan to all that refer to it. */
import * as vscode from 'vscode';
import { definitionIn, referencesTo } from '../../core/language/names/occurrences';
import { locationOf, nameIn } from './name-in-document';
import { planDocuments, type Provider } from './provider';

export const references: Provider = ({ plans, seams }) => {
  const provide = (
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
  ): vscode.Location[] | undefined => {
    const found = nameIn(plans, document, position);
    if (!found) return undefined;
    const { snapshot } = found.state;
    const own = includeDeclaration ? definitionIn(snapshot, found.name) : null;
    const all = referencesTo(snapshot, found.name).map(({ location }) => location);
    return [...(own ? [own] : []), ...all].map((location) => locationOf(found.plan, location));
  };
  return vscode.languages.registerReferenceProvider(planDocuments, {
    provideReferences: seams.guardNow('provider', 'references', provide, undefined),
  });
};
