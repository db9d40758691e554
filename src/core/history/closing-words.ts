/**
 * Tasks that a message says it closes, in the words that GitHub and GitLab read: «closes A-1», «fixed ».
 * One pass over the text; only what directly follows such a word is meant.
 */
import { findInProse } from './find-ids';
import type { IdIndex } from './id-index';

const closing = /\b(?:clos(?:e[sd]?|ing)|fix(?:e[sd]|ing)?|resolv(?:e[sd]?|ing))\b:?[ \t]+([^\n]{1,300})/giu;
const joins = new Set([',', 'and', '&', 'or']);

/** @param visit called with the present id of each task, perhaps more than once */
export function findClosed(index: IdIndex, text: string, visit: (task: string) => void): void {
  // The type of a conventional commit: «fix: A-1 waits too long».
  const from = /^fix(?:\([^)\n]*\))?!?:/i.exec(text)?.[0].length ?? 0;
  for (const match of text.matchAll(closing)) {
    const [, tail = ''] = match;
    if (match.index < from) continue;
    for (const word of tail.split(/\s+/)) {
      if (joins.has(word.toLowerCase())) continue;
      let found = false;
      findInProse(index, word, {
        known({ task }) {
          found = true;
          if (task !== null) visit(task);
        },
        unknown() {},
      });
      if (!found) break;
    }
  }
}

/** Trailers that name a task, and whether they close it. */
export function trailerMeaning(key: string): 'names' | 'closes' | null {
  switch (key.toLowerCase()) {
    case 'task':
    case 'refs':
      return 'names';
    case 'closes':
    case 'fixes':
    case 'resolves':
      return 'closes';
    default:
      return null;
  }
}
