/** Tasks that still lie ahead and have neither effort nor duration: the schedule cannot know how long they take. */
import { atKey, type Fix } from '../model/finding';
import type { Task } from '../model/plan';
import { isOver, isSummary } from '../model/states';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say, sayFix } from './say';
import { experienceOf } from './similar-estimate';
import { tasksWith } from './tasks-with';
import { unreadable } from './unreadable';

export const scheduleNoEstimate: Rule = {
  id: 'schedule/no-estimate',
  severity: 'warning',
  docs: {
    summary: 'A task has neither `effort` nor `duration`.',
    why: 'Without an estimate a task takes no time in the schedule and costs nothing in the budget, so everything after it looks earlier and cheaper than it is. `effort: 3d` is work that people share, `duration: 2w` a fixed span, `effort: 2d/3d/8d` a range. A point in time without work is a milestone.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 2d/3d/8d }
      `,
    },
  },
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan } = context;
  // An estimate that stands there but cannot be read has its own finding.
  const isUnreadable = unreadable(context, 'effort', 'duration');
  let experience: ReturnType<typeof experienceOf> | null = null;
  const isSizeless = (task: Task): boolean => !(task.effort || task.duration || task.remaining);
  for (const task of tasksWith(plan, isSizeless)) {
    if (isSummary(task) || isOver(plan, task)) continue;
    if (isUnreadable(task.id)) continue;
    yield {
      message: say`${task.title} has no estimate; the schedule counts it as no time at all.`,
      place: atKey('task', task.id),
      fixes: byExperience((experience ??= experienceOf(plan, context.schedule)), task),
    };
  }
}

function byExperience(experience: ReturnType<typeof experienceOf>, task: Task): readonly Fix[] {
  const found = experience(task);
  if (!found) return [];
  return [
    {
      title: sayFix`Set effort ${found.effort}, as ${found.tasks.length} similar finished tasks took`,
      preferred: true,
      edits: [{ kind: 'set', address: ['task', task.id, 'effort'], value: found.effort }],
    },
  ];
}
