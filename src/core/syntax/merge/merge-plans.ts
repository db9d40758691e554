/**
 * Three versions of one plan file to one, by what they say: upon the lines of ours, of which nothing changes but what theirs
 * changed. Comments of both sides stay, a dispute is marked as git would, and the result is read again: what would lose a
 * task, or cannot be read, is merged line by line instead.
 */
import { err, ok, type Result } from '../../base/result';
import { isMap, yamlTree, type TreeMap } from '../yaml-tree';
import { isClean, printPieces, sideOfPieces, type Marks, type MergeConflict, type Piece } from './conflict';
import { itemIds, lostItem, type ItemIds } from './item-ids';
import { findTwins, type Twin } from './find-twins';
import { mergeLines, splitLines } from './merge-lines';
import { mergeBlock, mergePart } from './merge-parts';
import { mergeTasks } from './merge-tasks';
import { rootBlock, type Block, type Part } from './parts';

export interface PlanVersions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

export interface MergedPlan {
  readonly text: string;
  /** In the order of the text. */
  readonly conflicts: readonly MergeConflict[];
  /** Why it was merged line by line, half a sentence; null where it was merged by meaning. */
  readonly lineByLine: string | null;
  /** What both sides seem to have added, each under an id of its own. */
  readonly twins: readonly Twin[];
}

/** As git's own, whose default leaves the base out. */
export const usualMarks: Marks = { size: 7, ours: 'ours', theirs: 'theirs', base: null };

export function mergePlans(versions: PlanVersions, marks: Marks = usualMarks): MergedPlan {
  const plain = {
    base: plainText(versions.base),
    ours: plainText(versions.ours),
    theirs: plainText(versions.theirs),
  };
  const merged = withoutMerge(plain) ?? byMeaning(plain);
  const pieces = merged.ok ? merged.value.pieces : byLines(plain);
  const { text, conflicts } = printPieces(...asOurs(pieces, versions.ours), marks);
  return {
    text,
    conflicts,
    lineByLine: merged.ok ? null : merged.error,
    twins: merged.ok ? merged.value.twins : [],
  };
}

/** LF alone, at the end of the last line too, and no byte order mark: what three machines may write differently. */
function plainText(text: string): string {
  const lines = text.replace(/^\ufeff/, '');
  const plain = /(?<!\r)\n/.test(lines) ? lines : lines.replaceAll('\r\n', '\n');
  return plain === '' || plain.endsWith('\n') ? plain : `${plain}\n`;
}

/** With the line ends, the byte order mark and the end of our side. */
function asOurs(pieces: readonly Piece[], ours: string): [readonly Piece[], '\n' | '\r\n'] {
  const eol = ours.includes('\r\n') && !/(?<!\r)\n/.test(ours) ? '\r\n' : '\n';
  const written = (lines: string): string => (eol === '\n' ? lines : lines.replaceAll('\n', eol));
  const all: Piece[] = pieces.map((piece) =>
    typeof piece === 'string'
      ? written(piece)
      : { ...piece, base: written(piece.base), ours: written(piece.ours), theirs: written(piece.theirs) },
  );
  if (ours.startsWith('\ufeff')) all.unshift('\ufeff');
  const end = all.findLastIndex((piece) => piece !== '');
  const last = all[end];
  if (ours !== '' && !ours.endsWith('\n') && typeof last === 'string' && last.endsWith(eol)) {
    all[end] = last.slice(0, -eol.length);
  }
  return [all, eol];
}

interface ByMeaning {
  readonly pieces: readonly Piece[];
  readonly twins: readonly Twin[];
}

/** Where one side changed nothing, the other is the answer. */
function withoutMerge({ base, ours, theirs }: PlanVersions): Result<ByMeaning, string> | null {
  if (ours === theirs || theirs === base) return ok({ pieces: [ours], twins: [] });
  return ours === base ? ok({ pieces: [theirs], twins: [] }) : null;
}

interface Tree {
  /** Null for a file that is not there yet. */
  readonly root: TreeMap | null;
  readonly block: Block;
}

function byMeaning(versions: PlanVersions): Result<ByMeaning, string> {
  const [base, ours, theirs] = [readTree(versions.base), readTree(versions.ours), readTree(versions.theirs)];
  for (const [tree, name] of [
    [base, 'the common version'],
    [ours, 'our side'],
    [theirs, 'their side'],
  ] as const) {
    if (!tree) return err(`${name} is no plan that can be read`);
  }
  if (!base || !ours || !theirs) return err('a side cannot be read');
  const sections = (tree: Tree): Part | null => tree.block.parts.find(({ key }) => key === 'tasks') ?? null;
  const tasks = mergeTasks({ base: sections(base), ours: sections(ours), theirs: sections(theirs) });
  if (!tasks) return err('a task stands twice on one side, or phases were moved into each other');
  const blocks = { base: base.block, ours: ours.block, theirs: theirs.block };
  const pieces = mergeBlock(blocks, (key, parts) =>
    key === 'tasks' ? tasks.render('', parts) : mergePart([key], parts),
  );
  const ids = { base: itemIds(base.root), ours: itemIds(ours.root), theirs: itemIds(theirs.root) };
  const results: ItemIds[] = [];
  for (const side of isClean(pieces) ? (['ours'] as const) : (['ours', 'theirs'] as const)) {
    const result = readTree(sideOfPieces(pieces, side));
    if (!result) return err('what both sides say does not fit into one text');
    results.push(itemIds(result.root));
  }
  const lost = lostItem(ids, results);
  if (lost !== null) return err(`${lost} would stand twice, or not at all`);
  return ok({ pieces, twins: findTwins(base.root, ours.root, theirs.root) });
}

function readTree(text: string): Tree | null {
  if (text.trim() === '') return { root: null, block: { column: 0, parts: [], tail: text } };
  const { root, issues, secondDocument, tooDeep } = readable(text);
  if (!isMap(root) || issues.length > 0 || secondDocument !== null || tooDeep !== null) return null;
  const block = rootBlock(root, text);
  return block && { root, block };
}

/** The library may throw on a text that is no YAML at all; that is as unreadable as any. */
function readable(text: string): ReturnType<typeof yamlTree> {
  try {
    return yamlTree(text);
  } catch {
    return { root: null, issues: [], secondDocument: null, tooDeep: 0 };
  }
}

/** As git does it: what both changed at one place is in dispute. */
function byLines({ base, ours, theirs }: PlanVersions): readonly Piece[] {
  const pieces = mergeLines(splitLines(base), splitLines(ours), splitLines(theirs)).map((piece): Piece => {
    if ('lines' in piece) return piece.lines.join('');
    const [b, o, t] = [piece.base.join(''), piece.ours.join(''), piece.theirs.join('')];
    return region(b, o, t);
  });
  if (!isClean(pieces)) return pieces;
  // Lines that fit together may still say something else than either side.
  const sides = [readTree(ours), readTree(theirs), readTree(base)];
  const [o, t, b] = sides;
  const result = readTree(sideOfPieces(pieces, 'ours'));
  if (!o || !t || !b) return pieces;
  const ids = { base: itemIds(b.root), ours: itemIds(o.root), theirs: itemIds(t.root) };
  return result && lostItem(ids, [itemIds(result.root)]) === null ? pieces : [region(base, ours, theirs)];
}

function region(base: string, ours: string, theirs: string): Piece {
  return { base, ours, theirs, about: [{ kind: 'lines', address: [], base, ours, theirs }] };
}
