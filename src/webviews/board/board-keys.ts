/** What keys do on the board: walk, change the state, start or stop, and lead to the text. */
import type { BoardModel } from '../../core/views/board-model';
import type { BoardHost } from './choices';
import type { Layout } from './layout';
import type { Mover } from './moving';
import { placeAt, type Place } from './place';

interface BoardKeys {
  readonly model: BoardModel;
  readonly host: BoardHost;
  readonly mover: Mover;
  readonly layout: Layout;
  readonly place: Place | null;
}

export function pressBoardKey(event: KeyboardEvent, keys: BoardKeys): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || keys.place === null) return;
  const done = event.altKey ? carry(event.key, keys, keys.place) : act(event.key, keys, keys.place);
  if (!done) return;
  event.preventDefault();
  event.stopPropagation();
}

function carry(key: string, { mover }: BoardKeys, { piece }: Place): boolean {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
  mover.step(piece.entry.id, key === 'ArrowRight' ? 1 : -1);
  return true;
}

function act(key: string, { model, host, mover, layout }: BoardKeys, place: Place): boolean {
  const { id, address, state } = place.piece.entry;
  switch (key) {
    case 'Enter':
      if (!mover.apply()) host.send({ kind: 'openAddress', address });
      return true;
    case 'Escape':
      return mover.cancel();
    case 'y':
      host.send({ kind: 'explainDates', item: id });
      return true;
    case 's': {
      const isWork = model.states.find((each) => each.id === state)?.isWork === true;
      const to = model.states.find((each) => (isWork ? each.stops : each.starts));
      if (to && model.locked === null) host.send({ kind: 'moveTask', task: id, state: to.id });
      return true;
    }
    default: {
      const next = placeAt(layout, place, key);
      if (!next) return key.startsWith('Arrow');
      mover.cancel();
      host.keep({ column: next.lane.column.id, task: next.piece.entry.id });
      return true;
    }
  }
}
