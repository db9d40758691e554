/** Everything that the trend's page shows, as strings and positions: days for both axes, working minutes for bars. */
import type { Run, Tick } from './budget-model';

export interface TrendModel {
  readonly scope: readonly string[];
  readonly stale: string | null;
  readonly headline: readonly Run[];
  /** One sentence in the place of everything below the scope line. */
  readonly empty: string | null;
  readonly chart: TrendChart;
  readonly steps: TrendSteps;
  readonly totals: TrendTotals;
  readonly words: {
    readonly showTable: string;
    readonly showChart: string;
    readonly openCommit: string;
    readonly dateReached: string;
  };
}

export interface TrendChart {
  readonly title: string;
  readonly hint: string;
  /** Days of commits. */
  readonly from: number;
  readonly to: number;
  /** Days that were forecast. */
  readonly bottom: number;
  readonly top: number;
  readonly days: readonly Tick[];
  readonly dates: readonly Tick[];
  readonly now: Tick;
  readonly lines: readonly TrendSeries[];
  /** Days of all commits of the plan. */
  readonly commits: readonly number[];
  readonly commitsLabel: string;
  readonly description: string;
  readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

export interface TrendSeries {
  readonly id: string;
  readonly late: boolean;
  /** From left to right; the forecast holds until the next point. */
  readonly points: readonly { readonly at: number; readonly forecast: number; readonly moved: boolean }[];
  readonly due: { readonly at: number; readonly label: string } | null;
  readonly end: { readonly title: string; readonly note: string; readonly reached: boolean };
}

export interface TrendSteps {
  readonly title: string;
  readonly hint: string;
  /** Oldest first. */
  readonly rows: readonly TrendStep[];
  readonly total: {
    readonly label: string;
    readonly shift: string;
    readonly from: number;
    readonly to: number;
  };
}

/** A commit that moved milestones. */
export interface TrendStep {
  readonly hash: string;
  readonly shortHash: string;
  /** Null: not committed yet. */
  readonly at: number | null;
  readonly date: string;
  readonly subject: string;
  readonly author: string;
  /** What else it changed: «2 grown, 1 with another due». */
  readonly what: string;
  readonly shift: string;
  /** Of the milestone that is followed: the sum before and after. */
  readonly from: number;
  readonly to: number;
  readonly moves: readonly {
    readonly title: string;
    readonly dates: string;
    readonly shift: string;
  }[];
}

export interface TrendTotals {
  readonly title: string;
  readonly hint: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}
