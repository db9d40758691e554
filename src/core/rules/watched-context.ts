/**
 * What rules are shown when they are asked again and again: the plan and all that follows from it, seen through objects
 * that write down what was read of them. So a rule need not say what it depends on, and cannot say it wrongly. Of tasks
 * it is the fields that count, wherever they were read; a title or a note is of interest only where that very one was.
 */
import { equal } from '../base/equal';
import type { Plan } from '../model/plan';
import type { RuleContext } from './rule';
import { noTaskParts, viewTasks, type TaskParts } from './task-views';

/** The context without what belongs to one rule. */
export type SharedContext = Omit<RuleContext, 'option'>;

/** What somebody has read, or what has changed: the two are compared. */
export interface Parts extends TaskParts {
  readonly context: Set<keyof SharedContext>;
  /** The section `tasks` stands for which tasks there are, and in which order. */
  readonly sections: Set<keyof Plan>;
}

export interface WatchedContext {
  /** Always the latest; reading it is written down. */
  readonly context: SharedContext;
  /** Shows another context from now on, of which what is equal stays the very same. @returns what has changed */
  show(next: SharedContext): Parts;
  /** Also tells what `work` has read. */
  watch<T>(work: () => T): { readonly result: T; readonly read: Parts };
}

/** What is made anew with every reading, though mostly equal, and never large. */
const comparedInDepth: ReadonlySet<string> = new Set<keyof SharedContext>(['problems', 'suppressions']);

export function watchContext(first: SharedContext): WatchedContext {
  let read = noParts();
  let shown = first;
  let { plan } = first;
  const tasks = viewTasks(plan.tasks, () => read);
  const watchedPlan = watched<Plan>(
    plan,
    (key) => read.sections.add(key),
    (key) => (key === 'tasks' ? tasks.views : plan[key]),
  );
  const context = watched<SharedContext>(
    first,
    (key) => read.context.add(key),
    (key) => (key === 'plan' ? watchedPlan : shown[key]),
  );
  return {
    context,
    show(next) {
      const changed = noParts();
      if (!tasks.show(next.plan.tasks, changed)) changed.sections.add('tasks');
      plan = keepSame(plan, { ...next.plan, tasks: plan.tasks }, changed.sections, equal);
      shown = keepSame(shown, { ...next, plan: shown.plan }, changed.context, (a, b, key) =>
        comparedInDepth.has(key) ? equal(a, b) : Object.is(a, b),
      );
      return changed;
    },
    watch(work) {
      read = noParts();
      return { result: work(), read };
    },
  };
}

/** Whether anything that was read has changed. */
export function touches(changed: Parts, read: Parts): boolean {
  return (
    haveCommon(changed.context, read.context) ||
    haveCommon(changed.sections, read.sections) ||
    haveCommon(changed.words, read.words) ||
    changed.fields.some((is, i) => is === 1 && read.fields[i] === 1)
  );
}

function haveCommon<T>(few: ReadonlySet<T>, many: ReadonlySet<T>): boolean {
  for (const one of few) if (many.has(one)) return true;
  return false;
}

function noParts(): Parts {
  return { context: new Set(), sections: new Set(), ...noTaskParts() };
}

/** An object with the keys of another, every read of which is told. */
function watched<T extends object>(
  like: T,
  tell: (key: keyof T) => void,
  valueOf: (key: keyof T) => unknown,
): T {
  const object = {};
  for (const key of Object.keys(like) as (keyof T)[]) {
    Object.defineProperty(object, key, {
      enumerable: true,
      get() {
        tell(key);
        return valueOf(key);
      },
    });
  }
  return object as T;
}

/** The new object with the old values where they are the same; the keys of all others are added to `changed`. */
function keepSame<T extends object>(
  before: T,
  after: T,
  changed: Set<keyof T>,
  isSame: (a: unknown, b: unknown, key: string) => boolean,
): T {
  const kept = { ...after };
  for (const key of Object.keys(after) as (keyof T & string)[]) {
    if (isSame(before[key], after[key], key)) kept[key] = before[key];
    else changed.add(key);
  }
  return kept;
}
