/** The keys that work everywhere in a page with a table twin and a filter: copy the table, show it, filter. */
import type { Host } from './host';

export function pressPageKey<State extends { readonly table: boolean }>(
  event: KeyboardEvent,
  host: Host<unknown, State>,
  table: string,
): void {
  const command = event.ctrlKey || event.metaKey;
  const inField = event.target instanceof HTMLInputElement;
  if (command && event.key === 'c' && !event.shiftKey && !event.altKey && !inField) {
    // A selection is copied as text, as everywhere.
    if (document.getSelection()?.isCollapsed !== false) host.send({ kind: 'copyTable', table });
    return;
  }
  if (command || event.altKey || event.shiftKey || inField) return;
  if (event.key === 't') host.keep({ table: !host.state.value.table } as Partial<State>);
  else if (event.key === 'f') document.querySelector<HTMLInputElement>('.filter')?.focus();
  else return;
  event.preventDefault();
}
