/**
 * Roving focus: a pane is one tab stop, and arrow keys move inside it (WAI-ARIA Authoring Practices). Items are the
 * pane's elements with `data-item`; the one last visited keeps the tab stop.
 */

export type Axis = 'horizontal' | 'vertical';

const keys: Readonly<Record<Axis, readonly [back: string, forward: string]>> = {
  horizontal: ['ArrowLeft', 'ArrowRight'],
  vertical: ['ArrowUp', 'ArrowDown'],
};

/** Moves the focus for an arrow key, Home or End; false where the key means something else. */
export function moveFocus(event: KeyboardEvent, axis: Axis): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const pane = event.currentTarget;
  if (!(pane instanceof Element)) return false;
  const items = [...pane.querySelectorAll<HTMLElement | SVGElement>('[data-item]')].filter(isShown);
  const at = items.findIndex((item) => item === document.activeElement);
  const [back, forward] = keys[axis];
  const steps: Readonly<Record<string, number>> = {
    [back]: at - 1,
    [forward]: at + 1,
    Home: 0,
    End: items.length - 1,
  };
  const target = steps[event.key];
  if (target === undefined || items.length === 0) return false;
  event.preventDefault();
  const item = items[Math.max(0, Math.min(target, items.length - 1))]!;
  for (const other of items) other.tabIndex = other === item ? 0 : -1;
  item.focus();
  return true;
}

/** What a narrow page leaves out takes no focus. */
function isShown(item: Element): boolean {
  return item.getClientRects().length > 0;
}
