/** Dragging a task: it may be let go on any column. */
import { carry } from '../shared/carry';
import type { Mover } from './moving';

export function beginDrag(down: PointerEvent, id: string, mover: Mover, onBegin: () => void): void {
  carry(down, {
    onBegin,
    over(x, y) {
      const state = stateAt(x, y);
      if (state === null) mover.cancel();
      else mover.preview(id, state);
    },
    drop: () => mover.apply(),
    cancel: () => mover.cancel(),
  });
}

function stateAt(x: number, y: number): string | null {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-state]')?.dataset['state'] ?? null;
}
