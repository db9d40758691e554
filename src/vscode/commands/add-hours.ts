/** Books hours of a person on a task: a row at the end of the ledger. */
import * as vscode from 'vscode';
import { personOf } from '../../core/views/trees/my-work';
import { readHours } from '../../core/language/ledger/read-entry';
import { askFor, askForDay, askForNote, givenIn } from '../entry-steps';
import { writeToLedger } from '../ledger-writer';
import { literalText } from '../literal-text';
import type { OpenPlan } from '../open-plan';
import { chooseTask, type ChosenTask } from './chosen-task';
import { whenPlan, type Command, type CommandContext } from './command';

export const addHours: Command = {
  id: 'addHours',
  title: 'Add Hours…',
  palette: whenPlan,
  menus: [{ menu: 'view/item/context', when: 'viewItem =~ /^task\\./', group: '5_money@1' }],
  async run(context, argument) {
    const given = givenIn(argument);
    const chosen =
      given['task'] === undefined
        ? await chooseTask(context.plans, argument)
        : taskIn(context, given['task']);
    if (!chosen) return;
    const { plan, task } = chosen;
    const title = vscode.l10n.t('Hours on {0}', literalText(task.title));
    const person = await choosePerson(context, plan, title, given['person']);
    if (person === undefined) return;
    const hours = await askFor(title, vscode.l10n.t('Hours, such as 7.5 or 7:30'), readHours, given['hours']);
    if (hours === undefined) return;
    const day = await askForDay(title, plan.session.state().snapshot.inputs.today, given['date']);
    if (day === undefined) return;
    const note = await askForNote(title, given['note']);
    if (note === undefined) return;
    await writeToLedger(plan, [{ day, task: task.id, person, hours, note }], title);
  },
};

function taskIn({ plans }: CommandContext, id: string): ChosenTask | null {
  const plan = plans.current();
  const task = plan?.session.state().shown.plan.tasks.get(id);
  return plan && task ? { plan, task } : null;
}

/** The person of this machine first. @returns undefined where none was picked */
export async function choosePerson(
  { commits }: Pick<CommandContext, 'commits'>,
  plan: OpenPlan,
  title: string,
  given: string | undefined,
): Promise<string | undefined> {
  const { plan: known } = plan.session.state().shown;
  if (given !== undefined && known.team.has(given)) return given;
  const user = commits.userOf(plan);
  const self = typeof user === 'string' || user === null ? null : personOf(known, user);
  const people = [...known.team.values()].filter(({ kind }) => kind === 'person');
  const items = people
    .toSorted((a, b) => Number(b === self) - Number(a === self))
    .map(({ id, name }) => ({ label: literalText(name), description: id, id }));
  return (await vscode.window.showQuickPick(items, { title }))?.id;
}
