/** Dragging a risk with mouse, pen or finger: begins once the hand has moved a little, ends on a square or nowhere. */
import type { Mover } from './moving';

/** Pixels that a hand moves while it only clicks. */
const tremor = 4;

/**
 * For the element that stands for a risk. The document listens, since the element itself moves to another square on the
 * way, which ends any capture of the pointer.
 */
export function dragOf(
  id: string,
  mover: Mover,
  onBegin: () => void,
): { readonly onPointerDown: (down: PointerEvent) => void } {
  return {
    onPointerDown(down) {
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
        const square = squareAt(event.clientX, event.clientY);
        if (square) mover.preview(id, square);
        else mover.cancel();
      });
      // The hand carries a risk, and selects no text.
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
    },
  };
}

function squareAt(x: number, y: number): { readonly probability: number; readonly impact: number } | null {
  const square = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-probability]');
  if (!square) return null;
  return { probability: Number(square.dataset['probability']), impact: Number(square.dataset['impact']) };
}
