/**
 * Proposes hours for days on which a person has commits on a task and no row in the ledger. Proposals are marked as such,
 * none is chosen beforehand, and only those that the person chooses are written, with a note that says where they come from.
 */
import * as vscode from 'vscode';
import { suggestHours } from '../../core/analysis/suggest-hours';
import { formatOf } from '../format-of';
import { givenIn } from '../entry-steps';
import { writeToLedger } from '../ledger-writer';
import { literalText } from '../literal-text';
import { choosePerson } from './add-hours';
import { whenPlan, type Command } from './command';

/** How far back is looked. */
const days = 31;

export const suggestHoursCommand: Command = {
  id: 'suggestHours',
  title: 'Suggest Hours from Commits…',
  palette: whenPlan,
  menus: [],
  async run(context, argument) {
    const plan = context.plans.current();
    if (!plan) return;
    const title = vscode.l10n.t('Hours suggested from commits');
    const person = await choosePerson(context, plan, title, givenIn(argument)['person']);
    if (person === undefined) return;
    const { snapshot } = plan.session.state();
    const { today } = snapshot.inputs;
    const proposals = suggestHours(snapshot, person, today - days, today);
    if (proposals.length === 0) {
      const none = vscode.l10n.t('There are no commits of the last {0} days without hours.', days);
      void vscode.window.showInformationMessage(none);
      return;
    }
    const format = formatOf(snapshot);
    const items = proposals.map((proposal) => {
      const { day, task, hours, commits } = proposal;
      const from =
        commits === 1
          ? vscode.l10n.t('suggested: 1 commit')
          : vscode.l10n.t('suggested: {0} commits', commits);
      return {
        label: `${format.fullDay(day)}  ${format.number(hours)} h`,
        description: literalText(snapshot.plan.tasks.get(task)?.title ?? task),
        detail: from,
        proposal,
        from,
      };
    });
    const placeHolder = vscode.l10n.t('Choose what is to be booked; nothing else is written');
    const chosen = await vscode.window.showQuickPick(items, { title, placeHolder, canPickMany: true });
    if (!chosen || chosen.length === 0) return;
    const entries = chosen
      .map(({ proposal: { day, task, hours }, from }) => ({
        day,
        task,
        person,
        hours: String(hours),
        note: from,
      }))
      .toSorted((a, b) => a.day - b.day);
    await writeToLedger(plan, entries, title);
  },
};
