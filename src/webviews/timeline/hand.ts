/**
 * What the hand is doing to the plan, and what would follow: one question at a time is with the editor, the newest is asked
 * next, and none piles up. Nothing is written before the hand lets go or Enter is pressed; what could not be written stays
 * at the hand, with the reason.
 */
import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { HandAnswer, HandChange } from '../../core/views/timeline-hand-model';
import type { TimelineHost } from './choices';

/** In the page. */
export interface HandPlace {
  readonly x: number;
  readonly y: number;
  /** Where what is shown ends, if there is no room for it to the right; only beside a menu. */
  readonly left?: number;
}

export interface Held {
  readonly edit: HandChange;
  /** Of an earlier place of the hand, until the newest is answered; null: none yet. */
  readonly answer: HandAnswer | null;
  /** Null: at the row that is looked at. */
  readonly at: HandPlace | null;
  /** Let go, and not written yet. */
  readonly sent: boolean;
  /** Why it was not written. */
  readonly failed: string | null;
}

export interface Hand {
  readonly held: ReadonlySignal<Held | null>;
  /** Shows what would follow. */
  show(edit: HandChange, at?: Held['at']): void;
  /** Writes what is shown; false where nothing is. */
  apply(): boolean;
  /** False where nothing is shown. */
  cancel(): boolean;
}

export function createHand(host: TimelineHost): Hand {
  const held = signal<Held | null>(null);
  let asking = false;
  /** Counts what has been asked for: an answer to something else is none. */
  let wanted = 0;
  const ask = async (): Promise<void> => {
    if (asking) return;
    asking = true;
    let answered = -1;
    while (held.peek() !== null && answered !== wanted) {
      answered = wanted;
      const answer = await host.ask<HandAnswer>({ kind: 'hand', edit: held.peek()!.edit });
      const now = held.peek();
      if (now !== null && answer !== null) held.value = { ...now, answer };
    }
    asking = false;
  };
  const show: Hand['show'] = (edit, at = null) => {
    const now = held.peek();
    if (now?.sent === true) return;
    const answer = now?.edit.kind === edit.kind ? now.answer : null;
    held.value = { edit, at, answer, sent: false, failed: null };
    wanted++;
    void ask();
  };
  // The text has changed under the hand: what follows from it is asked again.
  let seen = host.model.peek();
  effect(() => {
    if (host.model.value === seen) return;
    seen = host.model.value;
    const now = held.peek();
    if (now === null) return;
    held.value = { ...now, failed: null };
    wanted++;
    void ask();
  });
  const write = async (now: Held): Promise<void> => {
    held.value = { ...now, sent: true, failed: null };
    const why = await host.write({ kind: 'hand', edit: now.edit });
    held.value = why === null ? null : { ...now, sent: false, failed: why };
  };
  return {
    held,
    show,
    apply() {
      const now = held.peek();
      if (now === null || now.sent) return now !== null;
      const locked = host.model.peek()?.locked ?? null;
      if (locked === null) void write(now);
      else held.value = { ...now, failed: locked };
      return true;
    },
    cancel() {
      const was = held.peek() !== null;
      held.value = null;
      return was;
    },
  };
}

/** The items that a hand has hold of: those that are marked, where the row is one of them. */
export function itemsOf(row: string, marked: readonly string[]): readonly string[] {
  const all = marked.includes(row) ? [row, ...marked.filter((one) => one !== row)] : [row];
  return all.flatMap((id) => itemOf(id) ?? []);
}

/** The id of a task, phase or milestone; null for a heading. */
export function itemOf(row: string): string | null {
  const slash = row.indexOf('/');
  const kind = row.slice(0, slash);
  return kind === 'task' || kind === 'milestone' ? row.slice(slash + 1) : null;
}
