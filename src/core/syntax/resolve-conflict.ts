/**
 * Conflicts in a text, one at a time: what its two sides say against each other, and the edit that takes one side, or both.
 * Both is the merge by meaning where the sides do not contradict each other, else our lines and theirs below.
 */
import { applyEdits, type TextEdit } from '../base/text';
import { findConflicts, type MarkedConflict } from './conflict-markers';
import type { Disagreement } from './merge/conflict';
import { mergePlans, type MergedPlan } from './merge/merge-plans';

export type TakenSide = 'ours' | 'theirs' | 'both';

/** @returns null where the conflict has not all of its markers */
export function resolveConflict(text: string, start: number, take: TakenSide): TextEdit | null {
  const conflict = findConflicts(text).whole.find(({ range }) => range.start === start);
  if (!conflict) return null;
  const { ours, theirs } = conflict;
  // With the line end of the last marker.
  const end = text.startsWith('\r\n', conflict.range.end) ? 2 : text[conflict.range.end] === '\n' ? 1 : 0;
  const range = { start: conflict.range.start, end: conflict.range.end + end };
  const [left, right] = [text.slice(ours.start, ours.end), text.slice(theirs.start, theirs.end)];
  if (take !== 'both') return { range, text: take === 'ours' ? left : right };
  return { range, text: mergedRegion(text, conflict) ?? left + right };
}

/** What the sides of a conflict say against each other, where all other conflicts go our way. */
export interface ConflictSides {
  /** Empty where both fit together, or nothing is known of them. */
  readonly about: readonly Disagreement[];
  /** Both can be taken, and nothing is lost. */
  readonly fits: boolean;
  /** Whether the common version is in the text; else what both have may be new or old. */
  readonly knowsBase: boolean;
}

/** @returns null where the conflict has not all of its markers */
export function compareSides(text: string, start: number): ConflictSides | null {
  const conflict = findConflicts(text).whole.find(({ range }) => range.start === start);
  if (!conflict) return null;
  const merged = mergeSides(text, conflict);
  const about = merged.lineByLine === null ? merged.conflicts.flatMap((one) => one.about) : [];
  return {
    about,
    fits: merged.lineByLine === null && about.length === 0,
    knowsBase: conflict.base !== null,
  };
}

function mergeSides(text: string, conflict: MarkedConflict): MergedPlan {
  return mergePlans({
    base: withSide(text, conflict, conflict.base),
    ours: withSide(text, conflict, conflict.ours),
    theirs: withSide(text, conflict, conflict.theirs),
  });
}

/** The text without any conflict: one side of this one (null: nothing), ours of all others. */
function withSide(text: string, conflict: MarkedConflict, side: MarkedConflict['base']): string {
  const edits = findConflicts(text).whole.map((one): TextEdit => {
    const taken = one.range.start === conflict.range.start ? side : one.ours;
    const end = text.indexOf('\n', one.range.end);
    const range = { start: one.range.start, end: end < 0 ? text.length : end + 1 };
    return { range, text: taken ? text.slice(taken.start, taken.end) : '' };
  });
  return applyEdits(text, edits);
}

/** The lines that say what both sides say; null where they contradict each other, or other lines would change too. */
function mergedRegion(text: string, conflict: MarkedConflict): string | null {
  const merged = mergeSides(text, conflict);
  if (merged.conflicts.length > 0 || merged.lineByLine !== null) return null;
  const ours = withSide(text, conflict, conflict.ours);
  const above = withSide(text.slice(0, conflict.range.start), conflict, null);
  const below = ours.length - above.length - (conflict.ours.end - conflict.ours.start);
  const head = merged.text.slice(0, above.length);
  const tail = merged.text.slice(merged.text.length - below);
  const isInside = head === above && tail === ours.slice(ours.length - below);
  return isInside && merged.text.length >= above.length + below
    ? merged.text.slice(above.length, merged.text.length - below)
    : null;
}
