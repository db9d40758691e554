/**
 * What a plan is compared with, as a person has chosen it: by its place in time, which moves on, or by name; and when somebody
 * looked last.
 */
import type { Day } from '../core/base/dates';

export type Since =
  | { readonly kind: 'baseline' }
  /** The last one before the present commit. */
  | { readonly kind: 'tag' }
  /** The present commit: what is not committed yet. */
  | { readonly kind: 'commit' }
  /** As the plan stood at the end of the day so many days ago. */
  | { readonly kind: 'days'; readonly days: number }
  /** As it stood when the person looked at the changes on an earlier day. */
  | { readonly kind: 'looked' }
  /** `to` null: the text as it is now. */
  | { readonly kind: 'revisions'; readonly from: string; readonly to: string | null };

/** Of what an earlier session has kept, or a keybinding hands over. */
export function isSince(value: unknown): value is Since {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  switch (value.kind) {
    case 'baseline':
    case 'tag':
    case 'commit':
    case 'looked':
      return true;
    case 'days':
      return 'days' in value && Number.isInteger(value.days);
    case 'revisions':
      return (
        'from' in value &&
        typeof value.from === 'string' &&
        'to' in value &&
        (value.to === null || typeof value.to === 'string')
      );
    default:
      return false;
  }
}

/** When the changes of a plan were looked at, and at which commit; `before`: the same of the day before that. */
export interface Looked {
  readonly day: Day;
  readonly commit: string;
  readonly before: { readonly day: Day; readonly commit: string } | null;
}

/**
 * Of a day the last look counts, so that it is the same all day long what has changed since the day before.
 * @param kept by an earlier session; whatever is no such thing counts as nothing
 */
export function lookedNow(kept: unknown, day: Day, commit: string): Looked {
  if (!isLooked(kept)) return { day, commit, before: null };
  if (kept.day === day) return kept.commit === commit ? kept : { ...kept, commit };
  return { day, commit, before: { day: kept.day, commit: kept.commit } };
}

function isLooked(value: unknown): value is Looked {
  return isLook(value) && 'before' in value && (value.before === null || isLook(value.before));
}

function isLook(value: unknown): value is { readonly day: Day; readonly commit: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'day' in value &&
    Number.isInteger(value.day) &&
    'commit' in value &&
    typeof value.commit === 'string' &&
    /^[0-9a-f]{40,64}$/.test(value.commit)
  );
}
