/**
 * Conflicts in a text, one at a time: what its two sides say against each other, and the edit that takes one side, or both.
 * Both is the merge by meaning where the sides do not contradict each other, else our lines and theirs below.
 */
import { applyEdits, differenceOf, type TextEdit, type TextRange } from '../base/text';
import { findConflicts, type MarkedConflict } from './conflict-markers';
import type { Disagreement } from './merge/conflict';
import { mergePlans, usualMarks, type MergedPlan } from './merge/merge-plans';

export type TakenSide = 'ours' | 'theirs' | 'both';

/**
 * @param base the whole file as both sides found it, as git knows it while a merge is stopped; null: only what the text tells
 * @returns null where the conflict has not all of its markers
 */
export function resolveConflict(
  text: string,
  start: number,
  take: TakenSide,
  base: string | null = null,
): TextEdit | null {
  const conflict = findConflicts(text).whole.find(({ range }) => range.start === start);
  if (!conflict) return null;
  const { ours, theirs } = conflict;
  const range = { start: conflict.range.start, end: endOfMarker(text, conflict) };
  const [left, right] = [text.slice(ours.start, ours.end), text.slice(theirs.start, theirs.end)];
  if (take !== 'both') return { range, text: take === 'ours' ? left : right };
  return { range, text: mergedRegion(text, conflict, base) ?? left + right };
}

/** What the sides of a conflict say against each other, where all other conflicts go our way. */
export interface ConflictSides {
  /** Empty where both fit together, or nothing is known of them. */
  readonly about: readonly Disagreement[];
  /** Both can be taken, and nothing is lost. */
  readonly fits: boolean;
  /** Whether the common version is known; else what both have may be new or old. */
  readonly knowsBase: boolean;
}

/** @param base as with `resolveConflict`; @returns null where the conflict has not all of its markers */
export function compareSides(text: string, start: number, base: string | null = null): ConflictSides | null {
  const conflict = findConflicts(text).whole.find(({ range }) => range.start === start);
  if (!conflict) return null;
  const merged = mergeSides(text, conflict, base);
  const about = merged.lineByLine === null ? merged.conflicts.flatMap((one) => one.about) : [];
  return {
    about,
    fits: merged.lineByLine === null && about.length === 0,
    knowsBase: base !== null || conflict.base !== null,
  };
}

/** All conflicts of a text merged at once. */
export interface MergedConflicts {
  readonly edit: TextEdit;
  /** What stays marked: each is in dispute by what the sides say, and no longer than that. */
  readonly left: number;
}

/**
 * Merges the sides of all conflicts by what they say. What else has been written since git stopped stands on both sides, and
 * stays.
 * @param base the whole file as both sides found it
 * @returns null where the text has no whole conflict, is not to be merged by meaning, or nothing would change
 */
export function mergeConflicts(text: string, base: string): MergedConflicts | null {
  const { whole, ranges } = findConflicts(text);
  const [first] = whole;
  if (!first || whole.length < ranges.length) return null;
  const merged = mergePlans(
    { base, ours: withSides(text, ({ ours }) => ours), theirs: withSides(text, ({ theirs }) => theirs) },
    { ...usualMarks, ours: label(text, first.range.start), theirs: label(text, lastLine(text, first)) },
  );
  if (merged.lineByLine !== null || merged.text === text) return null;
  return { edit: differenceOf(text, merged.text), left: merged.conflicts.length };
}

/** What git calls a side: the words behind its marker. */
function label(text: string, marker: number): string {
  return /^.{7} ?([^\r\n]*)/.exec(text.slice(marker, marker + 300))?.[1] ?? '';
}

function lastLine(text: string, { range }: MarkedConflict): number {
  return text.lastIndexOf('\n', range.end - 1) + 1;
}

function mergeSides(text: string, conflict: MarkedConflict, base: string | null): MergedPlan {
  return mergePlans({
    base: base ?? withSide(text, conflict, conflict.base),
    ours: withSide(text, conflict, conflict.ours),
    theirs: withSide(text, conflict, conflict.theirs),
  });
}

/** The text without any conflict: one side of this one (null: nothing), ours of all others. */
function withSide(text: string, conflict: MarkedConflict, side: MarkedConflict['base']): string {
  return withSides(text, (one) => (one.range.start === conflict.range.start ? side : one.ours));
}

/** The text without any conflict. */
function withSides(text: string, sideOf: (conflict: MarkedConflict) => TextRange | null): string {
  const edits = findConflicts(text).whole.map((one): TextEdit => {
    const taken = sideOf(one);
    const range = { start: one.range.start, end: endOfMarker(text, one) };
    return { range, text: taken ? text.slice(taken.start, taken.end) : '' };
  });
  return applyEdits(text, edits);
}

/** Behind the last marker and its line end. */
function endOfMarker(text: string, { range }: MarkedConflict): number {
  if (text.startsWith('\r\n', range.end)) return range.end + 2;
  return range.end + (text[range.end] === '\n' ? 1 : 0);
}

/** The lines that say what both sides say; null where they contradict each other, or other lines would change too. */
function mergedRegion(text: string, conflict: MarkedConflict, base: string | null): string | null {
  const merged = mergeSides(text, conflict, base);
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
