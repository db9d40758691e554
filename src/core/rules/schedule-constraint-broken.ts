/**
 * Dates that a constraint asks for and that links, absences or the status date do not allow. Upper constraints move
 * nothing: the schedule keeps to the logic, and says so here.
 */
import { dayOfMinute, printDay, startOfDay, type Minute } from '../base/dates';
import { clip } from '../base/one-line';
import type { Plan } from '../model/plan';
import { isOver, stateKind } from '../model/states';
import type { Moment } from '../model/values';
import type { ScheduledTask } from '../schedule/schedule';
import { addressOf } from './cause';
import { yaml } from './example';
import { personName } from './names';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say, sayFix } from './say';
import { tasksWith } from './tasks-with';

export const scheduleConstraintBroken: Rule = {
  id: 'schedule/constraint-broken',
  severity: 'warning',
  docs: {
    summary: 'A constraint (`on`, `not-after`) asks for a date that the plan cannot keep.',
    why: 'Links and absences decide; a constraint cannot make a task start before what it waits for. Either the date or the link is wrong. The message names both.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 5d }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f, start: not-after 2026-05-06 }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 5d }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f, start: not-after 2026-05-11 }
      `,
    },
  },
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan } = context;
  for (const task of tasksWith(plan, ({ start, finish }) => start !== null || finish !== null)) {
    const { id } = task;
    const scheduled = context.schedule.tasks.get(id);
    if (!scheduled || isOver(plan, task)) continue;
    const begun = task.started !== null || stateKind(plan, task.status) !== 'open';
    for (const key of ['start', 'finish'] as const) {
      const constraint = task[key];
      if (!constraint || constraint.kind === 'as-late-as-possible' || constraint.kind === 'not-before')
        continue;
      if (scheduled[key] <= latest(constraint.moment) || (key === 'start' && begun)) continue;
      yield broken(plan, scheduled, task.title, key, constraint.kind, constraint.moment);
    }
  }
}

/** The last minute that a date allows: that of its day where it names no time. */
function latest({ day, time }: Moment): Minute {
  return time === null ? startOfDay(day + 1) : startOfDay(day) + time;
}

function broken(
  plan: Plan,
  scheduled: ScheduledTask,
  title: string,
  key: 'start' | 'finish',
  kind: 'on' | 'not-after' | 'not-before',
  moment: Moment,
): RuleFinding {
  const wanted = `${kind === 'on' ? 'on' : 'by'} ${printDay(moment.day)}`;
  const possible = printDay(dayOfMinute(scheduled[key]));
  const { driver, id } = scheduled;
  const address = ['task', id, key];
  return {
    message: say`${title} is to ${key} ${wanted}; ${reason(plan, scheduled)} ${possible} at the earliest.`,
    place: { kind: 'address', address, part: 'value' },
    related:
      driver.kind === 'task'
        ? [
            {
              message: say`${driver.task} ends ${printDay(dayOfMinute(scheduled.earlyStart))}.`,
              place: { kind: 'address', address: addressOf(plan, driver.task), part: 'key' },
            },
          ]
        : [],
    fixes: [
      {
        title: sayFix`Change it to ${kind} ${possible}`,
        preferred: false,
        edits: [{ kind: 'set', address, value: `${kind} ${possible}` }],
      },
      { title: 'Take out the constraint', preferred: false, edits: [{ kind: 'remove', address }] },
    ],
  };
}

function reason(plan: Plan, { driver }: ScheduledTask): string {
  if (driver.kind === 'task') return `${clip(driver.task, 24)} allows`;
  if (driver.kind === 'absence') return `the absence of ${clip(personName(plan, driver.person), 24)} allows`;
  if (driver.kind === 'status-date') return 'the status date allows';
  return driver.kind === 'project-start' ? 'the project start allows' : 'its work allows';
}
