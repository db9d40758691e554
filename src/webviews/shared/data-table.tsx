/** The table twin of a chart: its points as rows, in a region of its own that scrolls by keys. */
import type { JSX } from 'preact';

interface Props {
  readonly title: string;
  readonly description: string;
  readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

export function DataTable({ title, description, table: { columns, rows } }: Props): JSX.Element {
  return (
    <div class="data-table" tabIndex={0} role="region" aria-label={title}>
      <table>
        <caption class="for-readers">{description}</caption>
        <thead>
          <tr>
            {columns.map((column, i) => (
              <th key={column} scope="col" class={i > 0 ? 'number' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells[0]}>
              {cells.map((cell, i) => (
                <td key={i} class={i > 0 ? 'number' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
