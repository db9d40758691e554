/**
 * One point of a plan's history: what the plan of that day said about its finish, its cost and each milestone, and what
 * was changed since the point before. Small, so that hundreds of them are kept where hundreds of plans are not.
 */
import type { Minute } from '../base/dates';
import type { Minor } from '../budget/budget-result';
import type { PlanChange } from '../history/plan-change';
import type { RevisionHead } from '../history/plan-revision';
import type { PlanAt } from './plan-at';

export interface TrendPoint {
  /** Null: the files as they are now, committed or not. */
  readonly head: RevisionHead | null;
  /** False: the text was broken or no plan, and nothing else here is known. */
  readonly whole: boolean;
  readonly finish: Minute | null;
  /** Planned cost, in minor units of `currency`. */
  readonly planned: Minor;
  readonly currency: string;
  readonly decimals: number;
  readonly hoursPerDay: number;
  readonly milestones: readonly TrendMilestone[];
  /** Since the point before; null for the first one, and where that is not known. */
  readonly changes: readonly PlanChange[] | null;
}

export interface TrendMilestone {
  readonly id: string;
  readonly title: string;
  readonly due: Minute | null;
  readonly forecast: Minute | null;
}

export function trendPoint(
  head: RevisionHead | null,
  { whole, plan, schedule, budget }: PlanAt,
  changes: readonly PlanChange[] | null,
): TrendPoint {
  return {
    head,
    whole,
    finish: whole && schedule.tasks.size > 0 ? schedule.finish : null,
    planned: budget.figures.planned,
    currency: budget.currency,
    decimals: budget.decimals,
    hoursPerDay: plan.project.hoursPerDay,
    milestones: whole
      ? Array.from(plan.milestones.values(), ({ id, title }) => ({
          id,
          title,
          due: schedule.dues.get(id) ?? null,
          forecast: schedule.tasks.get(id)?.finish ?? null,
        }))
      : [],
    changes: whole ? changes : null,
  };
}

/** What is known of the trend of a plan: it takes time to read. */
export type PlanTrend =
  | { readonly kind: 'reading' }
  /** One sentence. */
  | { readonly kind: 'failed'; readonly why: string }
  /** Newest first, the files as they are now before all; `more`: there are older commits. */
  | { readonly kind: 'read'; readonly points: readonly TrendPoint[]; readonly more: boolean };
