/** How the rows are grouped and filtered, and how much time is shown: one tab stop each. */
import type { JSX } from 'preact';
import type { TimelineModel } from '../../core/views/timeline-model';
import { FilterField } from '../shared/filter-field';
import { Icon } from '../shared/icon';
import type { TimelineHost } from './choices';

interface Props {
  readonly model: TimelineModel;
  readonly host: TimelineHost;
}

export function ViewControls({ model, host }: Props): JSX.Element {
  const { words } = model;
  const { table, grouping, columns } = host.state.value;
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
      <FilterField label={words.filter} host={host} back=".rows" />
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
