/** The S-curves: the share of the runs that are done by a day, and that stay below a sum, with each due date's odds. */
import type { Snapshot } from '../analysis/snapshot';
import { dayOfMinute, minutesPerDay, startOfDay } from '../base/dates';
import { clip, oneLine } from '../base/one-line';
import type { Translate } from '../base/translate';
import type { FinishOutcome, SimulationResult } from '../schedule/simulation/simulation';
import { amountTicks, monthStep, periodStarts } from './axis-ticks';
import { noValue, type Format } from './format';
import type { OddsLine, RiskCurves } from './risk-charts-model';

/** Lines that can still be told apart. */
const mostLines = 3;
const mostTicks = 8;
const shares = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100] as const;

/** A date with odds, by the name that people know it by. */
export interface DatedOdds {
  readonly id: string;
  readonly title: string;
  readonly finish: FinishOutcome;
}

/** The project and what of it has odds still, milestones before tasks and the least likely first; a milestone that is the project's end once. */
export function datedOdds(snapshot: Snapshot, result: SimulationResult, t: Translate): readonly DatedOdds[] {
  const { plan, statusDay } = snapshot;
  if (result.project === null) return [];
  const open = (finish: FinishOutcome): boolean => finish.percentiles[100]! > startOfDay(statusDay);
  const targets = Array.from(result.targets).flatMap(([id, { finish }]): DatedOdds[] => {
    const title = plan.milestones.get(id)?.title ?? plan.tasks.get(id)?.title ?? id;
    return open(finish) ? [{ id, title: clip(oneLine(title), 32), finish }] : [];
  });
  const { finish } = result.project;
  const same = targets.some(
    (target) =>
      (finish.due === null || finish.due === target.finish.due) &&
      target.finish.percentiles.every((minute, i) => minute === finish.percentiles[i]),
  );
  const project = { id: '', title: t('Project'), finish };
  // A milestone is what people are told of; a task with a deadline is one of many.
  const rank = ({ id, finish: { chance } }: DatedOdds): number =>
    (chance ?? 2) + (plan.tasks.has(id) ? 4 : 0);
  return [...targets, ...(same ? [] : [project])].toSorted((a, b) => rank(a) - rank(b));
}

/** What is done last in half of the runs; null where there is nothing. */
export function lastOf(dated: readonly DatedOdds[]): DatedOdds | null {
  const middle = ({ finish }: DatedOdds): number => finish.percentiles[50]!;
  return dated.reduce<DatedOdds | null>(
    (last, one) => (last === null || middle(one) > middle(last) ? one : last),
    null,
  );
}

/** @returns null where there is nothing to draw */
export function finishCurves(
  snapshot: Snapshot,
  result: SimulationResult,
  format: Format,
  t: Translate,
): RiskCurves | null {
  const all = datedOdds(snapshot, result, t);
  const last = lastOf(all);
  if (last === null) return null;
  const dated = [last, ...all.filter((one) => one !== last)].slice(0, mostLines);
  const day = (minute: number): number => minute / minutesPerDay;
  const lines = dated.map(({ id, title, finish }): OddsLine => {
    const { due, chance, percentiles } = finish;
    return {
      id,
      title,
      isUnlikely: chance !== null && chance < 0.5,
      points: percentiles.map((minute, percent) => ({ at: day(minute), share: percent / 100 })),
      p50: { at: day(percentiles[50]!), label: t('P50 {0}', format.date(percentiles[50]!)) },
      p80: { at: day(percentiles[80]!), label: t('P80 {0}', format.date(percentiles[80]!)) },
      due:
        due === null || chance === null
          ? null
          : {
              at: day(due),
              share: chance,
              label: t('{0} by {1}', oddsOf(finish, format, t), format.date(due)),
            },
    };
  });
  const [from, to] = spanOf(lines);
  const step = monthStep(Math.floor(from), Math.ceil(to), mostTicks);
  const months = periodStarts(Math.floor(from), Math.ceil(to), step).filter((at) => at >= from && at <= to);
  // A plan of few weeks has no first of a month in it.
  const marks = months.length > 1 ? months : evenDays(from, to);
  return {
    title: t('Finish dates'),
    hint: t('share of the runs that are done by a date; diamond: due'),
    from,
    to,
    ticks: marks.map((at) => ({ at, label: format.day(dayOfMinute(at * minutesPerDay)) })),
    lines,
    description: dated
      .map(({ title, finish: { due, percentiles }, finish }) =>
        due === null
          ? t(
              '{0}: {1} in half of the runs, {2} in 80 % of them.',
              title,
              format.date(percentiles[50]!),
              format.date(percentiles[80]!),
            )
          : t('{0}: due {1}, kept in {2} of the runs.', title, format.date(due), oddsOf(finish, format, t)),
      )
      .join(' '),
    table: {
      columns: [t('Runs'), ...dated.map(({ title }) => title)],
      rows: [
        [t('Due'), ...dated.map(({ finish: { due } }) => (due === null ? noValue : format.date(due)))],
        [t('Odds'), ...dated.map(({ finish }) => oddsOf(finish, format, t))],
        ...shares.map((percent) => [
          shareName(percent, format, t),
          ...dated.map(({ finish: { percentiles } }) => format.date(percentiles[percent]!)),
        ]),
      ],
    },
  };
}

/** @returns null where no money is simulated, or it is the same in every run */
export function costCurve(
  { budget }: Snapshot,
  { project, sample }: SimulationResult,
  format: Format,
  t: Translate,
): RiskCurves | null {
  const cost = project?.cost;
  if (!cost || cost.percentiles[0] === cost.percentiles[100]) return null;
  const { percentiles } = cost;
  const runs = sample?.cost ?? new Float64Array();
  const { total } = budget;
  const within = total === null ? 0 : runs.reduce((count, one) => count + Number(one <= total), 0);
  const chance = total === null || runs.length === 0 ? null : within / runs.length;
  const odds = format.odds(chance);
  const line: OddsLine = {
    id: 'cost',
    title: t('Cost'),
    isUnlikely: chance !== null && chance < 0.5,
    points: percentiles.map((at, percent) => ({ at, share: percent / 100 })),
    p50: { at: percentiles[50]!, label: t('P50 {0}', format.money(percentiles[50]!)) },
    p80: { at: percentiles[80]!, label: t('P80 {0}', format.money(percentiles[80]!)) },
    due:
      total === null || chance === null
        ? null
        : { at: total, share: chance, label: t('{0} within {1}', odds, format.roundMoney(total)) },
  };
  const [from, to] = spanOf([line]);
  const unit = 10 ** budget.decimals;
  const step = (amountTicks((to - from) / unit, 5)[1] ?? 1) * unit;
  const first = Math.ceil(from / step) * step;
  const ticks = Array.from(
    { length: Math.max(0, Math.floor((to - first) / step)) + 1 },
    (_, i) => first + i * step,
  );
  return {
    title: t('Cost'),
    hint: t('share of the runs that cost no more; diamond: budget'),
    from,
    to,
    ticks: ticks.map((at) => ({ at, label: format.roundMoney(at) })),
    lines: [line],
    description: [line.p50.label, line.p80.label, ...(line.due ? [line.due.label] : [])].join(', '),
    table: {
      columns: [t('Runs'), t('Cost')],
      rows: [
        ...(total === null
          ? []
          : [
              [t('Budget'), format.exactMoney(total)],
              [t('Odds'), odds],
            ]),
        ...shares.map((percent) => [shareName(percent, format, t), format.exactMoney(percentiles[percent]!)]),
      ],
    },
  };
}

/** What lies between two odds that nothing in the plan makes uncertain is kept, or missed. */
export function oddsOf({ chance, percentiles }: FinishOutcome, format: Format, t: Translate): string {
  if (chance === null) return noValue;
  if (percentiles[0] === percentiles[100]) return chance === 1 ? t('kept') : t('missed');
  return format.odds(chance);
}

function shareName(percent: number, format: Format, t: Translate): string {
  if (percent === 0) return t('earliest');
  return percent === 100 ? t('latest') : format.share(percent / 100);
}

function spanOf(lines: readonly OddsLine[]): readonly [from: number, to: number] {
  // The last hundredth may lie far out, and is not drawn for.
  const ends = lines.flatMap(({ points, due }) => [points[0]!.at, points[99]!.at, ...(due ? [due.at] : [])]);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const room = Math.max(1, most - least) * 0.05;
  return [least - room, most + room];
}

function evenDays(from: number, to: number): readonly number[] {
  const step = Math.max(1, Math.ceil((to - from) / mostTicks));
  const first = Math.ceil(from);
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, i) => first + i * step);
}
