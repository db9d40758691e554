/** What a rule, or the reading of a text, has to say about the plan: one sentence at one place. */
import type { Address } from './address';
import type { Severity } from './plan';
import type { PlanEdit } from './plan-edit';

/**
 * Where a finding belongs. `problem` is the index of a problem of the parse, whose place only `core/syntax` knows
 * (broken YAML has no address).
 */
export type Place =
  | { readonly kind: 'address'; readonly address: Address; readonly part: 'key' | 'value' }
  | { readonly kind: 'problem'; readonly index: number }
  /** A rule that a comment `# milewright-ignore` names, by the index of the comment. */
  | { readonly kind: 'ignored-rule'; readonly index: number; readonly rule: string }
  /** A line of a ledger, from 1: CSV has no other addresses. */
  | { readonly kind: 'row'; readonly file: string; readonly line: number };

export interface Finding {
  /** `schedule/deadline-missed` */
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence of at most about 120 characters: subject, fact, amount, cause. Dates in it are ISO. */
  readonly message: string;
  readonly place: Place;
  readonly related: readonly { readonly message: string; readonly place: Place }[];
  readonly fixes: readonly Fix[];
}

/** A quick fix. `title` says change and consequence, at most 80 characters; the first preferred one is the default. */
export interface Fix {
  readonly title: string;
  readonly preferred: boolean;
  readonly edits: readonly PlanEdit[];
}

/** The value at an address (its key where the value is absent). */
export function at(...address: Address): Place {
  return { kind: 'address', address, part: 'value' };
}

/** The key of an address: for what concerns the whole item. */
export function atKey(...address: Address): Place {
  return { kind: 'address', address, part: 'key' };
}
