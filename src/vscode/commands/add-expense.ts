/** Books an expense on a line of the budget or on a task: a row at the end of the ledger. */
import * as vscode from 'vscode';
import type { LedgerEntry } from '../../core/language/ledger/append-to-ledger';
import type { Plan } from '../../core/model/plan';
import { isSummary } from '../../core/model/states';
import { readMoney } from '../../core/language/ledger/read-entry';
import { askFor, askForDay, askForNote, givenIn, type GivenEntry } from '../entry-steps';
import { writeToLedger } from '../ledger-writer';
import { literalText } from '../literal-text';
import { whenPlan, type Command } from './command';

export const addExpense: Command = {
  id: 'addExpense',
  title: 'Add an Expense…',
  palette: whenPlan,
  menus: [],
  async run({ plans }, argument) {
    const plan = plans.current();
    if (!plan) return;
    const given = givenIn(argument);
    const { snapshot } = plan.session.state();
    const title = vscode.l10n.t('Expense');
    const { currency } = snapshot.plan.project;
    const prompt = vscode.l10n.t('An amount, such as 412.80 or 412.80 USD; {0} where none stands', currency);
    const money = await askFor(title, prompt, readMoney, given['amount']);
    if (money === undefined) return;
    const of = await chooseWhatFor(snapshot.plan, title, given);
    if (of === undefined) return;
    const day = await askForDay(title, snapshot.inputs.today, given['date']);
    if (day === undefined) return;
    const note = await askForNote(title, given['note']);
    if (note === undefined) return;
    const { amount } = money;
    const foreign =
      money.currency === null || money.currency === currency ? {} : { currency: money.currency };
    await writeToLedger(plan, [{ day, ...of, amount, ...foreign, note }], title);
  },
};

/** A line of the budget, a task, or neither. @returns undefined where it was left */
async function chooseWhatFor(
  { budget, tasks }: Plan,
  title: string,
  given: GivenEntry,
): Promise<Pick<LedgerEntry, 'line' | 'task'> | undefined> {
  const { line, task } = given;
  if (line !== undefined && budget.lines.has(line)) return { line };
  if (task !== undefined && tasks.has(task)) return { task };
  const items = [
    ...[...budget.lines.values()]
      .filter(({ from }) => from !== 'team')
      .map(({ id, title: name }) => ({
        label: literalText(name),
        description: vscode.l10n.t('line'),
        of: { line: id },
      })),
    { label: vscode.l10n.t('Nothing in particular'), description: '', of: {} },
    ...[...tasks.values()]
      .filter((each) => !isSummary(each))
      .map(({ id, title: name }) => ({ label: literalText(name), description: id, of: { task: id } })),
  ];
  const placeHolder = vscode.l10n.t('What is it for?');
  return (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true }))?.of;
}
