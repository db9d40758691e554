/** The milestones: due, forecast, by how much late, the date that holds in four of five runs, and the odds of the due. */
import { lastDayOf, startOfDay, type Day, type Minute } from '../../../base/dates';
import { oneLine } from '../../../base/one-line';
import type { Milestone } from '../../../model/plan';
import { stateKind } from '../../../model/states';
import { monthStep, periodStarts } from '../../axis-ticks';
import { sayDrivers } from '../../timeline-headline';
import type { DatesChart, ReportRow, Statement } from '../report-model';
import {
  command,
  inPlan,
  isoDay,
  isWithin,
  plain,
  type ReportContext,
  row,
  type Section,
  statement,
  strong,
} from '../report-context';

/** A page holds no more; the command line has all of them. */
const mostRows = 8;

export const dates: Section = (context) => {
  const { t } = context;
  const shown = openMilestones(context).slice(0, mostRows);
  if (shown.length === 0) return null;
  return {
    title: t('Dates'),
    hint: t('diamond outline: due; filled: forecast; line: to the date that holds in 8 of 10 runs'),
    table: {
      columns: [
        { title: t('Milestone'), align: 'left' },
        { title: t('Due'), align: 'right' },
        { title: t('Forecast'), align: 'right' },
        { title: '', align: 'left' },
        { title: 'P80', align: 'right' },
        { title: t('In time'), align: 'right' },
      ],
      rows: shown.map((milestone) => rowOf(milestone, context)),
    },
    statements: because(shown, context),
    chart: chartOf(shown, context),
  };
};

/** Not reached yet, or reached in the period; in the order of their forecasts. */
export function openMilestones({
  snapshot,
  period,
}: Pick<ReportContext, 'snapshot' | 'period'>): readonly Milestone[] {
  const { plan, schedule } = snapshot;
  return Array.from(plan.milestones.values())
    .filter((one) => {
      if (!schedule.tasks.has(one.id)) return false;
      if (one.finished !== null) return isWithin(period, one.finished.day);
      return one.status === null || stateKind(plan, one.status) !== 'dropped';
    })
    .toSorted((a, b) => schedule.tasks.get(a.id)!.finish - schedule.tasks.get(b.id)!.finish);
}

function rowOf(milestone: Milestone, context: ReportContext): ReportRow {
  const { snapshot, format, odds, t } = context;
  const { finish, lateBy } = snapshot.schedule.tasks.get(milestone.id)!;
  const outcome = odds?.targets.get(milestone.id)?.finish ?? null;
  const isReached = milestone.finished !== null;
  const isLate = (lateBy ?? 0) > 0;
  const p80 = isReached ? null : (outcome?.percentiles[80] ?? null);
  const chance = isReached ? null : (outcome?.chance ?? null);
  const { due } = milestone;
  return row(
    [
      strong(oneLine(milestone.title)),
      due === null ? '—' : format.day(due.day),
      isReached
        ? plain(t('reached {0}', format.day(lastDayOf(finish))))
        : strong(format.day(lastDayOf(finish)), isLate),
      isLate ? strong(slipOf(milestone, context), true) : slipOf(milestone, context),
      p80 === null ? '—' : format.day(lastDayOf(p80)),
      format.odds(chance),
    ],
    {
      milestone: milestone.id,
      due: due === null ? null : isoDay(startOfDay(due.day + 1)),
      forecast: isoDay(finish),
      lateDays: lateBy === null ? null : daysOf(lateBy, context),
      p80: p80 === null ? null : isoDay(p80),
      chance,
    },
    [inPlan('milestones', milestone.id), command('schedule --json'), command('simulate --json')],
  );
}

/** `7 d late`, `on time`, `4 d early` */
export function slipOf({ id, due }: Milestone, { snapshot, work, format, words, t }: ReportContext): string {
  const { finish, lateBy } = snapshot.schedule.tasks.get(id)!;
  if (due === null || lateBy === null) return '';
  if (lateBy > 0) return words.late(lateBy);
  const end = due.time === null ? startOfDay(due.day + 1) : startOfDay(due.day) + due.time;
  // Less than a day is no news.
  const early = Math.floor(work(finish, end) / (snapshot.plan.project.hoursPerDay * 60));
  return early > 0
    ? t('{0} early', format.workingTime(early * snapshot.plan.project.hoursPerDay * 60))
    : t('on time');
}

function daysOf(minutes: number, { snapshot }: ReportContext): number {
  return Math.round((minutes / (snapshot.plan.project.hoursPerDay * 60)) * 100) / 100;
}

/** Of the first that is late: a reader asks for no other reason. */
function because(shown: readonly Milestone[], context: ReportContext): readonly Statement[] {
  const { snapshot, words, t } = context;
  const late = shown.find(
    ({ id, finished }) => finished === null && (snapshot.schedule.tasks.get(id)?.lateBy ?? 0) > 0,
  );
  const drivers = late ? sayDrivers(snapshot, late.id, words) : [];
  if (!late || drivers.length === 0) return [];
  const runs = [plain(t('Why {0} is late:', oneLine(late.title))), ...drivers];
  return [
    statement(runs, { milestone: late.id }, [inPlan('milestones', late.id), command(`why ${late.id}`)]),
  ];
}

/** From the month of the earliest date to that of the latest, with a little room. */
function chartOf(shown: readonly Milestone[], context: ReportContext): DatesChart {
  const { snapshot, odds, format } = context;
  const places = shown.map(({ id, due, finished }) => ({
    due: due?.day ?? null,
    forecast: lastDayOf(snapshot.schedule.tasks.get(id)!.finish),
    p80: finished === null ? dayOr(odds?.targets.get(id)?.finish.percentiles[80]) : null,
    late: (snapshot.schedule.tasks.get(id)!.lateBy ?? 0) > 0,
  }));
  const days = places.flatMap(({ due, forecast, p80 }) => [due ?? forecast, forecast, p80 ?? forecast]);
  const first = Math.min(...days) - margin;
  const last = Math.max(...days) + margin;
  const at = (day: Day | null): number | null => (day === null ? null : (day - first) / (last - first));
  return {
    kind: 'dates',
    ticks: monthsBetween(first, last).map((day) => ({ at: at(day)!, label: format.day(day) })),
    rows: places.map(({ due, forecast, p80, late }) => ({
      due: at(due),
      forecast: at(forecast),
      p80: at(p80),
      late,
    })),
  };
}

const margin = 7;
const mostTicks = 6;

function monthsBetween(first: Day, last: Day): readonly Day[] {
  return periodStarts(first, last, monthStep(first, last, mostTicks)).filter((day) => day >= first);
}

function dayOr(minute: Minute | undefined): Day | null {
  return minute === undefined ? null : lastDayOf(minute);
}
