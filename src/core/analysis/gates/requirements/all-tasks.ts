/** Every task is in a state, or of a kind of states; dropped ones do not count. */
import { ok } from '../../../base/result';
import { isStateCalled, stateKind } from '../../../model/states';
import { count, met, notMet, requirementWith, say, type Requirement } from '../requirement';

export const allTasks: Requirement = requirementWith(
  'plan',
  'all-tasks',
  'All tasks are in this state, or in a state of this kind.',
  {
    default: 'done',
    description: 'a state, or a kind of states',
    examples: ['done', 'review'],
    read: (text) => ok(text),
  },
  ({ tasks }, { plan }, state) => {
    // What is done has been through everything before.
    const other = tasks.filter(
      ({ status }) => !isStateCalled(plan, state, status) && stateKind(plan, status) !== 'done',
    );
    const [first] = other;
    if (!first) return met(say`${count(tasks.length, 'task')}, each ${state}.`);
    const more = other.length === 1 ? '' : ` and ${other.length - 1} more`;
    return notMet(
      say`${first.title}${more} is ${first.status}.`,
      other.map(({ id }) => ({ kind: 'plan', address: ['task', id, 'status'] })),
    );
  },
);
