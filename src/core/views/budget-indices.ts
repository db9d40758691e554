/**
 * CPI and SPI over time, each cumulative up to the end of a period: where efficiency is going. Earned money before the
 * status date is spread as the plan says it was worked, so the last point alone is what the figures say.
 */
import type { Snapshot } from '../analysis/snapshot';
import type { Day } from '../base/dates';
import type { Translate } from '../base/translate';
import { earnedFigures } from '../budget/earned-figures';
import { dayTicks } from './budget-curve';
import { isOffTarget } from './budget-figures';
import type { Indices } from './budget-model';
import type { Format } from './format';

/** Further from 1 nothing more is to be seen. */
const least = 0.6;
const most = 1.4;

interface IndexPoint {
  readonly day: Day;
  readonly cpi: number | null;
  readonly spi: number | null;
}

export function budgetIndices(snapshot: Snapshot, format: Format, t: Translate): Indices | null {
  const points = indexPoints(snapshot);
  const values = points.flatMap(({ cpi, spi }) => [cpi, spi].filter((index) => index !== null));
  if (points.length < 2 || values.length < 2) return null;
  const from = points[0]!.day;
  const to = points.at(-1)!.day;
  // At least as much as the tolerance and its reference need, in whole tenths.
  const low = Math.max(least, Math.floor(Math.min(0.8, ...values) * 10) / 10);
  const high = Math.min(most, Math.ceil(Math.max(1.1, ...values) * 10) / 10);
  const { cpi, spi } = snapshot.budget.earned;
  const lineOf = (kind: 'cpi' | 'spi', now: number | null): Indices['lines'] => {
    const known = points.flatMap((point) => {
      const index = point[kind];
      return index === null ? [] : [[point.day, Math.max(low, Math.min(index, high))] as const];
    });
    const label = `${kind.toUpperCase()} ${format.index(now)}`;
    return known.length === 0 ? [] : [{ kind, points: known, label, red: isOffTarget(now) }];
  };
  return {
    title: 'CPI, SPI',
    hint: t('cumulative, by week'),
    description: t('CPI is {0} and SPI {1} at the status date.', format.index(cpi), format.index(spi)),
    from,
    to,
    low,
    high,
    marks: [low, 1, high].map((at) => ({ at, label: format.number(at) })),
    days: dayTicks(from, to, format),
    tolerance: [0.95, 1.05],
    lines: [...lineOf('spi', spi), ...lineOf('cpi', cpi)],
    table: {
      columns: [t('Until'), 'CPI', 'SPI'],
      rows: points.map((point) => [format.day(point.day), format.index(point.cpi), format.index(point.spi)]),
    },
  };
}

/** As the page draws them, for whoever prints them. */
export function indexPoints({ budget, statusDay }: Snapshot): readonly IndexPoint[] {
  const { bac } = budget.earned;
  return budget.series.flatMap(({ day, planned: pv, earned: ev, spent }) => {
    if (day > statusDay || ev === null) return [];
    // The forecast plays no part in an index.
    const { cpi, spi } = earnedFigures({ bac, pv, ev, spent, forecast: 0 });
    return [{ day, cpi, spi }];
  });
}
