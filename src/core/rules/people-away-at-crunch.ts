/** People who are away in the last days before a date that others were promised, with work on it still open. */
import { dayOfMinute, printDay, startOfDay, type Day } from '../base/dates';
import { at } from '../model/finding';
import type { Task } from '../model/plan';
import type { DayRange } from '../model/values';
import { within } from '../model/work-days';
import { isOver, isSummary } from '../model/states';
import { yaml } from './example';
import { personName } from './names';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

export const peopleAwayAtCrunch: Rule = {
  id: 'people/away-at-crunch',
  severity: 'info',
  docs: {
    summary:
      'Somebody is away in the last days before a milestone that is due, with critical work for it still open.',
    why: 'The days before a milestone are those on which everything late is done after all. The schedule counts the absence already; it leaves no room for what nobody has planned. Move the work, name a substitute, or agree on another day. Only days between now and the due date count, and only people with critical work that the milestone waits for.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz, away: [2026-05-13..2026-05-14] }
        milestones:
          beta: { title: Public beta, due: 2026-05-22, needs: [ATLAS-m2q] }
        tasks:
          ATLAS-m2q: { title: Login form, effort: 8d, assign: ana }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz, away: [2026-05-25..2026-05-29] }
        milestones:
          beta: { title: Public beta, due: 2026-05-22, needs: [ATLAS-m2q] }
        tasks:
          ATLAS-m2q: { title: Login form, effort: 8d, assign: ana }
      `,
    },
  },
  options: {
    before: {
      kind: 'count',
      default: '10',
      description: 'working days before the due date on which an absence counts',
    },
  },
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan, statusDay } = context;
  const absent = Array.from(plan.team.values()).filter(({ away }) =>
    away.some(({ last }) => last >= statusDay),
  );
  if (absent.length === 0) return;
  let known: ReadonlyMap<string, readonly Task[]> | null = null;
  for (const [id, milestone] of plan.milestones) {
    const { due } = milestone;
    if (due === null || due.day < statusDay || milestone.finished !== null) continue;
    const first = crunchBegins(context, due.day);
    for (const person of absent) {
      const days = daysAway(context, person.away, first, due.day);
      if (days.length === 0) continue;
      known ??= criticalTasks(context);
      const open = (known.get(person.id) ?? []).filter(
        (task) => isUnderWay(context, task, days[0]!, days.at(-1)!) && context.waiters.waitsFor(id, task.id),
      );
      const [task] = open;
      if (!task) continue;
      const away = person.away.findIndex(({ last }) => last >= days[0]!);
      const span = days.length === 1 ? printDay(days[0]!) : `${days.length} days from ${printDay(days[0]!)}`;
      const work = open.length === 1 ? task.title : `${open.length} critical tasks`;
      yield {
        message: say`${personName(plan, person.id)} is away ${span}, before ${milestone.title} (due ${printDay(due.day)}), with ${work} open.`,
        place: at('team', person.id, 'away', away),
        related: open.slice(0, 10).map(({ id: of, title }) => ({
          message: say`${title} (${of}) is critical, and ${milestone.title} waits for it.`,
          place: at('task', of, 'assign'),
        })),
      };
    }
  }
}

/** By who is assigned to them, each once. */
function criticalTasks({ plan, schedule }: RuleContext): ReadonlyMap<string, readonly Task[]> {
  const found = new Map<string, Task[]>();
  for (const task of plan.tasks.values()) {
    if (isSummary(task) || schedule.tasks.get(task.id)?.critical !== true || isOver(plan, task)) continue;
    for (const person of new Set(task.assign.map((one) => one.person))) {
      const known = found.get(person);
      if (known) known.push(task);
      else found.set(person, [task]);
    }
  }
  return found;
}

/** So many working days before the due date, but not before the status date. */
function crunchBegins(
  { days, statusDay, option }: Pick<RuleContext, 'days' | 'statusDay' | 'option'>,
  due: Day,
): Day {
  let day = due;
  for (let left = option('before'); left > 1 && day > statusDay; left--) {
    day = Math.max(statusDay, days.before(day) ?? statusDay);
  }
  return day;
}

/** Working days of the project, so that a weekend in an absence is no absence. */
function daysAway({ days }: RuleContext, away: readonly DayRange[], first: Day, last: Day): readonly Day[] {
  const isAway = within(away);
  const found: Day[] = [];
  for (let day = first; day <= last; day++) if (isAway(day) && days.works(day)) found.push(day);
  return found;
}

/** Work that is over before the absence, or begins after it, is not in its way. */
function isUnderWay({ schedule }: RuleContext, { id }: Task, first: Day, last: Day): boolean {
  const scheduled = schedule.tasks.get(id);
  return (
    scheduled !== undefined && dayOfMinute(scheduled.start) <= last && scheduled.finish > startOfDay(first)
  );
}
