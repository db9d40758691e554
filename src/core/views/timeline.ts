/**
 * The timeline's webview: the plan as bars over days, critical work and its links, float, baseline and due dates, and
 * below it who has how much work on which day.
 */
import type { Snapshot } from '../analysis/snapshot';
import { dayOfMinute, startOfDay, minutesPerDay, printDay, type Minute } from '../base/dates';
import { oneLine } from '../base/one-line';
import type { Translate } from '../base/translate';
import { isSummary, stateKind } from '../model/states';
import { createFormat, type Format } from './format';
import { answerHand, writeHand } from './timeline-hand';
import { timelineExports } from './timeline-exports';
import { timelineGroupings } from './timeline-groupings';
import { timelineHeadline } from './timeline-headline';
import { timelineLinks } from './timeline-links';
import { timelineLoad } from './timeline-load';
import type { TimelineModel, TimelineRow, TimelineSpan } from './timeline-model';
import { timelineRows } from './timeline-rows';
import { timelineWords } from './timeline-words';
import { wordsOf } from './trees/words';
import type { Webview, WebviewOptions } from './webview';

export const timelineView: Webview = {
  id: 'timeline',
  title: 'Timeline',
  icon: 'list-tree',
  showsOdds: true,
  followsSelection: true,
  present: presentTimeline,
  answer: answerHand,
  write: writeHand,
  exports: (snapshot, options) =>
    timelineExports(presentTimeline(snapshot, options), snapshot.statusDay, options.translate),
  copy: copyTimeline,
};

export function presentTimeline(snapshot: Snapshot, options: WebviewOptions): TimelineModel {
  const { plan, statusDay, baseline } = snapshot;
  const { translate: t, stale } = options;
  const format = formatOf(snapshot, options.locale);
  const words = wordsOf(snapshot, options);
  const plain = timelineRows(snapshot, options.odds?.result ?? null, format, words);
  const { groupings, headings } = timelineGroupings(snapshot, plain, words);
  const rows = [...plain.all, ...headings];
  const deadline = deadlineOf(snapshot);
  return {
    locale: options.locale,
    scope: [
      plan.project.name,
      t('status date {0}', format.fullDay(statusDay)),
      ...(baseline ? [t('baseline {0}', baseline.name)] : []),
      countOf(snapshot, format, t),
    ],
    stale: stale === null ? null : t('as of {0}, line {1} does not parse', stale.since, stale.line),
    locked: stale === null ? null : t('Nothing is changed while line {0} does not parse.', stale.line),
    headline: timelineHeadline(snapshot, words),
    empty: rows.length === 0 ? t('The plan has no tasks yet.') : null,
    span: spanOf(snapshot, rows),
    ahead: aheadOf(snapshot),
    status: { at: startOfDay(statusDay), label: format.day(statusDay) },
    deadline: deadline === null ? null : { at: deadline, label: words.finish(deadline) },
    columns: [
      { id: 'who', title: t('Who'), shown: true },
      { id: 'done', title: t('Done'), shown: false },
      { id: 'start', title: t('Start'), shown: false },
      { id: 'finish', title: t('Finish'), shown: true },
      { id: 'float', title: t('Float'), shown: true },
    ],
    rows,
    groupings,
    links: timelineLinks(snapshot, plain.indexOf),
    people: Array.from(plan.team.values(), ({ id, name }) => ({ id, name: oneLine(name) })),
    load: timelineLoad(snapshot, format, t),
    legend: [
      { mark: 'worked', label: t('worked') },
      { mark: 'planned', label: t('planned') },
      { mark: 'critical', label: t('critical') },
      ...(baseline ? [{ mark: 'baseline' as const, label: t('baseline') }] : []),
      { mark: 'float', label: t('float') },
      { mark: 'due', label: t('due') },
      { mark: 'forecast', label: t('forecast') },
      ...(options.odds?.result ? [{ mark: 'odds' as const, label: t('to P80') }] : []),
    ],
    words: timelineWords(t),
  };
}

function formatOf({ plan, budget, statusDay }: Snapshot, locale: string): Format {
  return createFormat({
    locale,
    currency: budget.currency,
    decimals: budget.decimals,
    statusDay,
    hoursPerDay: plan.project.hoursPerDay,
  });
}

/** `28 tasks, 9 done` */
function countOf({ plan }: Snapshot, format: Format, t: Translate): string {
  const tasks = Array.from(plan.tasks.values()).filter((task) => !isSummary(task));
  const done = tasks.filter(({ status }) => stateKind(plan, status) === 'done').length;
  return tasks.length === 1
    ? t('1 task, {0} done', format.number(done))
    : t('{0} tasks, {1} done', format.number(tasks.length), format.number(done));
}

function deadlineOf({ plan }: Snapshot): Minute | null {
  const { deadline } = plan.project;
  if (deadline === null) return null;
  return startOfDay(deadline.day) + (deadline.time ?? minutesPerDay);
}

/** A plan without dates gets a month from its status date, so that there is an axis. */
function spanOf({ statusDay }: Snapshot, rows: readonly TimelineRow[]): TimelineSpan {
  let from = startOfDay(statusDay);
  let to = from;
  for (const { bar } of rows) {
    if (bar === null) continue;
    from = Math.min(from, bar.start, bar.baseline?.from ?? bar.start);
    to = Math.max(to, bar.finish, bar.baseline?.to ?? 0, bar.due ?? 0);
  }
  return { from, to: to > from ? to : from + 30 * minutesPerDay };
}

/** What a reader looks at first: the work that is left, and a little of what led there. */
function aheadOf({ plan, schedule, statusDay }: Snapshot): TimelineSpan {
  let from = startOfDay(statusDay);
  let to = from;
  for (const { id, kind, start, finish } of schedule.tasks.values()) {
    to = Math.max(to, finish);
    if (kind !== 'task') continue;
    const state = stateKind(plan, plan.tasks.get(id)?.status ?? '');
    if (state !== 'done' && state !== 'dropped') from = Math.min(from, start);
  }
  return { from, to: to > from ? to : from + 30 * minutesPerDay };
}

/** Rows by phase with ISO dates and plain numbers. */
function copyTimeline(snapshot: Snapshot, table: string): string | null {
  if (table !== 'timeline') return null;
  const { plan, schedule, variance } = snapshot;
  const clean = (text: string): string => text.replaceAll(/[\t\n\r]+/g, ' ');
  const iso = (minute: Minute | null | undefined): string =>
    minute === null || minute === undefined ? '' : printDay(dayOfMinute(minute));
  const days = (minutes: number | undefined): string =>
    minutes === undefined ? '' : String(Math.round((minutes / (plan.project.hoursPerDay * 60)) * 100) / 100);
  const line = (id: string, title: string, status: string, who: readonly string[]): string => {
    const dates = schedule.tasks.get(id);
    const was = variance?.items.get(id);
    return [
      clean(id),
      clean(title),
      clean(status),
      clean(who.join(', ')),
      iso(dates?.start),
      iso(dates?.finish),
      days(dates?.totalFloat),
      dates === undefined ? '' : String(dates.critical),
      iso(was?.start),
      iso(was?.finish),
    ].join('\t');
  };
  const columns = 'id title status who start finish float critical baselineStart baselineFinish'.split(' ');
  const lines = [
    columns.join('\t'),
    ...Array.from(plan.tasks.values(), ({ id, title, status, assign }) =>
      line(id, title, status, [...new Set(assign.map(({ person }) => person))]),
    ),
    ...Array.from(plan.milestones.values(), ({ id, title, status }) => line(id, title, status ?? '', [])),
  ];
  return lines.map((text) => `${text}\n`).join('');
}
