/** States and actual dates of many tasks as their commits show them: one edit, shown with its effect before it is made. */
import * as vscode from 'vscode';
import { escapeMarkdown } from '../../core/base/markdown';
import { proposeEvidence, type EvidenceChange } from '../../core/history/infer-state';
import { formatOf } from '../format-of';
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
    const format = formatOf(snapshot);
    await previews.show({
      plan,
      edits: changes.flatMap(({ edits }) => edits),
      what: vscode.l10n.t('Apply Evidence'),
      intro:
        changes.length === 1
          ? vscode.l10n.t('1 task changes its state.')
          : vscode.l10n.t('{0} tasks change their state.', changes.length),
      outro: [
        vscode.l10n.t('What the commits show:'),
        '',
        ...changes.map((change) => `- ${say(change, (day) => format.day(day))}`),
      ].join('\n'),
    });
  },
};

/** One line of Markdown. */
function say({ task, inferred }: EvidenceChange, day: (day: number) => string): string {
  const { commits, started, branch, finished, state } = inferred;
  const reasons = [
    ...(commits === 0 || started === null
      ? []
      : [
          commits === 1
            ? vscode.l10n.t('1 commit, {0}', day(started))
            : vscode.l10n.t('{0} commits since {1}', commits, day(started)),
        ]),
    ...(branch === null ? [] : [vscode.l10n.t('branch {0}', escapeMarkdown(branch))]),
    ...(finished === null ? [] : [vscode.l10n.t('closed {0}', day(finished))]),
  ];
  return `**${escapeMarkdown(task.title)}**: ${escapeMarkdown(task.status)} → ${escapeMarkdown(state)} (${reasons.join(', ')})`;
}
