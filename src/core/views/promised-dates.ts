/** How many dates a plan has promised that are still to be kept: of milestones, tasks, goals and of the project itself. */
import type { Snapshot } from '../analysis/snapshot';
import { isOver, stateKind } from '../model/states';

export function promisedDates({ plan }: Pick<Snapshot, 'plan'>): number {
  const tasks = Array.from(plan.tasks.values()).filter(
    (task) => task.deadline !== null && !isOver(plan, task),
  );
  const milestones = Array.from(plan.milestones.values()).filter(
    ({ due, finished, status }) =>
      due !== null && finished === null && (status === null || stateKind(plan, status) !== 'done'),
  );
  const goals = Array.from(plan.goals.values()).filter(
    (goal) =>
      goal.measure?.due &&
      goal.tasks.some((id) => {
        const task = plan.tasks.get(id);
        return task !== undefined && !isOver(plan, task);
      }),
  );
  return tasks.length + milestones.length + goals.length + (plan.project.deadline ? 1 : 0);
}
