/** A finish that waits for a date that somebody wrote (GAO best practice 6, a valid critical path). */
import { dayOfMinute, printDay, type Minute } from '../base/dates';
import type { Address } from '../model/address';
import { atKey } from '../model/finding';
import type { Schedule, ScheduledTask } from '../schedule/schedule';
import { whyFinish } from '../schedule/why';
import { addressOf } from './cause';
import { yaml } from './example';
import { titleOf } from './names';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

export const scheduleFinishHeld: Rule = {
  id: 'schedule/finish-held',
  severity: 'info',
  docs: {
    summary: 'The critical path waits for a date for days on which none of its work goes on.',
    why: 'The longest path says which delay moves the finish. Where it begins behind a date, all that comes before has float, nothing of it is critical, and the finish is as right as that date is. Link the task to what it waits for, make an outside delivery a milestone, or take the date out. Small plans are left alone.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f, start: not-before 2026-06-01 }
        checks: { schedule/finish-held: { from: 2 } }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f, start: not-before 2026-05-08 }
        checks: { schedule/finish-held: { from: 2 } }
      `,
    },
  },
  options: {
    above: { kind: 'duration', default: '10d', description: 'working days that the path may wait' },
    from: { kind: 'count', default: '20', description: 'open tasks from which on the path is looked at' },
  },
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan, schedule, days, quality } = context;
  if (quality.open.length < context.option('from')) return;
  const last = plan.project.scheduleFrom === 'finish' ? null : lastTask(schedule);
  const first = last === null ? undefined : whyFinish(schedule, last.id).at(-1);
  if (last === null || first?.because.kind !== 'constraint') return;
  const { address } = first.because;
  const constraint = constraintAt(context, address);
  if (constraint === null) return;
  const ready = readyAt(context, first.task);
  const waits = days.between(dayOfMinute(ready.minute), dayOfMinute(first.start));
  if (waits <= context.option('above') / (plan.project.hoursPerDay * 60)) return;
  const owner = String(address[1]);
  yield {
    message: say`The finish ${printDay(dayOfMinute(last.finish))} waits ${waits} d for «${constraint}» of ${titleOf(plan, owner)}.`,
    place: { kind: 'address', address, part: 'value' },
    related: [
      {
        message: say`${titleOf(plan, last.id)} (${last.id}) ends last.`,
        place: atKey(...addressOf(plan, last.id)),
      },
      ...(ready.behind === null
        ? []
        : [
            {
              message: say`${titleOf(plan, ready.behind)} (${ready.behind}) ends ${printDay(dayOfMinute(ready.minute))}.`,
              place: atKey(...addressOf(plan, ready.behind)),
            },
          ]),
    ],
    fixes: [{ title: 'Take out the date', preferred: false, edits: [{ kind: 'remove', address }] }],
  };
}

/** What the date is, as it stands in the text; null for what is no date that holds back. */
function constraintAt({ plan }: RuleContext, [, id, key]: Address): string | null {
  const task = plan.tasks.get(String(id));
  const constraint = key === 'start' ? task?.start : task?.finish;
  if (!constraint || constraint.kind === 'as-late-as-possible') return null;
  return `${key}: ${constraint.kind} ${printDay(constraint.moment.day)}`;
}

/** When a task could begin if no date held it, and behind what: links of its own alone are looked at. */
function readyAt(
  { plan, schedule }: RuleContext,
  id: string,
): { readonly minute: Minute; readonly behind: string | null } {
  let ready: { minute: Minute; behind: string | null } = {
    minute: Math.max(schedule.start, schedule.statusMinute),
    behind: null,
  };
  for (const { predecessor, type } of plan.tasks.get(id)?.needs ?? []) {
    const before = schedule.tasks.get(predecessor);
    if (!before) continue;
    const minute = type === 'FS' || type === 'FF' ? before.finish : before.start;
    if (minute > ready.minute) ready = { minute, behind: predecessor };
  }
  return ready;
}

/** Of those that end last the first in the file. */
function lastTask({ tasks }: Schedule): ScheduledTask | null {
  let last: ScheduledTask | null = null;
  for (const task of tasks.values()) {
    if (task.kind === 'task' && (last === null || task.finish > last.finish)) last = task;
  }
  return last;
}
