/** Where bars would lie, over those that are drawn: the only part of the picture that is drawn again while the hand moves. */
import type { JSX } from 'preact';
import type { TimelineRow } from '../../core/views/timeline-model';
import { itemOf, type Hand } from './hand';
import { shadowOf } from './hand-drag';
import { rowHeight } from './row-height';
import { positionOf, type TimeView } from './time-view';
import type { VisibleItem } from './visible-items';

interface Props {
  readonly hand: Hand;
  readonly view: TimeView;
  readonly items: readonly VisibleItem[];
  /** Those in the document: from `first`, so many. */
  readonly first: number;
  readonly count: number;
}

const top = 5;
const height = 10;

export function HandGhosts({ hand, view, items, first, count }: Props): JSX.Element | null {
  const held = hand.held.value;
  if (held === null) return null;
  const { edit, answer } = held;
  const moved = new Map(answer?.moved.map((one) => [one.row, one]));
  const shown = items.slice(first, first + count);
  return (
    <svg
      class="overlay ghosts"
      style={{ top: `${first * rowHeight}px` }}
      width={view.width}
      height={count * rowHeight}
      aria-hidden="true"
    >
      {shown.map(({ row }, i) => {
        const to = moved.get(row.id);
        if (!to) return null;
        const x = positionOf(view, to.start);
        const wide = Math.max(2, positionOf(view, to.finish) - x);
        return <Ghost key={row.id} row={row} x={x} wide={wide} y={i * rowHeight} />;
      })}
      {'items' in edit &&
        shown.map(({ row }, i) => {
          const shadow = itemOf(row.id) === edit.items[0] ? shadowOf(edit, row, view) : null;
          return shadow === null ? null : (
            <rect
              key={row.id}
              class="shadow"
              x={shadow[0]}
              width={shadow[1]}
              y={i * rowHeight + top}
              height={height}
            />
          );
        })}
      {edit.kind === 'link' && (
        <LinkGhost from={edit.from} to={edit.to} type={edit.type} view={view} items={shown} />
      )}
      {edit.kind === 'place' && (
        <PlaceGhost target={edit.target} at={edit.at} width={view.width} items={shown} />
      )}
    </svg>
  );
}

function Ghost({
  row,
  x,
  wide,
  y,
}: {
  readonly row: TimelineRow;
  readonly x: number;
  readonly wide: number;
  readonly y: number;
}): JSX.Element {
  if (row.kind === 'milestone') {
    return <path class="ghost" d={`M${x} ${y + top}l5 5l-5 5l-5 -5z`} />;
  }
  return (
    <rect class="ghost" x={x + 0.5} width={Math.max(1, wide - 1)} y={y + top + 0.5} height={height - 1} />
  );
}

function LinkGhost({
  from,
  to,
  type,
  view,
  items,
}: Pick<Props, 'view' | 'items'> & {
  readonly from: string;
  readonly to: string;
  readonly type: string;
}): JSX.Element | null {
  const [a, b] = [from, to].map((id) => items.findIndex(({ row }) => itemOf(row.id) === id));
  const [before, after] = [items[a!]?.row.bar, items[b!]?.row.bar];
  if (!before || !after) return null;
  const x1 = positionOf(view, type.startsWith('F') ? before.finish : before.start);
  const x2 = positionOf(view, type.endsWith('F') ? after.finish : after.start);
  const middle = (at: number): number => at * rowHeight + rowHeight / 2;
  return <line class="ghost-link" x1={x1} x2={x2} y1={middle(a!)} y2={middle(b!)} />;
}

function PlaceGhost({
  target,
  at,
  width,
  items,
}: Pick<Props, 'items'> & {
  readonly target: string;
  readonly at: string;
  readonly width: number;
}): JSX.Element | null {
  const found = items.findIndex(({ row }) => itemOf(row.id) === target);
  if (found < 0) return null;
  const y = found * rowHeight;
  if (at === 'into') return <rect class="ghost-into" x={0} width={width} y={y} height={rowHeight} />;
  const line = at === 'before' ? y : y + rowHeight;
  return <line class="ghost-place" x1={0} x2={width} y1={line} y2={line} />;
}
