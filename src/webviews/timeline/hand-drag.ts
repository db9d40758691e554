/**
 * A drag in the picture, from pointer to edit: bars move, their ends resize, the handle below sets progress, dots draw links,
 * and rows by their titles go elsewhere. What the pointer says is taken once a frame.
 */
import { dayOfMinute, minutesPerDay } from '../../core/base/dates';
import type { HandChange } from '../../core/views/timeline-hand-model';
import type { TimelineLink, TimelineRow } from '../../core/views/timeline-model';
import { itemOf, itemsOf, type Hand } from './hand';
import { endAt, zoneAt, type HandZone } from './hand-zone';
import { rowHeight } from './row-height';
import { positionOf, type TimeView } from './time-view';
import type { VisibleItem } from './visible-items';

/** Pixels that a hand moves while it only clicks. */
const tremor = 4;

export interface DragSurface {
  readonly box: HTMLElement;
  /** Where the drawing begins, from the left edge of the box. */
  readonly left: number;
  readonly view: TimeView;
  readonly items: readonly VisibleItem[];
  readonly marked: readonly string[];
  /** Rows can be put elsewhere: they stand as the plan nests them. */
  readonly nested: boolean;
}

interface Spot {
  readonly item: VisibleItem | null;
  /** In the drawing; below 0: in the columns. */
  readonly x: number;
  /** Of the row's height, from its upper edge. */
  readonly share: number;
}

function spotAt({ box, left, items }: DragSurface, { clientX, clientY }: MouseEvent): Spot {
  const frame = box.getBoundingClientRect();
  const y = (clientY - frame.top + box.scrollTop) / rowHeight;
  const at = Math.floor(y);
  return { item: items[at] ?? null, x: clientX - frame.left - left, share: y - at };
}

/** What a pointer that is not pressed stands over; null: nothing that can be taken. */
export function zoneUnder(surface: DragSurface, event: MouseEvent): HandZone | null {
  const { item, x, share } = spotAt(surface, event);
  return item && x >= -2 ? zoneAt(item.row, surface.view, x, share) : null;
}

export function rowUnder(surface: DragSurface, event: MouseEvent): TimelineRow | null {
  return spotAt(surface, event).item?.row ?? null;
}

/**
 * @param surface asked anew with each frame: the picture goes on while the hand holds it
 * @param take told once the hand moves
 */
export function beginDrag(
  down: PointerEvent,
  hand: Hand,
  surface: () => DragSurface | null,
  take: (row: TimelineRow) => void,
): void {
  const first = surface();
  if (down.button !== 0 || first === null) return;
  const from = spotAt(first, down);
  if (from.item === null) return;
  const { row } = from.item;
  const zone = from.x >= -2 ? zoneAt(row, first.view, from.x, from.share) : null;
  const isRow = from.x < -2 && first.nested && row.kind !== 'group' && row.kind !== 'milestone';
  if (zone === null && !isRow) return;
  const listening = new AbortController();
  let begun = false;
  let frame = 0;
  let latest: PointerEvent = down;
  const end = (): void => {
    listening.abort();
    cancelAnimationFrame(frame);
    frame = 0;
  };
  const draw = (): void => {
    frame = 0;
    const now = surface();
    if (now === null) return;
    const edit = zone === null ? placed(row, now, latest) : dragged(zone, row, from, now, latest);
    const at = { x: latest.clientX, y: latest.clientY };
    if (edit) hand.show(edit, at);
    else hand.cancel();
  };
  const listen = <K extends keyof DocumentEventMap>(
    type: K,
    listener: (event: DocumentEventMap[K]) => void,
  ): void => document.addEventListener(type, listener, { capture: true, signal: listening.signal });
  listen('pointermove', (event) => {
    if (event.pointerId !== down.pointerId) return;
    if (!begun) {
      if (Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < tremor) return;
      begun = true;
      document.getSelection()?.removeAllRanges();
      // Also beyond the page's edge.
      first.box.setPointerCapture(down.pointerId);
      take(row);
    }
    event.preventDefault();
    latest = event;
    frame ||= requestAnimationFrame(draw);
  });
  listen('selectstart', (event) => event.preventDefault());
  listen('pointerup', () => {
    const isLast = frame !== 0;
    end();
    if (!begun) return;
    // What the last frame has not shown yet.
    if (isLast) draw();
    hand.apply();
  });
  listen('pointercancel', () => {
    end();
    hand.cancel();
  });
  listen('keydown', (event) => {
    if (!begun) return;
    const { held } = hand;
    const now = held.peek();
    if (event.key === 'Escape') {
      end();
      hand.cancel();
    } else if (event.key.toLowerCase() === 'l' && now?.edit.kind === 'move' && now.answer?.other) {
      hand.show({ ...now.edit, way: now.answer.other.way }, now.at);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

function dragged(
  zone: HandZone,
  row: TimelineRow,
  from: Spot,
  surface: DragSurface,
  event: PointerEvent,
): HandChange | null {
  const { view, marked } = surface;
  const { bar } = row;
  const items = itemsOf(row.id, marked);
  if (bar === null || items.length === 0) return null;
  const spot = spotAt(surface, event);
  const days = Math.round((spot.x - from.x) / view.pixelsPerDay);
  switch (zone) {
    case 'move': {
      if (days === 0) return null;
      const begin =
        row.kind === 'milestone' ? dayOfMinute((bar.due ?? bar.finish) - 1) : dayOfMinute(bar.start);
      return { kind: 'move', items, by: { to: begin + days }, way: 'date' };
    }
    case 'resize':
      if (days === 0) return null;
      return { kind: 'resize', items, by: { to: dayOfMinute(bar.finish - 1) + days } };
    case 'progress': {
      const left = positionOf(view, bar.start);
      const share = (spot.x - left) / Math.max(1, positionOf(view, bar.finish) - left);
      const percent = Math.max(0, Math.min(100, Math.round(share * 20) * 5));
      return percent === Math.round((bar.progress ?? 0) * 100) ? null : { kind: 'progress', items, percent };
    }
    default: {
      const target = spot.item && itemOf(spot.item.row.id);
      if (!spot.item || target === null || target === items[0]) return null;
      const type =
        `${zone === 'link-finish' ? 'F' : 'S'}${endAt(spot.item.row, view, spot.x)}` as TimelineLink['type'];
      return { kind: 'link', from: items[0]!, to: target, type, lag: '' };
    }
  }
}

/** Above, into or below another row. */
function placed(row: TimelineRow, surface: DragSurface, event: PointerEvent): HandChange | null {
  const spot = spotAt(surface, event);
  const items = itemsOf(row.id, surface.marked);
  const target = spot.item && itemOf(spot.item.row.id);
  if (!spot.item || target === null || spot.item.row.kind === 'milestone' || items.includes(target))
    return null;
  const inside = spot.item.row.kind === 'phase' ? 0.25 : 0.4;
  const at = spot.share < inside ? 'before' : spot.share > 1 - inside ? 'after' : 'into';
  return { kind: 'place', items, at, target };
}

/** Where the pointer has a bar before the editor has answered, in pixels of the drawing. */
export function shadowOf(
  edit: HandChange,
  row: TimelineRow,
  view: TimeView,
): readonly [x: number, width: number] | null {
  const { bar } = row;
  if (bar === null || (edit.kind !== 'move' && edit.kind !== 'resize') || !('to' in edit.by)) return null;
  const start = positionOf(view, bar.start);
  const wide = positionOf(view, bar.finish) - start;
  if (edit.kind === 'resize') {
    return [start, Math.max(2, positionOf(view, (edit.by.to + 1) * minutesPerDay) - start)];
  }
  const from = dayOfMinute(row.kind === 'milestone' ? (bar.due ?? bar.finish) - 1 : bar.start);
  return [start + (edit.by.to - from) * view.pixelsPerDay, Math.max(2, wide)];
}
