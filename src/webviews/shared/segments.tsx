/** One of a few by a segmented control: a radio group that is one tab stop, where arrows choose. */
import type { JSX } from 'preact';
import { moveFocus } from './roving-focus';

interface Props<Id extends string> {
  readonly title: string;
  readonly items: readonly {
    readonly id: Id;
    readonly label: string;
    /** Why it cannot be chosen. */
    readonly unknown?: string | null;
  }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

export function Segments<Id extends string>({ title, items, chosen, onChoose }: Props<Id>): JSX.Element {
  const choose = (id: string | undefined): void => {
    const item = items.find((each) => each.id === id);
    if (item && !item.unknown) onChoose(item.id);
  };
  return (
    <div
      class="switch"
      role="radiogroup"
      aria-label={title}
      onKeyDown={(event) => {
        if (!moveFocus(event, 'horizontal')) return;
        const { activeElement } = document;
        if (activeElement instanceof HTMLElement) choose(activeElement.dataset['item']);
      }}
    >
      {items.map(({ id, label, unknown }) => (
        <button
          key={id}
          type="button"
          role="radio"
          data-item={id}
          aria-checked={id === chosen}
          aria-disabled={unknown ? true : undefined}
          title={unknown ?? undefined}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => choose(id)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
