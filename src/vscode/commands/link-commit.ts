/**
 * Links a commit that forgot its task to one: a note of git, written after one question that says what is written, and
 * taken back by a button. From a row of the tree, by dragging it onto a task, or from the palette, where the commits for
 * which there is a suggestion stand first.
 */
import * as vscode from 'vscode';
import { oneLine } from '../../core/base/one-line';
import { linkLine } from '../../core/history/note-text';
import type { UnlinkedCommit } from '../../core/history/suggest-links';
import { isOver, isSummary } from '../../core/model/states';
import { sayReason } from '../../core/views/trees/unlinked-rows';
import type { NoteFailure } from '../../node/git/write-note';
import type { CommitPlace } from '../commits';
import { formatOf } from '../format-of';
import { literalText } from '../literal-text';
import type { OpenPlan } from '../open-plan';
import type { Plans } from '../plans';
import { isRow } from './chosen-task';
import { whenPlan, type Command, type CommandContext } from './command';

export const linkCommit: Command = {
  id: 'linkCommit',
  title: 'Link Commit to Task...',
  icon: 'link',
  palette: whenPlan,
  menus: [
    { menu: 'view/item/context', when: 'viewItem == commit.unlinked', group: 'inline@1' },
    { menu: 'view/item/context', when: 'viewItem == commit.unlinked', group: '1_link@1' },
  ],
  async run(context, argument) {
    const plan = isRow(argument) ? context.plans.byKey(argument.plan) : context.plans.current();
    if (!plan) return;
    if (!vscode.workspace.isTrusted) {
      return tell(vscode.l10n.t('No commit can be linked: git is not run in a folder that is not trusted.'));
    }
    const commit = isRow(argument) ? unlinkedOfRow(context.plans, argument) : await pickCommit(plan);
    const task = commit && (await pickTask(plan, commit));
    if (commit && task) await linkToTask(context, plan, commit, task);
  },
};

/** The commit of a row below those without a task. */
export function unlinkedOfRow(plans: Plans, row: unknown): UnlinkedCommit | null {
  if (!isRow(row) || row.node.target?.kind !== 'commit') return null;
  const { hash } = row.node.target;
  const found = plans.byKey(row.plan)?.session.state().shown.unlinked;
  return found?.find(({ commit }) => commit.hash === hash) ?? null;
}

/** Asks once, writes, and offers to take it back. */
export async function linkToTask(
  { commits, log }: Pick<CommandContext, 'commits' | 'log'>,
  plan: OpenPlan,
  { commit }: UnlinkedCommit,
  task: string,
): Promise<void> {
  const title = literalText(plan.session.state().snapshot.plan.tasks.get(task)?.title ?? task);
  const subject = literalText(oneLine(commit.subject, 80)) || vscode.l10n.t('(no subject)');
  const write: vscode.QuickPickItem = {
    label: vscode.l10n.t('Write the Note'),
    description: vscode.l10n.t('«{0}», to commit {1}', linkLine(task), commit.hash.slice(0, 10)),
    detail: vscode.l10n.t('A note of git (refs/notes/milewright). The commit stays; nothing is pushed.'),
  };
  const answer = await vscode.window.showQuickPick([write], {
    placeHolder: vscode.l10n.t('Link «{0}» to {1}?', subject, title),
  });
  if (answer !== write) return;
  const outcome = await commits.link(plan, commit, task);
  if (outcome !== 'done') return tellFailure(outcome, log);
  const back = vscode.l10n.t('Take the Link Back');
  const next = await vscode.window.showInformationMessage(
    vscode.l10n.t('«{0}» is linked to {1}.', subject, title),
    back,
  );
  if (next === back) await takeBack({ commits, log }, plan, commit, task);
}

export async function takeBack(
  { commits, log }: Pick<CommandContext, 'commits' | 'log'>,
  plan: OpenPlan,
  commit: CommitPlace,
  task: string,
): Promise<void> {
  const outcome = await commits.unlink(plan, commit, task);
  if (outcome !== 'done') tellFailure(outcome, log);
}

function tellFailure(failure: NoteFailure, log: vscode.LogOutputChannel): void {
  if (failure.detail !== '') log.warn(`note: ${failure.detail}`);
  const why = {
    nobody: vscode.l10n.t('The note was not written: git does not say who you are (user.name, user.email).'),
    locked: vscode.l10n.t('The note was not written: another git is writing notes.'),
    foreign: vscode.l10n.t(
      'The link was not taken back: it stands in notes that Milewright did not write (git notes edit).',
    ),
    broken: vscode.l10n.t('The note was not written; the log says why.'),
  }[failure.kind];
  void vscode.window.showWarningMessage(why);
}

function tell(sentence: string): void {
  void vscode.window.showInformationMessage(sentence);
}

/** Those with a suggestion first, each part the newest first. */
async function pickCommit(plan: OpenPlan): Promise<UnlinkedCommit | null> {
  const { snapshot } = plan.session.state();
  const { unlinked, evidence } = snapshot;
  if (unlinked.length === 0) {
    tell(
      evidence.state === 'reading'
        ? vscode.l10n.t('Commits are still being read.')
        : vscode.l10n.t('Every commit names a task, or there is none.'),
    );
    return null;
  }
  const format = formatOf(snapshot);
  const itemOf = (each: UnlinkedCommit) => {
    const { commit, suggestions } = each;
    const task = suggestions[0] && snapshot.plan.tasks.get(suggestions[0].task);
    const where = commit.repository === undefined ? '' : `${literalText(commit.repository)}, `;
    const when = `${where}${literalText(oneLine(commit.author.name))}, ${format.day(commit.day)}`;
    return {
      label: `$(git-commit) ${literalText(oneLine(commit.subject)) || vscode.l10n.t('(no subject)')}`,
      description: `${commit.hash.slice(0, 8)}, ${when}`,
      ...(task ? { detail: vscode.l10n.t('perhaps {0}', literalText(task.title)) } : {}),
      commit: each,
    };
  };
  const separator = (label: string) => ({
    label,
    kind: vscode.QuickPickItemKind.Separator,
    commit: null,
  });
  const likely = unlinked.filter(({ suggestions }) => suggestions.length > 0);
  const others = unlinked.filter(({ suggestions }) => suggestions.length === 0);
  const picked = await vscode.window.showQuickPick(
    [
      ...(likely.length > 0 ? [separator(vscode.l10n.t('with a suggestion')), ...likely.map(itemOf)] : []),
      ...(others.length > 0 ? [separator(vscode.l10n.t('others')), ...others.map(itemOf)] : []),
    ],
    { placeHolder: vscode.l10n.t('Which commit?'), matchOnDescription: true },
  );
  return picked?.commit ?? null;
}

/** The suggested ones with their reasons, then what is open, then what is over. */
async function pickTask(plan: OpenPlan, { commit, suggestions }: UnlinkedCommit): Promise<string | null> {
  const { snapshot } = plan.session.state();
  const words = {
    t: (sentence: string, ...values: readonly (string | number)[]) => vscode.l10n.t(sentence, ...values),
  };
  const why = new Map(
    suggestions.map(({ task, reasons }) => [
      task,
      reasons.map((reason) => sayReason(snapshot, reason, words)).join('; '),
    ]),
  );
  const tasks = Array.from(snapshot.plan.tasks.values()).filter((task) => !isSummary(task));
  const ordered = [
    ...suggestions.flatMap(({ task }) => snapshot.plan.tasks.get(task) ?? []),
    ...tasks.filter((task) => !why.has(task.id) && !isOver(snapshot.plan, task)),
    ...tasks.filter((task) => !why.has(task.id) && isOver(snapshot.plan, task)),
  ];
  const picked = await vscode.window.showQuickPick(
    ordered.map(({ id, title, status }) => ({
      label: literalText(title),
      description: literalText(`${id}, ${status}`),
      ...(why.has(id) ? { detail: literalText(why.get(id)!) } : {}),
      id,
    })),
    {
      placeHolder: vscode.l10n.t(
        'To which task does «{0}» belong?',
        literalText(oneLine(commit.subject, 80)),
      ),
      matchOnDescription: true,
    },
  );
  return picked?.id ?? null;
}
