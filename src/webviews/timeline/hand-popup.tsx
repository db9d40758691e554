/** At the hand: what it does, what follows from it, what limits the gain; or why it cannot be done. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Runs } from '../shared/runs';
import type { TimelineModel } from '../../core/views/timeline-model';
import type { Hand, HandPlace } from './hand';

/** From the pointer to the pop-up, and from there to the edges of the page. */
const away = 16;
const edge = 8;

interface Props {
  readonly hand: Hand;
  readonly model: TimelineModel;
  /** Where the row is that is looked at, in the page. */
  readonly place: () => { readonly x: number; readonly y: number };
}

export function HandPopup({ hand, model, place }: Props): JSX.Element {
  const held = hand.held.value;
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const frame = box.current?.getBoundingClientRect();
    if (frame && (frame.width !== size.width || frame.height !== size.height))
      setSize({ width: frame.width, height: frame.height });
  });
  const answer = held?.answer ?? null;
  const failed = held === null ? null : (model.locked ?? held.failed);
  const spoken = failed ?? answer?.spoken ?? '';
  const at: HandPlace | null = held === null ? null : (held.at ?? place());
  const room = innerWidth - size.width - edge;
  const right = (at?.x ?? 0) + away;
  const isBeside = at?.left !== undefined && right > room;
  const x = Math.max(edge, isBeside ? at.left - size.width : Math.min(right, room));
  const below = at === null ? 0 : at.y + away;
  const y =
    at !== null && below + size.height + edge > innerHeight
      ? Math.max(edge, at.y - size.height - away)
      : below;
  return (
    <>
      {held !== null && (answer !== null || failed !== null) && (
        <div class="hand-popup" ref={box} style={{ left: `${x}px`, top: `${y}px` }} aria-hidden="true">
          {answer !== null && <b class="what">{answer.what}</b>}
          {failed !== null && <p class="refused">{failed}</p>}
          {answer !== null && failed === null && answer.refused !== null && (
            <p class="refused">{answer.refused}</p>
          )}
          {answer !== null && answer.lines.length > 0 && (
            <dl>
              {answer.lines.map(({ label, runs }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>
                    <Runs runs={runs} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {answer !== null && answer.limit !== null && <p>{answer.limit}</p>}
          {answer?.written.map((line) => (
            <code key={line}>{line}</code>
          ))}
          <p class="muted">
            {answer?.other && <span>{answer.other.label}. </span>}
            {held.at === null || held.at.left !== undefined
              ? model.words.handByKeys
              : model.words.handByMouse}
          </p>
        </div>
      )}
      <p class="for-readers" role="status">
        {spoken}
      </p>
    </>
  );
}
