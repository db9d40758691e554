/**
 * What a hand edit comes to: the edits that write it and, where they change no more than fields of tasks and milestones, the
 * fields as the plan then has them, so that its consequence is known without reading the text again.
 */
import { numbered, withColumn } from '../../base/numbered-map';
import { err, ok, type Result } from '../../base/result';
import { clip, oneLine } from '../../base/one-line';
import type { Milestone, Plan, Task } from '../../model/plan';
import type { PlanEdit } from '../../model/plan-edit';
import { isOver } from '../../model/states';

export interface HandPlan {
  readonly edits: readonly PlanEdit[];
  /** Null: only the text tells. */
  readonly fields: HandFields | null;
}

export interface HandFields {
  readonly tasks: ReadonlyMap<string, Partial<Task>>;
  readonly milestones: ReadonlyMap<string, Partial<Milestone>>;
}

/** The error is a sentence. */
export type HandResult = Result<HandPlan, string>;

export function taskFields(id: string, fields: Partial<Task>, edits: readonly PlanEdit[]): HandPlan {
  return { edits, fields: { tasks: new Map([[id, fields]]), milestones: new Map() } };
}

export function milestoneFields(
  id: string,
  fields: Partial<Milestone>,
  edits: readonly PlanEdit[],
): HandPlan {
  return { edits, fields: { tasks: new Map(), milestones: new Map([[id, fields]]) } };
}

export function writtenOnly(edits: readonly PlanEdit[]): HandPlan {
  return { edits, fields: null };
}

/** All of them together; one that cannot be done spoils it. */
export function together(parts: readonly HandResult[]): HandResult {
  const edits: PlanEdit[] = [];
  const tasks = new Map<string, Partial<Task>>();
  const milestones = new Map<string, Partial<Milestone>>();
  let isKnown = true;
  for (const part of parts) {
    if (!part.ok) return part;
    edits.push(...part.value.edits);
    const { fields } = part.value;
    if (!fields) isKnown = false;
    for (const [id, changed] of fields?.tasks ?? []) tasks.set(id, { ...tasks.get(id), ...changed });
    for (const [id, changed] of fields?.milestones ?? [])
      milestones.set(id, { ...milestones.get(id), ...changed });
  }
  return ok({ edits, fields: isKnown ? { tasks, milestones } : null });
}

export function planWith(plan: Plan, { tasks, milestones }: HandFields): Plan {
  return {
    ...plan,
    tasks: replaced(plan.tasks, tasks),
    milestones: replaced(plan.milestones, milestones),
  };
}

function replaced<T extends object>(
  items: ReadonlyMap<string, T>,
  changes: ReadonlyMap<string, Partial<T>>,
): ReadonlyMap<string, T> {
  if (changes.size === 0) return items;
  const known = numbered(items);
  const column = known.column.slice();
  for (const [id, fields] of changes) {
    const number = known.numbers.get(id);
    if (number !== undefined) column[number] = { ...column[number]!, ...fields };
  }
  return withColumn(known, column);
}

/** As a sentence begins. */
export function nameOf({ title }: { readonly title: string }): string {
  return clip(oneLine(title), 40);
}

/** A task whose work lies ahead, or why a hand cannot change it. */
export function openTask(plan: Plan, id: string): Result<Task, string> {
  const task = plan.tasks.get(id);
  if (!task) return err(`${clip(id, 40)} is not in the plan any more.`);
  if (isOver(plan, task)) return err(`${nameOf(task)} is ${task.status}: its dates are facts.`);
  return ok(task);
}
