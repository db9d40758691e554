/** Where a hand can take hold of the bars that are looked at or pointed at: the progress, and the ends that links go from. */
import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { dotDistance, progressAt } from './hand-zone';
import { rowHeight } from './row-height';
import { positionOf, type TimeView } from './time-view';
import type { VisibleItem } from './visible-items';

interface Props {
  /** The id of the row under the pointer. */
  readonly pointed: ReadonlySignal<string | null>;
  readonly chosen: string | null;
  readonly view: TimeView;
  readonly items: readonly VisibleItem[];
  /** Those in the document: from `first`, so many. */
  readonly first: number;
  readonly count: number;
}

const middle = rowHeight / 2 - 1;

export function HandDots({ pointed, chosen, view, items, first, count }: Props): JSX.Element {
  return (
    <svg
      class="overlay dots"
      style={{ top: `${first * rowHeight}px` }}
      width={view.width}
      height={count * rowHeight}
      aria-hidden="true"
    >
      {items.slice(first, first + count).map(({ row }, i) => {
        const { bar } = row;
        if (bar === null || !bar.movable || (row.id !== chosen && row.id !== pointed.value)) return null;
        const y = i * rowHeight;
        const done = progressAt(row, view);
        return (
          <g key={row.id}>
            <circle class="dot" cx={positionOf(view, bar.finish) + dotDistance} cy={y + middle} r={3} />
            {row.kind !== 'milestone' && (
              <circle class="dot" cx={positionOf(view, bar.start) - dotDistance} cy={y + middle} r={3} />
            )}
            {done !== null && <path class="handle" d={`M${done} ${y + 11}l4 7h-8z`} />}
          </g>
        );
      })}
    </svg>
  );
}
