/**
 * The task that a comment names and that can be started from there: on the id itself, or anywhere on a line that marks
 * something to be done, as comments do.
 */
import type { Snapshot } from '../../analysis/snapshot';
import { clip, oneLine } from '../../base/one-line';
import { isSummary, stateKind } from '../../model/states';
import type { MentionFinder } from '../mentions';

export interface StartMention {
  readonly task: string;
  readonly title: string;
}

const longestLine = 1000;
/** The words that editors know such lines by. */
const marker = /\b(?:TO-?DO|FIX-?ME|HACK|X{3})\b/;

/** @param offset of the cursor */
export function startMention(
  { plan }: Pick<Snapshot, 'plan'>,
  finder: MentionFinder,
  text: string,
  offset: number,
): StartMention | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const line = text.slice(start, newline < 0 ? text.length : newline);
  if (line.length > longestLine) return null;
  const isMarked = marker.test(line);
  const at = offset - start;
  for (const { task: id, range } of finder.in(line)) {
    const task = plan.tasks.get(id);
    const isHere = range.start <= at && at <= range.end;
    if (!task || isSummary(task) || (!isHere && !isMarked)) continue;
    const kind = stateKind(plan, task.status);
    if (kind === 'open' || kind === 'blocked')
      return { task: id, title: `Start ${id} «${clip(oneLine(task.title), 40)}»` };
  }
  return null;
}
