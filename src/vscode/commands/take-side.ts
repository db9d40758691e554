/** Decides a merge conflict: the one that a lens names, else one that is picked, with what each side would do. */
import * as vscode from 'vscode';
import { explainConflicts, takeSideEdit } from '../../core/language/conflicts';
import type { TakenSide } from '../../core/syntax/resolve-conflict';
import { languageWords } from '../language-words';
import type { OpenPlan } from '../open-plan';
import { whenPlan, type Command, type CommandContext } from './command';

/** What a lens above a conflict hands over. */
export interface ConflictReference {
  /** The key of its plan. */
  readonly plan: string;
  readonly file: string;
  /** Offset of its first marker. */
  readonly start: number;
  readonly take: TakenSide;
}

export const takeSide: Command = {
  id: 'takeSide',
  title: 'Decide a Merge Conflict…',
  palette: whenPlan,
  menus: [],
  async run({ plans, writer }, argument) {
    const given = isReference(argument) ? argument : await pick(plans);
    const plan = given && plans.byKey(given.plan);
    if (!given || !plan) return;
    const edit = takeSideEdit(plan.session.state().snapshot, given.file, given.start, given.take);
    if (edit) await writer.apply(plan, [edit], vscode.l10n.t('Decide a Merge Conflict'));
  },
};

function isReference(argument: unknown): argument is ConflictReference {
  if (typeof argument !== 'object' || argument === null || !('take' in argument)) return false;
  const { plan, file, start, take } = argument as Readonly<Record<string, unknown>>;
  const isSide = take === 'ours' || take === 'theirs' || take === 'both';
  return isSide && typeof plan === 'string' && typeof file === 'string' && typeof start === 'number';
}

interface ConflictItem extends vscode.QuickPickItem {
  readonly conflict?: ConflictReference;
}

/** All conflicts of the present plan, each with its choices. */
async function pick(plans: CommandContext['plans']): Promise<ConflictReference | null> {
  const plan = plans.current();
  if (!plan) return null;
  const items = itemsOf(plan);
  if (items.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The plan holds no merge conflict.'));
    return null;
  }
  const placeHolder = vscode.l10n.t('Which side of which conflict?');
  const picked = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  return picked?.conflict ?? null;
}

function itemsOf(plan: OpenPlan): readonly ConflictItem[] {
  const { snapshot } = plan.session.state();
  const options = { words: languageWords(snapshot), shouldStop: () => false };
  return snapshot.parsed.files.flatMap(({ path }) =>
    explainConflicts(snapshot, path, options).flatMap(({ range, sentence, choices }): ConflictItem[] => [
      { label: sentence, kind: vscode.QuickPickItemKind.Separator },
      ...choices.map(({ take, title }) => ({
        label: title,
        description: path,
        detail: sentence,
        conflict: { plan: plan.key, file: path, start: range.start, take },
      })),
    ]),
  );
}
