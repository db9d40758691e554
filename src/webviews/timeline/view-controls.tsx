/** How the rows are grouped and filtered, and how much time is shown: one tab stop each. */
import type { JSX } from 'preact';
import type { TimelineModel } from '../../core/views/timeline-model';
import { Icon } from '../shared/icon';
import type { TimelineHost } from './choices';

interface Props {
  readonly model: TimelineModel;
  readonly host: TimelineHost;
}

export function ViewControls({ model, host }: Props): JSX.Element {
  const { words } = model;
  const { table, filter, grouping, columns } = host.state.value;
  const toggle = table ? words.showChart : words.showTable;
  return (
    <div class="controls">
      <fieldset>
        <legend class="for-readers">{words.groupBy}</legend>
        {model.groupings.map(({ id, label }) => (
          <label key={id} class={id === grouping ? 'chosen' : undefined}>
            <input
              type="radio"
              name="grouping"
              checked={id === grouping}
              onChange={() => host.keep({ grouping: id })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <input
        class="filter"
        type="search"
        value={filter}
        placeholder={words.filter}
        aria-label={words.filter}
        maxLength={100}
        onInput={(event) => host.keep({ filter: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          host.keep({ filter: '' });
          document.querySelector<HTMLElement>('.rows')?.focus();
        }}
      />
      <details class="columns">
        <summary>{words.columns}</summary>
        <div>
          {model.columns.map(({ id, title, shown }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={columns[id] ?? shown}
                onChange={(event) =>
                  host.keep({ columns: { ...columns, [id]: event.currentTarget.checked } })
                }
              />
              {title}
            </label>
          ))}
        </div>
      </details>
      <button
        type="button"
        class="icon-button"
        aria-pressed={table}
        aria-label={toggle}
        title={toggle}
        onClick={() => host.keep({ table: !table })}
      >
        <Icon name={table ? 'list-tree' : 'table'} />
      </button>
    </div>
  );
}
