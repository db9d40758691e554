/** CPI and SPI over time, between the bounds within which they are as planned: solid and dashed, named at their ends. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { JSX } from 'preact';
import type { BudgetModel, Indices } from '../../core/views/budget-model';
import { apart } from '../../core/views/apart';
import { ChartSection } from '../shared/chart-section';
import { DataTable } from '../shared/data-table';
import { isTable, toggleTable, type BudgetHost } from './choices';

interface Props {
  readonly indices: Indices;
  readonly words: BudgetModel['words'];
  readonly host: BudgetHost;
}

const height = 108;
const labelWidth = 62;

export function IndexChart({ indices, words, host }: Props): JSX.Element {
  const { title, hint, description, table } = indices;
  return (
    <ChartSection
      name="indices"
      title={title}
      hint={hint}
      words={words}
      table={isTable(host, 'indices')}
      onToggle={() => toggleTable(host, 'indices')}
      renderTable={() => <DataTable title={title} description={description} table={table} />}
      renderChart={(width) => <Drawing indices={indices} width={width} />}
    />
  );
}

function Drawing({ indices, width }: { readonly indices: Indices; readonly width: number }): JSX.Element {
  const { description, from, to, low, high, marks, days, tolerance, lines } = indices;
  const [left, right, top, bottom] = [24, width - labelWidth, 6, height - 18];
  const x = scaleLinear([from, to], [left, right]);
  const y = scaleLinear([low, high], [bottom, top]);
  const path = line<readonly [number, number]>(
    ([day]) => x(day),
    ([, index]) => y(index),
  );
  const ends = lines.map(({ points }) => y(points.at(-1)![1]));
  const places = apart(ends, 14, bottom);
  // Every n-th label, so that they never touch.
  const each = Math.max(1, Math.ceil((days.length * 30) / (right - left)));
  return (
    <svg width={width} height={height} role="img" aria-label={description}>
      <rect
        class="tolerance"
        x={left}
        y={y(Math.min(tolerance[1], high))}
        width={right - left}
        height={y(tolerance[0]) - y(Math.min(tolerance[1], high))}
      />
      {marks.map(({ at, label }) => (
        <g key={at}>
          <line class={at === 1 ? 'axis' : 'grid'} x1={left} x2={right} y1={y(at)} y2={y(at)} />
          <text class="tick" x={left - 6} y={y(at) + 4} text-anchor="end">
            {label}
          </text>
        </g>
      ))}
      {days.map(
        ({ at, label }, i) =>
          i % each === 0 && (
            <text key={at} class="tick" x={x(at)} y={height - 4}>
              {label}
            </text>
          ),
      )}
      {lines.map(({ kind, points, label, red }, i) => (
        <g key={kind} class={kind}>
          <path class="index" d={path(points) ?? ''} />
          <circle class="point" cx={x(points.at(-1)![0])} cy={ends[i]} r={2.5} />
          <text class={red ? 'sum red-text' : 'sum'} x={right + 7} y={places[i]! + 4}>
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
}
