/** The budget's webview: one sentence, the figures behind it, the curve, the months and the table. */
import { idleLevers } from '../analysis/levers';
import type { Snapshot } from '../analysis/snapshot';
import type { Translate } from '../base/translate';
import { answerLevers, leverPanel, proposeLevers } from './budget-levers';
import type { BudgetModel, LeverAnswer, Link, Table, TableRow } from './budget-model';
import { cellFormula, type CellAnswer } from './budget-cell';
import { budgetBurn, budgetContingency } from './budget-burn';
import { copyScenarios, copyTable } from './budget-copy';
import { budgetCurve } from './budget-curve';
import { budgetExports } from './budget-exports';
import { budgetFigures } from './budget-figures';
import { budgetHeadline } from './budget-headline';
import { budgetIndices } from './budget-indices';
import { budgetOutlook } from './budget-outlook';
import {
  allScenarios,
  isOfPlan,
  sceneOf,
  scenarioSwitch,
  scenarioTable,
  type Scene,
} from './budget-scenarios';
import { budgetBreakdowns, rowsBelow } from './budget-table';
import { createFormat, moneyScale, type Format, type MoneyScale } from './format';
import type { ViewProposal, Webview, WebviewOptions, WebviewQuestion } from './webview';

export const budgetView: Webview = {
  id: 'budget',
  title: 'Budget',
  icon: 'graph-line',
  showsOdds: true,
  present: presentBudget,
  copy: (snapshot, table, _trend, options) => copyBudget(snapshot, table, options),
  answer: answerBudget,
  propose: proposeBudget,
  exports: (snapshot, options) =>
    budgetExports(sceneIn(snapshot, options), presentBudget(snapshot, options, true), options.translate),
};

/** @param whole with every row of its tables, however many there are */
export function presentBudget(present: Snapshot, options: WebviewOptions, whole = false): BudgetModel {
  const { translate: t, stale } = options;
  const known = options.odds?.cost ?? null;
  const scene = sceneIn(present, options);
  const { snapshot } = scene;
  const { plan, budget, statusDay } = snapshot;
  // Simulated was the plan as it stands.
  const odds = isOfPlan(scene) ? known : null;
  const format = formatOf(snapshot, options);
  const scale = scaleOf(snapshot);
  return {
    scope: [
      plan.project.name,
      t('status date {0}', format.fullDay(statusDay)),
      budget.currency,
      ...(budget.privateUsed ? [t('with private rates')] : []),
    ],
    ...sourceOf(snapshot, format, t),
    stale: stale === null ? null : t('as of {0}, line {1} does not parse', stale.since, stale.line),
    headline: budgetHeadline(scene, format, t),
    scenarios: scenarioSwitch(scene, options.scenario ?? null, known, format, t),
    empty: emptyOf(snapshot, t),
    figures: budgetFigures(scene, odds, format, scale, t),
    outlook: budgetOutlook(scene, options.odds ?? null, format, scale, t),
    curve: budgetCurve(scene, odds, format, scale, t),
    burn: budgetBurn(snapshot, format, t),
    indices: budgetIndices(snapshot, format, t),
    contingency: budgetContingency(snapshot, format, scale, t),
    levers: leverPanel(t),
    breakdowns: budgetBreakdowns(snapshot, format, scale, t, whole),
    words: {
      earned: t('earned'),
      spent: t('spent'),
      planned: t('planned to date'),
      budget: t('budget'),
      otherMethods: t('Other methods'),
      showTable: t('Show as a table (T)'),
      showChart: t('Show as a chart (T)'),
      showScenarios: t('Show the scenarios side by side (T)'),
      hideScenarios: t('Hide the scenarios side by side (T)'),
      contingency: t('Contingency'),
      figures: t('Figures'),
      breakdown: t('Breakdown'),
      sortBy: t('Sort by {0}'),
      scale: t('tasks drawn at {0} × scale'),
    },
  };
}

/** Of questions of the budget's page. */
export function answerBudget(
  snapshot: Snapshot,
  question: WebviewQuestion,
  options: WebviewOptions,
): CellAnswer | LeverAnswer | Table | readonly TableRow[] | null {
  const format = formatOf(snapshot, options);
  switch (question.kind) {
    case 'cell':
      return cellFormula(sceneIn(snapshot, options), question, format, options.translate);
    case 'rows': {
      const { snapshot: shown } = sceneIn(snapshot, options);
      return rowsBelow(shown, question, format, scaleOf(shown), options.translate);
    }
    case 'levers':
      return answerLevers(snapshot, question, format, options.translate);
    case 'scenarios':
      return scenarioTable(snapshot, question, options.odds?.cost ?? null, format, options.translate);
    default:
      return null;
  }
}

function copyBudget(snapshot: Snapshot, table: string, options?: WebviewOptions): string | null {
  if (!options) return copyTable(snapshot, table);
  const { scenario, odds, translate } = options;
  if (table !== 'scenarios') return copyTable(sceneIn(snapshot, options).snapshot, table);
  const all = allScenarios(snapshot, scenario?.levers ?? idleLevers, odds?.cost ?? null, translate);
  return copyScenarios(snapshot, all);
}

function proposeBudget(
  snapshot: Snapshot,
  question: WebviewQuestion,
  options: WebviewOptions,
): ViewProposal | null {
  if (question.kind !== 'levers') return null;
  return proposeLevers(snapshot, question, formatOf(snapshot, options), options.translate);
}

function sceneIn(snapshot: Snapshot, { scenario, odds }: WebviewOptions): Scene {
  return sceneOf(snapshot, scenario ?? null, odds?.cost ?? null);
}

/** One for all tables and figures of the page. */
function scaleOf({ budget }: Snapshot): MoneyScale {
  const { planned, spent, forecast } = budget.figures;
  return moneyScale([budget.total ?? 0, planned, spent ?? 0, forecast], budget.decimals);
}

function formatOf({ plan, budget, statusDay }: Snapshot, { locale }: WebviewOptions): Format {
  const { currency, decimals } = budget;
  return createFormat({ locale, currency, decimals, statusDay, hoursPerDay: plan.project.hoursPerDay });
}

/** Which ledgers the spent money rests on, and the first thing that is wrong with them. */
function sourceOf(
  { budget }: Snapshot,
  format: Format,
  t: Translate,
): { readonly source: string; readonly sourceNote: Link | null } {
  const { named, rows, rowsUsed, lastDay, problems } = budget.ledger;
  if (named.length === 0) {
    const target = { kind: 'address', address: ['budget', 'ledger'] } as const;
    return {
      source: t('No ledger, so nothing is known to be spent.'),
      sourceNote: { text: t('Name one'), target },
    };
  }
  const names = named.map((path) => path.split('/').at(-1)!).join(', ');
  const until = lastDay === null ? names : t('{0} to {1}', names, format.day(lastDay));
  const count =
    rows === rowsUsed
      ? t('{0} rows', format.number(rows))
      : t('{0} of {1} rows', format.number(rowsUsed), format.number(rows));
  const first = problems[0];
  if (!first) return { source: `${until}, ${count}`, sourceNote: null };
  const target =
    first.line === null
      ? ({ kind: 'address', address: ['budget', 'ledger'] } as const)
      : ({ kind: 'row', file: first.file, line: first.line } as const);
  const text = problems.length === 1 ? t('1 problem') : t('{0} problems', format.number(problems.length));
  return { source: `${until}, ${count}`, sourceNote: { text, target } };
}

/** Nothing planned and nothing spent: there is nothing to draw. */
function emptyOf({ budget, plan }: Snapshot, t: Translate): BudgetModel['empty'] {
  if (budget.figures.planned !== 0 || (budget.figures.spent ?? 0) !== 0) return null;
  const address = plan.rates.size > 0 ? ['rates'] : ['budget'];
  return {
    text: t(
      'No costs. Planned money comes from rates and assigned effort, costs of tasks and lines of the budget.',
    ),
    link: { text: t('Go to the plan'), target: { kind: 'address', address } },
  };
}
