/** What the simulation says of the cost, as figures: what half and four of five runs keep to, and whether the budget holds. */
import type { CostOdds, LimitOdds } from '../analysis/cost-odds';
import type { Snapshot } from '../analysis/snapshot';
import type { Translate } from '../base/translate';
import type { MoneyLimit } from '../budget/budget-result';
import type { Figure, FormulaInput } from './budget-model';
import { noValue, type Format, type MoneyScale } from './format';

/** None before the first simulation. */
export function oddsFigures(
  snapshot: Snapshot,
  odds: CostOdds | null,
  format: Format,
  scale: MoneyScale,
  t: Translate,
): readonly Figure[] {
  if (odds === null) return [];
  return [
    costFigure(odds, 50, format, scale, t),
    costFigure(odds, 80, format, scale, t),
    ...odds.limits.slice(0, 1).map((limit) => limitFigure(snapshot, odds, limit, format, t)),
  ];
}

export function runsInput({ runs, seed }: CostOdds, format: Format, t: Translate): FormulaInput {
  return {
    name: t('Runs'),
    value: format.number(runs),
    source: t('simulated, seed {0}', seed),
    target: null,
  };
}

function costFigure(
  odds: CostOdds,
  percent: 50 | 80,
  format: Format,
  scale: MoneyScale,
  t: Translate,
): Figure {
  const { cost, finish, correlation } = odds;
  return {
    id: `p${percent}`,
    label: t('P{0} of the cost', percent),
    value: format.money(cost[percent]!, scale),
    tone: 'plain',
    note: t('by {0}', format.day(finish[percent]!)),
    formula: {
      terms: t('{0} of the runs cost at most ', format.share(percent / 100)),
      result: format.exactMoney(cost[percent]!),
      inputs: [
        runsInput(odds, format, t),
        {
          name: t('Finish'),
          value: format.day(finish[percent]!),
          source: t('{0} of the runs have finished', format.share(percent / 100)),
          target: null,
        },
        ...(correlation === null
          ? []
          : [
              {
                name: t('Cost and finish'),
                value: format.index(correlation),
                source: t('correlation over the runs'),
                target: null,
              },
            ]),
      ],
      others: ([10, 50, 80, 90] as const)
        .filter((other) => other !== percent)
        .map((other) => ({ name: `P${other}`, value: format.exactMoney(cost[other]!) })),
    },
  };
}

function limitFigure(
  snapshot: Snapshot,
  odds: CostOdds,
  { amount, chance, ends }: LimitOdds,
  format: Format,
  t: Translate,
): Figure {
  const endOf = (percent: number): string =>
    ends[percent] === null || ends[percent] === undefined ? noValue : format.day(ends[percent]);
  return {
    id: 'holds',
    label: t('Budget holds'),
    value: format.odds(chance),
    tone: chance < 0.5 ? 'red' : 'plain',
    note: noteOf(snapshot, odds, format, t),
    formula: {
      terms: t('Runs that cost at most {0}: ', format.exactMoney(amount)),
      result: format.odds(chance),
      inputs: [
        runsInput(odds, format, t),
        {
          name: t('Budget'),
          value: format.exactMoney(amount),
          source: 'budget.total',
          target: { kind: 'address', address: ['budget', 'total'] },
        },
      ],
      others: [
        ...odds.limits.slice(1).map((limit) => ({
          name: limitName(limit.kind, t),
          value: format.odds(limit.chance),
        })),
        { name: t('Money ended in 20 % of the runs'), value: endOf(20) },
        { name: t('Money ended in 50 % of the runs'), value: endOf(50) },
      ],
    },
  };
}

function noteOf({ statusDay }: Snapshot, { limits }: CostOdds, format: Format, t: Translate): string {
  const more = limits.find(({ kind }) => kind === 'contingency');
  if (more) return t('{0} with contingency', format.odds(more.chance));
  const end = limits[0]?.ends[50] ?? null;
  return end === null || end < statusDay ? '' : t('P50: ends {0}', format.day(end));
}

export function limitName(kind: MoneyLimit['kind'], t: Translate): string {
  switch (kind) {
    case 'total':
      return t('Budget');
    case 'contingency':
      return t('with contingency');
    case 'reserve':
      return t('with contingency and reserve');
  }
}
