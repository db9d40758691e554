/**
 * What is written when a template is applied: a new task made from it, or what an existing task still lacks of it. A
 * template is applied once and written out, never on reading; nothing that a person wrote is changed or taken away.
 */
import { taskAddress, type Address } from './address';
import type { Plan, Task, Template } from './plan';
import type { PlanEdit, PlanValue } from './plan-edit';
import { printEstimate } from './print-estimate';

interface Fields {
  [key: string]: PlanValue;
}

/**
 * @param parent the phase it goes below; null for the top
 * @param freshId a new id with each call, none of which stands in the plan
 * @returns its id and the edits: one step to undo
 */
export function newTaskEdits(
  { tasks }: Pick<Plan, 'tasks'>,
  template: Template,
  { title, parent, freshId }: NewTask,
): { readonly id: string; readonly edits: readonly PlanEdit[] } {
  const id = freshId();
  const below = subTasks(template, freshId);
  const value: Fields = {
    title,
    template: template.id,
    ...(template.labels.length === 0 ? {} : { labels: template.labels }),
    ...(template.gates.length === 0 ? {} : { gates: template.gates }),
    ...(below === null ? estimateOf(template) : {}),
    ...(template.checklist.size === 0 ? {} : { checklist: pointsOf(template) }),
    ...(below === null ? {} : { tasks: below }),
  };
  const siblings = parent === null ? tasks.size : (tasks.get(parent)?.children.length ?? 0);
  const address: Address = parent === null ? ['tasks'] : taskAddress(parent, 'tasks');
  return {
    id,
    edits: [
      siblings === 0
        ? { kind: 'set', address: [...address, id], value }
        : { kind: 'insert', address, key: id, value, after: null },
    ],
  };
}

export interface NewTask {
  readonly title: string;
  readonly parent: string | null;
  readonly freshId: () => string;
}

/** None where the task has all of it. Sub-tasks are added only to a task without work or tasks of its own. */
export function applyTemplateEdits(
  task: Task,
  template: Template,
  freshId: () => string,
): readonly PlanEdit[] {
  const edits: PlanEdit[] = [];
  const set = (value: PlanValue, ...field: Address): number =>
    edits.push({ kind: 'set', address: taskAddress(task.id, ...field), value });
  const isBare = task.effort === null && task.duration === null && task.children.length === 0;
  const below = isBare ? subTasks(template, freshId) : null;

  if (task.template !== template.id) set(template.id, 'template');
  addToList(edits, task, 'labels', template.labels);
  addToList(edits, task, 'gates', template.gates);
  if (isBare && below === null) {
    for (const [field, value] of Object.entries(estimateOf(template))) set(value, field);
  }
  const points = Object.entries(pointsOf(template)).filter(([point]) => !task.checklist.has(point));
  if (points.length > 0 && task.checklist.size === 0) set(Object.fromEntries(points), 'checklist');
  else for (const [point, state] of points) set(state, 'checklist', point);
  if (below !== null) set(below, 'tasks');
  return edits;
}

function addToList(edits: PlanEdit[], task: Task, field: 'labels' | 'gates', names: readonly string[]): void {
  const missing = names.filter((name) => !task[field].includes(name));
  const address = taskAddress(task.id, field);
  if (missing.length > 0 && task[field].length === 0) edits.push({ kind: 'set', address, value: missing });
  else for (const value of missing) edits.push({ kind: 'append', address, value });
}

function subTasks({ tasks, title }: Template, freshId: () => string): Fields | null {
  if (tasks.length === 0) return null;
  return Object.fromEntries(
    tasks.map((one) => [freshId(), { title: one.title ?? title ?? '', ...estimateOf(one) }]),
  );
}

function estimateOf({ effort, duration }: Pick<Template, 'effort' | 'duration'>): Fields {
  return {
    ...(effort === null ? {} : { effort: printEstimate(effort) }),
    ...(duration === null ? {} : { duration: printEstimate(duration) }),
  };
}

/** Keys are points that people wrote: `Object.fromEntries` defines them, whatever they are called. */
function pointsOf({ checklist }: Template): Fields {
  return Object.fromEntries(
    Array.from(checklist, ([point, state]) => [point, state === '' ? 'todo' : state]),
  );
}
