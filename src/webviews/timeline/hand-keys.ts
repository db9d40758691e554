/** The hand by keys: a preview first, which `Enter` writes and `Escape` leaves; nothing that a mouse does is left out. */
import type { HandChange } from '../../core/views/timeline-hand-model';
import type { TimelineLink, TimelineModel } from '../../core/views/timeline-model';
import type { TimelineHost } from './choices';
import { itemOf, itemsOf, type Hand, type Held } from './hand';
import type { VisibleItem } from './visible-items';

export interface HandKeys {
  readonly hand: Hand;
  readonly model: TimelineModel;
  readonly host: TimelineHost;
  readonly items: readonly VisibleItem[];
  /** The row that is looked at. */
  readonly at: number;
  readonly openMenu: () => void;
  readonly add: (what: 'task' | 'milestone') => void;
}

const types: readonly TimelineLink['type'][] = ['FS', 'SS', 'FF', 'SF'];
const percentStep = 10;

/** @returns true where the key was the hand's */
export function pressHandKey(event: KeyboardEvent, keys: HandKeys): boolean {
  const isHandled = press(event, keys);
  if (isHandled) {
    event.preventDefault();
    event.stopPropagation();
  }
  return isHandled;
}

function press(event: KeyboardEvent, keys: HandKeys): boolean {
  const { hand, host } = keys;
  const command = event.ctrlKey || event.metaKey;
  if (command && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'z') {
    host.send({ kind: 'undo' });
    return true;
  }
  if (command) return false;
  const held = hand.held.peek();
  if (held && held.at === null && steer(event, held, keys)) return true;
  if (event.altKey) return alter(event, keys);
  return event.shiftKey && event.key.startsWith('Arrow') ? mark(event.key, keys) : begin(event, keys);
}

/** What is shown already goes on, is written, or is left. */
function steer({ key, altKey }: KeyboardEvent, { edit }: Held, { hand, items }: HandKeys): boolean {
  if (key === 'Enter') return hand.apply();
  if (key === 'Escape') return hand.cancel();
  if (altKey) return false;
  if (edit.kind === 'move' && key.toLowerCase() === 'l') {
    hand.show({ ...edit, way: edit.way === 'date' ? 'link' : 'date' });
    return true;
  }
  if (edit.kind !== 'link' && edit.kind !== 'unlink') return false;
  const link = edit.kind === 'link' ? edit : { ...edit, kind: 'link' as const, type: 'FS' as const, lag: '' };
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
      hand.show({ ...link, to: neighbour(items, link.to, link.from, key === 'ArrowDown' ? 1 : -1) });
      return true;
    case 'l':
    case 'L':
      hand.show({ ...link, type: types[(types.indexOf(link.type) + 1) % types.length]! });
      return true;
    case '+':
    case '-':
      hand.show({ ...link, lag: lagAfter(link.lag, key === '+' ? 1 : -1) });
      return true;
    case 'Delete':
      hand.show({ kind: 'unlink', from: edit.from, to: edit.to });
      return true;
    default:
      return false;
  }
}

/** The next row that can wait; the same one at either end. */
function neighbour(items: readonly VisibleItem[], to: string, from: string, step: 1 | -1): string {
  let at = items.findIndex(({ row }) => itemOf(row.id) === to);
  for (;;) {
    const item = items[(at += step)];
    if (!item) return to;
    const id = itemOf(item.row.id);
    if (id !== null && id !== from) return id;
  }
}

function lagAfter(lag: string, days: number): string {
  const now = Number(/^([+-]\d+)d$/.exec(lag)?.[1] ?? 0) + days;
  return now === 0 ? '' : `${now > 0 ? '+' : ''}${now}d`;
}

function alter({ key, shiftKey }: KeyboardEvent, { hand, items, at, host }: HandKeys): boolean {
  const row = items[at]?.row;
  const ids = row ? itemsOf(row.id, host.state.value.marked) : [];
  if (ids.length === 0 || !key.startsWith('Arrow')) return false;
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    if (!shiftKey) hand.show({ kind: 'shift', items: ids, way: key === 'ArrowUp' ? 'up' : 'down' });
    return true;
  }
  const step = key === 'ArrowRight' ? 1 : -1;
  const now = hand.held.peek()?.edit;
  const kind = shiftKey ? 'resize' : 'move';
  const before = now?.kind === kind && now.items[0] === ids[0] && 'days' in now.by ? now.by.days : 0;
  if (before + step === 0) return hand.cancel() || true;
  const by = { days: before + step };
  hand.show(
    shiftKey
      ? { kind: 'resize', items: ids, by }
      : { kind: 'move', items: ids, by, way: now?.kind === 'move' ? now.way : 'date' },
  );
  return true;
}

/** Several rows at once: those between where marking began and the next one. */
function mark(key: string, { host, items, at }: HandKeys): boolean {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
  const next = items[at + (key === 'ArrowDown' ? 1 : -1)]?.row;
  const row = items[at]?.row;
  if (!next || !row) return true;
  const { marked } = host.state.value;
  const all = marked.includes(row.id) ? marked : [row.id];
  host.keep({
    marked: all.includes(next.id) ? all.filter((id) => id !== row.id) : [...all, next.id],
    row: next.id,
  });
  return true;
}

function begin(event: KeyboardEvent, keys: HandKeys): boolean {
  const { hand, items, at, host, openMenu, add } = keys;
  const row = items[at]?.row;
  const ids = row ? itemsOf(row.id, host.state.value.marked) : [];
  if (event.key === 'n' || event.key === 'N') {
    add(event.key === 'N' ? 'milestone' : 'task');
    return true;
  }
  if (!row || ids.length === 0) return false;
  switch (event.key) {
    case 'ContextMenu':
    case 'F10':
      if (event.key === 'F10' && !event.shiftKey) return false;
      openMenu();
      return true;
    case 'm':
      openMenu();
      return true;
    case 'i':
    case 'o':
      hand.show({ kind: 'shift', items: ids, way: event.key === 'i' ? 'in' : 'out' });
      return true;
    case 'p':
    case 'P':
      hand.show(progressed(keys, ids, event.key === 'p' ? percentStep : -percentStep));
      return true;
    case 'l': {
      const to = neighbour(items, ids[0]!, ids[0]!, 1);
      const target = to === ids[0] ? neighbour(items, ids[0], ids[0], -1) : to;
      hand.show({ kind: 'link', from: ids[0]!, to: target, type: 'FS', lag: '' });
      return true;
    }
    case 'Escape':
      if (host.state.value.marked.length === 0) return false;
      host.keep({ marked: [] });
      return true;
    default:
      return false;
  }
}

function progressed({ hand, items, at }: HandKeys, ids: readonly string[], by: number): HandChange {
  const now = hand.held.peek()?.edit;
  const was =
    now?.kind === 'progress' && now.items[0] === ids[0]
      ? now.percent
      : Math.round((items[at]?.row.bar?.progress ?? 0) * 100);
  return { kind: 'progress', items: ids, percent: Math.max(0, Math.min(100, was + by)) };
}
