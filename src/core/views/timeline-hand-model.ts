/** What the timeline's page shows at the hand, as strings and minutes. */
import type { Minute } from '../base/dates';
import type { HandEdit, HandWay } from '../model/hand-edit';
import type { Run } from './budget-model';

/** What a page says that its hand does. */
export type HandChange = HandEdit;

export interface HandAnswer {
  /** `Form starts 12 May` */
  readonly what: string;
  /** Why it cannot be done; null: it can. */
  readonly refused: string | null;
  /** What the plan would say: `start: not-before 2026-05-12`. */
  readonly written: readonly string[];
  /** The other way to do it, where there is one. */
  readonly other: { readonly way: HandWay; readonly label: string } | null;
  readonly lines: readonly HandLine[];
  /** What limits the gain. */
  readonly limit: string | null;
  /** Where bars then lie. */
  readonly moved: readonly HandMoved[];
  /** All of it in a sentence, for readers of screens. */
  readonly spoken: string;
}

export interface HandLine {
  readonly label: string;
  readonly runs: readonly Run[];
}

export interface HandMoved {
  readonly row: string;
  readonly start: Minute;
  readonly finish: Minute;
}
