/**
 * The rows of a folded tree in the order they are seen: those of unfolded parents, sorted among their siblings where a
 * reader has asked for it, and one for what is held back.
 */
import type { Column, TableRow } from '../../core/views/budget-model';
import { sorted, type SortValue } from '../shared/sorting';
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
  /** Rows below it are to be seen that the model came without. */
  missing: boolean;
}

/** @param fetched rows below a row that were asked for, by its id */
export function visibleRows(
  rows: readonly TableRow[],
  columns: readonly Column[],
  { folds, whole, sorting }: Pick<Choices, 'folds' | 'whole' | 'sorting'>,
  fetched: ReadonlyMap<string, readonly TableRow[]>,
): VisibleRow[] {
  const column = columns.findIndex(({ id }) => id === sorting?.column);
  const valueOf = (row: TableRow): SortValue =>
    column === 0 ? row.title : (row.cells[column - 1]?.value ?? null);
  const inOrder = (siblings: readonly TableRow[]): readonly TableRow[] =>
    column < 0 ? siblings : sorted(siblings, sorting!.descending, valueOf);
  const seen: VisibleRow[] = [];
  const waiting: VisibleRow[] = [];
  const wait = (below: readonly TableRow[], level: number): void => {
    for (const row of below.toReversed()) {
      const foldable = row.below > 0;
      waiting.push({
        id: row.id,
        row,
        level,
        foldable,
        open: foldable && (folds[row.id] ?? row.open),
        more: null,
        missing: false,
      });
    }
  };
  wait(inOrder(rows), 1);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    seen.push(next);
    if (!next.open || next.more) continue;
    const { row, level } = next;
    const all = row.more === null || whole.includes(row.id);
    if (!all) {
      const id = `${row.id}/more`;
      // The model names its own order.
      const more = row.more && { ...row.more, note: column < 0 ? row.more.note : '' };
      waiting.push({ id, row, level: level + 1, foldable: false, open: false, more, missing: false });
    }
    const known = fetched.get(row.id) ?? row.children;
    // To sort, all must be there.
    next.missing = known.length < (all || column >= 0 ? row.below : row.shown);
    const children = inOrder(known);
    wait(all ? children : children.slice(0, row.shown), level + 1);
  }
  return seen;
}
