/** The row that is looked at follows the text and the tree, and they follow it. */
import { useEffect, useRef } from 'preact/hooks';
import type { TimelineModel } from '../../core/views/timeline-model';
import type { TimelineHost } from './choices';
import type { Hand } from './hand';

const quietMilliseconds = 150;

export function useSelection(model: TimelineModel, host: TimelineHost, hand: Hand): void {
  const { row } = host.state.value;
  const selected = host.selected.value;
  /** What the others know already. */
  const known = useRef(row);
  useEffect(() => {
    // What the hand holds stays in sight.
    if (selected === null || hand.held.peek() !== null) return;
    const [section, id] = selected.address;
    const wanted = `${section === 'task' ? 'task' : 'milestone'}/${id}`;
    if (!model.rows.some((one) => one.id === wanted)) return;
    known.current = wanted;
    const folds = { ...host.state.peek().folds, ...unfolded(model, host, wanted) };
    host.keep({ row: wanted, folds, marked: [] });
  }, [selected]);
  useEffect(() => {
    if (row === null || row === known.current) return undefined;
    const timer = setTimeout(() => {
      known.current = row;
      const address = model.rows.find(({ id }) => id === row)?.address ?? null;
      if (address !== null) host.send({ kind: 'look', address });
    }, quietMilliseconds);
    return () => clearTimeout(timer);
  }, [row]);
}

/** The rows that a row lies in, to be unfolded. */
function unfolded(
  model: TimelineModel,
  host: TimelineHost,
  wanted: string,
): Readonly<Record<string, boolean>> {
  const { grouping } = host.state.peek();
  const { items } = model.groupings.find(({ id }) => id === grouping) ?? model.groupings[0] ?? { items: [] };
  const path: string[] = [];
  for (const { row, level } of items) {
    path.length = level - 1;
    const { id } = model.rows[row]!;
    if (id === wanted) return Object.fromEntries(path.map((above) => [above, true]));
    path[level - 1] = id;
  }
  return {};
}
