/** Dragging a risk: it may be let go on any square of the matrix. */
import { carry } from '../shared/carry';
import type { Mover } from './moving';

/** For the element that stands for a risk. */
export function dragOf(
  id: string,
  mover: Mover,
  onBegin: () => void,
): { readonly onPointerDown: (down: PointerEvent) => void } {
  return {
    onPointerDown: (down) =>
      carry(down, {
        onBegin,
        over(x, y) {
          const square = squareAt(x, y);
          if (square) mover.preview(id, square);
          else mover.cancel();
        },
        drop: () => mover.apply(),
        cancel: () => mover.cancel(),
      }),
  };
}

function squareAt(x: number, y: number): { readonly probability: number; readonly impact: number } | null {
  const square = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-probability]');
  if (!square) return null;
  return { probability: Number(square.dataset['probability']), impact: Number(square.dataset['impact']) };
}
