/** The charts on the page of risks: positions in days, minor units and shares of one, and every label as a string. */
import type { Tick } from './budget-model';

/** A chart with the table of the same rows and figures. */
export interface RiskChart {
  readonly title: string;
  readonly hint: string;
  readonly description: string;
  readonly table: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
}

/** What the register was worth at every commit of the plan, and what is left of it as its risks pass. */
export interface RiskBurndown extends RiskChart {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly days: readonly Tick[];
  readonly amounts: readonly Tick[];
  readonly now: Tick;
  /** From left to right; each holds until the next. */
  readonly points: readonly BurndownPoint[];
  /** From now on, as the days pass on which risks may happen. */
  readonly ahead: readonly BurndownPoint[];
  readonly level: Tick | null;
  readonly end: { readonly title: string; readonly note: string };
}

export interface BurndownPoint {
  readonly at: number;
  readonly value: number;
}

/** What moves a finish or a cost, the strongest first. */
export interface RiskTornado extends RiskChart {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly Tick[];
  /** The mean of all runs. */
  readonly middle: Tick;
  readonly bars: readonly TornadoBar[];
}

export interface TornadoBar {
  readonly key: string;
  readonly title: string;
  /** Hatched: it happens or it does not. */
  readonly isRisk: boolean;
  readonly low: number;
  readonly high: number;
  /** `+5 d`, and how likely it is. */
  readonly swing: string;
  readonly chance: string;
}

/** The share of the runs that are done by a day, or stay below a sum. */
export interface RiskCurves extends RiskChart {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly Tick[];
  readonly lines: readonly OddsLine[];
}

export interface OddsLine {
  readonly id: string;
  readonly title: string;
  /** Its due, or its budget, holds in fewer than half of the runs. */
  readonly isUnlikely: boolean;
  readonly points: readonly { readonly at: number; readonly share: number }[];
  readonly p50: Tick;
  readonly p80: Tick;
  /** Where the due or the budget lies, with its odds. */
  readonly due: (Tick & { readonly share: number }) | null;
}

export interface RiskOdds {
  /** Why there are no odds, or none yet; null where there are. */
  readonly none: string | null;
  readonly finish: RiskCurves | null;
  readonly cost: RiskCurves | null;
  readonly finishTornado: RiskTornado | null;
  readonly costTornado: RiskTornado | null;
  /** What to know about the figures. */
  readonly notes: readonly string[];
}
