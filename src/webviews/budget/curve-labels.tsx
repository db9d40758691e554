/** Labels at the marks of the S-curve: the three sums at the status date with leaders, and forecasts at their ends. */
import type { JSX } from 'preact';
import type { Curve, CurveLine } from '../../core/views/budget-model';
import { apart } from '../../core/views/apart';
import { forecastLabels } from '../../core/views/budget-curve-labels';
import type { Frame } from './curve-frame';

const rowHeight = 20;
const labelWidth = 110;
const narrowRow = 15;

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

/** P80, P50 and EAC at their marks; where marks are near, the labels stand apart and lead to them. */
export function EndLabels({ curve, frame }: Props): JSX.Element {
  const labels = [...(curve.band?.labels ?? []), ...forecastLabels(curve.lines)];
  if (frame.narrow) return <NarrowLabels labels={labels} curve={curve} frame={frame} />;
  const marks = labels.map(({ day, amount }) => ({ x: frame.x(day), y: frame.y(amount) }));
  const places = apart(
    marks.map(({ y }) => y),
    16,
    frame.bottom,
  );
  return (
    <g class="forecast">
      {labels.map(({ text, note }, i) => {
        const { x, y } = marks[i]!;
        const at = places[i]!;
        return (
          <g key={text}>
            <circle class="point" cx={x} cy={y} r={2.5} />
            {frame.right - x > 1 || Math.abs(at - y) > 1 ? (
              <path class="leader" d={`M${x + 4} ${y}L${frame.right + 6} ${at}`} />
            ) : null}
            <text class="sum" x={frame.right + 10} y={at + 4}>
              <tspan class="strong">{text}</tspan>
              <tspan class="note" dx={5}>
                {note}
              </tspan>
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** A narrow chart has no room beside it: below all its ends there are no lines, and the labels stand there. */
function NarrowLabels({
  labels,
  curve,
  frame,
}: Props & { readonly labels: readonly NonNullable<CurveLine['label']>[] }): JSX.Element {
  const ahead = curve.lines.filter(({ kind }) => kind !== 'earned' && kind !== 'spent');
  const ends = ahead.flatMap(({ points }) => points.slice(-1).map(([, amount]) => frame.y(amount)));
  const room = frame.bottom - 6 - (labels.length - 1) * narrowRow;
  const first = Math.min(Math.max(...ends, ...labels.map(({ amount }) => frame.y(amount))) + 18, room);
  return (
    <g class="forecast">
      {labels.map(({ day, amount, text }, i) => (
        <g key={text}>
          <circle class="point" cx={frame.x(day)} cy={frame.y(amount)} r={2.5} />
          <text
            class={i === 0 ? 'sum strong' : 'sum'}
            x={frame.right}
            y={first + i * narrowRow}
            text-anchor="end"
          >
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}
