/**
 * Edits of a plan before they are made: the text as it stands beside the text as it would be, with their effect in a
 * sentence, and in full in a page of its own. Nothing is written before a person says so; then it is one edit of the
 * plan that VS Code's undo takes back. For levelling, for «what if», for whatever proposes more than a line.
 */
import * as vscode from 'vscode';
import { compareSnapshots, type Effect } from '../core/analysis/effect';
import type { Snapshot } from '../core/analysis/snapshot';
import { whatIf } from '../core/analysis/what-if';
import { differenceOf } from '../core/base/text';
import { effectReport, sayEffect } from '../core/language/say-effect';
import type { PlanEdit } from '../core/model/plan-edit';
import type { PlanFile } from '../core/syntax/parsed-plan';
import { formatOf } from './format-of';
import { literalText } from './literal-text';
import { createMemoryFiles } from './memory-files';
import type { OpenPlan } from './open-plan';
import type { PlanWriter } from './plan-writer';

/** Of the addresses of changed texts; what `when` clauses ask for. */
export const editPreviewScheme = 'milewright-preview';
/** Of texts as they were before what is there now. */
const earlierScheme = 'milewright-earlier';
const reportScheme = 'milewright-effect';

export interface Proposal {
  readonly plan: OpenPlan;
  readonly edits: readonly PlanEdit[];
  /** In the words of a menu: «Level Resources». */
  readonly what: string;
  /** What stands before the effect: a sentence. */
  readonly intro: string;
  /** What stands below it in full: Markdown. */
  readonly outro: string;
  /** Told once it is written. */
  applied?(): void;
}

/** What has been written already, beside what was there before. */
export interface Comparison {
  readonly plan: OpenPlan;
  readonly before: Snapshot;
  /** «Unsaved changes» */
  readonly what: string;
  readonly intro: string;
}

export interface EditPreviews extends vscode.Disposable {
  /** Shows a proposal, and resolves when it is applied or its message is closed; its preview then stays. */
  show(proposal: Proposal): Promise<void>;
  /** Shows what the present text does that an earlier one did not; resolves when its message is closed. */
  compare(comparison: Comparison): Promise<void>;
  /** Applies the proposal whose preview this is. */
  apply(preview: vscode.Uri): Promise<void>;
}

interface Shown extends Proposal {
  /** What the edits were found for. */
  readonly files: readonly PlanFile[];
  readonly previews: readonly vscode.Uri[];
  readonly report: vscode.Uri;
  /** Where the first change stands. */
  readonly first: { readonly uri: vscode.Uri; readonly offset: number };
}

export function createEditPreviews(writer: PlanWriter): EditPreviews {
  const texts = createMemoryFiles([editPreviewScheme, earlierScheme, reportScheme]);
  const shown = new Map<string, Shown>();
  let count = 0;

  const forget = (proposal: Shown): void => {
    for (const uri of [...proposal.previews, proposal.report]) {
      texts.remove(uri);
      shown.delete(uri.toString());
    }
  };
  const applyShown = async (proposal: Shown): Promise<void> => {
    const { plan, edits, what, files } = proposal;
    const present = new Map(plan.session.state().snapshot.inputs.files.map(({ path, text }) => [path, text]));
    if (files.length !== present.size || files.some(({ path, text }) => present.get(path) !== text)) {
      // What was shown would not be what follows.
      const why = vscode.l10n.t('{0} was not applied: the plan has changed since. Run it again.', what);
      void vscode.window.showWarningMessage(why);
      return;
    }
    await vscode.window.tabGroups.close(tabsOf(proposal));
    forget(proposal);
    const { uri, offset } = proposal.first;
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    if (!(await writer.apply(plan, edits, what))) return;
    proposal.applied?.();
    const at = document.positionAt(offset);
    editor.selection = new vscode.Selection(at, at);
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };

  const putReport = (
    snapshot: Snapshot,
    effect: Effect,
    { what, intro, outro, query }: Pick<Proposal, 'what' | 'intro' | 'outro'> & { readonly query: string },
  ): vscode.Uri => {
    const path = `/${vscode.l10n.t('Effect of {0}', what)}.md`;
    const report = vscode.Uri.from({ scheme: reportScheme, path, query });
    texts.put(report, reportOf(snapshot, effect, what, intro, outro));
    return report;
  };

  return {
    async show(proposed) {
      const { plan, edits, what, intro, outro } = proposed;
      const { snapshot } = plan.session.state();
      const found = whatIf(snapshot, edits);
      if (!found.ok) {
        const why = vscode.l10n.t('{0} was not written: {1}', what, literalText(found.error));
        void vscode.window.showWarningMessage(why);
        return;
      }
      const { texts: after, effect } = found.value;
      const query = String(++count);
      const changed = snapshot.inputs.files.filter(({ path }) => after.has(path));
      const pairs = changed.map(({ path, text }): readonly [vscode.Uri, vscode.Uri] => {
        const original = plan.uriOf(path);
        const preview = vscode.Uri.from({ scheme: editPreviewScheme, path: `/${path}`, query });
        // A byte order mark is none of the editor's text.
        texts.put(preview, (after.get(path) ?? text).replace(/^\uFEFF/, ''));
        return [original, preview];
      });
      const report = putReport(snapshot, effect, { what, intro, outro, query });
      const previews = pairs.map(([, preview]) => preview);
      const proposal: Shown = {
        ...proposed,
        files: snapshot.inputs.files,
        previews,
        report,
        first: {
          uri: pairs[0]![0],
          offset: differenceOf(changed[0]!.text, after.get(changed[0]!.path) ?? '').range.start,
        },
      };
      for (const preview of previews) shown.set(preview.toString(), proposal);

      await showDifferences(pairs, vscode.l10n.t('{0}: preview', what));
      const apply = vscode.l10n.t('Apply');
      const sentence = `${intro} ${literalText(sayEffect(effect, formatOf(snapshot)))}`;
      const answer = await ask(sentence, report, [apply]);
      // The button above the preview may have been quicker.
      if (answer === apply && shown.has(previews[0]!.toString())) await applyShown(proposal);
    },
    async compare({ plan, before, what, intro }) {
      const { snapshot } = plan.session.state();
      const query = String(++count);
      const [earlier, present] = [before, snapshot].map(
        ({ inputs }) => new Map(inputs.files.map(({ path, text }) => [path, text])),
      );
      const paths = [...new Set([...present!.keys(), ...earlier!.keys()])].filter(
        (path) => !isSameText(present!.get(path) ?? '', earlier!.get(path) ?? ''),
      );
      const pairs = paths.map((path): readonly [vscode.Uri, vscode.Uri] => {
        const original = vscode.Uri.from({ scheme: earlierScheme, path: `/${path}`, query });
        texts.put(original, (earlier!.get(path) ?? '').replace(/^\uFEFF/, ''));
        return [original, plan.uriOf(path)];
      });
      if (pairs.length === 0) return;
      const effect = compareSnapshots(before, snapshot);
      const report = putReport(snapshot, effect, { what, intro, outro: '', query });
      await showDifferences(pairs, vscode.l10n.t('{0}: what they do', what));
      await ask(`${intro} ${literalText(sayEffect(effect, formatOf(snapshot)))}`, report, []);
    },
    async apply(preview) {
      const proposal = shown.get(preview.toString());
      if (proposal) await applyShown(proposal);
    },
    dispose() {
      texts.dispose();
    },
  };
}

/** Line ends are the editor's or the repository's, no change of the plan. */
export function isSameText(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n');
}

/** @returns what was chosen, but for the effect in full, after which the question is asked again */
async function ask(
  sentence: string,
  report: vscode.Uri,
  choices: readonly string[],
): Promise<string | undefined> {
  const showAll = vscode.l10n.t('Show Effect');
  for (;;) {
    const answer = await vscode.window.showInformationMessage(sentence, ...choices, showAll);
    if (answer !== showAll) return answer;
    await vscode.commands.executeCommand('markdown.showPreviewToSide', report);
  }
}

/** One file beside its change; several in VS Code's editor for that. */
async function showDifferences(
  pairs: readonly (readonly [original: vscode.Uri, preview: vscode.Uri])[],
  title: string,
): Promise<void> {
  const [first] = pairs;
  if (pairs.length === 1) {
    await vscode.commands.executeCommand('vscode.diff', ...first!, title, { preview: false });
  } else {
    const all = pairs.map(([original, preview]) => [original, original, preview]);
    await vscode.commands.executeCommand('vscode.changes', title, all);
  }
}

function reportOf(snapshot: Snapshot, effect: Effect, what: string, intro: string, outro: string): string {
  return [`# ${what}`, intro, effectReport(effect, formatOf(snapshot)), outro].join('\n\n');
}

/** Where a proposal is to be seen: its differences, and the page of its effect, of which VS Code tells the title only. */
function tabsOf({ previews, report }: Shown): vscode.Tab[] {
  const addresses = new Set(previews.map((uri) => uri.toString()));
  const title = report.path.slice(1);
  const shows = ({ input, label }: vscode.Tab): boolean =>
    input instanceof vscode.TabInputWebview
      ? label.endsWith(title)
      : addressesIn(input).some((address) => addresses.has(address));
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(shows);
}

function addressesIn(input: unknown): readonly string[] {
  if (input instanceof vscode.TabInputText) return [input.uri.toString()];
  return input instanceof vscode.TabInputTextDiff ? [input.modified.toString()] : [];
}
