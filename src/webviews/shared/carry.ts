/** Carrying something with mouse, pen or finger: begins once the hand has moved a little, ends where it is let go or nowhere. */

/** Pixels that a hand moves while it only clicks. */
const tremor = 4;

export interface Carrying {
  readonly onBegin: () => void;
  /** The hand is there now, in the page's pixels. */
  readonly over: (x: number, y: number) => void;
  readonly drop: () => void;
  /** Escape, or the pointer was taken away. */
  readonly cancel: () => void;
}

/** The document listens, since the element itself may leave on the way, which would end any capture of the pointer. */
export function carry(down: PointerEvent, { onBegin, over, drop, cancel }: Carrying): void {
  if (down.button !== 0) return;
  const listening = new AbortController();
  let begun = false;
  const end = (): void => {
    listening.abort();
    cancel();
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
    over(event.clientX, event.clientY);
  });
  // The hand carries something, and selects no text.
  listen('selectstart', (event) => event.preventDefault());
  listen('pointerup', () => {
    listening.abort();
    if (begun) drop();
  });
  listen('pointercancel', end);
  listen('keydown', (event) => {
    if (!begun || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    end();
  });
}
