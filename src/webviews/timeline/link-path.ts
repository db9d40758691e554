/** The way of a link from bar to bar, as an SVG path of straight pieces: out of one, down or up, into the other. Pure. */
import type { TimelineLink } from '../../core/views/timeline-model';

export interface LinkEnd {
  readonly start: number;
  readonly finish: number;
  /** Of the middle of its bar. */
  readonly y: number;
}

/** How far a line goes straight before it turns. */
const stub = 5;
/** Of the height of a bar. */
const half = 5;

export function linkPath(type: TimelineLink['type'], from: LinkEnd, to: LinkEnd, rowHeight: number): string {
  const out = type === 'FS' || type === 'FF' ? { x: from.finish, side: 1 } : { x: from.start, side: -1 };
  const into = type === 'FS' || type === 'SS' ? { x: to.start, side: -1 } : { x: to.finish, side: 1 };
  if (type === 'FS' && to.start >= from.finish - stub && to.start <= from.finish + stub) {
    // It begins where the other ends: straight down, or up, onto it.
    const x = Math.min(from.finish + stub, Math.max(to.start, to.finish));
    const edge = to.y + (to.y > from.y ? -half : half);
    return path([from.finish, from.y], [x, from.y], [x, edge]);
  }
  const turn = out.x + out.side * stub;
  const last = into.x + into.side * stub;
  // Where it comes from the side on which it goes in, one turn is enough.
  const isDirect = into.side < 0 ? turn <= into.x : turn >= into.x;
  if (isDirect) return path([out.x, from.y], [turn, from.y], [turn, to.y], [into.x, to.y]);
  const between = to.y + (to.y > from.y ? -rowHeight / 2 : rowHeight / 2);
  return path(
    [out.x, from.y],
    [turn, from.y],
    [turn, between],
    [last, between],
    [last, to.y],
    [into.x, to.y],
  );
}

function path(...points: readonly (readonly [x: number, y: number])[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
