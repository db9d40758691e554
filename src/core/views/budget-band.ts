/** What the simulation makes of the forecast, to be drawn over the curve: where four of five runs lie, P50 and P80. */
import type { CostOdds } from '../analysis/cost-odds';
import type { Translate } from '../base/translate';
import type { Band } from './budget-model';
import type { Format, MoneyScale } from './format';

export function budgetBand(
  { band, cost, finish, runs }: CostOdds,
  format: Format,
  scale: MoneyScale,
  t: Translate,
): Band {
  const day = band.at(-1)!.day;
  const label = (percent: number): Band['labels'][number] => ({
    day,
    amount: cost[percent]!,
    text: `P${percent} ${format.money(cost[percent]!, scale)}`,
    note: t('by {0}', format.day(finish[percent]!)),
  });
  return {
    points: band.map(({ day: at, p10, p50, p80, p90 }) => ({
      day: at,
      low: p10,
      middle: p50,
      likely: p80,
      high: p90,
    })),
    labels: [label(50), label(80)],
    description: t(
      'Of {0} simulated runs half cost at most {1}, 80 % at most {2}.',
      format.number(runs),
      format.roundMoney(cost[50]!),
      format.roundMoney(cost[80]!),
    ),
  };
}
