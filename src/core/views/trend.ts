/**
 * The trend's webview: what the plan forecast for each milestone at every commit that changed it, which commits moved
 * them and by how much, and what was changed in all.
 */
import type { PlanTrend, TrendPoint } from '../analysis/plan-trend';
import type { Snapshot } from '../analysis/snapshot';
import { dayOfMinute, printDay } from '../base/dates';
import type { Translate } from '../base/translate';
import type { PlanChange } from '../history/plan-change';
import { createFormat, type Format } from './format';
import { trendChart } from './trend-chart';
import type { TrendModel } from './trend-model';
import { followedMilestone, trendSteps } from './trend-steps';
import type { Webview, WebviewOptions } from './webview';

export const trendView: Webview = {
  id: 'trend',
  title: 'Trend',
  icon: 'history',
  showsTrend: true,
  present: presentTrend,
  copy: copyTrend,
};

export function presentTrend(snapshot: Snapshot, options: WebviewOptions): TrendModel {
  const { plan, budget, statusDay } = snapshot;
  const { translate: t, stale, trend = null } = options;
  const format = createFormat({
    locale: options.locale,
    currency: budget.currency,
    decimals: budget.decimals,
    statusDay,
    hoursPerDay: plan.project.hoursPerDay,
  });
  // Oldest first; a text that was broken says nothing of dates.
  const points = trend?.kind === 'read' ? trend.points.filter(({ whole }) => whole).toReversed() : [];
  const first = points[0]?.head ?? null;
  const now = points.reduce((day, { head }) => Math.max(day, head?.day ?? day), statusDay);
  const followed = followedMilestone(points);
  return {
    scope: [
      plan.project.name,
      ...(first ? [t('from {0}', format.fullDay(first.day))] : []),
      t('to {0}', format.fullDay(now)),
      ...(trend?.kind === 'read' && trend.more ? [t('there are older commits')] : []),
    ],
    stale: stale === null ? null : t('as of {0}, line {1} does not parse', stale.since, stale.line),
    headline: headline(points, followed, format, t),
    empty: emptyOf(trend, points, t),
    chart: trendChart(snapshot, points, now, format, t),
    steps: trendSteps(points, followed, format, t),
    totals: {
      title: t('Plan'),
      hint: t('edits to the file'),
      rows: totals(points, format, t),
    },
    words: {
      showTable: t('Show the trend as a table (T)'),
      showChart: t('Show the trend as a chart (T)'),
      openCommit: t('Open the commit (D)'),
      dateReached: t('date reached'),
    },
  };
}

function emptyOf(trend: PlanTrend | null, points: readonly TrendPoint[], t: Translate): string | null {
  if (trend === null || trend.kind === 'reading') return t('The history of the plan is being read.');
  if (trend.kind === 'failed') return trend.why;
  if (!points.some(({ head }) => head !== null)) return t('No commit holds the plan yet.');
  return points.some(({ milestones }) => milestones.length > 0) ? null : t('The plan has no milestones.');
}

function headline(
  points: readonly TrendPoint[],
  followed: string | null,
  format: Format,
  t: Translate,
): TrendModel['headline'] {
  const strong = (text: string, red = false) => ({ text, strong: true, red });
  if (followed === null) {
    const commits = points.filter(({ head }) => head !== null).length;
    const still =
      commits === 1
        ? t('No milestone has moved in 1 commit of the plan.')
        : t('No milestone has moved in {0} commits of the plan.', format.number(commits));
    return [strong(still)];
  }
  const steps = trendSteps(points, followed, format, t);
  const known = points.flatMap(({ milestones }) => milestones.find(({ id }) => id === followed) ?? []);
  const forecasts = known.flatMap(({ forecast }) => forecast ?? []);
  const by = steps.total.to - steps.total.from;
  const largest = steps.rows.reduce<(typeof steps.rows)[number] | null>(
    (best, step) =>
      Math.abs(step.to - step.from) > Math.abs((best?.to ?? 0) - (best?.from ?? 0)) ? step : best,
    null,
  );
  return [
    strong(
      `${t('{0} moved from {1} to {2}', known.at(-1)?.title ?? followed, format.date(forecasts[0] ?? 0), format.date(forecasts.at(-1) ?? 0))}, `,
    ),
    strong(format.slip(by), by > 0),
    strong('.'),
    ...(largest && steps.rows.length > 1
      ? [
          {
            text: ` ${
              largest.at === null
                ? t('{0} of it is not committed yet.', largest.shift)
                : t(
                    '{0} of it came on {1}: {2}.',
                    largest.shift,
                    largest.date,
                    largest.subject.replace(/\.$/, ''),
                  )
            }`,
            strong: false,
            red: false,
          },
        ]
      : []),
  ];
}

function totals(points: readonly TrendPoint[], format: Format, t: Translate): TrendModel['totals']['rows'] {
  const changes = points.flatMap((point) => point.changes ?? []);
  const count = (matches: (change: PlanChange) => boolean): string =>
    format.number(changes.filter(matches).length);
  const tasks =
    (kind: PlanChange['kind']) =>
    (change: PlanChange): boolean =>
      change.item.section === 'tasks' && change.kind === kind;
  const numbers = (...kinds: readonly PlanChange['kind'][]): string =>
    kinds.map((kind) => count(tasks(kind))).join(', ');
  const sum = (pick: (change: Extract<PlanChange, { kind: 'needs' }>) => readonly string[]): string =>
    format.number(
      changes.reduce((all, change) => all + (change.kind === 'needs' ? pick(change).length : 0), 0),
    );
  const planned = points.map((point) => point.planned);
  return [
    { label: t('Tasks added, dropped, renamed'), value: numbers('added', 'dropped', 'renamed') },
    { label: t('Estimates raised, lowered'), value: numbers('grown', 'shrunk') },
    {
      label: t('Links added, removed'),
      value: `${sum(({ added }) => added)}, ${sum(({ removed }) => removed)}`,
    },
    { label: t('Due dates moved'), value: count(({ kind }) => kind === 'due') },
    ...(planned.some((amount) => amount !== 0)
      ? [
          {
            label: t('Planned cost, then and now'),
            value: `${format.roundMoney(planned[0] ?? 0)}, ${format.roundMoney(planned.at(-1) ?? 0)}`,
          },
        ]
      : []),
  ];
}

/** Commits by rows with ISO dates, and a column for each milestone of the present plan. */
function copyTrend(
  { plan, statusDay }: Snapshot,
  table: string,
  trend: PlanTrend | null = null,
): string | null {
  if (table !== 'trend' || trend?.kind !== 'read') return null;
  const clean = (text: string): string => text.replaceAll(/[\t\n\r]+/g, ' ');
  const milestones = Array.from(plan.milestones.values());
  const iso = (minute: number | null | undefined): string =>
    minute === null || minute === undefined ? '' : printDay(dayOfMinute(minute));
  const rows = trend.points.map(({ head, finish, milestones: known }) => [
    printDay(head?.day ?? statusDay),
    head?.hash ?? '',
    iso(finish),
    ...milestones.map(({ id }) => iso(known.find((milestone) => milestone.id === id)?.forecast)),
    clean(head?.subject ?? ''),
  ]);
  const columns = ['date', 'commit', 'finish', ...milestones.map(({ id }) => clean(id)), 'subject'];
  return [columns, ...rows].map((cells) => `${cells.join('\t')}\n`).join('');
}
