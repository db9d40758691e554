/** The head of a column by which a table can be sorted: a button that says how it stands (`aria-sort`). */
import type { JSX } from 'preact';
import { Icon } from './icon';
import { nextSorting, type Sorting } from './sorting';

interface Props {
  readonly id: string;
  readonly title: string;
  /** `Sort by CPI` */
  readonly label: string;
  readonly style: string;
  /** Which way the column is sorted first. */
  readonly first: 'up' | 'down';
  readonly sorting: Sorting | null;
  /** The pane's tab stop. */
  readonly stop: boolean;
  readonly onSort: (sorting: Sorting | null) => void;
}

export function SortHeader({ id, title, label, style, first, sorting, stop, onSort }: Props): JSX.Element {
  const mine = sorting?.column === id ? sorting : null;
  const state = mine === null ? 'none' : mine.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" class={style} aria-sort={state}>
      <button
        type="button"
        class="sort"
        data-item={`sort/${id}`}
        tabIndex={stop ? 0 : -1}
        title={label}
        onClick={() => onSort(nextSorting(sorting, id, first))}
      >
        {title}
        {mine && <Icon name={mine.descending ? 'arrow-small-down' : 'arrow-small-up'} />}
      </button>
    </th>
  );
}
