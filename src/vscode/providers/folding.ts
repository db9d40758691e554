/** Folding of plan files; phases are regions. */
import * as vscode from 'vscode';
import { foldsOf, type Fold } from '../../core/language/outline/folding';
import { inSlicesOf, planDocuments, type Provider } from './provider';

const kinds: Readonly<Record<Fold['kind'], vscode.FoldingRangeKind | undefined>> = {
  block: undefined,
  comment: vscode.FoldingRangeKind.Comment,
  region: vscode.FoldingRangeKind.Region,
};

export const folding: Provider = ({ plans, seams }) => {
  const provide = async (
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.FoldingRange[] | undefined> => {
    const folds = await inSlicesOf(plans, document, token, ({ state, file }) =>
      foldsOf(state.snapshot, file),
    );
    return folds?.map(({ start, end, kind }) => new vscode.FoldingRange(start, end, kinds[kind]));
  };
  const guarded = seams.guard('provider', 'folding', provide, undefined);
  return vscode.languages.registerFoldingRangeProvider(planDocuments, {
    provideFoldingRanges: async (document, _context, token) => guarded(document, token),
  });
};
