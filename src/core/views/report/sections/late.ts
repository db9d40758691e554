/** What is late: milestones and tasks beyond their due, and open work whose approved finish has passed, the worst first. */
import { lastDayOf, startOfDay, type Minute } from '../../../base/dates';
import { oneLine } from '../../../base/one-line';
import type { Milestone, Task } from '../../../model/plan';
import { isOver, isSummary } from '../../../model/states';
import {
  inPlan,
  isoDay,
  listOf,
  personOf,
  row,
  strong,
  type ReportContext,
  type Section,
} from '../report-context';

const mostRows = 8;
const mostPeople = 2;

interface LateItem {
  readonly section: 'milestones' | 'task';
  readonly item: Milestone | Task;
  readonly people: readonly string[];
  /** When it was to be done: its due, else its finish in the baseline. */
  readonly due: Minute;
  readonly forecast: Minute;
  /** Working minutes. */
  readonly by: number;
}

export const late: Section = (context) => {
  const { snapshot, format, t } = context;
  const items = [...lateMilestones(context), ...lateTasks(context)].toSorted((a, b) => b.by - a.by);
  if (items.length === 0) return null;
  return {
    title: t('Late'),
    hint: items.length > mostRows ? t('{0} of {1}', mostRows, items.length) : '',
    table: {
      columns: [
        { title: t('What'), align: 'left' },
        { title: t('Who'), align: 'left' },
        { title: t('Due'), align: 'right' },
        { title: t('Forecast'), align: 'right' },
        { title: t('Late by'), align: 'right' },
      ],
      rows: items.slice(0, mostRows).map(({ section, item, people, due, forecast, by }) => {
        const who = people.map((id) => personOf(snapshot, id));
        return row(
          [
            strong(oneLine(item.title)),
            listOf(who, mostPeople, t),
            format.day(lastDayOf(due)),
            format.day(lastDayOf(forecast)),
            strong(format.workingTime(by), true),
          ],
          {
            [section === 'task' ? 'task' : 'milestone']: item.id,
            due: isoDay(due),
            forecast: isoDay(forecast),
            minutes: by,
          },
          [inPlan(section, item.id)],
        );
      }),
    },
    statements: [],
    chart: null,
  };
};

function lateMilestones({ snapshot }: ReportContext): readonly LateItem[] {
  const { plan, schedule } = snapshot;
  return [...plan.milestones.values()].flatMap((item): LateItem[] => {
    const dates = schedule.tasks.get(item.id);
    if (!dates || !item.due || item.finished !== null || (dates.lateBy ?? 0) <= 0) return [];
    const due = endOf(item.due);
    return [{ section: 'milestones', item, people: [], due, forecast: dates.finish, by: dates.lateBy! }];
  });
}

function lateTasks({ snapshot, work }: ReportContext): readonly LateItem[] {
  const { plan, schedule, variance, statusDay } = snapshot;
  const now = startOfDay(statusDay);
  return [...plan.tasks.values()].flatMap((item): LateItem[] => {
    const dates = schedule.tasks.get(item.id);
    if (!dates || isSummary(item) || isOver(plan, item)) return [];
    const people = item.assign.map(({ person }) => person);
    const entry = { section: 'task', item, people, forecast: dates.finish } as const;
    if (item.deadline && (dates.lateBy ?? 0) > 0)
      return [{ ...entry, due: endOf(item.deadline), by: dates.lateBy! }];
    const approved = variance?.items.get(item.id)?.finish ?? null;
    // What is approved for a day to come may still be kept: the forecast says so elsewhere.
    return approved === null || approved > now || dates.finish <= approved
      ? []
      : [{ ...entry, due: approved, by: work(approved, dates.finish) }];
  });
}

function endOf({ day, time }: NonNullable<Milestone['due']>): Minute {
  return time === null ? startOfDay(day + 1) : startOfDay(day) + time;
}
