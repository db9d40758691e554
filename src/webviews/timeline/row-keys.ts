/** What keys do in the list of rows: walk, fold, zoom, move through time, and lead to the text. */
import type { TimelineModel } from '../../core/views/timeline-model';
import type { TimelineHost } from './choices';
import { fitView, moved, positionOf, zoomed, type TimeView } from './time-view';
import type { VisibleItem } from './visible-items';

interface RowKeys {
  readonly model: TimelineModel;
  readonly host: TimelineHost;
  readonly items: readonly VisibleItem[];
  /** The row that is looked at. */
  readonly at: number;
  readonly view: TimeView;
  readonly keepView: (view: TimeView) => void;
}

const page = 20;

export function pressRowKey(event: KeyboardEvent, keys: RowKeys): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const done = event.shiftKey ? moveTime(event.key, keys) : walk(event.key, keys) || lead(event.key, keys);
  if (!done) return;
  event.preventDefault();
  event.stopPropagation();
}

function moveTime(key: string, { model, view, keepView }: RowKeys): boolean {
  // On many keyboards these need Shift.
  if (key === '+') keepView(zoomed(view, 1, view.width / 2));
  else if (key === 'ArrowLeft') keepView(moved(view, -view.width / 8, model.span));
  else if (key === 'ArrowRight') keepView(moved(view, view.width / 8, model.span));
  else return false;
  return true;
}

function walk(key: string, { host, items, at }: RowKeys): boolean {
  const item = items[at];
  const go = (to: number): void => {
    const target = items[Math.max(0, Math.min(to, items.length - 1))];
    if (target) host.keep({ row: target.row.id });
  };
  const fold = (open: boolean): void =>
    host.keep({ folds: { ...host.state.value.folds, [item!.row.id]: open } });
  switch (key) {
    case 'ArrowDown':
      go(at + 1);
      return true;
    case 'ArrowUp':
      go(at - 1);
      return true;
    case 'PageDown':
      go(at + page);
      return true;
    case 'PageUp':
      go(at - page);
      return true;
    case 'End':
      go(items.length - 1);
      return true;
    case 'ArrowRight':
      if (item?.foldable && !item.open) fold(true);
      else if (item?.open) go(at + 1);
      return true;
    case 'ArrowLeft':
      if (item?.open) fold(false);
      else if (item) go(items.findLastIndex(({ level }, i) => i < at && level < item.level));
      return true;
    default:
      return false;
  }
}

function lead(key: string, { model, host, items, at, view, keepView }: RowKeys): boolean {
  const row = items[at]?.row;
  switch (key) {
    case 'Enter':
      if (row?.address) host.send({ kind: 'openAddress', address: row.address });
      return true;
    case 'y':
      if (row?.address) host.send({ kind: 'explainDates', item: String(row.address.at(-1)) });
      return true;
    case 'Home':
      keepView(moved(view, positionOf(view, model.status.at) - view.width / 4, model.span));
      return true;
    case '+':
    case '=':
      keepView(zoomed(view, 1, view.width / 2));
      return true;
    case '-':
      keepView(zoomed(view, -1, view.width / 2));
      return true;
    case '0':
      keepView(fitView(model.ahead, view.width));
      return true;
    default:
      return false;
  }
}
