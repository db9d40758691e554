/**
 * Merge conflicts of a plan's text as the editor shows them: what each side says against the other, in words, and what taking a
 * side, or both, would do to dates and cost. The plan as it is read has our side everywhere, so that is what it is compared with.
 */
import type { Snapshot } from '../analysis/snapshot';
import { clip } from '../base/one-line';
import type { TextRange } from '../base/text';
import type { Translate } from '../base/translate';
import type { PlanEdit } from '../model/plan-edit';
import { findConflicts } from '../syntax/conflict-markers';
import { compareSides, mergeConflicts, type TakenSide } from '../syntax/resolve-conflict';
import { previewEdits, titleWithConsequence, type Consequence, type ConsequenceWords } from './preview-fix';
import { sayDisagreement } from './say-disagreement';

export interface ExplainedConflict {
  /** From the first marker to the last. */
  readonly range: TextRange;
  /** The line between the sides: where their side begins. */
  readonly between: number;
  /** One line. */
  readonly sentence: string;
  readonly choices: readonly ConflictChoice[];
}

/** A side, both, or all conflicts of the file at once, merged by what they say. */
export type Decision = TakenSide | 'merge';

export interface ConflictChoice {
  readonly take: Decision;
  /** With its consequence, where there was time for it. */
  readonly title: string;
}

const rule = 'syntax/conflict-markers';
/** Disagreements that a sentence names. */
const mostSaid = 2;
const longestSentence = 120;
/** Characters of a file that is merged in order to say what its sides say. */
const longestMerged = 400_000;

export interface ExplainOptions {
  /** The whole file as both sides found it; null: nobody knows it. */
  readonly base: string | null;
  readonly words: ConsequenceWords & { readonly t: Translate };
  /** Asked before each analysis: true when there is no time for another one. */
  readonly shouldStop: () => boolean;
  /** Says what an edit would do, or null where it is not known yet; if absent, it is computed while there is time. */
  readonly preview?: (edit: PlanEdit) => Consequence | null;
}

export function explainConflicts(
  snapshot: Snapshot,
  file: string,
  { base, words, shouldStop: isTimeUp, preview }: ExplainOptions,
): readonly ExplainedConflict[] {
  const { parsed } = snapshot;
  const text = parsed.files.find(({ path }) => path === file)?.text ?? '';
  const shouldStop = (): boolean => text.length > longestMerged || isTimeUp();
  const between = new Map(findConflicts(text).whole.map((one) => [one.range.start, one.theirs.start - 1]));
  const known = base === null ? {} : { base };
  const compute = (edit: PlanEdit): Consequence | null =>
    shouldStop() ? null : previewEdits(snapshot, [edit]);
  const consequenceOf = text.length > longestMerged ? () => null : (preview ?? compute);
  const explained = parsed.problems.flatMap((problem, index): ExplainedConflict[] => {
    const { range } = problem.location;
    if (problem.rule !== rule || problem.location.file !== file || problem.fixes.length === 0) return [];
    const titles: Readonly<Record<TakenSide, string>> = {
      ours: words.t('Take our side'),
      theirs: words.t('Take their side'),
      both: words.t('Take both sides'),
    };
    // The words come first: without them, consequences say little.
    const said = shouldStop()
      ? { sentence: words.t('Both sides changed these lines.'), fits: true }
      : sayConflict(text, range.start, base, words.t);
    const choices = (['ours', 'theirs', 'both'] as const).map((take): ConflictChoice => {
      // Our side is what the plan is read with already, and what contradicts itself is no plan to look ahead with.
      const isKnown = take === 'ours' || (take === 'both' && !said.fits);
      const consequence = isKnown ? null : consequenceOf({ kind: 'resolve', problem: index, take, ...known });
      return { take, title: titleWithConsequence(titles[take], consequence, snapshot, words) };
    });
    return [{ range, between: between.get(range.start) ?? range.start, sentence: said.sentence, choices }];
  });
  if (base === null || explained.length === 0) return explained;
  const merged = shouldStop() ? 'unknown' : mergeConflicts(text, base);
  if (!merged) return explained;
  const title =
    merged === 'unknown' || merged.left === 0
      ? words.t('Merge all by what they say')
      : words.t('Merge all by what they say, {0} left', merged.left);
  const consequence = consequenceOf({ kind: 'merge', file, base });
  const all: ConflictChoice = {
    take: 'merge',
    title: titleWithConsequence(title, consequence, snapshot, words),
  };
  return explained.map((one, i) => (i === 0 ? { ...one, choices: [all, ...one.choices] } : one));
}

/** The edit that a choice stands for; null where the text has no such conflict any more. */
export function takeSideEdit(
  { parsed }: Snapshot,
  file: string,
  start: number,
  { take, base }: { readonly take: Decision; readonly base: string | null },
): PlanEdit | null {
  if (take === 'merge') return base === null ? null : { kind: 'merge', file, base };
  const problem = parsed.problems.findIndex(
    (one) =>
      one.rule === rule &&
      one.fixes.length > 0 &&
      one.location.file === file &&
      one.location.range.start === start,
  );
  return problem < 0 ? null : { kind: 'resolve', problem, take, ...(base === null ? {} : { base }) };
}

/** In one line, and whether both sides can be taken. */
function sayConflict(
  text: string,
  start: number,
  base: string | null,
  t: Translate,
): { readonly sentence: string; readonly fits: boolean } {
  const sides = compareSides(text, start, base);
  if (!sides || (sides.about.length === 0 && !sides.fits)) {
    return { sentence: t('Both sides changed these lines.'), fits: false };
  }
  if (sides.fits) {
    return { sentence: t('The sides do not contradict each other: both can be taken.'), fits: true };
  }
  const said = sides.about
    .slice(0, mostSaid)
    .map((one) => sayDisagreement(one, { ours: t('our side'), theirs: t('their side') }));
  const more = sides.about.length - mostSaid;
  const all = [...said, ...(more > 0 ? [t('And {0} more.', more)] : [])].join(' ');
  return { sentence: clip(all, longestSentence), fits: false };
}
