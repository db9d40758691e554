/**
 * A risk on its way to another square of the matrix: where the hand has it now. Nothing is written until it is let go, and
 * what was written shows there until the editor's answer comes.
 */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { MatrixSquare, RiskModel } from '../../core/views/risk-model';
import type { RiskHost } from './choices';

export interface Moving {
  readonly id: string;
  readonly probability: number;
  readonly impact: number;
  /** Let go, and not answered yet. */
  readonly sent: boolean;
}

export interface Mover {
  readonly moving: ReadonlySignal<Moving | null>;
  /** Shows a risk in a square. */
  preview(id: string, square: Pick<Moving, 'probability' | 'impact'>): void;
  /** One step from where it is shown. */
  step(id: string, probability: -1 | 0 | 1, impact: -1 | 0 | 1): void;
  /** Writes what is shown; false where nothing is on its way. */
  apply(): boolean;
  /** False where nothing is on its way. */
  cancel(): boolean;
  /** The editor has told anew where everything stands. */
  answered(): void;
}

export function createMover(host: RiskHost): Mover {
  const moving = signal<Moving | null>(null);
  const isLocked = (): boolean => host.model.value?.matrix.locked !== null;
  const preview: Mover['preview'] = (id, { probability, impact }) => {
    if (!isLocked()) moving.value = { id, probability, impact, sent: false };
  };
  return {
    moving,
    preview,
    step(id, probability, impact) {
      const model = host.model.value;
      const from = model && placeOf(model, id, moving.value);
      if (!model || !from) return;
      const bounded = (value: number, most: number): number => Math.max(1, Math.min(value, most));
      preview(id, {
        probability: bounded(from.probability + probability, model.matrix.rows.length),
        impact: bounded(from.impact + impact, model.matrix.columns.length),
      });
    },
    apply() {
      const now = moving.value;
      if (now === null || now.sent) return false;
      const { id, probability, impact } = now;
      const from = host.model.value && placeOf(host.model.value, id, null);
      if (isLocked() || (from?.probability === probability && from.impact === impact)) {
        moving.value = null;
        return true;
      }
      moving.value = { ...now, sent: true };
      host.send({ kind: 'assessRisk', risk: id, probability, impact });
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

/** Where a risk is shown: where the hand has it, else where it stands. */
export function placeOf(
  { list }: RiskModel,
  id: string,
  moving: Moving | null,
): Pick<MatrixSquare, 'probability' | 'impact'> | null {
  if (moving?.id === id) return moving;
  return list.rows.find((row) => row.id === id)?.cell ?? null;
}

/** Alt and an arrow move a risk by a step; null for any other key. */
export function stepOfKey(
  event: KeyboardEvent,
): readonly [probability: -1 | 0 | 1, impact: -1 | 0 | 1] | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  switch (event.key) {
    case 'ArrowUp':
      return [1, 0];
    case 'ArrowDown':
      return [-1, 0];
    case 'ArrowLeft':
      return [0, -1];
    case 'ArrowRight':
      return [0, 1];
    default:
      return null;
  }
}
