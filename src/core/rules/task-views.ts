/**
 * Tasks as rules see them: each behind a view that writes down which of its fields are read, and shows another task when
 * the text has changed. A view has no fields of its own: whoever copies one copies nothing.
 */
import { equal } from '../base/equal';
import type { Plan, Task } from '../model/plan';

/** What was read of tasks, or what has changed in them. */
export interface TaskParts {
  /** By place in `taskFields`, of whatever task. */
  readonly fields: Uint8Array;
  /** Ids of tasks whose title or notes it is. */
  readonly words: Set<string>;
}

export interface TaskViews {
  readonly views: ReadonlyMap<string, Task>;
  /** @returns false where there are other tasks, or in another order: then all views are new */
  show(tasks: Plan['tasks'], changed: TaskParts): boolean;
}

/** Told apart by task, since messages name the few tasks that they are about. */
const wordFields: readonly (keyof Task)[] = ['title', 'notes'];

/** Every field of a task, which the type checker holds. */
const isField: Readonly<Record<keyof Task, true>> = {
  id: true,
  title: true,
  parent: true,
  children: true,
  effort: true,
  duration: true,
  estimate: true,
  assign: true,
  needs: true,
  start: true,
  finish: true,
  delay: true,
  pause: true,
  deadline: true,
  calendar: true,
  priority: true,
  status: true,
  started: true,
  finished: true,
  progress: true,
  remaining: true,
  measure: true,
  units: true,
  paths: true,
  checklist: true,
  weights: true,
  accrual: true,
  cost: true,
  labels: true,
  template: true,
  was: true,
  notes: true,
};

const taskFields = Object.keys(isField) as readonly (keyof Task)[];

export function noTaskParts(): TaskParts {
  return { fields: new Uint8Array(taskFields.length), words: new Set() };
}

const shown = Symbol('task');

interface View {
  [shown]: Task;
}

/** @param read where reads are written down, at the time of the read */
export function viewTasks(first: Plan['tasks'], read: () => TaskParts): TaskViews {
  const prototype = Object.create(null) as object;
  for (const [i, field] of taskFields.entries()) {
    const isWord = wordFields.includes(field);
    Object.defineProperty(prototype, field, {
      get(this: View) {
        const task = this[shown];
        if (isWord) read().words.add(task.id);
        else read().fields[i] = 1;
        return task[field];
      },
    });
  }
  const viewOf = (task: Task): View => {
    const view = Object.create(prototype) as View;
    view[shown] = task;
    return view;
  };
  let all: Plan['tasks'] = new Map();
  let views = new Map<string, View>();
  const make = (tasks: Plan['tasks']): void => {
    all = tasks;
    views = new Map();
    for (const [id, task] of tasks) views.set(id, viewOf(task));
  };
  make(first);
  return {
    get views() {
      return views as ReadonlyMap<string, unknown> as ReadonlyMap<string, Task>;
    },
    show(tasks, changed) {
      if (tasks === all) return true;
      if (!haveSameKeys(tasks, views)) {
        make(tasks);
        return false;
      }
      all = tasks;
      const next = tasks.values();
      for (const view of views.values()) {
        const task = next.next().value!;
        if (view[shown] !== task) noteChanges(view[shown], task, changed);
        view[shown] = task;
      }
      return true;
    },
  };
}

function haveSameKeys(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  if (a.size !== b.size) return false;
  const others = b.keys();
  for (const key of a.keys()) if (key !== others.next().value) return false;
  return true;
}

function noteChanges(before: Task, after: Task, changed: TaskParts): void {
  for (const [i, field] of taskFields.entries()) {
    if (equal(before[field], after[field])) continue;
    if (wordFields.includes(field)) changed.words.add(after.id);
    else changed.fields[i] = 1;
  }
}
