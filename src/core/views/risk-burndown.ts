/**
 * The burndown of exposure: what the open risks were worth at each commit of the plan, and what is left of that as the
 * days pass on which they may happen. In money, or in expected delay where no risk is priced.
 */
import type { PlanTrend, TrendPoint } from '../analysis/plan-trend';
import type { Snapshot } from '../analysis/snapshot';
import { printDay, type Day } from '../base/dates';
import type { Translate } from '../base/translate';
import { isLiveRisk } from '../model/risk-edits';
import { amountTicks, monthStep, periodStarts } from './axis-ticks';
import type { Format } from './format';
import type { BurndownPoint, RiskBurndown } from './risk-charts-model';

const mostTicks = 8;

/** @returns null where no revision is known */
export function riskBurndown(
  snapshot: Snapshot,
  trend: PlanTrend | null,
  format: Format,
  t: Translate,
): RiskBurndown | null {
  if (trend?.kind !== 'read') return null;
  const { statusDay, plan, exposure, budget } = snapshot;
  // Oldest first; what was counted in another currency is another figure.
  const known = trend.points
    .filter(({ whole, currency }) => whole && currency === budget.currency)
    .toReversed();
  const inMoney = exposure.cost !== 0 || known.some((point) => point.exposure.cost !== 0);
  const valueOf = (point: TrendPoint): number => (inMoney ? point.exposure.cost : point.exposure.delay);
  const print = (value: number): string => (inMoney ? format.money(value) : format.workingTime(value));
  const points = known.map((point) => ({ at: point.head?.day ?? statusDay, value: valueOf(point) }));
  if (points.length === 0) return null;
  const now = points.reduce((day, { at }) => Math.max(day, at), statusDay);
  const ahead = aheadOf(snapshot, points.at(-1)!.value, now, inMoney);
  const from = points[0]!.at;
  const to = Math.max(from + 1, ahead.at(-1)?.at ?? now);
  const level = inMoney ? budget.contingency : null;
  const largest = Math.max(level ?? 0, ...points.map(({ value }) => value), 0);
  const unit = inMoney ? 10 ** budget.decimals : plan.project.hoursPerDay * 60;
  const amounts = amountTicks(largest / unit || 1, 4).map((tick) => tick * unit);
  const last = known.at(-1)!.exposure;
  return {
    title: t('Exposure over time'),
    hint: inMoney
      ? t('expected cost of the open risks; dotted: as they pass')
      : t('expected delays, added up; dotted: as they pass'),
    from,
    to,
    top: amounts.at(-1) ?? 1,
    days: periodStarts(from, to, monthStep(from, to, mostTicks))
      .filter((day) => day >= from && day <= to)
      .map((at) => ({ at, label: format.day(at) })),
    amounts: amounts.map((at) => ({ at, label: inMoney ? format.roundMoney(at) : format.workingTime(at) })),
    now: { at: now, label: format.day(now) },
    points,
    ahead,
    level: level === null ? null : { at: level, label: t('contingency {0}', format.roundMoney(level)) },
    end: {
      title: print(points.at(-1)!.value),
      note: t('{0} open, {1} high', format.number(last.open), format.number(last.high)),
    },
    description: t(
      'Exposure went from {0} on {1} to {2} on {3}.',
      print(points[0]!.value),
      format.fullDay(from),
      print(points.at(-1)!.value),
      format.fullDay(now),
    ),
    table: {
      columns: [t('Date'), t('Commit'), t('Open'), t('High'), t('Exposure')],
      rows: known.map((point) => [
        printDay(point.head?.day ?? statusDay),
        point.head?.hash.slice(0, 7) ?? t('not committed'),
        format.number(point.exposure.open),
        format.number(point.exposure.high),
        print(valueOf(point)),
      ]),
    },
  };
}

/** A risk that may happen up to a day is worth nothing after it, if it has not happened. */
function aheadOf(
  { exposure }: Snapshot,
  present: number,
  now: Day,
  inMoney: boolean,
): readonly BurndownPoint[] {
  const passing = exposure.risks
    .flatMap(({ risk, cost, delay }) => {
      const worth = inMoney ? cost : delay;
      if (!isLiveRisk(risk) || risk.proximity === null || worth === null) return [];
      return risk.proximity.last >= now ? [{ at: risk.proximity.last + 1, worth }] : [];
    })
    .toSorted((a, b) => a.at - b.at);
  let left = present;
  const points = passing.map(({ at, worth }) => ({ at, value: (left -= worth) }));
  return points.length === 0 ? [] : [{ at: now, value: present }, ...points];
}
