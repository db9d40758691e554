/** The exposure at every commit of the plan as steps, and dotted what is left of it as risks pass. */
import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import type { RiskBurndown } from '../../core/views/risk-charts-model';

interface Props {
  readonly chart: RiskBurndown;
  readonly width: number;
}

export function BurndownChart({ chart, width }: Props): JSX.Element {
  const narrow = width < 480;
  const height = 220;
  const [left, right, top, bottom] = [44, width - (narrow ? 12 : 84), 14, height - 22];
  const x = scaleLinear([chart.from, chart.to], [left, right]);
  const lowest = Math.min(
    0,
    ...chart.points.map(({ value }) => value),
    ...chart.ahead.map(({ value }) => value),
  );
  const y = scaleLinear([lowest, chart.top], [bottom, top]);
  const steps = (points: RiskBurndown['points']): string =>
    points.map(({ at, value }, i) => (i === 0 ? `M${x(at)},${y(value)}` : `H${x(at)}V${y(value)}`)).join('');
  const last = chart.points.at(-1)!;
  return (
    <svg width={width} height={height} role="img" aria-label={`${chart.title}: ${chart.description}`}>
      {chart.amounts.map(({ at, label }) => (
        <g key={at}>
          <line class={at === 0 ? 'axis' : 'grid'} x1={left} x2={right} y1={y(at)} y2={y(at)} />
          <text class="tick" x={left - 6} y={y(at) + 4} text-anchor="end">
            {label}
          </text>
        </g>
      ))}
      {chart.days.map(({ at, label }) => (
        <g key={at}>
          <line class="axis" x1={x(at)} x2={x(at)} y1={bottom} y2={bottom + 4} />
          <text class="tick" x={x(at)} y={bottom + 16} text-anchor="middle">
            {label}
          </text>
        </g>
      ))}
      {chart.level && (
        <g>
          <line class="level" x1={left} x2={right} y1={y(chart.level.at)} y2={y(chart.level.at)} />
          <text class="mark-label" x={left + 4} y={y(chart.level.at) - 4}>
            {chart.level.label}
          </text>
        </g>
      )}
      <path class="exposure-line" d={`${steps(chart.points)}H${x(chart.now.at)}`} />
      {chart.ahead.length > 0 && <path class="ahead-line" d={steps(chart.ahead)} />}
      <line class="now" x1={x(chart.now.at)} x2={x(chart.now.at)} y1={top} y2={bottom} />
      <text class="now-label" x={x(chart.now.at)} y={top - 4} text-anchor={narrow ? 'end' : 'middle'}>
        {chart.now.label}
      </text>
      <circle class="point" cx={x(chart.now.at)} cy={y(last.value)} r={3} />
      <text
        class="mark-label strong"
        x={narrow || chart.ahead.length > 0 ? x(chart.now.at) - 8 : x(chart.now.at) + 8}
        y={y(last.value) - 8}
        text-anchor={narrow || chart.ahead.length > 0 ? 'end' : 'start'}
      >
        {chart.end.title}
      </text>
      <text
        class="tick"
        x={narrow || chart.ahead.length > 0 ? x(chart.now.at) - 8 : x(chart.now.at) + 8}
        y={y(last.value) + 14}
        text-anchor={narrow || chart.ahead.length > 0 ? 'end' : 'start'}
      >
        {chart.end.note}
      </text>
    </svg>
  );
}
