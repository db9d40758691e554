/**
 * Names in a part of a text, for an editor to colour: where they are defined, and where a field refers to what is
 * defined. A name that nothing defines is none, and keeps the colour of plain text.
 */
import type { Snapshot } from '../../analysis/snapshot';
import type { TextRange } from '../../base/text';
import { itemsIn } from '../../syntax/items-in';
import { deepKinds, idsOf, nameOfItem, type Name, type NameKind } from './name';
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
  tokens.sort((a, b) => a.range.start - b.range.start);
  return tokens.filter(
    ({ range: at }, i) => at.end > at.start && (i === 0 || tokens[i - 1]!.range.end <= at.start),
  );
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
