/** The milestone trend chart: commits to the right, forecasts upwards; a flat line is a plan that holds. */
import type { TrendPoint } from '../analysis/plan-trend';
import type { Snapshot } from '../analysis/snapshot';
import { oneLine } from '../base/one-line';
import { minutesPerDay, type Day } from '../base/dates';
import type { Translate } from '../base/translate';
import { monthStep, periodStarts } from './axis-ticks';
import { noValue, type Format } from './format';
import type { TrendChart, TrendSeries } from './trend-model';

/** Lines that can still be told apart. */
const mostLines = 10;
const mostTicks = 9;

/** @param points oldest first */
export function trendChart(
  snapshot: Snapshot,
  points: readonly TrendPoint[],
  now: Day,
  format: Format,
  t: Translate,
): TrendChart {
  const { plan } = snapshot;
  const from = points[0]?.head?.day ?? now;
  const ids = Array.from(plan.milestones.keys());
  const shown = ids.slice(0, mostLines);
  const lines = shown.flatMap((id) => seriesOf(snapshot, id, points, now, format, t) ?? []);
  const heights = lines.flatMap(({ points: line, due }) => [
    ...line.map(({ forecast }) => forecast),
    ...(due ? [due.at] : []),
  ]);
  const low = heights.length > 0 ? Math.min(...heights) : now;
  const high = heights.length > 0 ? Math.max(...heights) : now + 1;
  const room = Math.max(7, (high - low) * 0.08);
  const [bottom, top] = [Math.floor(low - room), Math.ceil(high + room)];
  const right = Math.max(now, from + 1);
  const ticks = (first: Day, last: Day) =>
    periodStarts(first, last, monthStep(first, last, mostTicks))
      .filter((day) => day >= first && day <= last)
      .map((at) => ({ at, label: format.day(at) }));
  const commits = points.flatMap(({ head }) => (head ? [head.day] : []));
  const more = ids.length - shown.length;
  return {
    title: t('Forecast of each milestone'),
    hint: [
      t('as the plan said it on that day; flat is good, up is later'),
      ...(more > 0 ? [t('{0} more milestones are in the table', more)] : []),
    ].join('; '),
    from,
    to: right,
    bottom,
    top,
    days: ticks(from, right),
    dates: ticks(bottom, top),
    now: { at: now, label: format.day(now) },
    lines,
    commits,
    commitsLabel:
      commits.length === 1 ? t('1 commit of the plan') : t('{0} commits of the plan', commits.length),
    description: lines.map(({ end }) => `${end.title}: ${end.note}`).join('. '),
    table: {
      columns: [t('Date'), t('Commit'), ...ids.map((id) => oneLine(plan.milestones.get(id)?.title ?? id))],
      rows: points.toReversed().map(({ head, milestones }) => [
        head ? format.fullDay(head.day) : t('now'),
        head?.hash.slice(0, 7) ?? '',
        ...ids.map((id) => {
          const forecast = milestones.find((known) => known.id === id)?.forecast ?? null;
          return forecast === null ? noValue : format.date(forecast);
        }),
      ]),
    },
  };
}

function seriesOf(
  { plan, schedule }: Snapshot,
  id: string,
  points: readonly TrendPoint[],
  now: Day,
  format: Format,
  t: Translate,
): TrendSeries | null {
  const milestone = plan.milestones.get(id);
  const known = points.flatMap(({ head, milestones }) => {
    const found = milestones.find((other) => other.id === id);
    if (!found || found.forecast === null) return [];
    return [{ at: head?.day ?? now, forecast: found.forecast / minutesPerDay, due: found.due }];
  });
  const last = known.at(-1);
  if (!milestone || !last) return null;
  const title = oneLine(milestone.title);
  const reached = milestone.finished;
  const late = reached ? null : (schedule.tasks.get(id)?.lateBy ?? null);
  const isLate = late !== null && late > 0;
  const date = format.day(Math.floor(last.forecast));
  const note =
    reached !== null
      ? t('reached {0}', format.day(reached.day))
      : isLate
        ? t('{0} late', format.workingTime(late))
        : last.due !== null
          ? t('due {0}', format.date(last.due))
          : t('no due date');
  return {
    id,
    late: isLate,
    points: known
      // Once it is reached there is nothing left to forecast.
      .filter(({ at }) => reached === null || at <= reached.day || at === known[0]!.at)
      .map(({ at, forecast }, i, all) => ({
        at,
        forecast,
        moved: i > 0 && Math.floor(all[i - 1]!.forecast) !== Math.floor(forecast),
      })),
    due:
      last.due === null
        ? null
        : { at: last.due / minutesPerDay, label: t('{0} due {1}', title, format.date(last.due)) },
    end: { title: `${title} ${date}`, note, reached: reached !== null },
  };
}
