/** The table twin: the same rows in the same order, with the dates that the picture draws. */
import type { JSX } from 'preact';
import type { TimelineModel } from '../../core/views/timeline-model';
import { moveFocus } from '../shared/roving-focus';
import { columnsOf, type TimelineHost } from './choices';
import { visibleItems } from './visible-items';

/** A table of more rows is read in a spreadsheet: Ctrl+C copies all of them. */
const mostRows = 500;

interface Props {
  readonly model: TimelineModel;
  readonly host: TimelineHost;
}

export function TimelineTable({ model, host }: Props): JSX.Element {
  const { words } = model;
  // Its first column of dates has both.
  const columns = columnsOf(model, host.state.value).filter(({ id }) => id !== 'start');
  const all = visibleItems(model, host.state.value);
  const items = all.slice(0, mostRows);
  const chosen = items.find(({ row }) => row.id === host.state.value.row)?.row.id ?? items[0]?.row.id;
  return (
    <div class="table-box">
      <table role="grid" aria-labelledby="headline" onKeyDown={(event) => moveFocus(event, 'vertical')}>
        <thead>
          <tr>
            <th scope="col">{words.task}</th>
            <th scope="col">{words.start}</th>
            {columns.map(({ id, title }) => (
              <th key={id} scope="col" class={id === 'who' ? 'secondary' : 'number'}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(({ row, level }) => (
            <tr
              key={row.id}
              data-item={row.id}
              tabIndex={row.id === chosen ? 0 : -1}
              aria-label={row.label}
              onFocus={() => host.keep({ row: row.id })}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && row.address)
                  host.send({ kind: 'openAddress', address: row.address });
              }}
              onDblClick={() => row.address && host.send({ kind: 'openAddress', address: row.address })}
            >
              <td role="rowheader" class={`indent-${Math.min(level, 8)} ${row.kind}`}>
                {row.title}
              </td>
              <td role="gridcell">{row.bar?.dates ?? ''}</td>
              {columns.map(({ id }) => (
                <td
                  key={id}
                  role="gridcell"
                  class={`${id === 'who' ? 'secondary' : 'number'} ${row.cells[id].tone}`}
                >
                  {row.cells[id].text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {all.length > items.length && (
        <p class="muted">
          {words.shown.replace('{0}', String(items.length)).replace('{1}', String(all.length))}
        </p>
      )}
    </div>
  );
}
