/** Lines of code that mark as unfinished what they name, a task, though the plan says that it is done. */
import type { CodeReminder } from '../../history/code-reminder';
import { findInProse } from '../../history/find-ids';
import type { IdIndex } from '../../history/id-index';
import type { Plan } from '../../model/plan';
import { stateKind } from '../../model/states';
import { candidateId, type RiskCandidate } from './risk-candidate';

const mostTasks = 5;

export function leftReminders(
  plan: Plan,
  index: IdIndex,
  reminders: readonly CodeReminder[],
): readonly RiskCandidate[] {
  const lines = new Map<string, CodeReminder[]>();
  for (const reminder of reminders) {
    const named = new Set<string>();
    findInProse(index, reminder.text, {
      known({ task }) {
        if (task !== null) named.add(task);
      },
      unknown() {},
    });
    for (const id of named) {
      const task = plan.tasks.get(id);
      if (!task || stateKind(plan, task.status) !== 'done') continue;
      const known = lines.get(id);
      if (known) known.push(reminder);
      else lines.set(id, [reminder]);
    }
  }
  return Array.from(lines)
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, mostTasks)
    .map(([task, [first, ...more]]) => ({
      id: candidateId('left', task),
      facts: {
        kind: 'reminders',
        task,
        lines: 1 + more.length,
        first: { path: first!.path, line: first!.line },
      },
      affects: [task],
    }));
}
