/**
 * Tasks as rules see them: each behind a view that writes down which of its fields are read, and shows another task when
 * the text has changed. A view has no fields of its own: whoever copies one copies nothing.
 */
import { equal } from '../base/equal';
import { columnOf, haveOneNumbering } from '../base/numbered-map';
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

/** Reads each field of a task by its own name, which is quicker than by a name in a variable; the type checker holds all. */
const readers: { readonly [K in keyof Task]: (task: Task) => Task[K] } = {
  id: (task) => task.id,
  title: (task) => task.title,
  parent: (task) => task.parent,
  children: (task) => task.children,
  effort: (task) => task.effort,
  duration: (task) => task.duration,
  estimate: (task) => task.estimate,
  assign: (task) => task.assign,
  needs: (task) => task.needs,
  start: (task) => task.start,
  finish: (task) => task.finish,
  delay: (task) => task.delay,
  pause: (task) => task.pause,
  deadline: (task) => task.deadline,
  calendar: (task) => task.calendar,
  priority: (task) => task.priority,
  status: (task) => task.status,
  started: (task) => task.started,
  finished: (task) => task.finished,
  progress: (task) => task.progress,
  remaining: (task) => task.remaining,
  measure: (task) => task.measure,
  units: (task) => task.units,
  paths: (task) => task.paths,
  checklist: (task) => task.checklist,
  weights: (task) => task.weights,
  accrual: (task) => task.accrual,
  cost: (task) => task.cost,
  labels: (task) => task.labels,
  template: (task) => task.template,
  gates: (task) => task.gates,
  approved: (task) => task.approved,
  was: (task) => task.was,
  waived: (task) => task.waived,
  notes: (task) => task.notes,
};

const taskFields = Object.keys(readers) as readonly (keyof Task)[];

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
    const valueOf: (task: Task) => unknown = readers[field];
    const get = wordFields.includes(field)
      ? function (this: View) {
          const task = this[shown];
          read().words.add(task.id);
          return valueOf(task);
        }
      : function (this: View) {
          read().fields[i] = 1;
          return valueOf(this[shown]);
        };
    Object.defineProperty(prototype, field, { get });
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
      if (!haveOneNumbering(tasks, all) && !haveSameKeys(tasks, views)) {
        make(tasks);
        return false;
      }
      const next = columnOf(tasks);
      const before = columnOf(all);
      all = tasks;
      for (let i = 0; i < next.length; i++) {
        const [task, old] = [next[i]!, before[i]!];
        if (task === old) continue;
        noteChanges(old, task, changed);
        views.get(task.id)![shown] = task;
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
