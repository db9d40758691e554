/** The S-curve of a budget: planned, earned, spent and forecast money, cumulative, with labels at the marks. */
import type { CostOdds } from '../analysis/cost-odds';
import type { Snapshot } from '../analysis/snapshot';
import type { Translate } from '../base/translate';
import type { SeriesPoint } from '../budget/budget-result';
import { amountTicks, monthStep, periodStarts } from './axis-ticks';
import { budgetBand } from './budget-band';
import { marginOf } from './budget-headline';
import type { Band, Curve, CurveLine } from './budget-model';
import { moneyScale, type Format, type MoneyScale } from './format';

const mostDayTicks = 14;
const amountSteps = 6;

export function budgetCurve(
  snapshot: Snapshot,
  odds: CostOdds | null,
  format: Format,
  scale: MoneyScale,
  t: Translate,
): Curve {
  const { budget, statusDay } = snapshot;
  const { series, total, contingency } = budget;
  const from = series[0]?.day ?? statusDay;
  const band = odds && budgetBand(odds, format, scale, t);
  const to = Math.max(series.at(-1)?.day ?? statusDay, band?.points.at(-1)?.day ?? statusDay, from + 1);
  const levels =
    total === null ? [] : [{ at: total, label: t('budget {0}', format.roundMoney(total)), dashed: false }];
  if (total !== null && contingency !== null && contingency > 0) {
    const all = total + contingency;
    levels.push({ at: all, label: t('with contingency {0}', format.roundMoney(all)), dashed: true });
  }
  const reached = series.flatMap(({ planned, spent, forecast }) => [planned, spent ?? 0, forecast ?? 0]);
  const highest = Math.max(
    ...levels.map((level) => level.at),
    reached.reduce((a, b) => Math.max(a, b), 0),
    band?.points.at(-1)?.high ?? 0,
  );
  const ticks = amountTicks(highest, amountSteps);
  const top = ticks.at(-1)!;
  const tickScale = moneyScale([top], budget.decimals);
  return {
    title: t('Planned, earned, spent'),
    hint: hintOf(budget.currency, t),
    description: describe(snapshot, format, t),
    from,
    to,
    top,
    days: dayTicks(from, to, format),
    amounts: ticks.map((at) => ({ at, label: at === 0 ? '0' : tickLabel(at, tickScale, format) })),
    lines: linesOf(snapshot, format, scale, t),
    band,
    now: { at: statusDay, label: format.day(statusDay) },
    levels,
    table: tableOf(series, band, format, scale, t),
  };
}

function hintOf(currency: string, t: Translate): string {
  return t('cumulative, {0}', currency);
}

function tickLabel(at: number, scale: MoneyScale, format: Format): string {
  return format.money(at, scale).replace(/[.,]0(?=[kM]$)/, '');
}

/** First days of periods; the first one stands where the project begins, unless the second is too near. */
export function dayTicks(from: number, to: number, format: Format): Curve['days'] {
  const step = monthStep(from, to, mostDayTicks);
  const starts = periodStarts(from, to, step);
  const near = (to - from) / mostDayTicks / 2;
  return starts
    .map((day) => ({ at: Math.max(day, from), label: step < 12 ? format.month(day) : format.year(day) }))
    .filter(({ at }, i) => i > 0 || (starts[1] ?? to) - at > near);
}

function linesOf(snapshot: Snapshot, format: Format, scale: MoneyScale, t: Translate): CurveLine[] {
  const { budget, statusDay } = snapshot;
  const { pv, ev, ac } = budget.earned;
  const points = (pick: (point: SeriesPoint) => number | null): readonly (readonly [number, number])[] =>
    budget.series.flatMap((point) => {
      const amount = pick(point);
      return amount === null ? [] : [[point.day, amount] as const];
    });
  const money = (amount: number): string => format.money(amount, scale);
  const lines: CurveLine[] = [
    {
      kind: 'planned',
      points: points((point) => point.planned),
      label: { day: statusDay, amount: pv, text: t('planned {0}', money(pv)), note: '' },
    },
  ];
  const last = budget.series.at(-1);
  if (ac !== null && last && last.day > statusDay) {
    const { forecast } = budget.figures;
    lines.push({
      kind: 'forecast',
      points: points((point) => point.forecast),
      label: {
        day: last.day,
        amount: forecast,
        text: `EAC ${money(forecast)}`,
        note: t('by {0}', format.day(last.day)),
      },
    });
  }
  if (ac !== null) {
    lines.push({
      kind: 'spent',
      points: points((point) => point.spent),
      label: { day: statusDay, amount: ac, text: t('spent {0}', money(ac)), note: '' },
    });
  }
  lines.push({
    kind: 'earned',
    points: points((point) => point.earned),
    label: { day: statusDay, amount: ev, text: t('earned {0}', money(ev)), note: '' },
  });
  return lines;
}

function describe(snapshot: Snapshot, format: Format, t: Translate): string {
  const { budget, statusDay } = snapshot;
  const { pv, ev, ac } = budget.earned;
  const money = (amount: number): string => format.roundMoney(amount);
  const day = format.fullDay(statusDay);
  const forecast = money(budget.figures.forecast);
  const budgeted = money(marginOf(snapshot).budget);
  return ac === null
    ? t('Cumulative money: {0} planned to {1}, {2} in all.', money(pv), day, forecast)
    : t(
        'Cumulative money to {0}: {1} planned, {2} earned, {3} spent; forecast {4} of {5}.',
        day,
        money(pv),
        money(ev),
        money(ac),
        forecast,
        budgeted,
      );
}

/** Every point that is drawn, by its day: those of the lines at the ends of weeks, those of the band where it bends. */
function tableOf(
  series: readonly SeriesPoint[],
  band: Band | null,
  format: Format,
  scale: MoneyScale,
  t: Translate,
): Curve['table'] {
  const lines = new Map(series.map((point) => [point.day, point]));
  const odds = new Map((band?.points ?? []).map((point) => [point.day, point]));
  const days = [...new Set([...lines.keys(), ...odds.keys()])].sort((one, other) => one - other);
  const columns = [t('Until'), t('Planned'), t('Earned'), t('Spent'), t('Forecast')];
  return {
    columns: band ? [...columns, 'P10', 'P50', 'P80', 'P90'] : columns,
    rows: days.map((day) => {
      const [line, point] = [lines.get(day), odds.get(day)];
      const amounts = [line?.planned, line?.earned, line?.spent, line?.forecast];
      const percentiles = band ? [point?.low, point?.middle, point?.likely, point?.high] : [];
      return [
        format.fullDay(day),
        ...[...amounts, ...percentiles].map((amount) => format.money(amount ?? null, scale)),
      ];
    }),
  };
}
