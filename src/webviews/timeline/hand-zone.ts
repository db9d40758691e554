/** Where on a bar a hand takes hold, and what that means: pure, in pixels of the drawing. */
import type { TimelineRow } from '../../core/views/timeline-model';
import { positionOf, type TimeView } from './time-view';

export type HandZone = 'move' | 'resize' | 'progress' | 'link-start' | 'link-finish';

/** Half the width of what a finger or a pointer finds. */
const reach = 5;
/** From the ends of a bar to the dots that links are drawn from. */
export const dotDistance = 11;
/** Below this part of a row's height lies the handle of the progress. */
const lower = 0.45;

export function zoneAt(row: TimelineRow, view: TimeView, x: number, share: number): HandZone | null {
  const { bar } = row;
  if (bar === null || row.kind === 'group') return null;
  const left = positionOf(view, bar.start);
  const right = positionOf(view, bar.finish);
  if (row.kind === 'milestone') {
    const due = bar.due === null ? right : positionOf(view, bar.due);
    if (Math.abs(x - due) <= reach + 1) return 'move';
    return Math.abs(x - right - dotDistance) <= reach ? 'link-finish' : null;
  }
  if (bar.movable) {
    const done = progressAt(row, view);
    const isWide = right - left > 4 * reach;
    if (row.kind === 'task' && isWide && share >= lower && done !== null && Math.abs(x - done) <= reach)
      return 'progress';
    if (row.kind === 'task' && x >= right - (isWide ? reach : 2) && x <= right + reach) return 'resize';
    if (x >= left - 1 && x <= right + 1) return 'move';
  }
  if (Math.abs(x - right - dotDistance) <= reach) return 'link-finish';
  return Math.abs(x - left + dotDistance) <= reach ? 'link-start' : null;
}

/** Where the share lies that is done; null where it has none. */
export function progressAt({ bar, kind }: TimelineRow, view: TimeView): number | null {
  if (bar === null || kind !== 'task' || bar.progress === null) return null;
  const left = positionOf(view, bar.start);
  return left + (positionOf(view, bar.finish) - left) * bar.progress;
}

/** Which end of a bar a link that is let go there goes to: the nearer one. */
export function endAt({ bar }: TimelineRow, view: TimeView, x: number): 'S' | 'F' {
  if (bar === null) return 'S';
  return x > (positionOf(view, bar.start) + positionOf(view, bar.finish)) / 2 && bar.finish > bar.start
    ? 'F'
    : 'S';
}
