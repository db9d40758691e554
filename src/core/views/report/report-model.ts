/**
 * A status report as data, the same for Markdown, paper and JSON. Every statement and every row says what it rests on, and
 * carries its figures as they are computed beside the words that a reader sees: nothing in it cannot be checked.
 */
import type { Address } from '../../model/address';
import type { ReportAudience, ReportSectionId } from '../../model/report-words';
import type { Run } from '../budget-model';

export interface Report {
  /** Of the plan's `reports:`; null where none was named. */
  readonly id: string | null;
  readonly project: string;
  /** `Status of 4 May 2026, for the client` */
  readonly title: string;
  readonly audience: ReportAudience;
  /** ISO dates; `from` is the day of the last report, whose end the period begins with. */
  readonly period: { readonly from: string; readonly to: string; readonly next: string };
  /** `20 April to 4 May`, `Next report 18 May` */
  readonly periodLine: string;
  readonly nextLine: string;
  readonly lead: readonly Statement[];
  /** Words of one's own below the headline; null where there are none. */
  readonly summary: string | null;
  readonly sections: readonly ReportSection[];
  /** What it was made from. */
  readonly origin: string;
}

/** Where a reader finds what is said: an item of the plan, a commit, or the command that computes it. */
export type Source =
  | { readonly kind: 'plan'; readonly address: Address }
  | { readonly kind: 'commit'; readonly hash: string }
  | { readonly kind: 'command'; readonly command: string };

/** On which line of which file below the plan's folder an item begins: whoever shows a report knows the texts. */
export type LineOf = (address: Address) => { readonly file: string; readonly line: number };

/** Dates are ISO, money is a decimal text in the plan's currency, shares are of one. */
export type Facts = Readonly<Record<string, string | number | null>>;

export interface Statement {
  readonly runs: readonly Run[];
  readonly facts: Facts;
  readonly sources: readonly Source[];
}

export interface ReportTable {
  readonly columns: readonly { readonly title: string; readonly align: 'left' | 'right' }[];
  readonly rows: readonly ReportRow[];
}

export interface ReportRow {
  readonly cells: readonly Run[];
  readonly facts: Facts;
  readonly sources: readonly Source[];
}

export interface ReportSection {
  readonly id: ReportSectionId;
  readonly title: string;
  /** Reading hint or amount beside the title; empty for none. */
  readonly hint: string;
  /** Words of one's own above it. */
  readonly words: string | null;
  readonly table: ReportTable | null;
  /** Bullets where there is no table; else sentences below it. */
  readonly statements: readonly Statement[];
  readonly chart: DatesChart | MoneyChart | null;
}

/** Dates as fractions of the chart's width from 0 to 1, a row for each row of the table. */
export interface DatesChart {
  readonly kind: 'dates';
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly rows: readonly {
    readonly due: number | null;
    readonly forecast: number | null;
    readonly p80: number | null;
    readonly late: boolean;
  }[];
}

/** Amounts as fractions of the chart's width. */
export interface MoneyChart {
  readonly kind: 'money';
  readonly spent: number;
  readonly forecast: number;
  readonly marks: readonly { readonly at: number; readonly label: string; readonly dashed: boolean }[];
  readonly p80: number | null;
  readonly labels: { readonly spent: string; readonly needed: string };
}
