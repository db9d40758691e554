/**
 * What a change would do, before it is made, in the few words that a title has room for:
 * `Public beta 2 Jul (−5 d), +1,200 EUR`. Nothing is said where nothing changes.
 */
import type { Effect } from '../analysis/effect';
import type { Snapshot } from '../analysis/snapshot';
import { whatIf } from '../analysis/what-if';
import { dayOfMinute, type Day } from '../base/dates';
import { clip } from '../base/one-line';
import type { Minor } from '../budget/budget-result';
import type { PlanEdit } from '../model/plan-edit';

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
  const found = whatIf(snapshot, edits);
  if (!found.ok) return null;
  return consequenceOf(found.value.effect);
}

export function consequenceOf(effect: Effect): Consequence {
  return { moved: furthestMove(effect), cost: effect.cost.after - effect.cost.before };
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

function furthestMove({ finish, milestones }: Effect): Consequence['moved'] {
  let furthest: Consequence['moved'] = null;
  for (const { id, after, days } of milestones) {
    if (after !== null && days !== null && Math.abs(days) > Math.abs(furthest?.days ?? 0)) {
      furthest = { milestone: id, to: dayOfMinute(after), days };
    }
  }
  if (furthest === null && finish.after !== null && finish.days) {
    return { milestone: null, to: dayOfMinute(finish.after), days: finish.days };
  }
  return furthest;
}

function signed(days: number): string {
  return days < 0 ? `−${-days}` : `+${days}`;
}
