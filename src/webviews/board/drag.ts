/** Dragging a task with mouse, pen or finger: begins once the hand has moved a little, ends on a column or nowhere. */
import type { Mover } from './moving';

/** Pixels that a hand moves while it only clicks. */
const tremor = 4;

/** The document listens, since the entry itself may leave it on the way, which would end any capture of the pointer. */
export function beginDrag(down: PointerEvent, id: string, mover: Mover, onBegin: () => void): void {
  if (down.button !== 0) return;
  const listening = new AbortController();
  let begun = false;
  const cancel = (): void => {
    listening.abort();
    mover.cancel();
  };
  const listen = <K extends keyof DocumentEventMap>(
    type: K,
    listener: (event: DocumentEventMap[K]) => void,
  ): void => document.addEventListener(type, listener, { capture: true, signal: listening.signal });
  listen('pointermove', (event) => {
    if (!begun) {
      if (Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < tremor) return;
      begun = true;
      document.getSelection()?.removeAllRanges();
      onBegin();
    }
    event.preventDefault();
    const state = stateAt(event.clientX, event.clientY);
    if (state === null) mover.cancel();
    else mover.preview(id, state);
  });
  // The hand carries a task, and selects no text.
  listen('selectstart', (event) => event.preventDefault());
  listen('pointerup', () => {
    listening.abort();
    if (begun) mover.apply();
  });
  listen('pointercancel', cancel);
  listen('keydown', (event) => {
    if (!begun || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    cancel();
  });
}

function stateAt(x: number, y: number): string | null {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-state]')?.dataset['state'] ?? null;
}
