/** The milestone trend chart, drawn for the width it has; or the same forecasts as a table. */
import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import type { TrendChart, TrendModel, TrendSeries } from '../../core/views/trend-model';
import { ChartSection } from '../shared/chart-section';
import type { TrendHost } from './choices';
import { spread } from './spread';

interface Props {
  readonly chart: TrendChart;
  readonly words: TrendModel['words'];
  readonly host: TrendHost;
}

export function TrendChartView({ chart, words, host }: Props): JSX.Element {
  const { table } = host.state.value;
  return (
    <ChartSection
      name="trend"
      title={chart.title}
      hint={chart.hint}
      words={words}
      table={table}
      onToggle={() => host.keep({ table: !table })}
      renderTable={() => <ForecastTable chart={chart} />}
      renderChart={(width) => <Drawing chart={chart} width={width} words={words} host={host} />}
    />
  );
}

function Drawing({ chart, width, words, host }: Props & { readonly width: number }): JSX.Element {
  const narrow = width < 600;
  const height = narrow ? 420 : 660;
  const left = 56;
  const right = width - (narrow ? 150 : 190);
  const top = 24;
  const bottom = height - 44;
  const x = scaleLinear([chart.from, chart.to], [left + 8, right - 8]);
  const y = scaleLinear([chart.bottom, chart.top], [bottom, top]);
  const chosen = host.model.value?.steps.rows.find(({ hash }) => hash === host.state.value.step);
  const ends = spread(
    chart.lines.map(({ points }) => y(points.at(-1)?.forecast ?? chart.bottom)),
    32,
    top + 8,
    bottom - 20,
  );
  // Below this line lies the past: a forecast that meets it is reached.
  const first = Math.max(chart.from, chart.bottom);
  const last = Math.min(chart.to, chart.top);
  return (
    <>
      <svg
        width={width}
        height={height}
        role="img"
        aria-labelledby="headline"
        aria-describedby="trend-description"
      >
        {chart.dates.map(({ at, label }) => (
          <g key={at}>
            <line class="grid" x1={left} x2={right} y1={y(at)} y2={y(at)} />
            <text class="tick" x={left - 6} y={y(at) + 4} text-anchor="end">
              {label}
            </text>
          </g>
        ))}
        {chart.days.map(({ at, label }) => (
          <g key={at}>
            <line class="mark" x1={x(at)} x2={x(at)} y1={bottom} y2={bottom + 4} />
            <text class="tick" x={x(at)} y={bottom + 16} text-anchor="middle">
              {label}
            </text>
          </g>
        ))}
        {last > first && (
          <g>
            <line class="reached" x1={x(first)} y1={y(first)} x2={x(last)} y2={y(last)} />
            <text class="tick" x={x(first) + 6} y={y(first) - 4}>
              {words.dateReached}
            </text>
          </g>
        )}
        <line class="now" x1={x(chart.now.at)} x2={x(chart.now.at)} y1={top} y2={bottom} />
        <text class="now-label" x={x(chart.now.at)} y={top - 8} text-anchor="middle">
          {chart.now.label}
        </text>
        {chosen && chosen.at !== null && (
          <line class="chosen-day" x1={x(chosen.at)} x2={x(chosen.at)} y1={top} y2={height - 16} />
        )}
        {chart.lines.map((line, i) => (
          <Series
            key={line.id}
            line={line}
            x={(day) => x(day)}
            y={(day) => y(day)}
            to={x(chart.to)}
            end={ends[i]!}
            left={left}
            right={right}
            narrow={narrow}
          />
        ))}
        {chart.commits.map((day, i) => (
          <line key={i} class="commit-mark" x1={x(day)} x2={x(day)} y1={height - 24} y2={height - 18} />
        ))}
        <text class="tick" x={left} y={height - 4}>
          {chart.commitsLabel}
        </text>
      </svg>
      <p id="trend-description" class="for-readers">
        {chart.description}
      </p>
    </>
  );
}

interface SeriesProps {
  readonly line: TrendSeries;
  readonly x: (day: number) => number;
  readonly y: (day: number) => number;
  /** Where the line ends that is not reached yet. */
  readonly to: number;
  /** Where its label stands. */
  readonly end: number;
  readonly left: number;
  readonly right: number;
  readonly narrow: boolean;
}

function Series({ line, x, y, to, end, left, right, narrow }: SeriesProps): JSX.Element {
  const { points, due, late } = line;
  const last = points.at(-1)!;
  const steps = points.map(({ at, forecast }, i) =>
    i === 0 ? `M${x(at)},${y(forecast)}` : `H${x(at)}V${y(forecast)}`,
  );
  const stop = line.end.reached ? x(last.at) : to;
  return (
    <g class={late ? 'line late' : 'line'}>
      {due && (
        <>
          <line class="due" x1={left} x2={right} y1={y(due.at)} y2={y(due.at)} />
          {!narrow && (
            <text class="tick" x={left + 4} y={y(due.at) - 4}>
              {due.label}
            </text>
          )}
        </>
      )}
      <path d={`${steps.join('')}H${stop}`} />
      {points.map(
        ({ at, forecast, moved }, i) => moved && <circle key={i} cx={x(at)} cy={y(forecast)} r={3} />,
      )}
      <path class="end" d={`M${stop},${y(last.forecast) - 5}l5,5l-5,5l-5,-5z`} />
      <line class="leader" x1={stop + 6} y1={y(last.forecast)} x2={right + 6} y2={end} />
      <text class="end-title" x={right + 10} y={end + 2}>
        {line.end.title}
      </text>
      <text class="end-note" x={right + 10} y={end + 16}>
        {line.end.note}
      </text>
    </g>
  );
}

function ForecastTable({
  chart: { table, title, description },
}: {
  readonly chart: TrendChart;
}): JSX.Element {
  return (
    <div class="forecast-table" tabIndex={0} role="region" aria-label={title}>
      <table>
        <caption class="for-readers">{description}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, i) => (
            <tr key={i}>
              {cells.map((cell, k) => (
                <td key={k}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
