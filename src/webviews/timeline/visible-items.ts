/** Which rows are seen, in order: those of unfolded rows, or those that a filter leaves with what they lie in. */
import type { TimelineGrouping, TimelineModel, TimelineRow } from '../../core/views/timeline-model';
import type { TimelineChoices } from './choices';

export interface VisibleItem {
  readonly row: TimelineRow;
  /** Into the model's rows. */
  readonly index: number;
  /** From 1. */
  readonly level: number;
  readonly foldable: boolean;
  readonly open: boolean;
}

export function visibleItems(
  { rows, groupings }: Pick<TimelineModel, 'rows' | 'groupings'>,
  { grouping, folds, filter }: Pick<TimelineChoices, 'grouping' | 'folds' | 'filter'>,
): readonly VisibleItem[] {
  const { items } = groupings.find(({ id }) => id === grouping) ?? groupings[0] ?? { items: [] };
  const kept = keptItems(items, rows, filter);
  const visible: VisibleItem[] = [];
  /** Rows below this level are folded away. */
  let hiddenBelow = Infinity;
  for (const [at, { row: index, level, open: first }] of items.entries()) {
    if (level > hiddenBelow) continue;
    hiddenBelow = Infinity;
    if (kept && !kept[at]) continue;
    const row = rows[index]!;
    const foldable = (items[at + 1]?.level ?? 0) > level;
    const open = foldable && (kept !== null || (folds[row.id] ?? first));
    if (foldable && !open) hiddenBelow = level;
    visible.push({ row, index, level, foldable, open });
  }
  return visible;
}

/** Those that match, all that is below them, and what they lie in; null: everything. */
function keptItems(
  items: TimelineGrouping['items'],
  rows: readonly TimelineRow[],
  filter: string,
): readonly boolean[] | null {
  const wanted = filter.trim().toLocaleLowerCase();
  if (wanted === '') return null;
  const kept = items.map(() => false);
  /** Where the rows above the present one stand, by level. */
  const path: number[] = [];
  let wholeBelow = Infinity;
  for (const [at, { row, level }] of items.entries()) {
    path[level] = at;
    if (level <= wholeBelow) wholeBelow = Infinity;
    const { title, cells, id } = rows[row]!;
    const matches = [title, cells.who.text, id].some((text) => text.toLocaleLowerCase().includes(wanted));
    if (!matches && wholeBelow === Infinity) continue;
    if (matches) wholeBelow = Math.min(wholeBelow, level);
    for (let up = 1; up <= level; up++) kept[path[up]!] = true;
  }
  return kept;
}
