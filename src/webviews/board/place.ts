/** Which entry is looked at, and which one the arrows lead to from it. Pure. */
import type { Lane, Layout, Piece } from './layout';

type EntryPiece = Extract<Piece, { kind: 'entry' }>;

export interface Place {
  readonly lane: Lane;
  readonly piece: EntryPiece;
}

/** The chosen one, in its column or wherever it has gone; else the first. */
export function placeOf({ lanes }: Layout, column: string | null, task: string | null): Place | null {
  const chosen = lanes.find((lane) => lane.column.id === column);
  for (const lane of chosen ? [chosen, ...lanes] : lanes) {
    const piece = entriesOf(lane).find(({ entry }) => entry.id === task);
    if (piece) return { lane, piece };
  }
  for (const lane of lanes) {
    const [piece] = entriesOf(lane);
    if (piece) return { lane, piece };
  }
  return null;
}

/** @returns null for other keys, and where there is nothing in that direction */
export function placeAt({ lanes }: Layout, { lane, piece }: Place, key: string): Place | null {
  const entries = entriesOf(lane);
  const at = entries.indexOf(piece);
  const inLane = (i: number): Place | null => {
    const next = entries[Math.max(0, Math.min(i, entries.length - 1))];
    return next ? { lane, piece: next } : null;
  };
  switch (key) {
    case 'ArrowDown':
      return inLane(at + 1);
    case 'ArrowUp':
      return inLane(at - 1);
    case 'Home':
      return inLane(0);
    case 'End':
      return inLane(entries.length - 1);
    case 'PageDown':
      return inLane(at + 10);
    case 'PageUp':
      return inLane(at - 10);
    case 'ArrowRight':
      return beside(lanes.slice(lanes.indexOf(lane) + 1), piece);
    case 'ArrowLeft':
      return beside(lanes.slice(0, lanes.indexOf(lane)).toReversed(), piece);
    default:
      return null;
  }
}

/** In the next column that holds any, the entry nearest to the same height. */
function beside(lanes: readonly Lane[], { y }: EntryPiece): Place | null {
  for (const lane of lanes) {
    const near = entriesOf(lane).toSorted((a, b) => Math.abs(a.y - y) - Math.abs(b.y - y))[0];
    if (near) return { lane, piece: near };
  }
  return null;
}

function entriesOf({ pieces }: Lane): readonly EntryPiece[] {
  return pieces.filter((piece): piece is EntryPiece => piece.kind === 'entry');
}
