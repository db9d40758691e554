/**
 * What a hand does to a plan in a picture of it, as data: which items it has hold of and what becomes of them. Says nothing
 * of how that is written; `core/analysis/hand` turns it into plan edits, or says why it cannot be done.
 */
import type { Day } from '../base/dates';
import type { LinkType } from './values';

/** To a day, or by working days of the project's calendar, negative for earlier; of several items the first decides. */
export type HandDistance = { readonly to: Day } | { readonly days: number };

/** How a computed start is moved: by a date of its own, or by the lag of the link that decides it. */
export type HandWay = 'date' | 'link';

export type HandEdit =
  | {
      readonly kind: 'move';
      readonly items: readonly string[];
      readonly by: HandDistance;
      readonly way: HandWay;
    }
  /** Moves the finish and leaves the start where it is. */
  | { readonly kind: 'resize'; readonly items: readonly string[]; readonly by: HandDistance }
  /** @property percent whole, 0 to 100 */
  | { readonly kind: 'progress'; readonly items: readonly string[]; readonly percent: number }
  /** A new link, or another type and lag of the one there is. @property lag `+2d`, `-50%`; empty: none */
  | {
      readonly kind: 'link';
      readonly from: string;
      readonly to: string;
      readonly type: LinkType;
      readonly lag: string;
    }
  | { readonly kind: 'unlink'; readonly from: string; readonly to: string }
  /** `instead` leaves and `person` joins; null: nobody. */
  | {
      readonly kind: 'assign';
      readonly items: readonly string[];
      readonly person: string | null;
      readonly instead: string | null;
    }
  /** Beside another task, or as the last task of it. */
  | {
      readonly kind: 'place';
      readonly items: readonly string[];
      readonly at: 'before' | 'after' | 'into';
      readonly target: string;
    }
  /** One step among its neighbours, or between the levels of the plan. */
  | {
      readonly kind: 'shift';
      readonly items: readonly string[];
      readonly way: 'up' | 'down' | 'in' | 'out';
    }
  /** Behind the item `near`, in it where that is a phase; null: at the end. @property seed of the new id */
  | {
      readonly kind: 'add';
      readonly what: 'task' | 'milestone';
      readonly title: string;
      readonly near: string | null;
      readonly seed: number;
    };
