/** The keys of the table: arrows move and unfold, Enter goes to the line, Y asks how a number comes about. */
import type { Column, TableRow } from '../../core/views/budget-model';
import { moveFocus } from '../shared/roving-focus';
import { follow, type BudgetHost } from './choices';
import type { CellAsking } from './use-asked-cell';
import type { VisibleRow } from './visible-rows';

interface Pressed {
  readonly rows: readonly VisibleRow[];
  readonly columns: readonly Column[];
  readonly asking: CellAsking;
  readonly host: BudgetHost;
}

export function pressTable(
  event: KeyboardEvent & { currentTarget: HTMLElement },
  { rows, columns, asking, host }: Pressed,
): void {
  const moved = moveFocus(event, 'vertical');
  const element = document.activeElement;
  const id = element instanceof HTMLElement ? element.dataset['item'] : undefined;
  if (id === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  if (pressAsking(event.key, id, moved, columns, asking, host)) {
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  if (moved) return;
  const at = rows.findIndex((row) => row.id === id);
  const visible = rows[at];
  if (!visible) return;
  const { row, foldable, open } = visible;
  const focus = (other: string | undefined): void =>
    [...event.currentTarget.querySelectorAll<HTMLElement>('[data-item]')]
      .find((item) => item.dataset['item'] === other)
      ?.focus();
  if (event.key === 'Enter') {
    if (visible.more) showAll(host, row);
    else if (row.target) follow(host, row.target);
  } else if (event.key === 'ArrowRight') {
    if (foldable && !open) fold(host, row, true);
    else if (foldable) focus(rows[at + 1]?.id);
  } else if (event.key === 'ArrowLeft') {
    if (foldable && open) fold(host, row, false);
    else focus(rows.slice(0, at).findLast(({ level }) => level < visible.level)?.id);
  } else return;
  event.preventDefault();
}

/** Y asks; while a formula is shown arrows go from number to number, Enter follows its first input, Escape ends it. */
function pressAsking(
  key: string,
  row: string,
  moved: boolean,
  columns: readonly Column[],
  asking: CellAsking,
  host: BudgetHost,
): boolean {
  const pinned = asking.pinned();
  if (!pinned) {
    if (key !== 'y') return false;
    asking.ask({ row, column: 'eac' }, true);
    return true;
  }
  const ids = columns.slice(1).map(({ id }) => id as string);
  const at = ids.indexOf(pinned.column);
  if (moved) asking.ask({ row, column: pinned.column }, true);
  else if (key === 'ArrowLeft') asking.ask({ row, column: ids[Math.max(0, at - 1)]! }, true);
  else if (key === 'ArrowRight') asking.ask({ row, column: ids[Math.min(at + 1, ids.length - 1)]! }, true);
  else if (key === 'y' || key === 'Escape') asking.close(true);
  else if (key === 'Enter') {
    const target = asking.asked?.answer.formula.inputs.find((input) => input.target !== null)?.target;
    if (target) follow(host, target);
  } else return false;
  return true;
}

export function fold(host: BudgetHost, row: TableRow, open: boolean): void {
  host.keep({ folds: { ...host.state.value.folds, [row.id]: open } });
}

export function showAll(host: BudgetHost, row: TableRow): void {
  host.keep({ whole: [...host.state.value.whole, row.id] });
}
