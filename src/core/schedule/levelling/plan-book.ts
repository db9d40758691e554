/**
 * The day book of a plan that is being levelled: work of its nodes instead of stints, and the days that are kept for what
 * cannot be moved. Shared by the schemes of both directions of time.
 */
import type { Minute } from '../../base/dates';
import { computeWork, type TaskWork } from '../compute-work';
import type { Place } from '../forward-pass';
import { stintsOf, type Stint } from '../stints';
import { dayBook } from './day-book';
import type { PlanModel } from './plan-model';

/** Where a node lies. */
export type Lies = Pick<Place, 'start' | 'finish' | 'resume'>;

export interface PlanBook {
  /** Nobody has anything to do but what is kept for held work. */
  clear(): void;
  add(n: number, way: number, place: Lies): void;
  /** Held work lies elsewhere in this schedule than where its days are kept. */
  moveHeld(n: number, place: Lies): void;
  /** The earliest minute to try next as a start, or null where all of it fits. */
  conflict(n: number, way: number, place: Lies): Minute | null;
  /** The latest minute to try next as a finish, or null where all of it fits. */
  conflictBefore(n: number, way: number, place: Lies): Minute | null;
  /** From now on held work keeps its days from where it lies in a schedule, by node. */
  reserve(place: (n: number) => Lies): void;
  /** Whether it is by itself more than a person has on some day. */
  isTooMuch(n: number, way: number, person: string, place: Lies): boolean;
}

export function planBook(model: PlanModel): PlanBook {
  const { network, variants, kinds } = model;
  const book = dayBook(model.plan, model.calendars, model.statusDay);
  const reserved: (readonly Stint[])[] = Array.from(network.nodes.terms, () => []);
  /** Work of one person alone is the same wherever it lies: computed once, by way and node. */
  const known = variants.map((): (TaskWork | undefined)[] => []);

  function stintsAt(n: number, way: number, place: Lies): readonly Stint[] {
    const { network: assigned, nodes } = variants[way]!;
    const node = assigned.nodes.terms[n]!;
    const planNode = nodes[n]!;
    let work = known[way]![n];
    if (!work) {
      work = computeWork(node, assigned.nodes.duration[n]!, planNode, place.start, place.finish);
      if (planNode.crew!.members.length === 1 && node.progress.kind === 'none' && !node.elapsed) {
        known[way]![n] = work;
      }
    }
    return stintsOf(node, planNode, work, place);
  }

  return {
    clear() {
      book.clear();
      for (const stints of reserved) if (stints.length > 0) book.add(stints, 1);
    },
    add: (n, way, place) => book.add(stintsAt(n, way, place), 1),
    moveHeld(n, place) {
      book.add(reserved[n]!, -1);
      book.add(stintsAt(n, 0, place), 1);
    },
    conflict: (n, way, place) => book.conflict(stintsAt(n, way, place), place.start),
    conflictBefore: (n, way, place) => book.conflictBefore(stintsAt(n, way, place), place.finish),
    reserve(place) {
      kinds.forEach((kind, n) => {
        if (kind !== 'free' && kind !== 'idle') reserved[n] = stintsAt(n, 0, place(n));
      });
    },
    isTooMuch(n, way, person, place) {
      if (kinds[n] === 'idle') return false;
      return book.isTooMuch(stintsAt(n, way, place).filter((stint) => stint.person === person));
    },
  };
}
