/** Deadlines and due dates on days that nobody works: weekends, holidays, closed days of the project's calendar. */
import { printDay, weekdayOf, type Day } from '../base/dates';
import { clip } from '../base/one-line';
import type { Address } from '../model/address';
import type { Plan, Task } from '../model/plan';
import type { PublicHolidays } from '../model/public-holidays';
import { isOver } from '../model/states';
import type { Moment } from '../model/values';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say, sayFix } from './say';
import { tasksWith } from './tasks-with';

export const scheduleWeekendDeadline: Rule = {
  id: 'schedule/weekend-deadline',
  severity: 'info',
  docs: {
    summary: 'A deadline or due date is a day that nobody works.',
    why: 'What is due on a Sunday must be done on Friday, and people read the date either way. Put the working day there that is meant.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d, deadline: 2026-05-10 }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d, deadline: 2026-05-08 }
      `,
    },
  },
  check,
};

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

interface DueDate {
  readonly name: string;
  readonly day: Day;
  readonly time: number | null;
  readonly address: Address;
}

function* check({ plan, days, holidays }: RuleContext): Iterable<RuleFinding> {
  for (const { name, day, time, address } of dueDates(plan)) {
    if (days.works(day)) continue;
    const before = days.before(day);
    const weekday = weekdays[weekdayOf(day) - 1]!;
    const holiday = holidayName(plan, holidays, day);
    const date = `${weekday} ${printDay(day)}${holiday === null ? '' : ` (${clip(holiday, 40)})`}`;
    yield {
      message: say`${name} is due on ${date}, a day that nobody works.`,
      place: { kind: 'address', address, part: 'value' },
      fixes:
        before === null || time !== null
          ? []
          : [
              {
                title: sayFix`Move it to ${weekdays[weekdayOf(before) - 1]!} ${printDay(before)}`,
                preferred: true,
                edits: [{ kind: 'set', address, value: printDay(before) }],
              },
            ],
    };
  }
}

function holidayName({ calendar }: Plan, { names }: PublicHolidays, day: Day): string | null {
  for (const region of calendar.holidays) {
    const name = names.get(region)?.get(day);
    if (name !== undefined) return name;
  }
  return null;
}

function* dueDates(plan: Plan): Iterable<DueDate> {
  const moment = (of: Pick<Task, 'title'>, due: Moment | null, ...address: Address): DueDate[] =>
    due === null ? [] : [{ name: of.title, day: due.day, time: due.time, address }];
  yield* moment({ title: 'The project' }, plan.project.deadline, 'project', 'deadline');
  for (const task of tasksWith(plan, ({ deadline }) => deadline !== null)) {
    if (!isOver(plan, task)) yield* moment(task, task.deadline, 'task', task.id, 'deadline');
  }
  for (const [id, milestone] of plan.milestones) {
    if (!milestone.finished) yield* moment(milestone, milestone.due, 'milestones', id, 'due');
  }
}
