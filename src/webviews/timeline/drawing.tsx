/** Bars, links and dates of the rows in sight. */
import type { JSX } from 'preact';
import type { TimelineModel } from '../../core/views/timeline-model';
import type { TimeTicks } from '../../core/views/time-ticks';
import { Bar } from './bar';
import { linkPath, type LinkEnd } from './link-path';
import { positionOf, type TimeView } from './time-view';
import { rowHeight } from './row-height';
import type { VisibleItem } from './visible-items';

/** More lines than this are a grey area that tells nothing. */
const mostLinks = 400;

interface Props {
  readonly model: TimelineModel;
  readonly view: TimeView;
  readonly ticks: TimeTicks;
  readonly items: readonly VisibleItem[];
  /** Those in the document: from `first`, so many. */
  readonly first: number;
  readonly count: number;
  /** The model's row that is looked at. */
  readonly chosen: number | null;
}

export function Drawing({ model, view, ticks, items, first, count, chosen }: Props): JSX.Element {
  const x = (at: number): number => positionOf(view, at);
  const height = count * rowHeight;
  const status = Math.round(x(model.status.at)) + 0.5;
  return (
    <svg
      class="drawing"
      style={{ top: `${first * rowHeight}px` }}
      width={view.width}
      height={height}
      aria-hidden="true"
    >
      {ticks.major.map(({ at }) => (
        <line
          key={at}
          class="grid"
          x1={Math.round(x(at)) + 0.5}
          x2={Math.round(x(at)) + 0.5}
          y1={0}
          y2={height}
        />
      ))}
      {model.deadline && (
        <line class="deadline" x1={x(model.deadline.at)} x2={x(model.deadline.at)} y1={0} y2={height} />
      )}
      <Links model={model} view={view} items={items} first={first} count={count} chosen={chosen} />
      {items
        .slice(first, first + count)
        .map(({ row }, i) =>
          row.bar === null ? null : (
            <Bar key={row.id} row={row} bar={row.bar} view={view} y={i * rowHeight} />
          ),
        )}
      <line class="status" x1={status} x2={status} y1={0} y2={height} />
    </svg>
  );
}

function Links({ model, view, items, first, count, chosen }: Omit<Props, 'ticks'>): JSX.Element {
  const places = new Map<number, number>();
  for (const [at, { index }] of items.entries()) if (!places.has(index)) places.set(index, at);
  const endOf = (index: number, at: number): LinkEnd | null => {
    const bar = model.rows[index]?.bar;
    if (!bar) return null;
    const y = (at - first) * rowHeight + rowHeight / 2;
    return { start: positionOf(view, bar.start), finish: positionOf(view, bar.finish), y };
  };
  const drawn: JSX.Element[] = [];
  for (const { from, to, type, drives } of model.links) {
    const [above, below] = [places.get(from), places.get(to)];
    if (above === undefined || below === undefined) continue;
    if (Math.max(above, below) < first || Math.min(above, below) > first + count) continue;
    const [begin, end] = [endOf(from, above), endOf(to, below)];
    if (!begin || !end) continue;
    const mine = from === chosen || to === chosen;
    const style = `link-line ${drives ? 'drives' : ''} ${mine ? 'mine' : ''}`;
    drawn.push(<path key={`${from} ${to}`} class={style} d={linkPath(type, begin, end, rowHeight)} />);
    if (drawn.length >= mostLinks) break;
  }
  return <g>{drawn}</g>;
}
