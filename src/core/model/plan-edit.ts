/**
 * A change to the plan, by address: the one form in which quick fixes, drags, forms, commands and agents write.
 * `core/syntax` turns edits into minimal text edits; all bytes outside the edited values survive.
 */
import type { Address } from './address';

/** A value as YAML would hold it; scalars are their source text (`5d`, `2026-03-01`) and are quoted where they must be. */
export type PlanValue = string | readonly PlanValue[] | { readonly [key: string]: PlanValue };

/** The line of an address (of its nearest ancestor, where it is absent), or of a problem of the parse by its index. */
export type IgnorePlace =
  { readonly address: Address; readonly part: 'key' | 'value' } | { readonly problem: number };

export type PlanEdit =
  /** Set a value; missing parents are created in the style of their neighbours. */
  | { readonly kind: 'set'; readonly address: Address; readonly value: PlanValue }
  /** Take a key or an element out, with its own comments at the end of its line. */
  | { readonly kind: 'remove'; readonly address: Address }
  /** Add an element at the end of a list; a single scalar becomes a list of two. */
  | { readonly kind: 'append'; readonly address: Address; readonly value: PlanValue }
  /** Change a key (an id) in place; its value stays. */
  | { readonly kind: 'rename'; readonly address: Address; readonly key: string }
  /**
   * Add a key with its value to the map at `address`, between its siblings in the order of their random tails unless
   * `after` names the sibling it follows.
   */
  | {
      readonly kind: 'insert';
      readonly address: Address;
      readonly key: string;
      readonly value: PlanValue;
      readonly after: string | null;
    }
  /** Let neighbours of one map take each other's places: the order in which they are named is the order they get. */
  | { readonly kind: 'order'; readonly items: readonly Address[] }
  /** Put neighbours of one map below a new key in their place, under its key `below`, beside what `value` holds. */
  | {
      readonly kind: 'nest';
      readonly items: readonly Address[];
      readonly key: string;
      readonly value: { readonly [key: string]: PlanValue };
      readonly below: string;
    }
  /**
   * Take an entry out of its map and put it into the map at `into`, behind its sibling `after` (null: as the first), with the
   * comments that belong to it. A list of tasks that this leaves empty goes; one that is not there yet is begun.
   */
  | {
      readonly kind: 'move';
      readonly item: Address;
      readonly into: Address;
      readonly after: string | null;
    }
  /** Write the value at the address again in quotes, so that YAML reads all of it as one text. */
  | { readonly kind: 'quote'; readonly problem: number }
  /**
   * Switch a rule off at the line of a finding, by a comment `# milewright-ignore RULE` at its end; where the line cannot
   * end in a comment, on a line of its own above.
   */
  | { readonly kind: 'ignore'; readonly rule: string; readonly at: IgnorePlace }
  /** Put right the slip that a problem of the parse has found, the only edit of a text that YAML cannot read. */
  | { readonly kind: 'mend'; readonly problem: number }
  /**
   * Decide a merge conflict that a problem of the parse names: its markers go, one side or both stay. `base` is the whole file
   * as both sides found it, where that is known.
   */
  | {
      readonly kind: 'resolve';
      readonly problem: number;
      readonly take: 'ours' | 'theirs' | 'both';
      readonly base?: string;
    }
  /** Merge both sides of all conflicts of a file by what they say: only what is in dispute stays marked. */
  | { readonly kind: 'merge'; readonly file: string; readonly base: string };
