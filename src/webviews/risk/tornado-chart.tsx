/** A tornado: a bar for each task and risk from one end to the other around the mean of all runs; risks are hatched. */
import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import type { RiskTornado } from '../../core/views/risk-charts-model';

const barHeight = 11;
const head = 26;

interface Props {
  readonly chart: RiskTornado;
  readonly width: number;
  /** Names the hatch: two tornadoes stand on one page. */
  readonly id: string;
}

export function TornadoChart({ chart, width, id }: Props): JSX.Element {
  const narrow = width < 520;
  // A narrow chart has the titles above the bars.
  const rowHeight = narrow ? 32 : 24;
  const down = narrow ? 14 : 0;
  const height = head + rowHeight * chart.bars.length + 6;
  const [left, right] = [narrow ? 8 : 212, width - 96];
  const x = scaleLinear([chart.from, chart.to], [left, right]);
  const apart = (at: number): boolean => Math.abs(x(at) - x(chart.middle.at)) > 44;
  return (
    <svg width={width} height={height} role="img" aria-label={`${chart.title}: ${chart.description}`}>
      <defs>
        <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line class="hatch-line" x1={0} x2={0} y1={0} y2={5} />
        </pattern>
      </defs>
      {chart.ticks
        .filter(({ at }) => apart(at))
        .map(({ at, label }) => (
          <g key={at}>
            <line class="grid" x1={x(at)} x2={x(at)} y1={head - 6} y2={height} />
            <text class="tick" x={x(at)} y={12} text-anchor="middle">
              {label}
            </text>
          </g>
        ))}
      <text class="mark-label strong" x={x(chart.middle.at)} y={12} text-anchor="middle">
        {chart.middle.label}
      </text>
      {chart.bars.map(({ key, title, isRisk, low, high, swing, chance }, i) => {
        const y = head + i * rowHeight;
        const [from, to] = [Math.min(x(low), x(high)), Math.max(x(low), x(high))];
        return (
          <g key={key}>
            <text class="bar-title" x={narrow ? left : 0} y={y + (narrow ? 10 : 9)}>
              {title}
            </text>
            <rect
              class={isRisk ? 'risk-bar' : 'task-bar'}
              x={from}
              y={y + down}
              width={Math.max(1.5, to - from)}
              height={barHeight}
              fill={isRisk ? `url(#${id})` : undefined}
            />
            <text class="swing" x={to + 6} y={y + down + 10}>
              {swing}
              {chance !== '' && (
                <tspan class="note" dx={5}>
                  {chance}
                </tspan>
              )}
            </text>
          </g>
        );
      })}
      <line class="middle" x1={x(chart.middle.at)} x2={x(chart.middle.at)} y1={head - 8} y2={height} />
    </svg>
  );
}
