/** What a plan is compared with, as a person has chosen it: by its place in time, which moves on, or by name. */

export type Since =
  | { readonly kind: 'baseline' }
  /** The last one before the present commit. */
  | { readonly kind: 'tag' }
  /** The present commit: what is not committed yet. */
  | { readonly kind: 'commit' }
  /** As the plan stood at the end of the day so many days ago. */
  | { readonly kind: 'days'; readonly days: number }
  /** `to` null: the text as it is now. */
  | { readonly kind: 'revisions'; readonly from: string; readonly to: string | null };

/** Of what an earlier session has kept, or a keybinding hands over. */
export function isSince(value: unknown): value is Since {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  switch (value.kind) {
    case 'baseline':
    case 'tag':
    case 'commit':
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
