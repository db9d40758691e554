/**
 * What changes would do before they are made, or before they are saved or committed: said in words, chosen among the
 * quick fixes, or written in the text already. Shown like a levelling: the text beside the text, and the effect on the
 * finish, the cost and every milestone.
 */
import * as vscode from 'vscode';
import { analyse } from '../../core/analysis/analyse';
import type { Effect } from '../../core/analysis/effect';
import type { Snapshot } from '../../core/analysis/snapshot';
import { whatIf } from '../../core/analysis/what-if';
import { err, ok, type Result } from '../../core/base/result';
import { readChanges } from '../../core/language/changes/read-changes';
import { finished } from '../../core/base/sliced';
import { presentQuickFixes, type QuickFix } from '../../core/language/quick-fixes';
import { sayEffect } from '../../core/language/say-effect';
import { softenFindings } from '../../core/language/soften';
import type { PlanEdit } from '../../core/model/plan-edit';
import type { PlanFile } from '../../core/syntax/parsed-plan';
import { formatOf } from '../format-of';
import { isSameText } from '../edit-preview';
import { literalText } from '../literal-text';
import type { OpenPlan } from '../open-plan';
import { rulesSetting } from '../settings';
import { whenPlan, type Command, type CommandContext } from './command';

/** Of a plan up to this many characters the effect is told while a person types. */
const smallPlan = 100_000;

export const whatIfCommand: Command = {
  id: 'whatIf',
  title: 'What If…',
  palette: whenPlan,
  menus: [{ menu: 'view/title', when: `view == milewright.schedule && ${whenPlan}`, group: '4_change@3' }],
  async run(context, argument) {
    const plan = context.plans.current();
    if (!plan) return;
    const { stale } = plan.session.state();
    if (stale) {
      const why = vscode.l10n.t('The effect is not known: line {0} does not parse.', stale.line);
      void vscode.window.showWarningMessage(why);
      return;
    }
    const given = changesIn(argument);
    const source = given === null ? (sourceIn(argument) ?? (await chooseSource(plan, context))) : 'words';
    if (source === 'words') await showWords(plan, context, given);
    else if (source === 'fixes') await showFixes(plan, context);
    else if (source === 'unsaved') await showUnsaved(plan, context);
    else if (source === 'uncommitted') await showUncommitted(plan, context);
  },
};

const sources = ['words', 'fixes', 'unsaved', 'uncommitted'] as const;
type Source = (typeof sources)[number];

/** For a keybinding: `"args": { "changes": "login effort 5d" }`. */
function changesIn(argument: unknown): string | null {
  const isGiven = typeof argument === 'object' && argument !== null && 'changes' in argument;
  return isGiven && typeof argument.changes === 'string' ? argument.changes : null;
}

/** `"args": { "of": "unsaved" }` */
function sourceIn(argument: unknown): Source | null {
  const isGiven = typeof argument === 'object' && argument !== null && 'of' in argument;
  return sources.find((source) => isGiven && source === argument.of) ?? null;
}

async function chooseSource(plan: OpenPlan, { commits }: CommandContext): Promise<Source | null> {
  const fixes = fixesOf(plan).length;
  const items: (vscode.QuickPickItem & { readonly source: Source })[] = [
    {
      source: 'words',
      label: vscode.l10n.t('Say a Change…'),
      detail: vscode.l10n.t('Assign somebody, set a field, add or drop a task.'),
    },
  ];
  if (fixes > 0) {
    const detail = vscode.l10n.t('Any of the {0} that the findings offer, together.', fixes);
    items.push({ source: 'fixes', label: vscode.l10n.t('Choose Quick Fixes…'), detail });
  }
  if (unsavedIn(plan).length > 0) {
    const detail = vscode.l10n.t('The present text beside the saved one.');
    items.push({ source: 'unsaved', label: vscode.l10n.t('Unsaved Changes'), detail });
  }
  if (commits.known(plan)) {
    const detail = vscode.l10n.t('The present text beside that of the last commit.');
    items.push({ source: 'uncommitted', label: vscode.l10n.t('Uncommitted Changes'), detail });
  }
  const title = vscode.l10n.t('What if: what is to change?');
  return (await vscode.window.showQuickPick(items, { title }))?.source ?? null;
}

/** @param given what a keybinding says; null: it is asked for */
async function showWords(plan: OpenPlan, { previews }: CommandContext, given: string | null): Promise<void> {
  const text = given ?? (await vscode.window.showInputBox(questionOf(plan)));
  if (text === undefined) return;
  const { snapshot } = plan.session.state();
  const edits = readChanges(text, snapshot, Math.random);
  const tried = edits.ok ? tryOut(snapshot, edits.value) : edits;
  if (!tried.ok) void vscode.window.showWarningMessage(literalText(tried.error));
  else if (edits.ok) await propose(plan, previews, edits.value);
}

function questionOf(plan: OpenPlan): vscode.InputBoxOptions {
  return {
    title: vscode.l10n.t('What if: say what changes'),
    placeHolder: vscode.l10n.t(
      'assign ben to login; login effort 5d; drop report; add task Load test, effort 3d',
    ),
    prompt: vscode.l10n.t('Tasks and people by id or name; several changes with semicolons.'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? null : answerTo(text, plan)),
  };
}

/** What is wrong with it, or what it does. */
function answerTo(text: string, plan: OpenPlan): vscode.InputBoxValidationMessage | null {
  const { snapshot } = plan.session.state();
  const wrong = (message: string): vscode.InputBoxValidationMessage => {
    return { message: literalText(message), severity: vscode.InputBoxValidationSeverity.Error };
  };
  const edits = readChanges(text, snapshot, Math.random);
  if (!edits.ok) return wrong(edits.error);
  const size = snapshot.inputs.files.reduce((sum, file) => sum + file.text.length, 0);
  if (size > smallPlan) return null;
  const tried = tryOut(snapshot, edits.value);
  if (!tried.ok) return wrong(tried.error);
  const message = literalText(sayEffect(tried.value, formatOf(snapshot)));
  return { message, severity: vscode.InputBoxValidationSeverity.Info };
}

/** The error says why the text does not take the changes, or what it would do wrong with them. */
function tryOut(snapshot: Snapshot, edits: readonly PlanEdit[]): Result<Effect, string> {
  const found = whatIf(snapshot, edits);
  if (!found.ok) return err(`${found.error}.`);
  const [problem] = found.value.problems;
  return problem ? err(problem.message) : ok(found.value.effect);
}

async function showFixes(plan: OpenPlan, { previews }: CommandContext): Promise<void> {
  const items = fixesOf(plan).map(({ title, finding, edits }) => ({
    label: literalText(title),
    detail: literalText(finding.message),
    edits,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('What if: which quick fixes?'),
    canPickMany: true,
    matchOnDetail: true,
  });
  if (!picked || picked.length === 0) return;
  const edits = picked.flatMap((item) => item.edits);
  // Two findings may offer the same.
  await propose(plan, previews, [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()]);
}

function fixesOf(plan: OpenPlan): readonly QuickFix[] {
  const { snapshot, findings } = plan.session.state();
  const fixes = presentQuickFixes(snapshot, softenFindings(findings, rulesSetting()), {
    words: formatOf(snapshot),
    // Their consequence is what is asked for, of those that are chosen.
    shouldStop: () => true,
    // Each is listed for itself.
    all: [],
    fixAll: () => '',
    turnOffHere: () => '',
    turnOff: () => '',
  });
  return finished(fixes).filter(({ silences }) => !silences);
}

async function propose(
  plan: OpenPlan,
  previews: CommandContext['previews'],
  edits: readonly PlanEdit[],
): Promise<void> {
  const intro = edits.length === 1 ? vscode.l10n.t('1 change.') : vscode.l10n.t('{0} changes.', edits.length);
  await previews.show({ plan, edits, what: vscode.l10n.t('What If'), intro, outro: '' });
}

function unsavedIn(plan: OpenPlan): readonly PlanFile[] {
  const dirty = new Set(
    vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()),
  );
  const { files } = plan.session.state().snapshot.inputs;
  return files.filter(({ path }) => dirty.has(plan.uriOf(path).toString()));
}

async function showUnsaved(plan: OpenPlan, { previews }: CommandContext): Promise<void> {
  const saved = new Map(
    await Promise.all(
      unsavedIn(plan).map(async ({ path }): Promise<readonly [string, string]> => {
        const bytes = await vscode.workspace.fs.readFile(plan.uriOf(path));
        return [path, new TextDecoder().decode(bytes)];
      }),
    ),
  );
  const { files } = plan.session.state().snapshot.inputs;
  const before = files.map((file) => ({ ...file, text: saved.get(file.path) ?? file.text }));
  await compare(plan, previews, before, vscode.l10n.t('Unsaved changes'));
}

async function showUncommitted(plan: OpenPlan, { previews, commits }: CommandContext): Promise<void> {
  const read = await commits.readRevision(plan, 'HEAD');
  if (!read) return;
  if (!('revision' in read)) {
    void vscode.window.showWarningMessage(literalText(read.failure));
    return;
  }
  // Git holds no private overlay: on both sides it is the present one.
  const overlay = plan.session.state().snapshot.inputs.files.filter(({ role }) => role === 'private');
  await compare(plan, previews, [...read.revision.files, ...overlay], vscode.l10n.t('Uncommitted changes'));
}

async function compare(
  plan: OpenPlan,
  previews: CommandContext['previews'],
  files: readonly PlanFile[],
  what: string,
): Promise<void> {
  const { inputs } = plan.session.state().snapshot;
  const before = analyse({ ...inputs, files }, null);
  if (before.parsed.broken) {
    void vscode.window.showWarningMessage(vscode.l10n.t('{0}: the text before them does not parse.', what));
    return;
  }
  const isSame =
    files.length === inputs.files.length &&
    files.every(({ path, text }) =>
      inputs.files.some((file) => file.path === path && isSameText(file.text, text)),
    );
  if (isSame) {
    void vscode.window.showInformationMessage(vscode.l10n.t('{0}: there are none.', what));
    return;
  }
  await previews.compare({ plan, before, what, intro: `${what}.` });
}
