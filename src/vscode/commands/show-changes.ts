/**
 * Asks what the plan is to be compared with (the baseline, the last tag, how it stood yesterday or a week ago, the last
 * commit, any revision, or two of them) and shows what has changed since in the view for that.
 */
import * as vscode from 'vscode';
import { isSince, type Since } from '../since';
import type { OpenPlan } from '../open-plan';
import { literalText } from '../literal-text';
import { whenPlan, type Command, type CommandContext } from './command';
import { pickRevision } from '../pick-revision';

export const showChanges: Command = {
  id: 'showChanges',
  title: 'Show Changes of the Plan Since...',
  icon: 'git-compare',
  palette: whenPlan,
  menus: [{ menu: 'view/title', when: `view == milewright.changes && ${whenPlan}`, group: 'navigation@1' }],
  async run(context, argument) {
    const plan = context.plans.current();
    if (!plan) return;
    const since = isSince(argument) ? argument : await askSince(context, plan);
    if (!since) return;
    await context.comparisons.choose(plan, since);
    await vscode.commands.executeCommand('milewright.changes.focus');
  },
};

interface Choice extends vscode.QuickPickItem {
  readonly since: Since | 'revision' | 'two';
}

async function askSince(context: CommandContext, plan: OpenPlan): Promise<Since | null> {
  const { baseline } = plan.session.state().shown.plan;
  const now = JSON.stringify(context.comparisons.chosen(plan));
  const choice = (label: string, detail: string, since: Choice['since']): Choice => ({
    label,
    detail,
    since,
    ...(JSON.stringify(since) === now ? { description: vscode.l10n.t('now') } : {}),
  });
  const { t } = vscode.l10n;
  const choices: readonly Choice[] = [
    ...(baseline === null
      ? []
      : [
          choice(t('The baseline'), t('The approved plan: {0}', literalText(baseline)), { kind: 'baseline' }),
        ]),
    choice(t('The last tag'), t('As it stood at the last tag before the present commit'), { kind: 'tag' }),
    choice(t('Yesterday'), t('As it stood when today began'), { kind: 'days', days: 1 }),
    choice(t('A week ago'), t('As it stood at the end of that day'), { kind: 'days', days: 7 }),
    choice(t('The last look'), t('As it stood when these changes were looked at on an earlier day'), {
      kind: 'looked',
    }),
    choice(t('The last commit'), t('What is not committed yet'), { kind: 'commit' }),
    choice(t('A revision...'), t('Any tag, branch or commit'), 'revision'),
    choice(t('Between two revisions...'), t('From one to a later one'), 'two'),
  ];
  const picked = await vscode.window.showQuickPick(choices, {
    placeHolder: t('What changed in the plan since …'),
    matchOnDetail: true,
  });
  if (!picked) return null;
  if (picked.since !== 'revision' && picked.since !== 'two') return picked.since;
  const from = await pickRevision(context.commits, plan, t('Since which revision?'));
  if (from === null) return null;
  if (picked.since === 'revision') return { kind: 'revisions', from, to: null };
  const to = await pickRevision(context.commits, plan, t('Up to which revision?'));
  return to === null ? null : { kind: 'revisions', from, to };
}
