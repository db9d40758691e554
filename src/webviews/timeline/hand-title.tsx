/** Where the title of a new task or milestone is typed: `Enter` writes it, `Escape` leaves it. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TimelineModel } from '../../core/views/timeline-model';
import type { TimelineHost } from './choices';
import type { Hand } from './hand';

interface Props {
  readonly model: TimelineModel;
  readonly host: TimelineHost;
  readonly hand: Hand;
  readonly what: 'task' | 'milestone';
  /** The item that it is added behind; null: at the end. */
  readonly near: string | null;
  readonly at: { readonly x: number; readonly y: number };
  readonly close: () => void;
}

export function HandTitle({ model, host, hand, what, near, at, close }: Props): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  // The id follows from it: what is shown is what is written.
  const seed = useRef(Math.floor(Math.random() * 2 ** 31));
  useEffect(() => field.current?.focus(), []);
  const show = (title: string): void => {
    if (title.trim() === '') hand.cancel();
    else
      hand.show(
        { kind: 'add', what, title, near, seed: seed.current },
        { x: at.x - 16, y: at.y + 14, left: at.x },
      );
  };
  const write = (): void => {
    const known = new Set(model.rows.map(({ id }) => id));
    const added = hand.held.peek()?.answer?.moved.find(({ row }) => !known.has(row));
    if (!hand.apply()) return;
    if (added) host.keep({ row: added.row, marked: [] });
    close();
  };
  const leave = (): void => {
    hand.cancel();
    close();
  };
  return (
    <div class="hand-title" style={{ left: `${at.x}px`, top: `${at.y}px` }}>
      <input
        ref={field}
        type="text"
        maxLength={200}
        aria-label={what === 'task' ? model.words.hand.addTask : model.words.hand.addMilestone}
        placeholder={what === 'task' ? model.words.hand.addTask : model.words.hand.addMilestone}
        onInput={(event) => show(event.currentTarget.value)}
        onBlur={() => hand.held.peek()?.sent || leave()}
        onKeyDown={(event) => {
          if (event.key === 'Escape') leave();
          else if (event.key === 'Enter') write();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
    </div>
  );
}
