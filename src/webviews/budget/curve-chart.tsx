/** The S-curve, drawn for the width it has, with labels at the marks; or the same points as a table. */
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { JSX } from 'preact';
import type { Band, BudgetModel, Curve } from '../../core/views/budget-model';
import { ChartSection } from '../shared/chart-section';
import { DataTable } from '../shared/data-table';
import { isTable, toggleTable, type BudgetHost } from './choices';
import type { Frame } from './curve-frame';
import { EndLabels, NowLabels } from './curve-labels';

/** Up to here the charts stand one below the other, as the style sheet has it. */
const narrowPage = 700;

interface Props {
  readonly curve: Curve;
  readonly words: BudgetModel['words'];
  readonly host: BudgetHost;
}

export function CurveChart({ curve, words, host }: Props): JSX.Element {
  return (
    <ChartSection
      name="curve"
      title={curve.title}
      hint={curve.hint}
      words={words}
      table={isTable(host, 'curve')}
      onToggle={() => toggleTable(host, 'curve')}
      renderTable={() => (
        <DataTable title={curve.title} description={curve.description} table={curve.table} />
      )}
      renderChart={(width) => <Drawing curve={curve} width={width} />}
    />
  );
}

function Drawing({ curve, width }: { readonly curve: Curve; readonly width: number }): JSX.Element {
  const narrow = width < 600;
  // Beside other charts it is as high as they are together.
  const height = window.innerWidth <= narrowPage ? 244 : 404;
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
        {curve.band && <BandShape band={curve.band} frame={frame} />}
        {curve.lines.map(({ kind, points }) => (
          <path key={kind} class={`series ${kind}`} d={path(points) ?? ''} />
        ))}
        <line class="now" x1={now} x2={now} y1={top} y2={bottom} />
        <text class="now-label" x={now - 6} y={top + 8} text-anchor="end">
          {curve.now.label}
        </text>
        <NowLabels curve={curve} frame={frame} />
        <EndLabels curve={curve} frame={frame} />
      </svg>
      <p id="curve-description" class="for-readers">
        {curve.description} {curve.band?.description}
      </p>
    </>
  );
}

/** Where four of five runs lie, with half of the runs below the dashed line, and 80 % below the dotted one. */
function BandShape({ band: { points }, frame }: { readonly band: Band; readonly frame: Frame }): JSX.Element {
  type Point = Band['points'][number];
  const x = ({ day }: Point): number => frame.x(day);
  const shape = area<Point>(
    x,
    ({ low }) => frame.y(low),
    ({ high }) => frame.y(high),
  );
  const middle = line<Point>(x, (point) => frame.y(point.middle));
  const likely = line<Point>(x, (point) => frame.y(point.likely));
  return (
    <g>
      <path class="band" d={shape([...points]) ?? ''} />
      <path class="series middle" d={middle([...points]) ?? ''} />
      <path class="series likely" d={likely([...points]) ?? ''} />
    </g>
  );
}
