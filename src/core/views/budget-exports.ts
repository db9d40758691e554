/** What can be taken out of the page of the budget: the curve as a drawing, all of it as Markdown, each table as CSV. */
import { printDay } from '../base/dates';
import type { Translate } from '../base/translate';
import { printCsv } from '../budget/print-csv';
import { budgetTable } from './budget-copy';
import { budgetMarkdown } from './budget-markdown';
import type { BudgetModel } from './budget-model';
import type { Scene } from './budget-scenarios';
import { budgetSvg } from './budget-svg';
import type { ViewExport } from './webview';

/** @param model of the same scene */
export function budgetExports(
  { id: scenario, snapshot }: Scene,
  model: BudgetModel,
  t: Translate,
): readonly ViewExport[] {
  const day = `${scenario === 'plan' ? '' : `${scenario}-`}${printDay(snapshot.statusDay)}`;
  const tables = [
    ...model.breakdowns.map(({ id, title }) => ({ id, title })),
    { id: 'curve', title: model.curve.title },
    ...(model.indices ? [{ id: 'indices', title: model.indices.title }] : []),
  ];
  return [
    { label: t('Curve as SVG'), file: `budget-${day}.svg`, make: () => budgetSvg(model) },
    { label: t('Page as Markdown'), file: `budget-${day}.md`, make: () => budgetMarkdown(model) },
    ...tables.map(({ id, title }) => ({
      label: t('{0} as CSV', title),
      file: `budget-${id}-${day}.csv`,
      make: () => {
        const [columns = [], ...rows] = budgetTable(snapshot, id) ?? [];
        return printCsv(columns, rows);
      },
    })),
  ];
}
