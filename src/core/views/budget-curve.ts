/** The S-curve of a budget: planned, earned, spent and forecast money, cumulative, with labels at the marks. */
import type { CostOdds } from '../analysis/cost-odds';
import type { Snapshot } from '../analysis/snapshot';
import type { Translate } from '../base/translate';
import type { SeriesPoint } from '../budget/budget-result';
import { amountTicks, monthStep, periodStarts } from './axis-ticks';
import { budgetBand } from './budget-band';
import { marginOf } from './budget-margin';
import type { Band, Curve, CurveLine } from './budget-model';
import type { Scene } from './budget-scenarios';
import { moneyScale, type Format, type MoneyScale } from './format';

const mostDayTicks = 14;
const amountSteps = 6;

export function budgetCurve(
  scene: Scene,
  odds: CostOdds | null,
  format: Format,
  scale: MoneyScale,
  t: Translate,
): Curve {
  const { snapshot } = scene;
  const { budget, statusDay } = snapshot;
  const { series, total, contingency } = budget;
  const present = scene.id === 'plan' || budget.earned.ac === null ? [] : scene.present.budget.series;
  const from = series[0]?.day ?? statusDay;
  const band = odds && bandBeside(scene, budgetBand(odds, format, scale, t));
  const ends = [series.at(-1), present.at(-1), band?.points.at(-1)].map((point) => point?.day ?? statusDay);
  const to = Math.max(...ends, from + 1);
  const levels =
    total === null ? [] : [{ at: total, label: t('budget {0}', format.roundMoney(total)), dashed: false }];
  if (total !== null && contingency !== null && contingency > 0) {
    const all = total + contingency;
    levels.push({ at: all, label: t('with contingency {0}', format.roundMoney(all)), dashed: true });
  }
  const reached = [...series, ...present].flatMap(({ planned, spent, forecast }) => [
    planned,
    spent ?? 0,
    forecast ?? 0,
  ]);
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
    lines: [...presentLine(present, scene.present, format, scale, t), ...linesOf(snapshot, format, scale, t)],
    band,
    now: { at: statusDay, label: format.day(statusDay) },
    levels,
    table: tableOf(series, present, band, format, scale, t),
  };
}

/** The end of the forecast at 80 % odds is P80, and has its label. */
function bandBeside({ id }: Scene, band: Band): Band {
  return id === 'p80' ? { ...band, labels: band.labels.slice(0, 1) } : band;
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

/** The forecast of the plan as it stands, behind that of another scenario. */
function presentLine(
  series: readonly SeriesPoint[],
  { budget: { figures } }: Snapshot,
  format: Format,
  scale: MoneyScale,
  t: Translate,
): CurveLine[] {
  const last = series.at(-1);
  const points = series.flatMap(({ day, forecast }) => (forecast === null ? [] : [[day, forecast] as const]));
  if (!last || points.length < 2) return [];
  const text = t('as planned {0}', format.money(figures.forecast, scale));
  return [{ kind: 'present', points, label: { day: last.day, amount: figures.forecast, text, note: '' } }];
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
  present: readonly SeriesPoint[],
  band: Band | null,
  format: Format,
  scale: MoneyScale,
  t: Translate,
): Curve['table'] {
  const lines = new Map(series.map((point) => [point.day, point]));
  const before = new Map(present.map((point) => [point.day, point]));
  const odds = new Map((band?.points ?? []).map((point) => [point.day, point]));
  const days = [...new Set([...lines.keys(), ...before.keys(), ...odds.keys()])].sort(
    (one, other) => one - other,
  );
  const columns = [t('Until'), t('Planned'), t('Earned'), t('Spent'), t('Forecast')];
  if (present.length > 0) columns.push(t('As planned'));
  return {
    columns: band ? [...columns, 'P10', 'P50', 'P80', 'P90'] : columns,
    rows: days.map((day) => {
      const [line, point] = [lines.get(day), odds.get(day)];
      const amounts = [line?.planned, line?.earned, line?.spent, line?.forecast];
      if (present.length > 0) amounts.push(before.get(day)?.forecast);
      const percentiles = band ? [point?.low, point?.middle, point?.likely, point?.high] : [];
      return [
        format.fullDay(day),
        ...[...amounts, ...percentiles].map((amount) => format.money(amount ?? null, scale)),
      ];
    }),
  };
}
