/**
 * What any set of plan edits would do, before anything is written: the edited texts are analysed like any others, and
 * the two states compared. What is shown is therefore exactly what follows when the edits are applied.
 */
import { err, ok, type Result } from '../base/result';
import { applyEdits } from '../base/text';
import type { PlanEdit } from '../model/plan-edit';
import type { Problem } from '../syntax/parsed-plan';
import { textEdits } from '../syntax/text-edits';
import { analyse } from './analyse';
import { compareSnapshots, type Effect } from './effect';
import type { Snapshot } from './snapshot';

export interface WhatIf {
  /** The new text of each file that changes, by its path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly after: Snapshot;
  readonly effect: Effect;
  /** What the text does wrong after the change and did not before: a value that cannot be read, a name unknown. */
  readonly problems: readonly Problem[];
}

/** @returns an error of one sentence where an edit has no place in the text, or the text would be broken by it */
export function whatIf(snapshot: Snapshot, edits: readonly PlanEdit[]): Result<WhatIf, string> {
  const found = textEdits(snapshot.parsed, edits);
  if (!found.ok) return found;
  const texts = new Map<string, string>();
  const files = snapshot.inputs.files.map((file) => {
    const changes = found.value.get(file.path);
    if (!changes) return file;
    const text = applyEdits(file.text, changes);
    texts.set(file.path, text);
    return { ...file, text };
  });
  const after = analyse({ ...snapshot.inputs, files }, snapshot, snapshot.parsed.readInstead);
  // Where conflicts or slips remain that were there before, what could be read is compared.
  if (after.parsed.broken && !snapshot.parsed.broken)
    return err('The text of the plan is broken after the change');
  return ok({
    texts,
    after,
    effect: compareSnapshots(snapshot, after),
    problems: newProblems(snapshot, after),
  });
}

/** Places move with the text: what is new is what stands there more often than before. */
function newProblems(before: Snapshot, after: Snapshot): readonly Problem[] {
  const keyOf = ({ rule, message, address }: Problem): string => JSON.stringify([rule, message, address]);
  const left = new Map<string, number>();
  for (const problem of before.parsed.problems) {
    left.set(keyOf(problem), (left.get(keyOf(problem)) ?? 0) + 1);
  }
  return after.parsed.problems.filter((problem) => {
    const times = left.get(keyOf(problem)) ?? 0;
    left.set(keyOf(problem), times - 1);
    return times <= 0;
  });
}
