/** `Ctrl+T`: tasks, people, risks and the rest, by id or title, in all plans of the window. */
import * as vscode from 'vscode';
import { findSymbols } from '../../core/language/outline/find-symbols';
import { locationOf } from './name-in-document';
import type { Provider } from './provider';
import { symbolKinds } from './symbol-kinds';

export const workspaceSymbols: Provider = ({ plans, seams }) => {
  const provide = (query: string): vscode.SymbolInformation[] =>
    plans
      .all()
      .flatMap((plan) =>
        findSymbols(plan.session.state().snapshot, query).map(
          ({ name, container, kind, location }) =>
            new vscode.SymbolInformation(name, symbolKinds[kind], container, locationOf(plan, location)),
        ),
      );
  return vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: seams.guardNow('provider', 'search for symbols', provide, []),
  });
};
