/**
 * The page of risks: one sentence, where the risks stand in the matrix of probability and impact, what each is worth and
 * what is done about it, how that went over the history of the plan, and what it means for dates and cost.
 */
import type { Snapshot } from '../analysis/snapshot';
import type { PlanTrend } from '../analysis/plan-trend';
import { printDay } from '../base/dates';
import type { Translate } from '../base/translate';
import { isLiveRisk } from '../model/risk-edits';
import type { Run } from './budget-model';
import { createFormat, type Format } from './format';
import { riskBurndown } from './risk-burndown';
import { riskGrid } from './risk-grid';
import { riskList } from './risk-list';
import type { RiskModel } from './risk-model';
import { oddsSentence, riskOdds } from './risk-odds';
import type { Webview, WebviewOptions } from './webview';

export const riskView: Webview = {
  id: 'risk',
  title: 'Risks',
  icon: 'shield',
  showsTrend: true,
  showsOdds: true,
  present: presentRisk,
  copy: copyRisk,
};

export function presentRisk(snapshot: Snapshot, options: WebviewOptions): RiskModel {
  const { plan, budget, statusDay } = snapshot;
  const { translate: t, stale } = options;
  const format = createFormat({
    locale: options.locale,
    currency: budget.currency,
    decimals: budget.decimals,
    statusDay,
    hoursPerDay: plan.project.hoursPerDay,
  });
  const result = options.odds?.result ?? null;
  const staleNote = stale === null ? null : t('as of {0}, line {1} does not parse', stale.since, stale.line);
  const locked = stale === null ? null : t('Risks cannot be moved: line {0} does not parse.', stale.line);
  return {
    scope: [
      plan.project.name,
      t('status date {0}', format.fullDay(statusDay)),
      budget.currency,
      ...(result ? [t('{0} runs, seed {1}', format.number(result.runs), result.seed)] : []),
    ],
    stale: staleNote,
    headline: [
      ...headline(snapshot, format, t),
      ...(result ? oddsSentence(snapshot, result, format, t) : []),
    ],
    empty:
      plan.risks.size > 0
        ? null
        : {
            text: t('The plan names no risks yet.'),
            link: { text: t('Go to the plan'), target: { kind: 'address', address: ['risks'] } },
          },
    matrix: riskGrid(snapshot, format, locked, t),
    list: riskList(snapshot, options.trend ?? null, format, t),
    burndown: plan.risks.size === 0 ? null : riskBurndown(snapshot, options.trend ?? null, format, t),
    noBurndown: noHistory(options.trend ?? null, t),
    odds: riskOdds(snapshot, options.odds ?? null, format, t),
    updating: options.odds?.running === true && options.odds.result ? t('updating') : null,
    words: {
      showTable: t('Show as a table (T)'),
      showChart: t('Show as a chart (T)'),
      preview: t('{0}: {1}. Enter writes it, Escape leaves it.'),
      unchanged: t('{0}: {1}. Alt and arrows, or the mouse, move it.'),
      risk: t('Risk'),
      history: t('How it was assessed'),
      openCommit: t('Open the commit'),
    },
  };
}

function headline({ exposure }: Snapshot, format: Format, t: Translate): readonly Run[] {
  const strong = (text: string): Run => ({ text, strong: true, red: false });
  const count = exposure.openCount;
  if (count === 0) return [strong(t('No risk is open.'))];
  const open = count === 1 ? t('1 open risk') : t('{0} open risks', format.number(count));
  if (exposure.cost === 0) return [strong(t('{0}, none priced.', open))];
  const worth =
    count === 1
      ? t('{0} is worth {1}', open, format.money(exposure.cost))
      : t('{0} are worth {1}', open, format.money(exposure.cost));
  const costs = exposure.risks.flatMap(({ risk, cost }) =>
    isLiveRisk(risk) && cost !== null && cost > 0 ? [cost] : [],
  );
  const all = costs.reduce((sum, cost) => sum + cost, 0);
  // As few as carry half of all threats together.
  let [carried, few] = [0, 0];
  while (few < costs.length && carried * 2 < all) carried += costs[few++]!;
  if (few === 0 || few * 2 > costs.length) return [strong(`${worth}.`)];
  const share = format.share(carried / all);
  const carry =
    few === 1
      ? t('one of them carries {0} of the threats', share)
      : t('{0} of them carry {1} of the threats', format.number(few), share);
  return [strong(`${worth}; ${carry}.`)];
}

function noHistory(trend: PlanTrend | null, t: Translate): string | null {
  if (trend === null || trend.kind === 'reading') return t('The history of the plan is being read.');
  return trend.kind === 'failed' ? trend.why : null;
}

/** The register by rows, with plain decimals and ISO dates. */
function copyRisk({ plan, exposure, budget }: Snapshot, table: string): string | null {
  if (table !== 'risks') return null;
  const clean = (text: string): string => text.replaceAll(/[\t\n\r]+/g, ' ');
  const money = (minor: number | null): string =>
    minor === null ? '' : (minor / 10 ** budget.decimals).toFixed(budget.decimals);
  const days = (minutes: number | null): string =>
    minutes === null ? '' : String(Math.round((minutes / (plan.project.hoursPerDay * 60)) * 100) / 100);
  const head = [
    'id',
    'risk',
    'level',
    'owner',
    'response',
    'probability',
    'exposure',
    'expected days',
    'review',
  ];
  const rows = exposure.risks
    .filter(({ risk }) => isLiveRisk(risk))
    .map(({ risk, level, cost, delay }) => [
      clean(risk.id),
      clean(risk.title),
      level,
      clean(risk.owner ?? ''),
      risk.response ?? '',
      risk.probability === null ? '' : String(risk.probability),
      money(cost),
      days(delay),
      risk.review === null ? '' : printDay(risk.review),
    ]);
  return [head, ...rows].map((cells) => `${cells.join('\t')}\n`).join('');
}
