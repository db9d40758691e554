/** From a name in a plan to where it is defined. */
import * as vscode from 'vscode';
import { definitionIn } from '../../core/language/names/occurrences';
import { locationOf, nameIn } from './name-in-document';
import { planDocuments, rangeIn, type Provider } from './provider';

export const definition: Provider = ({ plans, seams }) => {
  const provide = (
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.DefinitionLink[] | undefined => {
    const found = nameIn(plans, document, position);
    const at = found && definitionIn(found.state.snapshot, found.name);
    if (!found || !at) return undefined;
    const { uri, range } = locationOf(found.plan, at);
    return [
      { targetUri: uri, targetRange: range, originSelectionRange: rangeIn(document, found.name.range) },
    ];
  };
  return vscode.languages.registerDefinitionProvider(planDocuments, {
    provideDefinition: seams.guardNow('provider', 'definition', provide, undefined),
  });
};
