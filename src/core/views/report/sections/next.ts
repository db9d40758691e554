/** What comes until the next report: work that ends, then work that begins. */
import { oneLine } from '../../../base/one-line';
import { dayOfMinute, lastDayOf, printDay, type Minute } from '../../../base/dates';
import type { Task } from '../../../model/plan';
import { isOver, isSummary } from '../../../model/states';
import { inPlan, isoDay, listOf, personOf, plain, statement, strong, type Section } from '../report-context';

const mostItems = 6;
const mostPeople = 3;

interface Item {
  readonly task: Task;
  readonly at: Minute;
  readonly what: string;
  /** Else it begins. */
  readonly ends: boolean;
}

export const next: Section = ({ snapshot, period, audience, words, format, t }) => {
  const { plan, schedule } = snapshot;
  const items = Array.from(plan.tasks.values())
    .filter((task) => !isSummary(task) && !isOver(plan, task))
    .flatMap((task): readonly Item[] => {
      const dates = schedule.tasks.get(task.id);
      if (!dates) return [];
      const { start, finish } = dates;
      if (lastDayOf(finish) > period.to && lastDayOf(finish) <= period.next) {
        return [{ task, at: finish, what: t('ends {0}', words.finish(finish)), ends: true }];
      }
      const begins =
        task.started === null && dayOfMinute(start) > period.to && dayOfMinute(start) <= period.next;
      return begins ? [{ task, at: start, what: t('begins {0}', format.date(start)), ends: false }] : [];
    })
    .toSorted((a, b) => Number(b.ends) - Number(a.ends) || a.at - b.at);
  if (items.length === 0) return null;
  const more = items.length - mostItems;
  return {
    title: t('Next, to {0}', format.day(period.next)),
    hint: '',
    table: null,
    statements: [
      ...items.slice(0, mostItems).map(({ task, at, what, ends }) => {
        const people = task.assign.map(({ person }) => personOf(snapshot, person));
        const who = audience === 'team' && people.length > 0 ? ` (${listOf(people, mostPeople, t)})` : '';
        return statement(
          [strong(oneLine(task.title)), plain(`, ${what}${who}`)],
          { task: task.id, [ends ? 'finish' : 'start']: ends ? isoDay(at) : printDay(dayOfMinute(at)) },
          [inPlan('task', task.id)],
        );
      }),
      ...(more > 0 ? [statement([plain(t('and {0} more', more))], { more }, [])] : []),
    ],
    chart: null,
  };
};
