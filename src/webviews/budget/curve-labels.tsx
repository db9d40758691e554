/** Labels at the marks of the S-curve: the three sums at the status date with leaders, and the forecast at its end. */
import type { JSX } from 'preact';
import type { Curve, CurveLine } from '../../core/views/budget-model';
import type { Frame } from './curve-frame';

const rowHeight = 20;
const labelWidth = 110;

interface Props {
  readonly curve: Curve;
  readonly frame: Frame;
}

export function NowLabels({ curve, frame }: Props): JSX.Element {
  const labelled = curve.lines.filter((each) => each.label !== null && each.label.day === curve.now.at);
  // From the top as the marks stand, so that leaders do not cross.
  const ordered = labelled.toSorted((a, b) => b.label!.amount - a.label!.amount);
  const x = frame.x(curve.now.at);
  const first = Math.min(
    frame.y(ordered[0]?.label?.amount ?? 0) + 14,
    frame.bottom - 6 - (ordered.length - 1) * rowHeight,
  );
  const side = x + labelWidth + 30 > frame.right ? -1 : 1;
  return (
    <g>
      {ordered.map(({ kind, label }, i) => {
        const from = frame.y(label!.amount);
        const at = first + i * rowHeight;
        return (
          <g key={kind} class={kind}>
            <path class="leader" d={`M${x + 5 * side} ${from}L${x + 16 * side} ${at - 4}H${x + 20 * side}`} />
            <text class="sum" x={x + 24 * side} y={at} text-anchor={side > 0 ? 'start' : 'end'}>
              {label!.text}
            </text>
            <Mark kind={kind} x={x} y={from} />
          </g>
        );
      })}
    </g>
  );
}

/** Ring, dot and square: the three sums differ without colour. */
function Mark({
  kind,
  x,
  y,
}: {
  readonly kind: CurveLine['kind'];
  readonly x: number;
  readonly y: number;
}): JSX.Element {
  if (kind === 'spent') return <rect class="point" x={x - 3} y={y - 3} width={6} height={6} />;
  return <circle class="point" cx={x} cy={y} r={3.5} />;
}

export function EndLabel({ curve, frame }: Props): JSX.Element | null {
  const forecast = curve.lines.find(({ kind }) => kind === 'forecast')?.label;
  if (!forecast) return null;
  const x = frame.x(forecast.day);
  const y = frame.y(forecast.amount);
  // Room for the label lies right of the plot; a narrow chart has it only below the mark.
  const place = frame.narrow ? { x, y: y + 18, anchor: 'end' } : { x: x + 8, y: y + 4, anchor: 'start' };
  return (
    <g class="forecast">
      <circle class="point" cx={x} cy={y} r={2.5} />
      <text class="sum" x={place.x} y={place.y} text-anchor={place.anchor}>
        <tspan class="strong">{forecast.text}</tspan>
        {!frame.narrow && (
          <tspan class="note" dx={5}>
            {forecast.note}
          </tspan>
        )}
      </text>
    </g>
  );
}
