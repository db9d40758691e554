/** No line of code is left that is marked as unfinished and names the task. */
import { findInProse } from '../../../history/find-ids';
import { indexIds } from '../../../history/id-index';
import { linkProjection } from '../../../history/link-commits';
import { met, notMet, plainRequirement, say, unknown, type Requirement } from '../requirement';

export const noTodo: Requirement = plainRequirement(
  'repository',
  'no-todo',
  'No line of code that names the task is marked as unfinished.',
  ({ tasks }, { plan, inputs }) => {
    const reminders = inputs.reminders ?? null;
    if (reminders === null) return unknown('The code is not searched for marks.');
    const wanted = new Set(tasks.map(({ id }) => id));
    const index = indexIds(linkProjection(plan));
    const left = reminders.filter(({ text }) => {
      let names = false;
      findInProse(index, text, {
        known({ task }) {
          if (task !== null && wanted.has(task)) names = true;
        },
        unknown() {},
      });
      return names;
    });
    const [first] = left;
    if (!first) return met('No line that names it is marked as unfinished.');
    const more = left.length === 1 ? '' : ` and ${left.length - 1} more`;
    return notMet(
      say`${first.path}:${first.line}${more} is marked as unfinished.`,
      left.map(({ path, line, text }) => ({ kind: 'line', path, line, text: text.trim() })),
    );
  },
);
