/**
 * A task for an id that a text names and the plan does not have: of a comment `ATLAS-z9z: rotate the key` it makes a
 * task of that id and title. Only ids that begin with the project's key are looked at; anything else may be anybody's.
 */
import type { Snapshot } from '../../analysis/snapshot';
import { clip, oneLine } from '../../base/one-line';
import { findInProse } from '../../history/find-ids';
import { indexIds } from '../../history/id-index';
import { linkProjection } from '../../history/link-commits';
import type { Fix } from '../../model/finding';
import { isId } from '../../syntax/values/id';

const longestLine = 1000;

/** @param offset on the id, or at one of its ends */
export function adoptMention(snapshot: Snapshot, text: string, offset: number): Fix | null {
  const { plan, parsed } = snapshot;
  if (parsed.broken || !parsed.isPlan || plan.project.key === null) return null;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const line = text.slice(start, newline < 0 ? text.length : newline);
  if (line.length > longestLine || !line.includes(`${plan.project.key}-`)) return null;
  const unknown = new Set<string>();
  findInProse(indexIds(linkProjection(plan)), line, { known() {}, unknown: (id) => unknown.add(id) });
  for (const id of unknown) {
    for (let at = line.indexOf(id); at >= 0; at = line.indexOf(id, at + id.length)) {
      const end = at + id.length;
      if (offset - start < at || end < offset - start || !isId(id) || plan.milestones.has(id)) continue;
      const title = titleOf(line, at, end) || id;
      return {
        title: `Add ${clip(id, 24)} «${clip(title, 36)}» to the plan`,
        preferred: true,
        edits: [{ kind: 'insert', address: ['tasks'], key: id, value: { title }, after: null }],
      };
    }
  }
  return null;
}

/** The words behind the id, else those before it, without signs of comments and words that only mark them. */
function titleOf(line: string, start: number, end: number): string {
  const after = line.slice(end).replace(/^[^\p{L}\p{N}]+/u, '');
  const before = line
    .slice(0, start)
    .replace(/\b[A-Z]{3,5}\b/g, '')
    .replace(/^[^\p{L}\p{N}]+/u, '');
  const words = /[\p{L}\p{N}]/u.test(after) ? after : before;
  return oneLine(words.replace(/\s*(?:\*\/|-->|[([{#:;,\s-]+)\s*$/, ''), 120).trim();
}
