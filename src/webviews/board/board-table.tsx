/** The table twin: the same entries in the same columns, one below the other. */
import type { JSX } from 'preact';
import type { BoardColumn, BoardEntry, BoardModel, BoardTableColumn } from '../../core/views/board-model';
import { moveFocus } from '../shared/roving-focus';
import type { BoardHost } from './choices';
import { layoutOf } from './layout';

/** A table of more rows is read in a spreadsheet: Ctrl+C copies all of them. */
const mostRows = 500;

interface Props {
  readonly model: BoardModel;
  readonly host: BoardHost;
  readonly columns: readonly BoardColumn[];
}

export function BoardTable({ model, host, columns }: Props): JSX.Element {
  const { filter, task } = host.state.value;
  const all = layoutOf(model, columns, filter, 1000).lanes.flatMap(({ column, pieces }) =>
    pieces.flatMap((piece) => (piece.kind === 'entry' ? [{ column, entry: piece.entry }] : [])),
  );
  const rows = all.slice(0, mostRows);
  const stop = Math.max(
    0,
    rows.findIndex(({ entry }) => entry.id === task),
  );
  return (
    <div class="table-box">
      <table role="grid" aria-labelledby="headline" onKeyDown={(event) => moveFocus(event, 'vertical')}>
        <thead>
          <tr>
            {model.table.map(({ id, title }) => (
              <th key={id} scope="col" class={styleOf(id)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ column, entry }, i) => (
            <tr
              key={`${column.id} ${entry.id}`}
              data-item={entry.id}
              tabIndex={i === stop ? 0 : -1}
              aria-label={entry.label}
              onFocus={() => host.keep({ column: column.id, task: entry.id })}
              onKeyDown={(event) => {
                if (event.key === 'Enter') host.send({ kind: 'openAddress', address: entry.address });
              }}
            >
              {model.table.map(({ id }) => (
                <td key={id} role={id === 'title' ? 'rowheader' : 'gridcell'} class={styleOf(id)}>
                  {cellOf(id, column, entry)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {all.length > rows.length && (
        <p class="muted">
          {model.words.shown.replace('{0}', String(rows.length)).replace('{1}', String(all.length))}
        </p>
      )}
    </div>
  );
}

function styleOf(id: BoardTableColumn): string | undefined {
  if (id === 'who' || id === 'evidence') return 'secondary';
  return id === 'column' || id === 'title' ? undefined : 'number';
}

function cellOf(id: BoardTableColumn, column: BoardColumn, entry: BoardEntry): string {
  switch (id) {
    case 'column':
      return column.title;
    case 'evidence':
      return entry.marks.map(({ label }) => label).join(', ');
    case 'age':
      return entry.age?.text ?? '';
    case 'date':
    case 'slack':
      return entry[id].text;
    case 'title':
    case 'who':
      return entry[id];
  }
}
