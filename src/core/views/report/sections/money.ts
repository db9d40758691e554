/** What it costs: forecast against the budget, what is spent and still needed, and what holds in four of five runs. */
import { printDecimal } from '../../../model/money';
import { marginOf } from '../../budget-margin';
import type { MoneyChart, Statement } from '../report-model';
import { command, plain, statement, strong, type ReportContext, type Section } from '../report-context';

export const money: Section = (context) => {
  const { snapshot, t } = context;
  const { budget } = snapshot;
  if (budget.total === null && budget.figures.planned === 0 && budget.figures.spent === null) return null;
  const hints = [budget.currency, ...(budget.privateUsed ? [t('with personal rates')] : [])];
  return {
    title: t('Money'),
    hint: hints.join(', '),
    table: null,
    statements: [...forecast(context), ...earned(context)],
    chart: chartOf(context),
  };
};

/** `The forecast is 10.7k over the budget of 250k and within the contingency of 25k.` */
export function sayForecast(context: ReportContext): readonly Statement[] {
  const { snapshot, format, t } = context;
  const { budget } = snapshot;
  const { over, budget: approved, contingency } = marginOf(snapshot);
  if (budget.total === null && over === 0) return [];
  const total = format.roundMoney(approved);
  const name = budget.total === null ? t('the plan of {0}', total) : t('the budget of {0}', total);
  const covered =
    over > 0 && contingency !== null
      ? over <= contingency
        ? ` ${t('and within the contingency of {0}', format.roundMoney(contingency))}`
        : ` ${t('and beyond the contingency of {0}', format.roundMoney(contingency))}`
      : '';
  const runs = [
    plain(`${t('The forecast is')} `),
    over > 0
      ? strong(t('{0} over', format.roundMoney(over)), over > (contingency ?? 0))
      : plain(over < 0 ? t('{0} under', format.roundMoney(-over)) : t('exactly')),
    plain(` ${name}${covered}.`),
  ];
  return [statement(runs, factsOf(context), [command('budget --odds --json')])];
}

/** `Forecast 260.7k: spent 96.0k, still needed 164.7k; at most 288.7k in 8 of 10 runs.` */
function forecast(context: ReportContext): readonly Statement[] {
  const { snapshot, costOdds, format, t } = context;
  const { figures } = snapshot.budget;
  const p80 = costOdds?.cost[80] ?? null;
  const parts =
    figures.spent === null
      ? ''
      : t(
          ': spent {0}, still needed {1}',
          format.money(figures.spent),
          format.money(figures.forecast - figures.spent),
        );
  const atMost = p80 === null ? '' : `; ${t('at most {0} in 8 of 10 runs', format.money(p80))}`;
  const runs = [strong(t('Forecast {0}', format.money(figures.forecast))), plain(`${parts}${atMost}.`)];
  return [statement(runs, factsOf(context), [command('budget --odds --json')])];
}

function factsOf({ snapshot, costOdds }: ReportContext) {
  const { total, contingency, figures, decimals } = snapshot.budget;
  const decimal = (amount: number | null): string | null =>
    amount === null ? null : printDecimal(amount, decimals);
  return {
    forecast: decimal(figures.forecast),
    spent: decimal(figures.spent),
    total: decimal(total),
    contingency: decimal(contingency),
    p80: decimal(costOdds?.cost[80] ?? null),
  };
}

function earned({ snapshot: { budget: known }, format, t }: ReportContext): readonly Statement[] {
  const { ev, cpi, spi } = known.earned;
  if (cpi === null || spi === null) return [];
  const runs = [
    plain(
      t(
        'Earned so far {0}: {1} for each unit spent, {2} of what was planned by now.',
        format.roundMoney(ev),
        format.index(cpi),
        format.share(spi),
      ),
    ),
  ];
  const facts = { ev: printDecimal(ev, known.decimals), cpi: rounded(cpi), spi: rounded(spi) };
  return [statement(runs, facts, [command('budget --json')])];
}

function chartOf({ snapshot, costOdds, format, t }: ReportContext): MoneyChart | null {
  const { figures, total, contingency } = snapshot.budget;
  const spent = figures.spent ?? 0;
  const p80 = costOdds?.cost[80] ?? null;
  const limits = [
    ...(total === null
      ? []
      : [{ amount: total, label: t('budget {0}', format.roundMoney(total)), dashed: false }]),
    ...(total === null || contingency === null
      ? []
      : [
          {
            amount: total + contingency,
            label: t('with contingency {0}', format.roundMoney(total + contingency)),
            dashed: true,
          },
        ]),
  ];
  const most = Math.max(figures.forecast, spent, p80 ?? 0, ...limits.map(({ amount }) => amount));
  // Corrections may leave less than nothing: there is no bar of that.
  if (most <= 0 || spent < 0 || figures.forecast < spent) return null;
  const scale = most * 1.15;
  return {
    kind: 'money',
    spent: spent / scale,
    forecast: figures.forecast / scale,
    marks: limits.map(({ amount, ...mark }) => ({ ...mark, at: amount / scale })),
    p80: p80 === null ? null : p80 / scale,
    labels: {
      spent: t('spent {0}', format.money(spent)),
      needed: t('still needed {0}', format.money(figures.forecast - spent)),
    },
  };
}

function rounded(index: number): number {
  return Math.round(index * 10_000) / 10_000;
}
