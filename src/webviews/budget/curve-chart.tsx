/** The S-curve, drawn for the width it has, with labels at the marks; or the same points as a table. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { JSX } from 'preact';
import type { BudgetModel, Curve } from '../../core/views/budget-model';
import { ChartSection } from '../shared/chart-section';
import type { BudgetHost } from './choices';
import type { Frame } from './curve-frame';
import { EndLabel, NowLabels } from './curve-labels';

interface Props {
  readonly curve: Curve;
  readonly words: BudgetModel['words'];
  readonly host: BudgetHost;
}

export function CurveChart({ curve, words, host }: Props): JSX.Element {
  const { table } = host.state.value;
  return (
    <ChartSection
      name="curve"
      title={curve.title}
      hint={curve.hint}
      words={words}
      table={table}
      onToggle={() => host.keep({ table: !table })}
      renderTable={() => <CurveTable curve={curve} />}
      renderChart={(width) => <Drawing curve={curve} width={width} />}
    />
  );
}

function Drawing({ curve, width }: { readonly curve: Curve; readonly width: number }): JSX.Element {
  const narrow = width < 600;
  const height = narrow ? 244 : 404;
  const left = 40;
  // A forecast's label stands right of the plot.
  const labelled = curve.lines.some(({ kind }) => kind === 'forecast') && !narrow;
  const right = labelled ? width - 168 : width - 20;
  const top = 10;
  const bottom = height - 22;
  const x = scaleLinear([curve.from, curve.to], [left, right]);
  const y = scaleLinear([0, curve.top], [bottom, top]);
  const frame: Frame = { left, right, top, bottom, narrow, x: (day) => x(day), y: (amount) => y(amount) };
  const path = line<readonly [number, number]>(
    ([day]) => x(day),
    ([, amount]) => y(amount),
  );
  const now = x(curve.now.at);
  return (
    <>
      <svg
        width={width}
        height={height}
        role="img"
        aria-labelledby="headline"
        aria-describedby="curve-description"
      >
        {curve.amounts.map(({ at, label }) => (
          <g key={at}>
            <line class={at === 0 ? 'axis' : 'grid'} x1={left} x2={right} y1={y(at)} y2={y(at)} />
            <text class="tick" x={left - 6} y={y(at) + 4} text-anchor="end">
              {label}
            </text>
          </g>
        ))}
        {curve.days.map(({ at, label }) => (
          <g key={at}>
            <line class="mark" x1={x(at)} x2={x(at)} y1={bottom} y2={bottom + 4} />
            <text class="tick" x={x(at) + 3} y={bottom + 16}>
              {label}
            </text>
          </g>
        ))}
        {curve.levels.map(({ at, dashed, label }) => (
          <g key={label}>
            <line
              class={dashed ? 'level dashed' : 'level'}
              x1={dashed ? Math.min(Math.max(now, left), right) : left}
              x2={right}
              y1={y(at)}
              y2={y(at)}
            />
            <text
              class="level-label"
              x={now < (left + right) / 2 ? Math.max(now, left) + 6 : left + 6}
              y={y(at) - 4}
            >
              {label}
            </text>
          </g>
        ))}
        {curve.lines.map(({ kind, points }) => (
          <path key={kind} class={`series ${kind}`} d={path(points) ?? ''} />
        ))}
        <line class="now" x1={now} x2={now} y1={top} y2={bottom} />
        <text class="now-label" x={now - 6} y={top + 8} text-anchor="end">
          {curve.now.label}
        </text>
        <NowLabels curve={curve} frame={frame} />
        <EndLabel curve={curve} frame={frame} />
      </svg>
      <p id="curve-description" class="for-readers">
        {curve.description}
      </p>
    </>
  );
}

function CurveTable({ curve }: { readonly curve: Curve }): JSX.Element {
  const { columns, rows } = curve.table;
  return (
    <div class="curve-table" tabIndex={0} role="region" aria-label={curve.title}>
      <table>
        <caption class="for-readers">{curve.description}</caption>
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
