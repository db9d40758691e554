/**
 * What a change would do, before it is made: the edited texts are analysed like any others, and the difference is told
 * in a few words, `Public beta 2 Jul (−5 d), +1,200 EUR`. Nothing is said where nothing changes.
 */
import { analyse } from '../analysis/analyse';
import type { Snapshot } from '../analysis/snapshot';
import { dayOfMinute, type Day } from '../base/dates';
import { clip } from '../base/one-line';
import { applyEdits } from '../base/text';
import type { Minor } from '../budget/budget-result';
import type { PlanEdit } from '../model/plan-edit';
import { workDays } from '../model/work-days';
import { textEdits } from '../syntax/text-edits';

export interface Consequence {
  /** The milestone that moves furthest, else the project (null) if its finish moves, else nothing. */
  readonly moved: { readonly milestone: string | null; readonly to: Day; readonly days: number } | null;
  /** Minor units by which the forecast changes. */
  readonly cost: Minor;
}

/** How dates and sums are printed where the title is shown. */
export interface ConsequenceWords {
  /** `9 Jul` */
  day(day: Day): string;
  /** `+1,200 €` */
  consequence(minor: Minor): string;
}

/** The longest title of a quick fix (look.md, «Native surfaces»). */
const titleLength = 80;

/** @returns null where the edits do not fit the text, or break it */
export function previewEdits(snapshot: Snapshot, edits: readonly PlanEdit[]): Consequence | null {
  const found = textEdits(snapshot.parsed, edits);
  if (!found.ok) return null;
  const files = snapshot.inputs.files.map((file) => {
    const changes = found.value.get(file.path);
    return changes ? { ...file, text: applyEdits(file.text, changes) } : file;
  });
  const after = analyse({ ...snapshot.inputs, files }, snapshot);
  if (after.parsed.broken) return null;
  return {
    moved: furthestMove(snapshot, after),
    cost: after.budget.figures.forecast - snapshot.budget.figures.forecast,
  };
}

/** A fix's title with its consequence, as far as 80 characters hold it. */
export function titleWithConsequence(
  title: string,
  consequence: Consequence | null,
  snapshot: Snapshot,
  words: ConsequenceWords,
): string {
  if (!consequence) return clip(title, titleLength);
  const parts: string[] = [];
  const { moved, cost } = consequence;
  if (moved) {
    const { plan } = snapshot;
    const name =
      moved.milestone === null ? 'finish' : (plan.milestones.get(moved.milestone)?.title ?? 'finish');
    parts.push(`${clip(name, 24)} ${words.day(moved.to)} (${signed(moved.days)} d)`);
  }
  if (cost !== 0) parts.push(words.consequence(cost));
  while (parts.length > 0) {
    const whole = `${title}: ${parts.join(', ')}`;
    if (whole.length <= titleLength) return whole;
    parts.pop();
  }
  return clip(title, titleLength);
}

function furthestMove(before: Snapshot, after: Snapshot): Consequence['moved'] {
  const days = workDays(before.plan.calendar, before.inputs.holidays.days);
  const move = (was: number, is: number): number => {
    const [from, to] = [dayOfMinute(was), dayOfMinute(is)];
    return to >= from ? days.between(from, to) : -days.between(to, from);
  };
  let furthest: Consequence['moved'] = null;
  for (const id of before.plan.milestones.keys()) {
    const was = before.schedule.tasks.get(id);
    const is = after.schedule.tasks.get(id);
    if (!was || !is) continue;
    const moved = move(was.finish, is.finish);
    if (moved !== 0 && Math.abs(moved) > Math.abs(furthest?.days ?? 0)) {
      furthest = { milestone: id, to: dayOfMinute(is.finish), days: moved };
    }
  }
  const moved = move(before.schedule.finish, after.schedule.finish);
  if (furthest === null && moved !== 0) {
    return { milestone: null, to: dayOfMinute(after.schedule.finish), days: moved };
  }
  return furthest;
}

function signed(days: number): string {
  return days < 0 ? `−${-days}` : `+${days}`;
}
