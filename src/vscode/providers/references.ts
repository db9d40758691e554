/**
 * From a name of a plan to all that refer to it: in the files of the plan, and of a task in other files of its repositories and
 * in boxes of commit messages too; asked in the plan or wherever the task is named.
 */
import * as vscode from 'vscode';
import type { Name } from '../../core/language/names/name';
import { definitionIn, referencesTo } from '../../core/language/names/occurrences';
import type { OpenPlan } from '../open-plan';
import { placesElsewhere } from '../places-elsewhere';
import { anyDocument, mentionReader } from './mention-in-document';
import { locationOf, nameIn } from './name-in-document';
import { planDocuments, type Provider } from './provider';

export const references: Provider = ({ plans, commits, seams }) => {
  const reader = mentionReader(plans, commits);
  const all = async (
    plan: OpenPlan,
    name: Name,
    { includeDeclaration }: vscode.ReferenceContext,
  ): Promise<vscode.Location[]> => {
    const { snapshot } = plan.session.state();
    const own = includeDeclaration ? definitionIn(snapshot, name) : null;
    const inPlan = [
      ...(own ? [own] : []),
      ...referencesTo(snapshot, name).map(({ location }) => location),
    ].map((location) => locationOf(plan, location));
    const elsewhere = name.kind === 'task' ? await placesElsewhere(plan, name.id, { plans, commits }) : [];
    return [
      ...inPlan,
      ...elsewhere.flatMap(({ uri, places }) => places.map(({ range }) => new vscode.Location(uri, range))),
    ];
  };
  const inPlan = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    context: vscode.ReferenceContext,
  ): Promise<vscode.Location[] | undefined> => {
    const found = nameIn(plans, document, position);
    return found ? all(found.plan, found.name, context) : undefined;
  };
  const outside = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    context: vscode.ReferenceContext,
  ): Promise<vscode.Location[] | undefined> => {
    const found = reader.at(document, position);
    return found ? all(found.plan, { kind: 'task', id: found.task }, context) : undefined;
  };
  return vscode.Disposable.from(
    vscode.languages.registerReferenceProvider(planDocuments, {
      provideReferences: seams.guard('provider', 'references', inPlan, undefined),
    }),
    vscode.languages.registerReferenceProvider(anyDocument, {
      provideReferences: seams.guard('provider', 'references', outside, undefined),
    }),
  );
};
