/** Which part of time is seen at which size, and how zooming and moving change that. Pure. */
import { minutesPerDay, type Minute } from '../../core/base/dates';
import type { TimelineSpan } from '../../core/views/timeline-model';

export interface TimeView {
  /** At the left edge. */
  readonly from: Minute;
  readonly pixelsPerDay: number;
  /** In pixels. */
  readonly width: number;
}

/** From a year in a finger's width to a day in a hand's. */
export const smallest = 0.02;
export const largest = 60;
/** What is ahead is shown with this share of the width before and behind it: dates beside bars need it. */
const before = 0.12;
const behind = 0.08;
const step = 1.25;

export function fitView(ahead: TimelineSpan, width: number): TimeView {
  const days = Math.max(5, (ahead.to - ahead.from) / minutesPerDay);
  const pixelsPerDay = bounded((width * (1 - before - behind)) / days);
  return { from: ahead.from - ((width * before) / pixelsPerDay) * minutesPerDay, pixelsPerDay, width };
}

/** What a reader has chosen, and what fits for the rest. */
export function viewOf(
  chosen: { readonly from: Minute | null; readonly pixelsPerDay: number | null },
  ahead: TimelineSpan,
  width: number,
): TimeView {
  const fit = fitView(ahead, width);
  return {
    from: chosen.from ?? fit.from,
    pixelsPerDay: bounded(chosen.pixelsPerDay ?? fit.pixelsPerDay),
    width,
  };
}

export function positionOf(view: TimeView, at: Minute): number {
  return ((at - view.from) / minutesPerDay) * view.pixelsPerDay;
}

export function minuteAt(view: TimeView, x: number): Minute {
  return view.from + (x / view.pixelsPerDay) * minutesPerDay;
}

/** @param steps above 0 shows less time @param x stays where it is */
export function zoomed(view: TimeView, steps: number, x: number): TimeView {
  const pixelsPerDay = bounded(view.pixelsPerDay * step ** steps);
  const at = minuteAt(view, x);
  return { ...view, pixelsPerDay, from: at - (x / pixelsPerDay) * minutesPerDay };
}

/** Some of the plan's time always stays in sight. */
export function moved(view: TimeView, pixels: number, span: TimelineSpan): TimeView {
  const from = minuteAt(view, pixels);
  const wide = (view.width / view.pixelsPerDay) * minutesPerDay;
  return { ...view, from: Math.max(span.from - wide * 0.8, Math.min(from, span.to - wide * 0.2)) };
}

function bounded(pixelsPerDay: number): number {
  return Math.max(smallest, Math.min(pixelsPerDay, largest));
}
