/**
 * One point of a plan's history: what the plan of that day said about its finish, its cost and each milestone, and what
 * was changed since the point before. Small, so that hundreds of them are kept where hundreds of plans are not.
 */
import type { Minute } from '../base/dates';
import type { Minor } from '../budget/budget-result';
import type { PlanChange } from '../history/plan-change';
import type { RevisionHead } from '../history/plan-revision';
import type { RiskStatus } from '../model/plan';
import { isLiveRisk } from '../model/risk-edits';
import type { Exposure, RiskExposure } from '../risk/exposure';
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
  readonly exposure: TrendExposure;
  /** Since the point before; null for the first one, and where that is not known. */
  readonly changes: readonly PlanChange[] | null;
}

export interface TrendMilestone {
  readonly id: string;
  readonly title: string;
  readonly due: Minute | null;
  readonly forecast: Minute | null;
}

/** The register of that day. */
export interface TrendExposure {
  /** Of those that could still happen: expected cost in minor units, and expected delays added up in working minutes. */
  readonly cost: Minor;
  readonly delay: number;
  readonly open: number;
  readonly high: number;
  /** By exposure, so many at most that a long history of a large register fits into memory. */
  readonly risks: readonly TrendRisk[];
}

export interface TrendRisk {
  readonly id: string;
  readonly status: RiskStatus;
  readonly level: RiskExposure['level'];
  readonly probability: number | null;
  readonly cost: Minor | null;
  readonly delay: number | null;
}

const mostRisks = 200;

export function trendPoint(
  head: RevisionHead | null,
  { whole, plan, schedule, budget, exposure }: PlanAt,
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
    exposure: exposureOf(exposure),
    changes: whole ? changes : null,
  };
}

function exposureOf({ risks, cost, openCount }: Exposure): TrendExposure {
  const live = risks.filter(({ risk }) => isLiveRisk(risk));
  return {
    cost,
    delay: live.reduce((sum, { delay }) => sum + (delay ?? 0), 0),
    open: openCount,
    high: live.filter(({ level }) => level === 'high').length,
    risks: risks.slice(0, mostRisks).map(({ risk, level, cost: worth, delay }) => ({
      id: risk.id,
      status: risk.status,
      level,
      probability: risk.probability,
      cost: worth,
      delay,
    })),
  };
}

/** What is known of the trend of a plan: it takes time to read. */
export type PlanTrend =
  | { readonly kind: 'reading' }
  /** One sentence. */
  | { readonly kind: 'failed'; readonly why: string }
  /** Newest first, the files as they are now before all; `more`: there are older commits. */
  | { readonly kind: 'read'; readonly points: readonly TrendPoint[]; readonly more: boolean };
