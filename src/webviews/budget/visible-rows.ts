/** The rows of a folded tree in the order they are seen: those of unfolded parents, and one for what is held back. */
import type { TableRow } from '../../core/views/budget-model';
import type { Choices } from './choices';

export interface VisibleRow {
  readonly id: string;
  readonly row: TableRow;
  /** From 1. */
  readonly level: number;
  readonly foldable: boolean;
  readonly open: boolean;
  /** Set on the row that stands for the children of `row` that are held back. */
  readonly more: TableRow['more'];
}

export function visibleRows(
  rows: readonly TableRow[],
  { folds, whole }: Pick<Choices, 'folds' | 'whole'>,
): VisibleRow[] {
  const seen: VisibleRow[] = [];
  const waiting: VisibleRow[] = [];
  const wait = (below: readonly TableRow[], level: number): void => {
    for (const row of below.toReversed()) {
      const foldable = row.children.length > 0;
      waiting.push({
        id: row.id,
        row,
        level,
        foldable,
        open: foldable && (folds[row.id] ?? row.open),
        more: null,
      });
    }
  };
  wait(rows, 1);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    seen.push(next);
    if (!next.open || next.more) continue;
    const { row, level } = next;
    const all = row.more === null || whole.includes(row.id);
    if (!all) {
      const id = `${row.id}/more`;
      waiting.push({ id, row, level: level + 1, foldable: false, open: false, more: row.more });
    }
    wait(all ? row.children : row.children.slice(0, row.shown), level + 1);
  }
  return seen;
}
