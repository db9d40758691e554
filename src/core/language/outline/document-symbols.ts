/** The outline of one file of a plan: its sections, and the things in them as they are nested, with their dates. */
import type { Snapshot } from '../../analysis/snapshot';
import type { Sliced } from '../../base/sliced';
import type { TextRange } from '../../base/text';
import { definitionOf, idsOf, nameKinds, type NameKind } from '../names/name';
import { definitionIn } from '../names/occurrences';
import { lineBelow, lineHolding, type BlockLine } from '../place/block-line';
import type { LanguageWords } from '../words';
import { symbolDetail, symbolTitle, type SymbolKind } from './symbol';

export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  /** All of it, and the key alone. */
  readonly range: TextRange;
  readonly selection: TextRange;
  /** In the order of the text. */
  readonly children: readonly DocumentSymbol[];
}

interface Growing extends DocumentSymbol {
  readonly children: Growing[];
}

export function* documentSymbols(
  snapshot: Snapshot,
  file: string,
  words: LanguageWords,
): Sliced<readonly DocumentSymbol[]> {
  const text = snapshot.parsed.files.find(({ path }) => path === file)?.text;
  if (text === undefined || !snapshot.parsed.isPlan) return [];
  const sections = sectionsOf(text);
  const tasks = new Map<string, Growing>();
  for (const kind of nameKinds) {
    for (const id of idsOf(snapshot.plan, kind).keys()) {
      yield;
      const symbol = symbolOf(snapshot, file, kind, id, words);
      if (!symbol) continue;
      if (kind === 'task') tasks.set(id, symbol);
      const parent = kind === 'task' ? (snapshot.plan.tasks.get(id)?.parent ?? null) : null;
      const holder = parent === null ? undefined : tasks.get(parent);
      const at = symbol.selection.start;
      const section = sections.findLast(({ range }) => range.start <= at && at < range.end);
      (holder ?? section)?.children.push(symbol);
    }
  }
  for (const { children } of sections) children.sort((a, b) => a.selection.start - b.selection.start);
  return sections;
}

function symbolOf(
  snapshot: Snapshot,
  file: string,
  kind: NameKind,
  id: string,
  words: LanguageWords,
): Growing | null {
  const key = definitionIn(snapshot, { kind, id });
  if (key?.file !== file) return null;
  const value = snapshot.parsed.locate(definitionOf({ kind, id }), 'value') ?? key;
  const isPhase = kind === 'task' && (snapshot.plan.tasks.get(id)?.children.length ?? 0) > 0;
  return {
    name: symbolTitle(snapshot, kind, id),
    detail: symbolDetail(snapshot, kind, id, words),
    kind: isPhase ? 'phase' : kind,
    range: { start: key.range.start, end: Math.max(key.range.end, value.range.end) },
    selection: key.range,
    children: [],
  };
}

/** The keys at the margin, each as far as the next. */
function sectionsOf(text: string): readonly Growing[] {
  const lines: BlockLine[] = [];
  const first = lineHolding(text, 0);
  for (let line: BlockLine | null = first; line; line = lineBelow(text, line.start, 0)) {
    if (line.key && line.content === line.start && line.key.text !== '') lines.push(line);
  }
  return lines.map((line, i) => {
    const end = lines[i + 1]?.start ?? text.length;
    const start = line.start;
    const last = start + text.slice(start, end).trimEnd().length;
    return {
      name: line.key!.text,
      detail: '',
      kind: 'section',
      range: { start, end: last },
      selection: { start, end: line.key!.end },
      children: [],
    };
  });
}
