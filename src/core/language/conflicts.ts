/**
 * Merge conflicts of a plan's text as the editor shows them: what each side says against the other, in words, and what taking a
 * side, or both, would do to dates and cost. The plan as it is read has our side everywhere, so that is what it is compared with.
 */
import type { Snapshot } from '../analysis/snapshot';
import { clip } from '../base/one-line';
import type { TextRange } from '../base/text';
import type { Translate } from '../base/translate';
import type { PlanEdit } from '../model/plan-edit';
import { compareSides, type TakenSide } from '../syntax/resolve-conflict';
import { previewEdits, titleWithConsequence, type ConsequenceWords } from './preview-fix';
import { sayDisagreement } from './say-disagreement';

export interface ExplainedConflict {
  /** From the first marker to the last. */
  readonly range: TextRange;
  /** One line. */
  readonly sentence: string;
  readonly choices: readonly ConflictChoice[];
}

export interface ConflictChoice {
  readonly take: TakenSide;
  /** With its consequence, where there was time for it. */
  readonly title: string;
}

const rule = 'syntax/conflict-markers';
/** Disagreements that a sentence names. */
const mostSaid = 2;
const longestSentence = 160;

/** @param shouldStop asked before each analysis: true when there is no time for another one */
export function explainConflicts(
  snapshot: Snapshot,
  file: string,
  {
    words,
    shouldStop,
  }: { readonly words: ConsequenceWords & { readonly t: Translate }; readonly shouldStop: () => boolean },
): readonly ExplainedConflict[] {
  const { parsed } = snapshot;
  const text = parsed.files.find(({ path }) => path === file)?.text ?? '';
  return parsed.problems.flatMap((problem, index): ExplainedConflict[] => {
    const { range } = problem.location;
    if (problem.rule !== rule || problem.location.file !== file || problem.fixes.length === 0) return [];
    const titles: Readonly<Record<TakenSide, string>> = {
      ours: words.t('Take our side'),
      theirs: words.t('Take their side'),
      both: words.t('Take both sides'),
    };
    // The words come first: without them, consequences say little.
    const sentence = shouldStop()
      ? words.t('Both sides changed these lines.')
      : sentenceOf(text, range.start, words.t);
    const choices = (['ours', 'theirs', 'both'] as const).map((take): ConflictChoice => {
      const edit: PlanEdit = { kind: 'resolve', problem: index, take };
      // Our side is what the plan is read with already.
      const consequence = take === 'ours' || shouldStop() ? null : previewEdits(snapshot, [edit]);
      return { take, title: titleWithConsequence(titles[take], consequence, snapshot, words) };
    });
    return [{ range, sentence, choices }];
  });
}

/** The edit that a choice stands for; null where the text has no such conflict any more. */
export function takeSideEdit(
  { parsed }: Snapshot,
  file: string,
  start: number,
  take: TakenSide,
): PlanEdit | null {
  const problem = parsed.problems.findIndex(
    (one) =>
      one.rule === rule &&
      one.fixes.length > 0 &&
      one.location.file === file &&
      one.location.range.start === start,
  );
  return problem < 0 ? null : { kind: 'resolve', problem, take };
}

function sentenceOf(text: string, start: number, t: Translate): string {
  const sides = compareSides(text, start);
  if (!sides || (sides.about.length === 0 && !sides.fits)) return t('Both sides changed these lines.');
  if (sides.fits) return t('The sides do not contradict each other: both can be taken.');
  const said = sides.about
    .slice(0, mostSaid)
    .map((one) => sayDisagreement(one, { ours: t('our side'), theirs: t('their side') }));
  const more = sides.about.length - mostSaid;
  return clip([...said, ...(more > 0 ? [t('And {0} more.', more)] : [])].join(' '), longestSentence);
}
