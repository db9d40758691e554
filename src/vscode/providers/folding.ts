/** Folding of plan files; phases are regions. */
import * as vscode from 'vscode';
import { foldsOf, type Fold } from '../../core/language/outline/folding';
import { planDocuments, planOf, type Provider } from './provider';

const kinds: Readonly<Record<Fold['kind'], vscode.FoldingRangeKind | undefined>> = {
  block: undefined,
  comment: vscode.FoldingRangeKind.Comment,
  region: vscode.FoldingRangeKind.Region,
};

export const folding: Provider = ({ plans, seams }) => {
  const provide = (document: vscode.TextDocument): vscode.FoldingRange[] | undefined => {
    const found = planOf(plans, document);
    if (!found) return undefined;
    return foldsOf(found.state.snapshot, found.file).map(
      ({ start, end, kind }) => new vscode.FoldingRange(start, end, kinds[kind]),
    );
  };
  return vscode.languages.registerFoldingRangeProvider(planDocuments, {
    provideFoldingRanges: seams.guardNow('provider', 'folding', provide, undefined),
  });
};
