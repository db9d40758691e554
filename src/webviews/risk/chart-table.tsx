/** The twin of a chart: the same rows and figures as a table. */
import type { JSX } from 'preact';
import type { RiskChart } from '../../core/views/risk-charts-model';

export function ChartTable({ chart }: { readonly chart: RiskChart }): JSX.Element {
  const { title, description, table } = chart;
  return (
    <div class="chart-table" tabIndex={0} role="region" aria-label={title}>
      <table>
        <caption class="for-readers">{description}</caption>
        <thead>
          <tr>
            {table.columns.map((column, i) => (
              <th key={column} scope="col" class={i > 0 ? 'number' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, i) => (
            <tr key={i}>
              {cells.map((cell, k) => (
                <td key={k} class={k > 0 ? 'number' : undefined}>
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
