/** States and actual dates of many tasks as their commits show them: one edit, shown with its effect before it is made. */
import * as vscode from 'vscode';
import { escapeMarkdown } from '../../core/base/markdown';
import { proposeEvidence, type EvidenceChange } from '../../core/history/propose-evidence';
import { longProgress } from '../../core/history/say-progress';
import { languageWords, type LanguageWords } from '../language-words';
import { literalText } from '../literal-text';
import { whenPlan, type Command } from './command';

export const applyEvidence: Command = {
  id: 'applyEvidence',
  title: 'Apply Evidence…',
  palette: whenPlan,
  menus: [{ menu: 'view/title', when: `view == milewright.schedule && ${whenPlan}`, group: '4_change@2' }],
  async run({ plans, previews }) {
    const plan = plans.current();
    if (!plan) return;
    const { snapshot, stale } = plan.session.state();
    if (stale) {
      const why = vscode.l10n.t('Nothing can be applied: line {0} does not parse.', stale.line);
      void vscode.window.showWarningMessage(why);
      return;
    }
    const { evidence, statusDay, inputs } = snapshot;
    if (evidence.state !== 'complete') {
      const why =
        evidence.state === 'reading'
          ? vscode.l10n.t('Commits are still being read.')
          : vscode.l10n.t('There are no commits to go by.');
      void vscode.window.showInformationMessage(why);
      return;
    }
    const changes = proposeEvidence(snapshot.plan, evidence, Math.min(statusDay, inputs.today));
    if (changes.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('No commit shows more than the plan says already.'),
      );
      return;
    }
    const words = languageWords(snapshot);
    const chosen = await choose(changes, words);
    if (chosen.length === 0) return;
    await previews.show({
      plan,
      edits: chosen.flatMap(({ edits }) => edits),
      what: vscode.l10n.t('Apply Evidence'),
      intro: introOf(chosen),
      outro: [
        vscode.l10n.t('What the commits show:'),
        '',
        ...chosen.map((change) => `- ${say(change, words)}`),
      ].join('\n'),
    });
  },
};

function introOf(changes: readonly EvidenceChange[]): string {
  const states = changes.filter(({ kind }) => kind === 'state').length;
  const progress = changes.length - states;
  return [
    states === 0
      ? ''
      : states === 1
        ? vscode.l10n.t('1 task changes its state.')
        : vscode.l10n.t('{0} tasks change their state.', states),
    progress === 0
      ? ''
      : progress === 1
        ? vscode.l10n.t('1 task gets a progress.')
        : vscode.l10n.t('{0} tasks get a progress.', progress),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Progress is rougher than a state: it is offered, and taken where somebody ticks it. */
async function choose(
  changes: readonly EvidenceChange[],
  words: LanguageWords,
): Promise<readonly EvidenceChange[]> {
  if (changes.every(({ kind }) => kind === 'state')) return changes;
  const items = changes.map((change) => ({
    label: literalText(change.task.title),
    description:
      change.kind === 'state'
        ? literalText(`${change.task.status} → ${change.inferred.state}`)
        : vscode.l10n.t('progress {0}', longProgress(change.inferred, words)),
    picked: change.kind === 'state',
    change,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    placeHolder: vscode.l10n.t('What is to be applied? It is shown before it is written.'),
  });
  return (picked ?? []).map(({ change }) => change);
}

/** One line of Markdown. */
function say(change: EvidenceChange, words: LanguageWords): string {
  const title = `**${escapeMarkdown(change.task.title)}**`;
  if (change.kind === 'progress')
    return vscode.l10n.t('{0}: progress {1}', title, longProgress(change.inferred, words));
  const { commits, started, branch, finished, state } = change.inferred;
  const reasons = [
    ...(commits === 0 || started === null
      ? []
      : [
          commits === 1
            ? vscode.l10n.t('1 commit, {0}', words.day(started))
            : vscode.l10n.t('{0} commits since {1}', commits, words.day(started)),
        ]),
    ...(branch === null ? [] : [vscode.l10n.t('branch {0}', escapeMarkdown(branch))]),
    ...(finished === null ? [] : [vscode.l10n.t('closed {0}', words.day(finished))]),
  ];
  return `${title}: ${escapeMarkdown(change.task.status)} → ${escapeMarkdown(state)} (${reasons.join(', ')})`;
}
