/**
 * What changed between two states of a plan, as data: one entry for one fact, in the terms that a manager would use.
 * Times and days are compared as the schedules have them; the sentences are made above.
 */
import type { Minute } from '../base/dates';
import type { Money, Moment } from '../model/values';

export type ChangedItem =
  | { readonly section: 'project' }
  | {
      readonly section: 'tasks' | 'milestones' | 'risks';
      /** As the later state has it; for what is gone, as the earlier one had it. */
      readonly id: string;
      readonly title: string;
    };

export type PlanChange = { readonly item: ChangedItem } & (
  | { readonly kind: 'added' }
  /** `state`: it stands there still, as dropped. */
  | { readonly kind: 'dropped'; readonly by: 'removed' | 'state' }
  /** `was` names the id it had. */
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string }
  | { readonly kind: 'retitled'; readonly from: string; readonly to: string }
  /** To another phase; null is the top. */
  | { readonly kind: 'moved'; readonly from: string | null; readonly to: string | null }
  /** The expected effort or duration, in working minutes; null where there is none. */
  | { readonly kind: 'grown' | 'shrunk'; readonly from: number | null; readonly to: number | null }
  /** The forecast finish; `by` in working minutes of the project's calendar, negative for earlier. */
  | {
      readonly kind: 'slipped' | 'pulled-in';
      readonly from: Minute;
      readonly to: Minute;
      readonly by: number;
    }
  /** A status by its name in the workflow, a risk's by its own. */
  | { readonly kind: 'state'; readonly from: string; readonly to: string }
  /** A deadline or due. */
  | { readonly kind: 'due'; readonly from: Moment | null; readonly to: Moment | null }
  | { readonly kind: 'assigned'; readonly from: readonly string[]; readonly to: readonly string[] }
  /** Links to predecessors that came and went, by their ids. */
  | { readonly kind: 'needs'; readonly added: readonly string[]; readonly removed: readonly string[] }
  | { readonly kind: 'budget'; readonly from: Money | null; readonly to: Money | null }
);

export type PlanChangeKind = PlanChange['kind'];
