/** A section with a chart that is drawn for the width it has; a button in its heading shows the same as a table instead. */
import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon';
import { useWidth } from './use-width';

interface Props {
  /** The section's own style. */
  readonly name: string;
  readonly title: string;
  readonly hint: string;
  readonly words: { readonly showChart: string; readonly showTable: string };
  /** The table is shown. */
  readonly table: boolean;
  readonly onToggle: () => void;
  readonly renderTable: () => ComponentChildren;
  /** @param width in pixels, above 0 */
  readonly renderChart: (width: number) => ComponentChildren;
}

export function ChartSection({
  name,
  title,
  hint,
  words,
  table,
  onToggle,
  renderTable,
  renderChart,
}: Props): JSX.Element {
  const [box, width] = useWidth<HTMLDivElement>();
  const label = table ? words.showChart : words.showTable;
  return (
    <section class={name} data-chart={name}>
      <h2>
        <span class="chart-title">{title}</span> <span class="hint">{hint}</span>
        <button
          type="button"
          class="icon-button"
          aria-pressed={table}
          aria-label={label}
          title={label}
          onClick={onToggle}
        >
          <Icon name={table ? 'graph-line' : 'table'} />
        </button>
      </h2>
      <div ref={box}>{table ? renderTable() : width > 0 && renderChart(width)}</div>
    </section>
  );
}
