/** Everything that the page of risks shows, as strings and positions. */
import type { Address } from '../model/address';
import type { Link, Run } from './budget-model';
import type { RiskBurndown, RiskOdds } from './risk-charts-model';

export interface RiskModel {
  readonly scope: readonly string[];
  readonly stale: string | null;
  readonly headline: readonly Run[];
  /** In the place of matrix and list. */
  readonly empty: { readonly text: string; readonly link: Link } | null;
  readonly matrix: RiskMatrix;
  readonly list: RiskList;
  readonly burndown: RiskBurndown | null;
  /** In the place of a burndown; null where there is one. */
  readonly noBurndown: string | null;
  readonly odds: RiskOdds;
  /** The odds are of an earlier text, and new ones are on their way. */
  readonly updating: string | null;
  readonly words: RiskWords;
}

export interface RiskWords {
  readonly showTable: string;
  readonly showChart: string;
  /** What the hand does: «{0}: {1}, {2}. Enter writes it, Escape leaves it.» */
  readonly preview: string;
  readonly unchanged: string;
  /** The heading of the first column. */
  readonly risk: string;
  readonly history: string;
  readonly openCommit: string;
}

/** What a risk is drawn as: triangle, dot, ring, inverted triangle. */
export type RiskKind = 'high' | 'medium' | 'low' | 'opportunity';

export interface RiskMatrix {
  readonly title: string;
  readonly hint: string;
  /** Probability, the greatest first. */
  readonly rows: readonly MatrixStep[];
  /** Impact, the least first. */
  readonly columns: readonly MatrixStep[];
  /** Row by row. */
  readonly cells: readonly MatrixSquare[];
  /** Why risks cannot be moved; null where they can. */
  readonly locked: string | null;
  readonly description: string;
}

export interface MatrixStep {
  readonly step: number;
  readonly label: string;
  /** `30 % to 50 %` */
  readonly note: string;
}

export interface MatrixSquare {
  readonly probability: number;
  readonly impact: number;
  readonly level: 'high' | 'medium' | 'low';
  readonly levelWord: string;
  /** Said in the corners of the matrix, in the place of a legend; null elsewhere. */
  readonly zone: string | null;
  /** `probability high, impact medium` */
  readonly label: string;
  readonly marks: readonly { readonly id: string; readonly title: string; readonly kind: RiskKind }[];
}

export interface RiskList {
  readonly title: string;
  readonly hint: string;
  readonly columns: readonly {
    readonly id: RiskColumn;
    readonly title: string;
    readonly number: boolean;
    /** Left out where there is little room. */
    readonly secondary: boolean;
  }[];
  readonly rows: readonly RiskRow[];
  readonly total: { readonly label: string; readonly exposure: string };
  readonly over: string | null;
  readonly alerts: readonly RiskAlert[];
}

export type RiskColumn =
  'owner' | 'response' | 'chance' | 'cost' | 'delay' | 'exposure' | 'expected' | 'left' | 'review';

export interface RiskRow {
  readonly id: string;
  readonly title: string;
  readonly kind: RiskKind;
  /** «high», «opportunity»: the mark in words. */
  readonly kindWord: string;
  readonly address: Address;
  readonly cells: Readonly<Record<RiskColumn, RiskText>>;
  /** Share of the greatest exposure. */
  readonly bar: number;
  /** Where it stands; after the response, where somebody has said so. */
  readonly cell: { readonly probability: number; readonly impact: number };
  readonly residual: { readonly probability: number; readonly impact: number } | null;
  /** Trigger, proximity and what it affects, in a line each. */
  readonly details: readonly string[];
  /** How it was assessed at commits that changed that, the newest first. */
  readonly history: readonly RiskChange[];
}

export interface RiskText {
  readonly text: string;
  readonly red: boolean;
}

/** A sentence with what can be done about it. */
export interface RiskAlert {
  readonly text: string;
  readonly action: Link;
  /** The risk for which the action adds a task; null where it leads to its target. */
  readonly adds: string | null;
  readonly note: string;
}

export interface RiskChange {
  readonly date: string;
  /** `20 % → 30 %, 2.0k → 6.0k` */
  readonly text: string;
  /** Null for what is not committed. */
  readonly hash: string | null;
  readonly shortHash: string;
}
