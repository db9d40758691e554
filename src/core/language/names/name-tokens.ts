/**
 * Names in a part of a text, for an editor to colour: where they are defined, where a field refers to what is defined, and
 * ids of tasks in comments and sentences. A name that nothing defines is none, and keeps the colour of plain text.
 */
import type { Snapshot } from '../../analysis/snapshot';
import type { TextRange } from '../../base/text';
import { itemsIn } from '../../syntax/items-in';
import { deepKinds, idsOf, nameOf, nameOfItem, type Name, type NameKind } from './name';
import { nameAt, type NameAt } from './name-at';
import { definitionIn, referencesIn } from './occurrences';

export interface NameToken {
  readonly range: TextRange;
  readonly kind: NameKind;
  readonly declaration: boolean;
}

/** In the order of the text; none lies in another. */
export function nameTokens(snapshot: Snapshot, file: string, range: TextRange): readonly NameToken[] {
  const tokens: NameToken[] = [];
  for (const name of namesIn(snapshot, file, range)) {
    const at = definitionIn(snapshot, name);
    if (at?.file === file && touches(at.range, range))
      tokens.push({ range: at.range, kind: name.kind, declaration: true });
  }
  for (const { name, range: at } of referencesIn(snapshot, file, range)) {
    tokens.push({ range: at, kind: name.kind, declaration: false });
  }
  const known = new Set(tokens.map(({ range: at }) => at.start));
  for (const { kind, range: at } of mentionsIn(snapshot, file, range)) {
    if (!known.has(at.start)) tokens.push({ range: at, kind, declaration: false });
    known.add(at.start);
  }
  tokens.sort((a, b) => a.range.start - b.range.start);
  return tokens.filter(
    ({ range: at }, i) => at.end > at.start && (i === 0 || tokens[i - 1]!.range.end <= at.start),
  );
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{1,63}/gu;

/** Ids of tasks in comments, titles and notes: those that cannot be anything else. */
function* mentionsIn(snapshot: Snapshot, file: string, { start, end }: TextRange): Iterable<NameAt> {
  const text = snapshot.parsed.files.find(({ path }) => path === file)?.text ?? '';
  for (const { 0: found, index } of text.slice(start, end).matchAll(word)) {
    if (!/\d/.test(found) || !/[-_]/.test(found) || !/\p{L}/u.test(found)) continue;
    // A look at the place costs more than one into the plan.
    if (!nameOf(snapshot.plan, 'task', found.replace(/\.+$/, ''))) continue;
    const name = nameAt(snapshot, file, start + index);
    if (name?.mentioned) yield name;
  }
}

/** All that may be defined in a part of a file. */
function* namesIn({ plan, parsed }: Snapshot, file: string, range: TextRange): Iterable<Name> {
  for (const item of itemsIn(parsed, file, range)) {
    const name = nameOfItem(item);
    if (name && idsOf(plan, name.kind).has(name.id)) yield name;
  }
  for (const kind of deepKinds) for (const id of idsOf(plan, kind).keys()) yield { kind, id };
}

function touches(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}
