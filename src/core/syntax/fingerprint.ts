/**
 * What a reading of texts says, as numbers: so that two readings in two threads can be compared without handing a plan of
 * 10,000 tasks from one to the other. A task's number is remembered, since most tasks stay the same objects.
 */
import { digest } from '../base/digest';
import type { Task } from '../model/plan';
import type { ParsedPlan } from './parsed-plan';

export interface Fingerprint {
  /** In the order of the plan. */
  readonly tasks: readonly number[];
  /** Where tasks and milestones stand. */
  readonly places: number;
  /** Everything else: ids, the other sections, problems, and what comments switch off. */
  readonly rest: number;
}

export interface Fingerprinter {
  /** Looks at some tasks that it has not seen. @returns whether there are none left */
  look(parsed: ParsedPlan, most: number): boolean;
  of(parsed: ParsedPlan): Fingerprint;
}

export function createFingerprinter(): Fingerprinter {
  const known = new WeakMap<Task, number>();
  const digestOf = (task: Task): number => {
    const found = known.get(task) ?? digest(task);
    known.set(task, found);
    return found;
  };
  return {
    look({ plan }, most) {
      let left = most;
      for (const task of plan.tasks.values()) {
        if (known.has(task)) continue;
        if (left-- === 0) return false;
        digestOf(task);
      }
      return true;
    },
    of(parsed) {
      const { plan, problems, suppressions, isPlan, broken } = parsed;
      const { tasks, ...sections } = plan;
      const ids = [...tasks.keys()];
      const addresses = [
        ...ids.map((id) => ['task', id]),
        ...Array.from(plan.milestones.keys(), (id) => ['milestones', id]),
      ];
      return {
        tasks: Array.from(tasks.values(), digestOf),
        places: digest(addresses.map((address) => parsed.locate(address, 'value'))),
        rest: digest([isPlan, broken, ids, sections, problems, suppressions]),
      };
    },
  };
}

/** The first thing that two readings do not agree on, in a word for the log; null where they agree. */
export function differenceOf(a: Fingerprint, b: Fingerprint): string | null {
  const task = a.tasks.findIndex((one, i) => one !== b.tasks[i]);
  if (task >= 0 || a.tasks.length !== b.tasks.length) return `task ${Math.max(task, 0) + 1}`;
  if (a.rest !== b.rest) return 'sections or problems';
  return a.places === b.places ? null : 'places';
}
