/** Tasks that can begin only when many others end at about the same time (GAO best practice 6, path convergence). */
import { dayOfMinute, printDay } from '../base/dates';
import { atKey } from '../model/finding';
import { isOver, isSummary, stateKind } from '../model/states';
import { addressOf } from './cause';
import { yaml } from './example';
import { titleOf } from './names';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { count, list, say } from './say';
import { tasksWith } from './tasks-with';
import { clip } from '../base/one-line';

export const scheduleMergePoint: Rule = {
  id: 'schedule/merge-point',
  severity: 'info',
  docs: {
    summary: 'A task waits for many others that end shortly before it begins.',
    why: 'Each of them may be late, and one is enough: with five that keep their date four times out of five, the task begins in time once out of three (merge bias). Let some of them end earlier, or plan with the date that holds in most runs (*Open Risks*).',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-a1b: { title: Threat model, effort: 4d }
          ATLAS-b2c: { title: Session tokens, effort: 4d }
          ATLAS-c3d: { title: Rotation of keys, effort: 5d }
          ATLAS-d4e: { title: Audit log, effort: 5d }
          ATLAS-e5f: { title: Rate limits, effort: 5d }
          ATLAS-f6g: { title: Load test, effort: 2d, needs: [ATLAS-a1b, ATLAS-b2c, ATLAS-c3d, ATLAS-d4e, ATLAS-e5f] }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-a1b: { title: Threat model, effort: 1d }
          ATLAS-b2c: { title: Session tokens, effort: 2d }
          ATLAS-c3d: { title: Rotation of keys, effort: 5d }
          ATLAS-d4e: { title: Audit log, effort: 5d }
          ATLAS-e5f: { title: Rate limits, effort: 5d }
          ATLAS-f6g: { title: Load test, effort: 2d, needs: [ATLAS-a1b, ATLAS-b2c, ATLAS-c3d, ATLAS-d4e, ATLAS-e5f] }
      `,
    },
  },
  options: {
    above: { kind: 'count', default: '4', description: 'tasks that may end shortly before' },
    within: { kind: 'duration', default: '2d', description: 'what counts as shortly before it begins' },
  },
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan } = context;
  const above = context.option('above');
  for (const task of tasksWith(plan, ({ needs }) => needs.length > above)) {
    if (isSummary(task) || stateKind(plan, task.status) !== 'open') continue;
    const before = endingBefore(context, task.id);
    if (before.length <= above) continue;
    const { schedule, days } = context;
    const start = dayOfMinute(schedule.tasks.get(task.id)!.start);
    const last = before.map((id) => dayOfMinute(schedule.tasks.get(id)!.finish));
    const span = days.between(Math.min(...last), start);
    const names = before.map((id) => clip(id, 16));
    yield {
      message: say`${task.title} begins ${printDay(start)}, when ${count(before.length, 'task')} end within ${Math.max(1, span)} d: ${list(names, 2)}.`,
      place: atKey('task', task.id),
      related: before.slice(0, 10).map((id, i) => ({
        message: say`${titleOf(plan, id)} (${id}) ends ${printDay(last[i]!)}.`,
        place: atKey(...addressOf(plan, id)),
      })),
    };
  }
}

/** The open ones among what it waits for to the end, whose end is at most that long before its start. */
function endingBefore(context: RuleContext, id: string): readonly string[] {
  const { plan, schedule, days } = context;
  const scheduled = schedule.tasks.get(id);
  if (!scheduled) return [];
  const within = context.option('within') / (plan.project.hoursPerDay * 60);
  const start = dayOfMinute(scheduled.start);
  const found = new Set<string>();
  for (const { predecessor, type } of plan.tasks.get(id)!.needs) {
    const before = plan.tasks.get(predecessor);
    const ends = schedule.tasks.get(predecessor);
    if (type !== 'FS' || !before || !ends || isOver(plan, before)) continue;
    if (days.between(dayOfMinute(ends.finish), start) <= within) found.add(predecessor);
  }
  return [...found];
}
