/**
 * The number of the table whose formula is shown: by pointing at it for a moment, or for good by a click or by keys. The
 * editor answers, since formulas of all numbers would be many times the page.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { CellAnswer } from '../../core/views/budget-cell';
import type { BudgetHost } from './choices';
import { popupWidth, type PopupPlace } from './formula-popup';

export interface CellPlace {
  readonly row: string;
  readonly column: string;
}

export interface AskedCell extends CellPlace {
  /** It stays until Escape. */
  readonly pinned: boolean;
  readonly place: PopupPlace;
  readonly answer: CellAnswer;
}

export interface CellAsking {
  readonly asked: AskedCell | null;
  /** The cell that was asked about last for good, whether or not the answer is there: keys go on from here. */
  pinned(): CellPlace | null;
  /** @param pinned false: after a moment, and only while nothing is pinned */
  ask(cell: CellPlace, pinned: boolean): void;
  /** @param pinned false: only where nothing is pinned */
  close(pinned: boolean): void;
}

/** So long does a pointer rest before it asks. */
const restMilliseconds = 250;
/** About what a pop-up takes. */
const popupHeight = 190;

export function useAskedCell(
  box: RefObject<HTMLElement | null>,
  breakdown: string,
  host: BudgetHost,
): CellAsking {
  const [asked, setAsked] = useState<AskedCell | null>(null);
  const timer = useRef(0);
  const wanted = useRef<CellPlace | null>(null);
  // Only the last question counts, whatever comes back first.
  const latest = useRef(0);
  const send = async (cell: CellPlace, pinned: boolean): Promise<void> => {
    const mine = ++latest.current;
    const answer = await host.ask<CellAnswer>({ kind: 'cell', breakdown, ...cell });
    if (mine !== latest.current) return;
    const place = answer && placeOf(box.current, cell);
    setAsked(answer && place && { ...cell, pinned, place, answer });
  };
  const stop = (): void => {
    clearTimeout(timer.current);
    latest.current++;
  };
  const model = host.model.value;
  useEffect(() => {
    if (asked) void send(asked, asked.pinned);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- asked again for a new model alone
  }, [model]);
  useEffect(() => {
    setAsked(null);
    wanted.current = null;
    return stop;
  }, [breakdown]);
  return {
    asked,
    pinned: () => wanted.current,
    ask(cell, pinned) {
      if (!pinned && wanted.current) return;
      stop();
      wanted.current = pinned ? cell : null;
      if (pinned) void send(cell, true);
      else timer.current = window.setTimeout(() => void send(cell, false), restMilliseconds);
    },
    close(pinned) {
      if (!pinned && wanted.current) return;
      stop();
      wanted.current = null;
      setAsked(null);
    },
  };
}

function placeOf(box: HTMLElement | null, { row, column }: CellPlace): PopupPlace | null {
  const rows = [...(box?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
  const cell = rows
    .find((each) => each.dataset['item'] === row)
    ?.querySelector<HTMLElement>(`[data-column="${column}"]`);
  if (!box || !cell) return null;
  const around = box.getBoundingClientRect();
  const at = cell.getBoundingClientRect();
  const left = Math.max(0, Math.min(at.right - around.left - popupWidth, around.width - popupWidth));
  const fitsBelow = at.bottom + popupHeight < window.innerHeight || at.top < popupHeight;
  return fitsBelow ? { left, top: at.bottom - around.top } : { left, bottom: around.bottom - at.top };
}
