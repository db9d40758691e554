/** Deadlines of tasks, phases and the project that the computed finish passes: by how much, and because of what. */
import { dayOfMinute, printDay, startOfDay } from '../base/dates';
import { at } from '../model/finding';
import { isOver } from '../model/states';
import { workingTime } from './amounts';
import { causeOf } from './cause';
import { yaml } from './example';
import { titleOf } from './names';
import type { Found, Rule, RuleContext, RuleFinding } from './rule';
import { say, sayFix } from './say';
import { tasksWith } from './tasks-with';

export const scheduleDeadlineMissed: Rule = {
  id: 'schedule/deadline-missed',
  severity: 'error',
  docs: {
    summary: 'The plan finishes a task, a phase or the project after its deadline.',
    why: 'Work, calendars, absences and links leave no way to the date that was promised. The message says by how many working days, and which tasks or absences drive the finish. Finished tasks are not reported: nothing can be done about them.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz, away: [2026-05-05..2026-05-07] }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d, assign: ana }
          ATLAS-m2q: { title: Login form, effort: 4d, assign: ana, needs: ATLAS-k3f, deadline: 2026-05-12 }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d, assign: ana }
          ATLAS-m2q: { title: Login form, effort: 4d, assign: ana, needs: ATLAS-k3f, deadline: 2026-05-12 }
      `,
    },
  },
  check,
};

function* check(context: RuleContext): Iterable<Found> {
  const { plan } = context;
  yield* projectMissed(context);
  for (const task of tasksWith(plan, (one) => one.deadline !== null)) {
    const { id, deadline } = task;
    if (!deadline) continue;
    const { schedule } = context;
    const scheduled = schedule.tasks.get(id);
    if (!scheduled?.lateBy || scheduled.lateBy <= 0 || isOver(plan, task)) continue;
    const { lateBy } = scheduled;
    yield () => {
      const late = workingTime(lateBy, plan);
      const cause = causeOf(plan, schedule, id);
      const finish = printDay(dayOfMinute(scheduled.finish));
      return {
        message: say`${task.title} is due ${printDay(deadline.day)}; the plan ends it ${finish}, ${late} late${cause.words}.`,
        place: at('task', id, 'deadline'),
        related: cause.related,
        fixes: [
          {
            title: sayFix`Move the deadline to ${finish}`,
            preferred: false,
            edits: [{ kind: 'set', address: ['task', id, 'deadline'], value: finish }],
          },
        ],
      };
    };
  }
}

/** The project's own deadline; counted in whole working days, since no single task is late. */
function* projectMissed(context: RuleContext): Iterable<RuleFinding> {
  const { plan, days } = context;
  const { deadline } = plan.project;
  if (!deadline || plan.tasks.size === 0) return;
  const { schedule } = context;
  const due =
    deadline.time === null ? startOfDay(deadline.day + 1) : startOfDay(deadline.day) + deadline.time;
  if (schedule.finish <= due) return;
  const last = latest(schedule.tasks.values());
  const cause = last === null ? null : causeOf(plan, schedule, last);
  const finish = dayOfMinute(schedule.finish);
  const late = Math.max(1, days.between(deadline.day, finish));
  const driver = last === null ? '' : `, driven by ${titleOf(plan, last)}`;
  yield {
    message: say`The project is due ${printDay(deadline.day)}; the plan ends it ${printDay(finish)}, ${late} d late${driver}.`,
    place: at('project', 'deadline'),
    ...(cause ? { related: cause.related } : {}),
    fixes: [
      {
        title: sayFix`Move the deadline to ${printDay(finish)}`,
        preferred: false,
        edits: [{ kind: 'set', address: ['project', 'deadline'], value: printDay(finish) }],
      },
    ],
  };
}

function latest(
  tasks: Iterable<{ readonly id: string; readonly kind: string; readonly finish: number }>,
): string | null {
  let last: { readonly id: string; readonly finish: number } | null = null;
  for (const task of tasks) {
    if (task.kind === 'task' && (last === null || task.finish > last.finish)) last = task;
  }
  return last?.id ?? null;
}
