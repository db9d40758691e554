/**
 * Three versions of a key with its value to one, upon the lines of ours: blocks key by key, lists element by element, single
 * values as wholes, texts over several lines line by line. Tasks, which move, are not its business.
 */
import type { Address } from '../../model/address';
import { isBlockScalar, isFlow } from '../node-ends';
import { isMap, isSeq, scalarText, yamlTree, type TreeNode } from '../yaml-tree';
import { isClean, sideOfPieces, type Disagreement, type Piece, type Region } from './conflict';
import { meaningOf, sameMeaning } from './meaning';
import { mergeComments, mergeEnds } from './merge-comments';
import { isListField, mergeElements } from './merge-elements';
import { cleanLines, mergeLines, splitLines } from './merge-lines';
import { mergeValues } from './merge-values';
import { blockView, openPart } from './open-parts';
import { mergeOrder } from './order';
import { dedented, shiftLines, type Block, type Part } from './parts';
import { disagreement, valueText, type Favour, type Value, type Versions } from './versions';

/** A version of both sides at least. */
export type Both<T> = Versions<T> & { readonly ours: T; readonly theirs: T };

/** @returns lines at the column of ours; of theirs, where ours has none */
export function mergePart(address: Address, versions: Versions<Part>): readonly Piece[] {
  const { base, ours, theirs } = versions;
  if (ours && theirs) return mergeBoth(address, { base, ours, theirs });
  const left = ours ?? theirs;
  if (!left) return [];
  if (!base) return [wholePart(left)];
  return samePart(left, base) ? [] : [partRegion(address, versions)];
}

export function wholePart({ lead, body }: Part): string {
  return lead + body;
}

/** Blank lines above a part that went away stand above the next one: in dispute they would stand there twice. */
export function withoutBlankLead(lines: string): string {
  return lines.replace(/^(?:[ \t]*\n)+/, '');
}

/** Whether two parts are written alike, wherever they stand. */
export function samePart(a: Part, b: Part): boolean {
  return sameBody(a, b) && dedented(a.lead, a.column) === dedented(b.lead, b.column);
}

function sameBody(a: Part, b: Part): boolean {
  return dedented(a.body, a.column) === dedented(b.body, b.column);
}

/** All of a part in dispute. */
export function partRegion(
  address: Address,
  versions: Versions<Part>,
  about?: readonly Disagreement[],
): Region {
  const column = (versions.ours ?? versions.theirs)!.column;
  const text = (part: Part | null): string =>
    part ? shiftLines(withoutBlankLead(wholePart(part)), column - part.column) : '';
  return {
    base: text(versions.base),
    ours: text(versions.ours),
    theirs: text(versions.theirs),
    about: about ?? [disagreement(address, valuesOf(versions))],
  };
}

/** Their keys with their values as one text, so that a key without a value is something too. */
function valuesOf({ base, ours, theirs }: Versions<Part>): Versions<Value> {
  return { base: valueOf(base), ours: valueOf(ours), theirs: valueOf(theirs) };
}

function valueOf(part: Part | null): Value | null {
  return part?.value ? { node: part.value, source: part.source } : null;
}

function mergeBoth(address: Address, versions: Both<Part>): readonly Piece[] {
  const { base, ours, theirs } = versions;
  const lead = mergeLead(versions);
  if (sameBody(ours, theirs) || (base && sameBody(theirs, base))) return [lead + ours.body];
  if (base && sameBody(ours, base)) return [lead + shiftLines(theirs.body, ours.column - theirs.column)];
  const opened = openBoth(versions);
  if (opened) {
    return [
      lead + opened.head,
      ...mergeBlock(opened.blocks, (key, parts) => mergePart([...address, key], parts)),
    ];
  }
  const pieces =
    mergeList(address, versions) ?? mergeInline(address, versions) ?? mergeText(address, versions);
  return [lead, ...pieces];
}

export function mergeLead({ base, ours, theirs }: Both<Part>): string {
  const lead = (part: Part): { text: string; column: number } => ({ text: part.lead, column: part.column });
  return mergeComments({ base: base && lead(base), ours: lead(ours), theirs: lead(theirs) });
}

/** The blocks of maps that all are, or can be read as, blocks; null where a version is something else. */
export function openBoth(
  versions: Both<Part>,
): { readonly head: string; readonly blocks: Both<Block> } | null {
  const { base, ours, theirs } = versions;
  if (![ours, theirs].some((part) => isMap(part.value) && !isFlow(part.value))) return null;
  const frame = openPart(ours) ?? openPart(theirs);
  if (!frame) return null;
  const step = frame.block.column - (openPart(ours) ? ours : theirs).column;
  const view = (part: Part): ReturnType<typeof blockView> => blockView(part, part.column + step);
  const [o, t] = [view(ours), view(theirs)];
  if (!o || !t) return null;
  const b = base && view(base);
  const head = mergeEnds({
    base: b && base ? { text: b.head, column: base.column } : null,
    ours: { text: o.head, column: ours.column },
    theirs: { text: t.head, column: theirs.column },
  });
  return { head, blocks: { base: b?.block ?? null, ours: o.block, theirs: t.block } };
}

/** @param render gives the lines of one key at the column of its version of ours, else of theirs */
export function mergeBlock(
  { base, ours, theirs }: Both<Block>,
  render: (key: string, parts: Versions<Part>) => readonly Piece[],
): readonly Piece[] {
  const mapOf = (block: Block | null): ReadonlyMap<string, Part> =>
    new Map(block?.parts.map((part) => [part.key, part]));
  const [inBase, inOurs, inTheirs] = [mapOf(base), mapOf(ours), mapOf(theirs)];
  const order = mergeOrder(
    [...inOurs.keys()],
    [...inTheirs.keys()],
    (key) => !inBase.has(key) && !inTheirs.has(key),
    () => false,
  );
  const pieces = order.flatMap((key) => {
    const parts = {
      base: inBase.get(key) ?? null,
      ours: inOurs.get(key) ?? null,
      theirs: inTheirs.get(key) ?? null,
    };
    return shiftPieces(render(key, parts), parts.ours ? 0 : ours.column - theirs.column);
  });
  return [...pieces, mergeTail({ base, ours, theirs })];
}

export function mergeTail({ base, ours, theirs }: Both<Block>): string {
  const tail = (block: Block): { text: string; column: number } => ({
    text: block.tail,
    column: block.column,
  });
  return mergeComments({ base: base && tail(base), ours: tail(ours), theirs: tail(theirs) });
}

export function shiftPieces(pieces: readonly Piece[], by: number): readonly Piece[] {
  if (by === 0) return pieces;
  return pieces.map((piece) =>
    typeof piece === 'string'
      ? shiftLines(piece, by)
      : {
          base: shiftLines(piece.base, by),
          ours: shiftLines(piece.ours, by),
          theirs: shiftLines(piece.theirs, by),
          about: piece.about,
        },
  );
}

/** A list behind dashes on our side. */
function mergeList(address: Address, versions: Both<Part>): readonly Piece[] | null {
  const { ours, theirs } = versions;
  const open = openPart(ours);
  const isList = isSeq(theirs.value) || (isListField(address) && !isMap(theirs.value));
  if (!open || !isSeq(ours.value) || !isList) return null;
  const values = valuesOf(versions);
  const text = (
    favour: Favour,
  ): { readonly text: string; readonly about: readonly Disagreement[] } | null => {
    const merged = mergeElements(address, values, favour);
    if (!merged) return null;
    const lines = merged.elements.map(({ key, value }) => {
      const part = open.block.parts[merged.ours.indexOf(key)];
      if (part && part.value === value.node) return wholePart(part);
      const written = valueText(value);
      const own = part ? part.prefix : `${' '.repeat(open.block.column)}- `;
      const moved = written.includes('\n') ? movedElement(theirs, value, open.block.column) : null;
      return moved ?? (part ? part.lead : '') + own + written + (part ? part.suffix : '\n');
    });
    return { text: open.head + lines.join('') + open.block.tail, about: merged.about };
  };
  return favoured(text, valueText(values.base ?? values.ours!));
}

/** The lines of an element of theirs that takes more than one. */
function movedElement(theirs: Part, value: Value, column: number): string | null {
  const open = openPart(theirs);
  const part = open?.block.parts.find((one) => one.value === value.node);
  return open && part ? shiftLines(part.body, column - open.block.column) : null;
}

/** A clean text, or both versions of it. */
function favoured(
  text: (favour: Favour) => { readonly text: string; readonly about: readonly Disagreement[] } | null,
  base: string,
): readonly Piece[] | null {
  const ours = text('ours');
  const theirs = text('theirs');
  if (!ours || !theirs) return null;
  if (ours.about.length === 0) return [ours.text];
  return [{ base, ours: ours.text, theirs: theirs.text, about: ours.about }];
}

/** Values on one line, or in brackets and braces. */
function mergeInline(address: Address, versions: Both<Part>): readonly Piece[] | null {
  const { base, ours, theirs } = versions;
  const isList = isSeq(theirs.value) && !(base && sameMeaning(ours.value, base.value));
  if (!isInline(ours.value) || !(isInline(theirs.value) || isList)) return null;
  const end = (part: Part): { text: string; column: number } => ({ text: part.suffix, column: part.column });
  const suffix = mergeEnds({ base: base && end(base), ours: end(ours), theirs: end(theirs) });
  const values = valuesOf(versions);
  const pieces = favoured(
    (favour) => {
      const { text, about } = mergeValues(address, values, favour);
      const prefix = text === null ? ours.prefix.trimEnd() : ours.value ? ours.prefix : `${ours.prefix} `;
      return { text: prefix + (text ?? '') + suffix, about };
    },
    base ? shiftLines(base.body, ours.column - base.column) : '',
  );
  return pieces && isReadable(pieces, ours.column) ? pieces : null;
}

function isInline(node: TreeNode | null): boolean {
  return node === null || (!isBlockScalar(node) && (isFlow(node) || !(isMap(node) || isSeq(node))));
}

/** Whatever else: by meaning where only one side changed that, else line by line, else in dispute. */
function mergeText(address: Address, versions: Both<Part>): readonly Piece[] {
  const { base, ours, theirs } = versions;
  const bare = (part: Part): readonly string[] => splitLines(dedented(part.body, part.column));
  const lines = base && cleanLines(mergeLines(bare(base), bare(ours), bare(theirs)))?.join('');
  const merged = lines ? shiftLines(lines, ours.column) : null;
  const meant =
    base && sameMeaning(theirs.value, base.value)
      ? ours
      : base && sameMeaning(ours.value, base.value)
        ? theirs
        : null;
  if (
    merged !== null &&
    (meant ? meaningOf(valueIn(merged, ours.column)) === meaningOf(meant.value) : isText(ours, theirs))
  )
    return [merged];
  if (meant || sameMeaning(ours.value, theirs.value)) {
    const chosen = meant ?? ours;
    return [shiftLines(chosen.body, ours.column - chosen.column)];
  }
  return [
    partRegion(address, { base: base && bodyOnly(base), ours: bodyOnly(ours), theirs: bodyOnly(theirs) }),
  ];
}

function isText(ours: Part, theirs: Part): boolean {
  return isBlockScalar(ours.value) && isBlockScalar(theirs.value) && scalarText(ours.value) !== null;
}

function bodyOnly(part: Part): Part {
  return { ...part, lead: '' };
}

/** The value of lines that hold one key. */
function valueIn(lines: string, column: number): TreeNode | null {
  const { root, issues } = yamlTree(dedented(lines, column));
  return isMap(root) && root.items.length === 1 && issues.length === 0 ? root.items[0]!.value : null;
}

function isReadable(pieces: readonly Piece[], column: number): boolean {
  const sides = isClean(pieces) ? (['ours'] as const) : (['ours', 'theirs'] as const);
  return sides.every((side) => yamlTree(dedented(sideOfPieces(pieces, side), column)).issues.length === 0);
}
