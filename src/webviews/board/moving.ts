/**
 * A task on its way to another state: where the hand has it now, and what the editor says of every state before anything is
 * written. What was let go shows there until the editor's answer comes.
 */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { BoardAnswer } from '../../core/views/board-model';
import type { BoardHost } from './choices';

export interface Moving {
  readonly id: string;
  readonly state: string;
  /** Null until the editor has said it. */
  readonly answer: BoardAnswer | null;
  /** Let go, and not answered yet. */
  readonly sent: boolean;
}

export interface Mover {
  readonly moving: ReadonlySignal<Moving | null>;
  preview(id: string, state: string): void;
  /** One state on or back from where it is shown. */
  step(id: string, by: -1 | 1): void;
  /** Asks the editor to write what is shown; false where nothing is on its way. */
  apply(): boolean;
  /** False where nothing is on its way. */
  cancel(): boolean;
  /** The editor has told anew where everything stands. */
  answered(): void;
}

export function createMover(host: BoardHost): Mover {
  const moving = signal<Moving | null>(null);
  const stateOf = (id: string): string | null =>
    host.model.value?.entries.find((entry) => entry.id === id)?.state ?? null;
  const preview: Mover['preview'] = (id, state) => {
    if (host.model.value?.locked !== null || moving.value?.sent === true) return;
    const known = moving.value?.id === id ? moving.value.answer : null;
    const isNew = moving.value?.id !== id;
    moving.value = { id, state, answer: known, sent: false };
    if (!isNew) return;
    void host.ask<BoardAnswer>({ kind: 'moves', task: id }).then((answer) => {
      if (moving.value?.id === id) moving.value = { ...moving.value, answer };
    });
  };
  return {
    moving,
    preview,
    step(id, by) {
      const states = host.model.value?.states ?? [];
      const from = moving.value?.id === id ? moving.value.state : stateOf(id);
      const at = states.findIndex((state) => state.id === from);
      const to = states[Math.max(0, Math.min(at + by, states.length - 1))];
      if (to) preview(id, to.id);
    },
    apply() {
      const now = moving.value;
      if (now === null || now.sent) return false;
      if (now.state === stateOf(now.id) || verdictOf(now, now.state) === 'forbids') {
        moving.value = null;
        return true;
      }
      moving.value = { ...now, sent: true };
      host.send({ kind: 'moveTask', task: now.id, state: now.state });
      return true;
    },
    cancel() {
      const was = moving.value !== null && !moving.value.sent;
      if (was) moving.value = null;
      return was;
    },
    answered() {
      if (moving.value?.sent === true) moving.value = null;
    },
  };
}

export function verdictOf(
  { answer }: Pick<Moving, 'answer'>,
  state: string | null,
): BoardAnswer['states'][number]['verdict'] | null {
  return answer?.states.find(({ id }) => id === state)?.verdict ?? null;
}
