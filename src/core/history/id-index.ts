/**
 * Looks words up among the ids of a plan. Ids are hostile text, so that no pattern is ever built from them: a text is
 * cut into words once, and each word is a look-up, which keeps linking linear in the text however many ids there are.
 */

/** What linking needs of a plan: nothing else of it, so that only a changed id links all commits again. */
export interface LinkIds {
  /** Of tasks and phases, in the order of the file. */
  readonly ids: readonly string[];
  /** Earlier id → present id. */
  readonly was: readonly (readonly [earlier: string, present: string])[];
  /** `project.key` */
  readonly key: string | null;
  /** Ids that stood in earlier revisions of the plan: naming one is worth reporting. */
  readonly earlier: readonly string[];
}

export interface KnownId {
  /** The task it means; null for an id that only an earlier revision of the plan knew. */
  readonly task: string | null;
  /** As the plan writes it. */
  readonly id: string;
  /** Counts anywhere; every other id only where somebody plainly means one. */
  readonly strong: boolean;
}

export interface IdIndex {
  readonly key: string | null;
  /** The id a whole word is; in any case where that is unique. */
  find(word: string): KnownId | null;
}

/** The longest id that the file format allows; a longer word is never looked up. */
export const longestId = 64;

const date = /^\d{4}-\d{2}(?:-\d{2})?$/;

/** `2026-08` and `2026-08-14` are dates, whatever a plan calls its tasks. */
export function isDate(word: string): boolean {
  return date.test(word);
}

export function indexIds({ ids, was, key, earlier }: LinkIds): IdIndex {
  const exact = new Map<string, KnownId>();
  for (const id of ids) if (!isDate(id)) exact.set(id, { task: id, id, strong: isStrong(id, key) });
  const present = new Set(exact.keys());
  const disputed = new Set<string>();
  for (const [id, task] of was) {
    if (present.has(id) || isDate(id) || !present.has(task)) continue;
    const other = exact.get(id);
    // Two tasks that claim the same earlier id: nobody can say which of them a commit meant.
    if (other && other.task !== task) disputed.add(id);
    else exact.set(id, { task, id, strong: isStrong(id, key) });
  }
  for (const id of disputed) exact.delete(id);
  const folded = new Map<string, KnownId | null>();
  for (const [id, known] of exact) {
    const form = fold(id);
    const other = folded.get(form);
    folded.set(form, other === undefined || other?.task === known.task ? known : null);
  }
  for (const id of earlier) {
    if (exact.has(id) || disputed.has(id) || isDate(id)) continue;
    const known: KnownId = { task: null, id, strong: isStrong(id, key) };
    exact.set(id, known);
    if (!folded.has(fold(id))) folded.set(fold(id), known);
  }
  return {
    key,
    find: (word) => (word.length > longestId ? null : (exact.get(word) ?? folded.get(fold(word)) ?? null)),
  };
}

/** Holds a letter, a hyphen or underscore, and a digit; or starts with the project's key and a hyphen. */
function isStrong(id: string, key: string | null): boolean {
  if (/\p{L}/u.test(id) && /[-_]/.test(id) && /\p{N}/u.test(id)) return true;
  return key !== null && fold(id).startsWith(`${fold(key)}-`);
}

function fold(text: string): string {
  // Branch names that passed through macOS come decomposed.
  return (isAscii(text) ? text : text.normalize('NFC')).toLowerCase();
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
