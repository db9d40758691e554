/**
 * The picture: columns on the left, time on the right, of which only the rows in sight are in the document. The list of
 * rows has the focus and names the row that is looked at (`aria-activedescendant`), so that scrolling never loses it.
 */
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TimelineModel } from '../../core/views/timeline-model';
import { axisWords, timeTicks } from '../../core/views/time-ticks';
import { columnsOf, type TimelineHost } from './choices';
import { Drawing } from './drawing';
import { itemOf, itemsOf, type Hand } from './hand';
import { HandDots } from './hand-dots';
import { beginDrag, rowUnder, zoneUnder, type DragSurface } from './hand-drag';
import { HandGhosts } from './hand-ghosts';
import { pressHandKey } from './hand-keys';
import { HandMenu } from './hand-menu';
import { HandPopup } from './hand-popup';
import { HandTitle } from './hand-title';
import { LoadStrip } from './load-strip';
import { RowCells } from './row-cells';
import { rowHeight } from './row-height';
import { pressRowKey } from './row-keys';
import { TimeAxis } from './time-axis';
import { minuteAt, moved, positionOf, viewOf, zoomed, type TimeView } from './time-view';
import { useSelection } from './use-selection';
import { visibleItems } from './visible-items';

/** What is open at a row, and where in the page. */
type Opened =
  | { readonly kind: 'menu'; readonly at: { readonly x: number; readonly y: number } }
  | {
      readonly kind: 'title';
      readonly what: 'task' | 'milestone';
      readonly at: { readonly x: number; readonly y: number };
    };

/** Rows above and below those in sight: a quick scroll shows no gap. */
const spare = 6;

interface Props {
  readonly model: TimelineModel;
  readonly host: TimelineHost;
  readonly hand: Hand;
}

export function TimelineChart({ model, host, hand }: Props): JSX.Element {
  const choices = host.state.value;
  const { grouping, folds, filter, marked } = choices;
  const columns = columnsOf(model, choices);
  const items = useMemo(
    () => visibleItems(model, { grouping, folds, filter }),
    [model, grouping, folds, filter],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0, left: 0 });
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const measure = (): void => {
      const left = Number.parseFloat(getComputedStyle(box).getPropertyValue('--left'));
      setSize({ width: Math.max(0, box.clientWidth - left), height: box.clientHeight, left });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
    // With other columns the drawing begins elsewhere.
  }, [columns.length]);
  const view = viewOf(choices, model.ahead, size.width);
  const keepView = (next: TimeView): void =>
    host.keep({ from: Math.round(next.from), pixelsPerDay: next.pixelsPerDay });
  const words = useMemo(() => axisWords(model.locale), [model.locale]);
  const ticks = timeTicks(view.from, minuteAt(view, size.width), view.pixelsPerDay, words);
  const at = Math.max(
    0,
    items.findIndex(({ row }) => row.id === choices.row),
  );
  const first = Math.max(0, Math.floor(top / rowHeight) - spare);
  const shown = items.slice(first, Math.ceil((top + size.height) / rowHeight) + spare);
  // A row that was chosen elsewhere, or by keys, comes into sight.
  useEffect(() => {
    const box = scroller.current;
    if (!box || choices.row === null) return;
    const y = at * rowHeight;
    if (y < box.scrollTop) box.scrollTop = y;
    else if (y + rowHeight > box.scrollTop + box.clientHeight)
      box.scrollTop = y + rowHeight - box.clientHeight;
  }, [at, choices.row]);
  useSelection(model, host, hand);
  const pointed = useSignal<string | null>(null);
  const [open, setOpen] = useState<Opened | null>(null);
  const surface = useRef<DragSurface | null>(null);
  surface.current = scroller.current && {
    box: scroller.current,
    left: size.left,
    view,
    items,
    marked,
    nested: grouping === 'phase' && filter === '',
  };
  const looked = items[at]?.row ?? null;
  const place = (): { readonly x: number; readonly y: number } => {
    const frame = scroller.current?.getBoundingClientRect();
    const x = looked?.bar ? positionOf(view, looked.bar.start) : 0;
    return {
      x: (frame?.left ?? 0) + size.left + Math.max(0, Math.min(x, size.width - 240)),
      y: (frame?.top ?? 0) + (at + 1) * rowHeight - (scroller.current?.scrollTop ?? 0) - 12,
    };
  };
  const close = (): void => {
    setOpen(null);
    scroller.current?.focus();
  };
  const add = (what: 'task' | 'milestone'): void => setOpen({ kind: 'title', what, at: place() });
  // What was shown for another row is left with it.
  useLayoutEffect(() => {
    const held = hand.held.peek();
    if (held !== null && held.at === null && 'items' in held.edit && !held.sent) hand.cancel();
  }, [choices.row, hand]);
  useWheel(scroller, (event) => {
    const sideways = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX;
    if (event.ctrlKey || event.metaKey) {
      const x = event.clientX - (scroller.current?.getBoundingClientRect().left ?? 0) - size.left;
      keepView(zoomed(view, -Math.sign(event.deltaY), Math.max(0, x)));
    } else if (sideways !== 0) {
      keepView(moved(view, sideways, model.span));
    } else {
      return;
    }
    event.preventDefault();
  });
  return (
    <>
      <div class="head">
        <span class="cells">
          <span class="title">{model.words.task}</span>
          {columns.map(({ id, title }) => (
            <span key={id} class={id}>
              {title}
            </span>
          ))}
        </span>
        <TimeAxis model={model} view={view} ticks={ticks} />
      </div>
      <div
        class="rows"
        ref={scroller}
        role="treegrid"
        tabIndex={0}
        aria-labelledby="headline"
        aria-rowcount={items.length}
        aria-activedescendant={items[at] ? `row-${at}` : undefined}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
        onKeyDown={(event) => {
          const openMenu = (): void => setOpen({ kind: 'menu', at: place() });
          if (!pressHandKey(event, { hand, model, host, items, at, openMenu, add }))
            pressRowKey(event, { model, host, items, at, view, keepView });
        }}
        onPointerDown={(event) =>
          beginDrag(
            event,
            hand,
            () => surface.current,
            ({ id }) => host.keep({ row: id }),
          )
        }
        onPointerMove={(event) => {
          if (!surface.current || event.buttons !== 0) return;
          const zone = zoneUnder(surface.current, event);
          event.currentTarget.dataset['zone'] = zone ?? '';
          pointed.value = rowUnder(surface.current, event)?.id ?? null;
        }}
        onPointerLeave={() => (pointed.value = null)}
        onContextMenu={(event) => {
          const row = surface.current && rowUnder(surface.current, event);
          if (!row) return;
          event.preventDefault();
          host.keep({ row: row.id, marked: marked.includes(row.id) ? marked : [] });
          setOpen({ kind: 'menu', at: { x: event.clientX, y: event.clientY } });
        }}
      >
        {items.length === 0 && <p class="muted">{model.words.noMatch}</p>}
        <div class="content" style={{ height: `${items.length * rowHeight}px` }}>
          {shown.map((item, i) => (
            <RowCells
              key={item.row.id}
              item={item}
              at={first + i}
              chosen={first + i === at}
              marked={marked.includes(item.row.id)}
              model={model}
              host={host}
            />
          ))}
          {size.width > 0 && (
            <Drawing
              model={model}
              view={view}
              ticks={ticks}
              items={items}
              first={first}
              count={shown.length}
              chosen={items[at]?.index ?? null}
            />
          )}
          <HandDots
            pointed={pointed}
            chosen={looked?.id ?? null}
            view={view}
            items={items}
            first={first}
            count={shown.length}
          />
          <HandGhosts hand={hand} view={view} items={items} first={first} count={shown.length} />
        </div>
      </div>
      <HandPopup hand={hand} model={model} place={place} />
      {open?.kind === 'menu' && looked && (
        <HandMenu
          model={model}
          hand={hand}
          row={looked}
          items={itemsOf(looked.id, marked)}
          at={open.at}
          add={add}
          close={close}
        />
      )}
      {open?.kind === 'title' && (
        <HandTitle
          model={model}
          host={host}
          hand={hand}
          what={open.what}
          near={looked ? itemOf(looked.id) : null}
          at={open.at}
          close={close}
        />
      )}
      <LoadStrip model={model} host={host} view={view} ticks={ticks} />
      <footer class="secondary" aria-hidden="true">
        {model.words.keys.map(({ keys, what }) => (
          <span key={keys}>
            <kbd>{keys}</kbd> {what}
          </span>
        ))}
      </footer>
    </>
  );
}

/** Preact's own listener is passive, and could not keep the page from zooming. */
function useWheel(box: { readonly current: HTMLElement | null }, act: (event: WheelEvent) => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const element = box.current;
    const turn = (event: WheelEvent): void => latest.current(event);
    element?.addEventListener('wheel', turn, { passive: false });
    return () => element?.removeEventListener('wheel', turn);
  }, [box]);
}
