/**
 * Looks for later starts and other assignees, in a thread of its own, until nobody has more work than time; shows what
 * it found as a preview of the text with its effect, and writes it only when a person says so.
 */
import * as vscode from 'vscode';
import { usualSchedules, type LevellingProposal } from '../../core/analysis/propose-levelling';
import type { HeldReason, RemainingOverload } from '../../core/schedule/levelling/levelled-plan';
import { escapeMarkdown } from '../../core/base/markdown';
import type { Jobs } from '../../core/session/jobs';
import { formatOf } from '../format-of';
import { literalText } from '../literal-text';
import type { OpenPlan } from '../open-plan';
import { whenPlan, type Command, type CommandContext } from './command';

/** The answer is then the same in every window and on the command line. */
const seed = 1;

export const levelResources: Command = {
  id: 'levelResources',
  title: 'Level Resources…',
  palette: whenPlan,
  menus: [{ menu: 'view/title', when: `view == milewright.schedule && ${whenPlan}`, group: '4_change@1' }],
  async run({ plans, jobs, previews }) {
    const plan = plans.current();
    if (!plan) return;
    const { stale } = plan.session.state();
    if (stale) {
      const why = vscode.l10n.t('Nothing can be levelled: line {0} does not parse.', stale.line);
      void vscode.window.showWarningMessage(why);
      return;
    }
    const proposal = await search(plan, jobs);
    if (!proposal) return;
    const what = vscode.l10n.t('Level Resources');
    const left = proposal.after.map((overload) => `- ${sayRemaining(plan, overload, escapeMarkdown)}`);
    if (proposal.edits.length > 0) {
      await previews.show({
        plan,
        edits: proposal.edits,
        what,
        intro: literalText(introduce(plan, proposal)),
        outro: left.length === 0 ? '' : [vscode.l10n.t('What cannot be levelled:'), ...left].join('\n\n'),
      });
    } else if (proposal.before.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Nobody has more work than time.'));
    } else {
      const first = literalText(sayRemaining(plan, proposal.after[0]!, (text) => text));
      const message = vscode.l10n.t('Nothing can be moved that would help. {0}', first);
      void vscode.window.showInformationMessage(message);
    }
  },
};

/** @returns null where it was cancelled, or a newer search was begun */
async function search(plan: OpenPlan, jobs: CommandContext['jobs']): Promise<LevellingProposal | null> {
  const { snapshot } = plan.session.state();
  const schedules = usualSchedules(snapshot.plan);
  const format = formatOf(snapshot);
  const say = ({ schedules: done, finish }: Jobs['level']['progress']): string =>
    vscode.l10n.t('{0} of {1} schedules, finish {2}', done, schedules, format.day(finish));
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Levelling resources'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    const { commits: _commits, changes: _changes, ...inputs } = snapshot.inputs;
    const request = { inputs, schedules, seed };
    let done = 0;
    const outcome = await jobs.run('level', request, {
      signal: abort.signal,
      onProgress(news) {
        progress.report({ message: say(news), increment: ((news.schedules - done) / schedules) * 100 });
        done = news.schedules;
      },
    });
    return outcome.kind === 'done' && !token.isCancellationRequested ? outcome.result : null;
  });
}

function introduce(plan: OpenPlan, { edits, after }: LevellingProposal): string {
  const changes = edits.length === 1 ? vscode.l10n.t('1 change') : vscode.l10n.t('{0} changes', edits.length);
  const [first] = after;
  if (!first) return vscode.l10n.t('{0}, and nobody has more work than time.', changes);
  return vscode.l10n.t(
    '{0} help. {1}',
    changes,
    sayRemaining(plan, first, (text) => text),
  );
}

function sayRemaining(
  plan: OpenPlan,
  { person, first, last, causes }: RemainingOverload,
  print: (text: string) => string,
): string {
  const { snapshot } = plan.session.state();
  const who = print(snapshot.plan.team.get(person)?.name ?? person);
  const when = formatOf(snapshot).dayRange(first, last);
  const reasons: Readonly<Record<HeldReason, string>> = {
    alone: vscode.l10n.t('is too much by itself'),
    started: vscode.l10n.t('is under way'),
    pinned: vscode.l10n.t('has a fixed date'),
    late: vscode.l10n.t('is as late as possible'),
    point: vscode.l10n.t('has work but no duration'),
    'no-room': vscode.l10n.t('finds no free day'),
  };
  const why = causes
    .slice(0, 3)
    .map(({ task, reason }) => `${print(snapshot.plan.tasks.get(task)?.title ?? task)} ${reasons[reason]}`)
    .join(', ');
  return vscode.l10n.t('{0} keeps too much on {1}: {2}.', who, when, why);
}
