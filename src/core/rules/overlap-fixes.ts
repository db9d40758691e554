/** What mends a task that has begun before the one it waits for is finished: the earlier one is done, or both overlap. */
import type { Day } from '../base/dates';
import type { Fix } from '../model/finding';
import type { Plan, Task } from '../model/plan';
import { stateEdits } from '../model/state-edits';
import { stateOfKind } from '../model/states';
import type { Link } from '../model/values';
import { printLink } from './print-values';
import { sayFix } from './say';

/** Such a link lets both overlap already. */
export function isLead({ lag }: Link): boolean {
  if (lag === null) return false;
  return lag.kind === 'percent' ? lag.share < 0 : lag.duration.amount < 0;
}

export function overlapFix({ id, needs }: Task, index: number): Fix {
  const { predecessor } = needs[index]!;
  return {
    title: 'Let both overlap',
    preferred: false,
    edits: [
      {
        kind: 'set',
        address: needs.length > 1 ? ['task', id, 'needs', index] : ['task', id, 'needs'],
        value: printLink({ predecessor, type: 'SS', lag: null }),
      },
    ],
  };
}

/** Empty where the workflow has no state that means done. */
export function finishFix(plan: Plan, id: string, day: Day): readonly Fix[] {
  const task = plan.tasks.get(id)!;
  const done = stateOfKind(plan, 'done');
  if (done === null) return [];
  const edits = stateEdits(plan, task, done, day);
  return [{ title: sayFix`Set ${task.title} to ${done}`, preferred: false, edits }];
}
