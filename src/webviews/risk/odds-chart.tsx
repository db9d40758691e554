/** S-curves: the share of the runs that are done by a day, or cost no more, with P50, P80 and the due of each. */
import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import type { OddsLine, RiskCurves } from '../../core/views/risk-charts-model';

interface Props {
  readonly chart: RiskCurves;
  readonly width: number;
}

type Scale = (value: number) => number;

export function OddsChart({ chart, width }: Props): JSX.Element {
  const height = 300;
  const [left, right, top, bottom] = [44, width - 16, 10, height - 34];
  const x = scaleLinear([chart.from, chart.to], [left, right]).clamp(true);
  const y = scaleLinear([0, 1], [bottom, top]);
  return (
    <svg width={width} height={height} role="img" aria-label={`${chart.title}: ${chart.description}`}>
      {[0, 0.2, 0.5, 0.8, 1].map((share) => (
        <g key={share}>
          <line class={share === 0 ? 'axis' : 'grid'} x1={left} x2={right} y1={y(share)} y2={y(share)} />
          <text class="tick" x={left - 6} y={y(share) + 4} text-anchor="end">
            {`${Math.round(share * 100)}\u00A0%`}
          </text>
        </g>
      ))}
      {chart.ticks.map(({ at, label }) => (
        <g key={at}>
          <line class="axis" x1={x(at)} x2={x(at)} y1={bottom} y2={bottom + 4} />
          <text class="tick" x={x(at)} y={bottom + 24} text-anchor="middle">
            {label}
          </text>
        </g>
      ))}
      {chart.lines.map((line, i) => (
        <Curve
          key={line.id}
          line={line}
          index={i}
          x={(value) => x(value)}
          y={(value) => y(value)}
          left={left}
          right={right}
          bottom={bottom}
        />
      ))}
    </svg>
  );
}

interface CurveProps {
  readonly line: OddsLine;
  /** Lines differ by their dashes, and their names stand at different heights. */
  readonly index: number;
  readonly x: Scale;
  readonly y: Scale;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

const dashes = ['', '7 3', '2 3', '9 3 2 3'] as const;

function Curve({ line, index, x, y, left, right, bottom }: CurveProps): JSX.Element {
  const { points, p50, p80, due, title, isUnlikely } = line;
  // What leaves the drawing on the right has no way back.
  const path = points.map(({ at, share }, i) => `${i === 0 ? 'M' : 'L'}${x(at)},${y(share)}`).join('');
  const area = due
    ? `${points
        .filter(({ share }) => share <= due.share)
        .map(({ at, share }, i) => `${i === 0 ? `M${x(at)},${bottom}L` : 'L'}${x(at)},${y(share)}`)
        .join('')}L${x(due.at)},${y(due.share)}V${bottom}Z`
    : '';
  const beside = (at: number): { readonly x: number; readonly anchor: 'start' | 'end' } =>
    x(at) > right - 130 ? { x: x(at) - 8, anchor: 'end' } : { x: x(at) + 8, anchor: 'start' };
  const mark = beside(atShare(points, 0.72 - 0.07 * index));
  const dueAt = due && beside(due.at);
  return (
    <g class={isUnlikely ? 'odds unlikely' : 'odds'}>
      {due && due.share > 0 && <path class="held" d={area} />}
      <path class="curve-line" d={path} stroke-dasharray={dashes[index % dashes.length]} />
      {[p50, p80].map(({ at, label }, i) => (
        <g key={label}>
          <circle class="ring" cx={x(at)} cy={y(i === 0 ? 0.5 : 0.8)} r={3} />
          <text
            class="mark-label"
            x={x(at) - 8}
            y={y(i === 0 ? 0.5 : 0.8) - 5}
            text-anchor={x(at) - left < 80 ? 'start' : 'end'}
          >
            {label}
          </text>
        </g>
      ))}
      <text class="line-title" x={mark.x} y={y(0.72 - 0.07 * index)} text-anchor={mark.anchor}>
        {title}
      </text>
      {due && dueAt && (
        <g>
          <line class="due" x1={x(due.at)} x2={x(due.at)} y1={y(due.share)} y2={bottom} />
          <circle class="dot" cx={x(due.at)} cy={y(due.share)} r={3} />
          <path class="diamond" d={`M${x(due.at)},${bottom - 5}l5,5l-5,5l-5,-5z`} />
          <text
            class="line-title"
            x={dueAt.x}
            y={Math.min(bottom - 8 - 15 * index, Math.max(y(due.share) + 14, 22))}
            text-anchor={dueAt.anchor}
          >
            {due.label}
          </text>
        </g>
      )}
    </g>
  );
}

/** Where the curve reaches a share. */
function atShare(points: OddsLine['points'], share: number): number {
  return points.find((point) => point.share >= share)?.at ?? points.at(-1)!.at;
}
