/** Tasks that have begun, or begin soon, and that nobody is to do. */
import { dayOfMinute, printDay } from '../base/dates';
import { atKey, type Fix } from '../model/finding';
import type { Task } from '../model/plan';
import { isOver, isSummary, stateKind } from '../model/states';
import { yaml } from './example';
import { freestPeople } from './freest-people';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say, sayFix } from './say';
import { tasksWith } from './tasks-with';
import { unreadable } from './unreadable';

export const peopleUnassigned: Rule = {
  id: 'people/unassigned',
  severity: 'warning',
  docs: {
    summary: 'A task has begun, or begins soon, and nobody is assigned.',
    why: 'Work of nobody costs nothing and overloads nobody, so dates and budget look better than they are. Tasks further away may stay open, and so may all tasks of a plan without a team.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d, assign: ana }
      `,
    },
  },
  options: {
    within: { kind: 'duration', default: '10d', description: 'how soon, in working time, a task begins' },
  },
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  // The schedule is looked at only where somebody is missing: else no date asks this rule again.
  const { plan, days, statusDay } = context;
  if (plan.team.size === 0) return;
  const within = context.option('within') / (plan.project.hoursPerDay * 60);
  const isUnreadable = unreadable(context, 'assign');
  for (const task of tasksWith(plan, ({ assign }) => assign.length === 0)) {
    if (isSummary(task) || isOver(plan, task)) continue;
    const { id } = task;
    const scheduled = context.schedule.tasks.get(id);
    if (!scheduled) continue;
    if (isUnreadable(id) || (!task.effort && !task.duration)) continue;
    const start = dayOfMinute(scheduled.start);
    const begun = stateKind(plan, task.status) !== 'open' || start <= statusDay;
    if (!begun && days.between(statusDay, start) > within) continue;
    const when = stateKind(plan, task.status) === 'open' ? `starts ${printDay(start)}` : `is ${task.status}`;
    yield {
      message: say`${task.title} ${when}, and nobody is assigned.`,
      place: atKey('task', id),
      fixes: assignments(context, task),
    };
  }
}

/** The three people with the least other work in the days of the task, the freest preferred. */
function assignments({ plan, schedule }: RuleContext, task: Task): readonly Fix[] {
  return freestPeople(plan, schedule, task)
    .slice(0, 3)
    .map(({ person, work }, i) => ({
      title: sayFix`Assign ${person.name}${work === 0 ? ', who is free then' : ''}`,
      preferred: i === 0,
      edits: [{ kind: 'set', address: ['task', task.id, 'assign'], value: person.id }],
    }));
}
