/**
 * Two states of a plan beside each other: one of its revisions, and a later one or the text as it is now. The changes
 * between them are computed when somebody looks, and again only where one of the two has changed.
 */
import type { PlanChange } from '../history/plan-change';
import type { RevisionHead } from '../history/plan-revision';
import type { HolidayDays } from '../model/public-holidays';
import type { Plan } from '../model/plan';
import { changesBetween, type PlanAt } from './plan-at';
import type { Snapshot } from './snapshot';
import { askedStage } from './stage';

export interface ComparedRevision {
  /** As it is called: a tag, a branch, steps back from one; null for a commit that only its hash names. */
  readonly name: string | null;
  readonly head: RevisionHead;
  readonly at: PlanAt;
}

export interface RevisionPair {
  readonly kind: 'read';
  readonly from: ComparedRevision;
  /** Null: the text as it is now. */
  readonly to: ComparedRevision | null;
  /** Of the later state, where that is a revision. */
  readonly holidays: HolidayDays | null;
}

/** What is known of it: revisions take time to read. */
export type PlanComparison =
  | { readonly kind: 'reading' }
  /** One sentence. */
  | { readonly kind: 'failed'; readonly why: string }
  | RevisionPair;

/** The plan of the later state. */
export function laterPlan({ plan }: Pick<Snapshot, 'plan'>, { to }: RevisionPair): Plan {
  return to ? to.at.plan : plan;
}

export function comparedChanges(snapshot: Snapshot, pair: RevisionPair): readonly PlanChange[] {
  const { plan, schedule, inputs, stages } = snapshot;
  const later = pair.to ? pair.to.at : { plan, schedule };
  const holidays = pair.to ? (pair.holidays ?? inputs.holidays.days) : inputs.holidays.days;
  return askedStage(stages, 'plan-changes', [pair.from, later.plan, later.schedule, holidays], () =>
    changesBetween(pair.from.at, later, holidays),
  );
}
