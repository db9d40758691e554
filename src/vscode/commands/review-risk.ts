/** A risk has been looked at: asks for the day of the next review, and offers the usual distances. */
import * as vscode from 'vscode';
import { parseDay, printDay } from '../../core/base/dates';
import { riskReviewEdits } from '../../core/model/risk-edits';
import { workDays } from '../../core/model/work-days';
import { literalText } from '../literal-text';
import { chooseRisk } from './chosen-risk';
import { whenPlan, type Command } from './command';

/** In weeks. */
const distances = [1, 2, 4, 12];

export const reviewRisk: Command = {
  id: 'reviewRisk',
  title: 'Set Next Review of Risk...',
  icon: 'calendar',
  palette: whenPlan,
  menus: [{ menu: 'view/item/context', when: 'viewItem == risk.open', group: 'inline@1' }],
  async run({ plans, writer }, argument) {
    const chosen = await chooseRisk(plans, argument);
    if (!chosen) return;
    const { plan, risk } = chosen;
    const { snapshot } = plan.session.state();
    const days = workDays(snapshot.plan.calendar, snapshot.inputs.holidays.days);
    const items = distances.flatMap((weeks) => {
      const day = days.onOrAfter(snapshot.statusDay + 7 * weeks);
      const label = weeks === 1 ? vscode.l10n.t('in a week') : vscode.l10n.t('in {0} weeks', weeks);
      return day === null ? [] : [{ label: printDay(day), description: label }];
    });
    const day = parseDay((await pickDay(risk.title, items)) ?? '');
    if (day === null) return;
    const what = vscode.l10n.t('{0}: next review {1}', literalText(risk.title), printDay(day));
    await writer.apply(plan, riskReviewEdits(risk, day), what);
  },
};

/** One of those offered, or any date that is typed. */
function pickDay(title: string, items: readonly vscode.QuickPickItem[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const pick = vscode.window.createQuickPick();
    pick.title = literalText(title);
    pick.placeholder = vscode.l10n.t('Next review (a date such as 2026-05-15)');
    pick.items = items;
    pick.onDidChangeValue((text) => {
      const typed = parseDay(text.trim());
      pick.items = typed === null ? items : [{ label: printDay(typed) }, ...items];
    });
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.label);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
