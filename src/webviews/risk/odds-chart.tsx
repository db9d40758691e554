/** S-curves: the share of the runs that are done by a day, or cost no more, with P50, P80 and the due of each. */
import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import type { OddsLine, RiskCurves } from '../../core/views/risk-charts-model';
import { freePlaces, type Label } from './free-places';

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
  const frame = { x: (value: number) => x(value), y: (value: number) => y(value), left, right, bottom };
  const labels = chart.lines.map((line, i) => labelsOf(line, i, frame));
  const places = freePlaces(labels.flat(), top + 8, bottom - 4);
  const before = (index: number): number =>
    labels.slice(0, index).reduce((sum, { length }) => sum + length, 0);
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
          frame={frame}
          labels={labels[i]!.map((label, k) => ({ ...label, y: places[before(i) + k]! }))}
        />
      ))}
    </svg>
  );
}

interface Frame {
  readonly x: Scale;
  readonly y: Scale;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** Of a mark on the line, or the name and the due of the line itself. */
type LineLabel = Label & { readonly kind: 'mark-label' | 'line-title' };

/** @param index names of lines stand at different heights */
function labelsOf(
  { points, p50, p80, due, title }: OddsLine,
  index: number,
  { x, y, left, right, bottom }: Frame,
): readonly LineLabel[] {
  const beside = (at: number): Pick<Label, 'x' | 'anchor'> =>
    x(at) > right - 130 ? { x: x(at) - 8, anchor: 'end' } : { x: x(at) + 8, anchor: 'start' };
  const share = 0.72 - 0.07 * index;
  return [
    ...[p50, p80].map(({ at, label }, i): LineLabel => ({
      kind: 'mark-label',
      text: label,
      x: x(at) - 8,
      y: y(i === 0 ? 0.5 : 0.8) - 5,
      anchor: x(at) - left < 80 ? 'start' : 'end',
    })),
    { kind: 'line-title', text: title, ...beside(atShare(points, share)), y: y(share) },
    ...(due
      ? [
          {
            kind: 'line-title' as const,
            text: due.label,
            ...beside(due.at),
            y: Math.min(bottom - 8 - 15 * index, Math.max(y(due.share) + 14, 22)),
          },
        ]
      : []),
  ];
}

interface CurveProps {
  readonly line: OddsLine;
  /** Lines differ by their dashes. */
  readonly index: number;
  readonly frame: Frame;
  readonly labels: readonly LineLabel[];
}

const dashes = ['', '7 3', '2 3', '9 3 2 3'] as const;

function Curve({ line, index, frame, labels }: CurveProps): JSX.Element {
  const { x, y, bottom } = frame;
  const { points, p50, p80, due, isUnlikely } = line;
  // What leaves the drawing on the right has no way back.
  const path = points.map(({ at, share }, i) => `${i === 0 ? 'M' : 'L'}${x(at)},${y(share)}`).join('');
  const area = due
    ? `${points
        .filter(({ share }) => share <= due.share)
        .map(({ at, share }, i) => `${i === 0 ? `M${x(at)},${bottom}L` : 'L'}${x(at)},${y(share)}`)
        .join('')}L${x(due.at)},${y(due.share)}V${bottom}Z`
    : '';
  return (
    <g class={isUnlikely ? 'odds unlikely' : 'odds'}>
      {due && due.share > 0 && <path class="held" d={area} />}
      <path class="curve-line" d={path} stroke-dasharray={dashes[index % dashes.length]} />
      {[p50, p80].map(({ at }, i) => (
        <circle key={at} class="ring" cx={x(at)} cy={y(i === 0 ? 0.5 : 0.8)} r={3} />
      ))}
      {due && (
        <g>
          <line class="due" x1={x(due.at)} x2={x(due.at)} y1={y(due.share)} y2={bottom} />
          <circle class="dot" cx={x(due.at)} cy={y(due.share)} r={3} />
          <path class="diamond" d={`M${x(due.at)},${bottom - 5}l5,5l-5,5l-5,-5z`} />
        </g>
      )}
      {labels.map((label) => (
        <text key={label.text} class={label.kind} x={label.x} y={label.y} text-anchor={label.anchor}>
          {label.text}
        </text>
      ))}
    </g>
  );
}

/** Where the curve reaches a share. */
function atShare(points: OddsLine['points'], share: number): number {
  return points.find((point) => point.share >= share)?.at ?? points.at(-1)!.at;
}
