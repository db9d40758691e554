/**
 * What a team wants to be filled in before a task counts as described, by its workflow: for every task, phase or
 * milestone, for tasks of a template, and for tasks in a state.
 */
import type { Milestone, Plan, Task } from './plan';
import type { RequiredField } from './required-fields';
import { isSummary } from './states';

/** Kinds that every plan has; any other name under `workflow.fields` is that of a template. */
export const standardKinds = ['task', 'phase', 'milestone'] as const;

/** What is missing, and on whose account. */
export interface MissingFields {
  readonly fields: readonly RequiredField[];
  readonly asked: { readonly by: 'kind' | 'template' | 'state'; readonly name: string };
}

/** @param state the state in which the task is, or would be */
export function missingOfTask(
  { workflow }: Pick<Plan, 'workflow'>,
  task: Task,
  state: string,
): readonly MissingFields[] {
  const phase = isSummary(task);
  return [
    missing(task, workflow.fields.get(phase ? 'phase' : 'task'), 'kind', phase ? 'phase' : 'task'),
    missing(
      task,
      task.template === null ? [] : workflow.fields.get(task.template),
      'template',
      task.template,
    ),
    missing(task, phase ? [] : workflow.states.get(state)?.fields, 'state', state),
  ].flatMap((one) => one ?? []);
}

export function missingOfMilestone(
  { workflow }: Pick<Plan, 'workflow'>,
  milestone: Milestone,
): MissingFields | null {
  return missing(milestone, workflow.fields.get('milestone'), 'kind', 'milestone');
}

function missing(
  item: Task | Milestone,
  fields: readonly RequiredField[] | undefined,
  by: MissingFields['asked']['by'],
  name: string | null,
): MissingFields | null {
  const absent = (fields ?? []).filter((field) => !isFilledIn(item, field));
  return absent.length === 0 ? null : { fields: absent, asked: { by, name: name ?? '' } };
}

/** A field that the kind of item does not have is never missing. */
function isFilledIn(item: Task | Milestone, field: RequiredField): boolean {
  if (!(field in item)) return true;
  const value: unknown = item[field as keyof typeof item];
  if (value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  return value instanceof Map ? value.size > 0 : true;
}
