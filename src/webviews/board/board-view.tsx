/**
 * The columns, of which only what is in sight is in the document. The board has the focus and names the entry that is looked
 * at (`aria-activedescendant`), so that scrolling never loses it.
 */
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BoardColumn, BoardModel } from '../../core/views/board-model';
import { Icon } from '../shared/icon';
import { pressBoardKey } from './board-keys';
import type { BoardHost } from './choices';
import { ColumnHead } from './column-head';
import { beginDrag } from './drag';
import { Entry } from './entry';
import { headHeight, inSight, layoutOf, type Lane, type Piece } from './layout';
import { verdictOf, type Mover } from './moving';
import { placeOf } from './place';
import { TimesStrip } from './times-strip';

interface Props {
  readonly model: BoardModel;
  readonly host: BoardHost;
  readonly mover: Mover;
  readonly columns: readonly BoardColumn[];
}

export function BoardView({ model, host, mover, columns }: Props): JSX.Element {
  const { filter, column, task } = host.state.value;
  const scroller = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [scroll, setScroll] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const measure = (): void => setSize({ width: box.clientWidth, height: box.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  const layout = useMemo(
    () => layoutOf(model, columns, filter, size.width),
    [model, columns, filter, size.width],
  );
  const place = placeOf(layout, column, task);
  const dom = (lane: Lane, id: string): string =>
    `entry-${layout.lanes.findIndex((each) => each.column === lane.column)}-${id}`;
  // An entry that was chosen by keys comes into sight.
  useEffect(() => {
    const box = scroller.current;
    if (!box || !place || task === null) return;
    const { lane, piece } = place;
    const [y, x] = [lane.y + piece.y, lane.x];
    const top = layout.narrow ? 0 : headHeight;
    if (y - top < box.scrollTop) box.scrollTop = y - top;
    else if (y + piece.height > box.scrollTop + box.clientHeight)
      box.scrollTop = y + piece.height - box.clientHeight;
    if (x < box.scrollLeft) box.scrollLeft = x;
    else if (x + lane.width > box.scrollLeft + box.clientWidth)
      box.scrollLeft = x + lane.width - box.clientWidth;
  }, [column, task, layout]);
  const shown = inSight(layout, scroll.left, scroll.top, size.width, size.height);
  const moving = mover.moving.value;
  const choose = (lane: Lane, id: string): void => host.keep({ column: lane.column.id, task: id });
  const piece = (lane: Lane, each: Piece): JSX.Element => {
    const style = {
      left: `${each.x}px`,
      top: `${each.y}px`,
      width: `${each.width}px`,
      height: `${each.height}px`,
    };
    switch (each.kind) {
      case 'entry': {
        const { id, address } = each.entry;
        return (
          <Entry
            key={id}
            piece={each}
            dom={dom(lane, id)}
            chosen={place?.lane.column === lane.column && place.piece.entry.id === id}
            carried={moving?.id === id}
            onDown={(event) => {
              choose(lane, id);
              if (model.locked === null) beginDrag(event, id, mover, () => choose(lane, id));
            }}
            onOpen={() => host.send({ kind: 'openAddress', address })}
          />
        );
      }
      case 'head':
        return (
          <div key="head" class="head" style={style} role="presentation">
            <ColumnHead column={lane.column} />
          </div>
        );
      case 'section':
        return (
          <div key={each.section.id} class="section" style={style} role="presentation">
            {each.section.title} {each.section.count}
            <span class="date">{each.section.hint}</span>
          </div>
        );
      case 'slot':
        return (
          <div key="slot" class="slot" style={style} role="presentation">
            <span>
              <Icon name="info" /> {lane.column.slot}
            </span>
          </div>
        );
      case 'times':
        return (
          <div key="times" class="times" style={style} role="presentation">
            <span class="muted">{lane.column.times!.title}</span>
            <TimesStrip times={lane.column.times!} width={each.width - 30} />
          </div>
        );
    }
  };
  const isEmpty = layout.lanes.every(({ pieces }) => pieces.every(({ kind }) => kind !== 'entry'));
  return (
    <div
      class={`board ${layout.narrow ? 'narrow' : ''}`}
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-labelledby="headline"
      aria-activedescendant={place ? dom(place.lane, place.piece.entry.id) : undefined}
      onScroll={({ currentTarget }) =>
        setScroll({ left: currentTarget.scrollLeft, top: currentTarget.scrollTop })
      }
      onKeyDown={(event) => pressBoardKey(event, { model, host, mover, layout, place })}
    >
      {isEmpty && <p class="muted none">{model.words.noMatch}</p>}
      <div class="content" style={{ width: `${layout.width}px`, height: `${layout.height}px` }}>
        {!layout.narrow && (
          <div class="heads" role="presentation">
            {shown.map(({ column: each, x, width }) => (
              <div key={each.id} class="head" style={{ left: `${x}px`, width: `${width}px` }}>
                <ColumnHead column={each} />
              </div>
            ))}
          </div>
        )}
        {shown.map((lane) => {
          const { state, id, title, count, limit, note, times } = lane.column;
          const isTarget = moving !== null && state === moving.state;
          const verdict = moving === null ? null : verdictOf(moving, state);
          return (
            <div
              key={id}
              class={`lane ${isTarget ? 'target' : ''} ${verdict ?? ''}`}
              role="group"
              aria-label={[title, count, limit?.text, note.text, times?.description]
                .filter(Boolean)
                .join(' ')}
              data-state={state ?? undefined}
              style={{
                left: `${lane.x}px`,
                top: `${lane.y}px`,
                width: `${lane.width}px`,
                height: `${layout.narrow ? lane.height : Math.max(layout.height, size.height)}px`,
              }}
            >
              {lane.pieces.map((each) => piece(lane, each))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
