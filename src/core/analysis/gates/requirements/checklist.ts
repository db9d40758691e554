/** All points of the checklists are settled: done, or out of the question. */
import { openItems } from '../../../model/open-ends';
import { count, met, notMet, plainRequirement, say, type Requirement } from '../requirement';

export const checklist: Requirement = plainRequirement(
  'plan',
  'checklist',
  'All points of the checklist are done, or do not apply.',
  ({ tasks }) => {
    const open = tasks.flatMap((task) => openItems(task).map((point) => ({ task, point })));
    const [first] = open;
    if (!first) {
      const points = tasks.reduce((sum, task) => sum + task.checklist.size, 0);
      return met(points === 0 ? 'There is no checklist.' : say`Of ${count(points, 'point')} none is open.`);
    }
    const more = open.length === 1 ? '' : ` and ${open.length - 1} more`;
    return notMet(
      say`«${first.point}»${more} of ${first.task.title} is open.`,
      open.map(({ task, point }) => ({ kind: 'plan', address: ['task', task.id, 'checklist', point] })),
    );
  },
);
