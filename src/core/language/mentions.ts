/**
 * Ids of tasks in any text of the repository: comments, documents, messages. Only what cannot be anything else counts, by
 * the rules by which commits name tasks; former ids lead to the task that had them.
 */
import type { TextRange } from '../base/text';
import { findInProse } from '../history/find-ids';
import { indexIds } from '../history/id-index';
import { linkProjection } from '../history/link-commits';
import type { Plan } from '../model/plan';

export interface Mention {
  /** The present id. */
  readonly task: string;
  readonly range: TextRange;
}

export interface MentionFinder {
  /** In the order of the text; what lies behind a million characters, or behind a thousand mentions, is left out. */
  in(text: string): readonly Mention[];
  at(text: string, offset: number): Mention | null;
}

const mostCharacters = 1_000_000;
const mostMentions = 1000;

/** Ids are looked up once for many texts. */
export function mentionFinder(plan: Pick<Plan, 'tasks' | 'project'>): MentionFinder {
  const index = indexIds(linkProjection(plan));
  const find = (text: string): readonly Mention[] => {
    const found: Mention[] = [];
    findInProse(index, text.slice(0, mostCharacters), {
      known({ task }, start, end) {
        if (task !== null && found.length < mostMentions) found.push({ task, range: { start, end } });
      },
      unknown() {},
    });
    return found;
  };
  return {
    in: find,
    at(text, offset) {
      // An id never goes over a line.
      const start = text.lastIndexOf('\n', offset - 1) + 1;
      const newline = text.indexOf('\n', offset);
      const line = text.slice(start, newline < 0 ? text.length : newline);
      const here = find(line).find(
        ({ range }) => range.start <= offset - start && offset - start <= range.end,
      );
      if (!here) return null;
      return { ...here, range: { start: here.range.start + start, end: here.range.end + start } };
    },
  };
}
