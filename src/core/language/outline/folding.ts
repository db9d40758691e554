/**
 * What can be folded in a plan file: whatever is indented below a line, brackets over several lines, and runs of
 * comments. Phases are regions, so that «Fold All Regions» leaves the list of them.
 */
import type { Snapshot } from '../../analysis/snapshot';
import type { Sliced } from '../../base/sliced';
import { lineIndex } from '../../base/text';
import { definitionIn } from '../names/occurrences';

/** Lines from 0; both ends included. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly kind: 'block' | 'comment' | 'region';
}

interface Open {
  readonly line: number;
  readonly column: number;
  readonly dash: boolean;
}

export function* foldsOf(snapshot: Snapshot, file: string): Sliced<readonly Fold[]> {
  const text = snapshot.parsed.files.find(({ path }) => path === file)?.text;
  if (text === undefined) return [];
  const phases = yield* phaseLines(snapshot, file, text);
  const folds: Fold[] = [];
  const open: Open[] = [];
  let comment: number | null = null;
  let last = -1;
  const closeWhile = (isOver: (top: Open) => boolean): void => {
    for (let top = open.at(-1); top && isOver(top); top = open.at(-1)) {
      open.pop();
      if (last <= top.line) continue;
      folds.push({ start: top.line, end: last, kind: phases.has(top.line) ? 'region' : 'block' });
    }
  };
  const endComment = (line: number): void => {
    if (comment !== null && line - 1 > comment)
      folds.push({ start: comment, end: line - 1, kind: 'comment' });
    comment = null;
  };
  const lines = text.split('\n');
  for (const [number, line] of lines.entries()) {
    yield;
    const column = line.search(/\S/);
    const sign = line[column];
    if (sign !== '#') endComment(number);
    if (column < 0) continue;
    if (sign === '#') {
      comment ??= number;
      continue;
    }
    // The dashes of a list may stand at the column of its key.
    const dash = sign === '-' && /\s|^$/.test(line[column + 1] ?? '');
    closeWhile((top) => top.column > column || (top.column === column && (!dash || top.dash)));
    if (sign !== ']' && sign !== '}') open.push({ line: number, column, dash });
    last = number;
  }
  endComment(lines.length);
  closeWhile(() => true);
  return folds.toSorted((x, y) => x.start - y.start || y.end - x.end);
}

function* phaseLines(snapshot: Snapshot, file: string, text: string): Sliced<ReadonlySet<number>> {
  const index = lineIndex(text);
  const lines = new Set<number>();
  for (const task of snapshot.plan.tasks.values()) {
    yield;
    if (task.children.length === 0) continue;
    const location = definitionIn(snapshot, { kind: 'task', id: task.id });
    if (location?.file === file) lines.add(index.positionAt(location.range.start).line);
  }
  return lines;
}
