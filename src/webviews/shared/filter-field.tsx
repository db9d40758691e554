/** The field that filters what a page shows; Escape empties it and gives the keyboard back. */
import type { JSX } from 'preact';
import type { Host } from './host';

export interface Filtered {
  readonly filter: string;
}

interface Props<State extends Filtered> {
  readonly label: string;
  readonly host: Host<unknown, State>;
  /** What has the keyboard after Escape, as a selector. */
  readonly back: string;
}

export function FilterField<State extends Filtered>({ label, host, back }: Props<State>): JSX.Element {
  const keep = (filter: string): void => host.keep({ filter } as Partial<State>);
  return (
    <input
      class="filter"
      type="search"
      value={host.state.value.filter}
      placeholder={label}
      aria-label={label}
      maxLength={100}
      onInput={(event) => keep(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        keep('');
        document.querySelector<HTMLElement>(back)?.focus();
      }}
    />
  );
}
