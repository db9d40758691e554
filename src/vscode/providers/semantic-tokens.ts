/** Colours of names in plan files, by the types that every theme knows. Asked for what is seen only. */
import * as vscode from 'vscode';
import type { NameKind } from '../../core/language/names/name';
import { nameTokens } from '../../core/language/names/name-tokens';
import { planDocuments, planOf, rangeIn, type Provider } from './provider';

const types = ['class', 'interface', 'variable', 'enumMember', 'type'] as const;
const legend = new vscode.SemanticTokensLegend([...types], ['declaration']);

/** What is not named here is a `type`. */
const typeOf: Partial<Readonly<Record<NameKind, (typeof types)[number]>>> = {
  task: 'class',
  milestone: 'interface',
  person: 'variable',
  stakeholder: 'variable',
  state: 'enumMember',
};

export const semanticTokens: Provider = ({ plans, seams }) => {
  const provide = (document: vscode.TextDocument, range: vscode.Range): vscode.SemanticTokens | undefined => {
    const found = planOf(plans, document);
    if (!found) return undefined;
    const seen = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const builder = new vscode.SemanticTokensBuilder(legend);
    for (const { range: at, kind, declaration } of nameTokens(found.state.snapshot, found.file, seen)) {
      const place = rangeIn(document, at);
      // A name over several lines is a text in a form that nobody writes names in.
      if (place.isSingleLine) builder.push(place, typeOf[kind] ?? 'type', declaration ? ['declaration'] : []);
    }
    return builder.build();
  };
  return vscode.languages.registerDocumentRangeSemanticTokensProvider(
    planDocuments,
    { provideDocumentRangeSemanticTokens: seams.guardNow('provider', 'colours', provide, undefined) },
    legend,
  );
};
