/** Decides a merge conflict: the one that a lens names, else one that is picked, with what each side would do. */
import * as vscode from 'vscode';
import { explainConflicts, takeSideEdit, type Decision } from '../../core/language/conflicts';
import { languageWords } from '../language-words';
import type { MergeBases } from '../merge-bases';
import type { OpenPlan } from '../open-plan';
import { whenPlan, type Command, type CommandContext } from './command';

/** What a lens above a conflict hands over. */
export interface ConflictReference {
  /** The key of its plan. */
  readonly plan: string;
  readonly file: string;
  /** Offset of its first marker. */
  readonly start: number;
  readonly take: Decision;
}

export const takeSide: Command = {
  id: 'takeSide',
  title: 'Decide a Merge Conflict…',
  palette: whenPlan,
  menus: [],
  async run({ plans, writer, mergeBases }, argument) {
    const given = isReference(argument) ? argument : await pick(plans, mergeBases);
    const plan = given && plans.byKey(given.plan);
    if (!given || !plan) return;
    const base = await mergeBases.of(plan, given.file);
    const { take } = given;
    const edit = takeSideEdit(plan.session.state().snapshot, given.file, given.start, { take, base });
    if (edit) await writer.apply(plan, [edit], vscode.l10n.t('Decide a Merge Conflict'));
    else {
      const why = vscode.l10n.t('Nothing was decided: the text has changed since. Choose again.');
      void vscode.window.showInformationMessage(why);
    }
  },
};

function isReference(argument: unknown): argument is ConflictReference {
  if (typeof argument !== 'object' || argument === null || !('take' in argument)) return false;
  const { plan, file, start, take } = argument as Readonly<Record<string, unknown>>;
  const isSide = take === 'ours' || take === 'theirs' || take === 'both' || take === 'merge';
  return isSide && typeof plan === 'string' && typeof file === 'string' && typeof start === 'number';
}

interface ConflictItem extends vscode.QuickPickItem {
  readonly conflict?: ConflictReference;
}

/** All conflicts of the present plan, each with its choices. */
async function pick(
  plans: CommandContext['plans'],
  mergeBases: MergeBases,
): Promise<ConflictReference | null> {
  const plan = plans.current();
  if (!plan) return null;
  const items = await itemsOf(plan, mergeBases);
  if (items.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The plan holds no merge conflict.'));
    return null;
  }
  const placeHolder = vscode.l10n.t('Which side of which conflict?');
  const picked = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  return picked?.conflict ?? null;
}

async function itemsOf(plan: OpenPlan, mergeBases: MergeBases): Promise<readonly ConflictItem[]> {
  const { files } = plan.session.state().snapshot.parsed;
  const bases = new Map<string, string | null>();
  for (const { path } of files) bases.set(path, await mergeBases.of(plan, path));
  // As it is now that git has answered.
  const { snapshot } = plan.session.state();
  return snapshot.parsed.files.flatMap(({ path }) => {
    const base = bases.get(path) ?? null;
    const options = { base, words: languageWords(snapshot), shouldStop: () => false };
    return explainConflicts(snapshot, path, options).flatMap(
      ({ range, sentence, choices }): ConflictItem[] => [
        { label: sentence, kind: vscode.QuickPickItemKind.Separator },
        ...choices.map(({ take, title }) => ({
          label: title,
          description: path,
          detail: sentence,
          conflict: { plan: plan.key, file: path, start: range.start, take },
        })),
      ],
    );
  });
}
